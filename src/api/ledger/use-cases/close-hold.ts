import type { Tx } from '../../../platform/db';
import { wrongState } from '../errors';
import type { LedgerEvent } from '../rules';
import { announce, type PostedJournal, postJournal, type WrittenRow } from './post-journal';

/** The two ways a hold ends. Each throws 400 INVALID_STATE when it has ended already. */

export interface HoldClosing {
  /** The key it was placed under. */
  key: string;
  description: string;
  /** null = the system. */
  actorId: number | null;
  event?: LedgerEvent;
}

interface Hold {
  user_id: number;
  currency: string;
  amount_minor: number;
  reference_type: string;
  reference_id: string;
  journal_id: number;
}

const HOLD = 'user_id, currency, amount_minor, reference_type, reference_id, journal_id';
const CAPTURE = `update ledger_holds set state = 'captured', closed_at = now() where key = $1 and state = 'active' and (expires_at is null or expires_at > now()) returning ${HOLD}`;
const RELEASE = `update ledger_holds set state = 'released', closed_at = now() where key = $1 and state = 'active' returning ${HOLD}`;

const SETTLE = `update wallet_transactions w set state = $2 from ledger_accounts a where a.id = w.wallet_id and w.journal_id = $1 and w.state = 'pending'
  returning w.id, a.owner_id as user_id, w.direction, w.transaction_type, w.amount_minor, w.balance_after_minor, w.state, w.reference_type, w.reference_id`;

/** The money goes to another account (D hold · C `to`) and the owner's transaction is completed. An overdue hold is over. */
export function captureHold(tx: Tx, closing: HoldClosing & { to: string }): Promise<PostedJournal> {
  return close(tx, closing, { statement: CAPTURE, account: closing.to, event: closing.event ?? 'hold_captured', state: 'completed' });
}

/** The money goes back to the wallet (D hold · C wallet) and the owner's transaction is failed. */
export function releaseHold(tx: Tx, closing: HoldClosing): Promise<PostedJournal> {
  return close(tx, closing, { statement: RELEASE, account: null, event: closing.event ?? 'hold_released', state: 'failed' });
}

interface Way {
  statement: string;
  /** null = the owner's wallet. */
  account: string | null;
  event: LedgerEvent;
  state: 'completed' | 'failed';
}

async function close(tx: Tx, { key, description, actorId }: HoldClosing, { statement, account, event, state }: Way): Promise<PostedJournal> {
  const hold = await tx.one<Hold>(statement, [key]);
  if (!hold) throw wrongState();
  const { user_id: userId, currency, amount_minor: amountMinor } = hold;
  const posted = await postJournal(tx, {
    event,
    key: `hold:${key}:${state}`,
    referenceType: hold.reference_type,
    referenceId: hold.reference_id,
    description,
    actorId,
    currency,
    lines: [
      { account: `hold:${userId}`, direction: 'debit', amountMinor },
      { account: account ?? `wallet:${userId}`, direction: 'credit', amountMinor, row: null },
    ],
  });
  await announce(tx, currency, await tx.rows<WrittenRow>(SETTLE, [hold.journal_id, state]));
  return posted;
}
