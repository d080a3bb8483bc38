import type { Sql, Tx } from '../../../platform/db';
import { DEFAULT_LOCALE, say } from '../../../platform/i18n';
import { m } from '../messages';
import { announce, postJournal, type WrittenRow } from './post-journal';
import type { TopupMethod } from './topup-payments';

/** How a top-up ends: for whoever takes its payment. */

export interface Topup {
  id: number;
  userId: number;
  amountMinor: number;
  currency: string;
  method: TopupMethod;
  state: 'pending' | 'completed' | 'failed';
}

const SELECT = `select w.id, a.owner_id as "userId", w.amount_minor as "amountMinor", a.currency, t.method, w.state
  from wallet_topups t join wallet_transactions w on w.id = t.transaction_id join ledger_accounts a on a.id = w.wallet_id where t.transaction_id = $1`;

/** A top-up by its id, which is the payable's. */
export const findTopup = (sql: Sql, topupId: number): Promise<Topup | undefined> => sql.one<Topup>(SELECT, [topupId]);

export interface TopupSettlement {
  topupId: number;
  /** Where the money came in: `gateway:<name>` or `bank`. */
  account: string;
  paymentId: number | string;
  /** Staff who confirmed a transfer; null = the gateway. */
  actorId?: number | null;
}

/** `late`: the top-up had failed before; the money is not credited and waits in the gateway's account for its way back. */
export type TopupOutcome = 'credited' | 'repeated' | 'late';

const COMPLETE = `update wallet_transactions w set state = 'completed', journal_id = $2, entry_id = e.id, balance_after_minor = e.balance_after_minor,
    reference_id = coalesce(w.reference_id, $3)
  from ledger_entries e join ledger_accounts a on a.id = e.account_id where w.id = $1 and w.state = 'pending' and e.journal_id = $2 and e.account_id = w.wallet_id
  returning w.id, a.owner_id as user_id, w.direction, w.transaction_type, w.amount_minor, w.balance_after_minor, w.state, w.reference_type, w.reference_id`;

/** Credits a paid top-up once (topup_paid) and completes its transaction; the amount is the row's own. Throws for an unknown id. */
export async function settleTopup(tx: Tx, { topupId, account, paymentId, actorId = null }: TopupSettlement): Promise<TopupOutcome> {
  const topup = await lockTopup(tx, topupId);
  if (topup.state !== 'pending') return topup.state === 'completed' ? 'repeated' : 'late';
  const { userId, amountMinor, currency } = topup;
  const { journalId } = await postJournal(tx, {
    event: 'topup_paid',
    key: `topup:${topupId}:paid`,
    referenceType: 'payment',
    referenceId: paymentId,
    description: say(m.topup(), DEFAULT_LOCALE),
    actorId,
    currency,
    lines: [
      { account, direction: 'debit', amountMinor },
      { account: `wallet:${userId}`, direction: 'credit', amountMinor, row: null },
    ],
  });
  await announce(tx, currency, await tx.rows<WrittenRow>(COMPLETE, [topupId, journalId, String(paymentId)]));
  return 'credited';
}

const FAIL = `update wallet_transactions w set state = 'failed', balance_after_minor = a.balance_minor
  from ledger_accounts a where a.id = w.wallet_id and w.id = $1 and w.state = 'pending' and exists (select 1 from wallet_topups where transaction_id = w.id)`;

/** Ends an unpaid top-up: its payment failed for good, expired or was cancelled. Answers false when it had ended before. */
export const failTopup = async (tx: Tx, topupId: number): Promise<boolean> => (await tx.run(FAIL, [topupId])) === 1;

async function lockTopup(tx: Tx, topupId: number): Promise<Topup> {
  const topup = await tx.one<Topup>(`${SELECT} for no key update of w`, [topupId]);
  if (!topup) throw new Error(`there is no top-up ${topupId}`);
  return topup;
}
