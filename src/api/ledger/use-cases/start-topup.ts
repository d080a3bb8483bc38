import { env } from '../../../../config/env';
import { lockName, type Tx, transaction } from '../../../platform/db';
import { DEFAULT_LOCALE, say } from '../../../platform/i18n';
import { formatMinor } from '../../../platform/money';
import { belowMinimum, idempotencyConflict } from '../errors';
import { m } from '../messages';
import { openWallet } from './open-wallet';
import { failTopup } from './settle-topup';
import { type TopupMethod, type TopupPayment, topupPayments } from './topup-payments';

export interface NewTopup {
  userId: number;
  amountMinor: number;
  currency: string;
  method: TopupMethod;
  description: string;
  key: string | null;
  returnUrl: string | null;
}

interface Started {
  id: number;
  /** By this very call, not by an earlier one with the same key. */
  fresh: boolean;
}

/**
 * Begins a top-up: a pending transaction, then its payment and checkout. Nothing is credited before the payment settles.
 * @throws 400 below the minimum; 409 IDEMPOTENCY_CONFLICT; 503 when no gateway takes it
 */
export async function startTopup(input: NewTopup): Promise<TopupPayment> {
  if (input.amountMinor < env().TOPUP_MINIMUM) throw belowMinimum(formatMinor(env().TOPUP_MINIMUM));
  const { userId, amountMinor, currency, method, key, returnUrl } = input;
  const payments = topupPayments();
  await payments.check({ userId, amountMinor, currency, method, returnUrl });
  const { id, fresh } = await transaction((tx) => addTopup(tx, input));
  try {
    const made = await payments.create({ topupId: id, userId, amountMinor, currency, method, idempotencyKey: key, returnUrl });
    await transaction((tx) => nameReference(tx, id, made.payment));
    return made;
  } catch (error) {
    if (fresh) await transaction((tx) => giveUp(tx, id));
    throw error;
  }
}

const KNOWN = `select t.transaction_id as id, w.amount_minor, a.currency, t.method, w.description, t.return_url from wallet_topups t
  join wallet_transactions w on w.id = t.transaction_id join ledger_accounts a on a.id = w.wallet_id where t.user_id = $1 and t.idempotency_key = $2`;

interface Known {
  id: number;
  amount_minor: number;
  currency: string;
  method: TopupMethod;
  description: string;
  return_url: string | null;
}

const sameAs = (known: Known, { amountMinor, currency, method, description, returnUrl }: NewTopup): boolean =>
  known.amount_minor === amountMinor && known.currency === currency && known.method === method && known.description === described(description) && known.return_url === returnUrl;

const described = (description: string): string => description || say(m.topup(), DEFAULT_LOCALE);

async function addTopup(tx: Tx, input: NewTopup): Promise<Started> {
  const { userId, amountMinor, currency, method, key, returnUrl } = input;
  if (key !== null) {
    await lockName(tx, `topup:${userId}:${key}`);
    const known = await tx.one<Known>(KNOWN, [userId, key]);
    if (known && !sameAs(known, input)) throw idempotencyConflict();
    if (known) return { id: known.id, fresh: false };
  }
  const wallet = await openWallet(tx, userId, currency);
  const row = await tx.one<{ id: number }>(
    `insert into wallet_transactions (wallet_id, amount_minor, transaction_type, direction, reference_type, description, state)
     values ($1, $2, 'deposit', 'credit', 'payment', $3, 'pending') returning id`,
    [wallet.id, amountMinor, described(input.description)],
  );
  const { id } = row as { id: number };
  await tx.run('insert into wallet_topups (transaction_id, user_id, method, return_url, idempotency_key) values ($1, $2, $3, $4, $5)', [id, userId, method, returnUrl, key]);
  return { id, fresh: true };
}

/** The payment's id becomes the transaction's reference, once. */
async function nameReference(tx: Tx, topupId: number, payment: object): Promise<void> {
  const { id } = payment as { id?: unknown };
  if (typeof id !== 'number' && typeof id !== 'string') return;
  await tx.run(`update wallet_transactions set reference_id = $2 where id = $1 and state = 'pending' and reference_id is null`, [topupId, String(id)]);
}

/** The payment could not be made: the top-up is over, and its key is free for another try. */
async function giveUp(tx: Tx, topupId: number): Promise<void> {
  await failTopup(tx, topupId);
  await tx.run('update wallet_topups set idempotency_key = null where transaction_id = $1', [topupId]);
}
