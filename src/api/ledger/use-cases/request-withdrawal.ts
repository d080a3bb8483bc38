import { env } from '../../../../config/env';
import { type Tx, transaction } from '../../../platform/db';
import { emit } from '../../../platform/events';
import { DEFAULT_LOCALE, say } from '../../../platform/i18n';
import { formatMinor } from '../../../platform/money';
import { type Destination, sealDestination, unsealDestination } from '../destination';
import { belowMinimum, capabilityBlocked, emailNotVerified, idempotencyConflict, limitExceeded } from '../errors';
import { m } from '../messages';
import { type TransactionRow, transactionOfJournal } from '../queries/wallet';
import { askedToday, type WithdrawalRow, withdrawalById, withdrawalByKey } from '../queries/withdrawals';
import { lockAccounts } from './lock-accounts';
import { placeHold } from './place-hold';
import { releaseOverdueHolds } from './release-overdue-holds';

export interface NewWithdrawal {
  userId: number;
  amountMinor: number;
  currency: string;
  destination: Destination;
  description: string;
  key: string | null;
}

/** The key of a withdrawal's hold. */
export const holdKey = (withdrawalId: number): string => `withdrawal:${withdrawalId}`;

const MAY_WITHDRAW = `select email_verified, coalesce(blocked_capabilities, '[]'::jsonb) ? 'WITHDRAW' as blocked from up_users where id = $1`;

/** @throws 403 CAPABILITY_BLOCKED, EMAIL_NOT_VERIFIED: decided before the body is looked at */
export async function requireMayWithdraw(sql: Pick<Tx, 'one'>, userId: number): Promise<void> {
  const user = await sql.one<{ email_verified: boolean | null; blocked: boolean }>(MAY_WITHDRAW, [userId]);
  if (user?.blocked) throw capabilityBlocked();
  if (!user?.email_verified) throw emailNotVerified();
}

/**
 * A user asks for money of his wallet: it moves to his hold at once.
 * @throws 403 as above; 400 below the minimum, LIMIT_EXCEEDED, INSUFFICIENT_FUNDS; 409 IDEMPOTENCY_CONFLICT
 */
export async function requestWithdrawal(input: NewWithdrawal) {
  if (input.amountMinor < env().WITHDRAWAL_MINIMUM) throw belowMinimum(formatMinor(env().WITHDRAWAL_MINIMUM));
  await releaseOverdueHolds(input.userId);
  return transaction(async (tx) => {
    await requireMayWithdraw(tx, input.userId);
    const id = await insert(tx, input);
    const row = id === null ? await repeated(tx, input) : await withdrawalById(tx, id);
    const journalId = id === null ? await holdJournal(tx, (row as WithdrawalRow).id) : await hold(tx, id, input);
    return { withdrawal: row as WithdrawalRow, transaction: (await transactionOfJournal(tx, journalId)) as TransactionRow };
  });
}

/** The id of the new row; null when the key is known. */
async function insert(tx: Tx, { userId, currency, amountMinor, destination, description, key }: NewWithdrawal): Promise<number | null> {
  const row = await tx.one<{ id: number }>(
    `insert into wallet_withdrawals (user_id, currency, amount_minor, destination, description, idempotency_key) values ($1, $2, $3, $4, $5, $6)
     on conflict (user_id, idempotency_key) do nothing returning id`,
    [userId, currency, amountMinor, sealDestination(destination), description, key],
  );
  return row?.id ?? null;
}

async function repeated(tx: Tx, input: NewWithdrawal): Promise<WithdrawalRow> {
  const first = (await withdrawalByKey(tx, input.userId, input.key ?? '')) as WithdrawalRow;
  const same =
    first.amount_minor === input.amountMinor &&
    first.currency === input.currency &&
    first.description === input.description &&
    JSON.stringify(unsealDestination(first.destination)) === JSON.stringify(input.destination);
  if (!same) throw idempotencyConflict();
  return first;
}

const holdJournal = async (tx: Tx, id: number): Promise<number> =>
  (await tx.one<{ journal_id: number }>('select journal_id from ledger_holds where key = $1', [holdKey(id)]))?.journal_id ?? 0;

async function hold(tx: Tx, id: number, { userId, currency, amountMinor, description }: NewWithdrawal): Promise<number> {
  // Under the wallet's lock, so that two requests at once count each other.
  await lockAccounts(tx, currency, [`wallet:${userId}`, `hold:${userId}`]);
  const limit = env().WITHDRAWAL_DAILY_LIMIT;
  if ((await askedToday(tx, userId, currency)) > limit) throw limitExceeded(formatMinor(limit));
  const { journalId } = await placeHold(tx, {
    key: holdKey(id),
    userId,
    currency,
    amountMinor,
    event: 'withdrawal_requested',
    referenceType: 'withdrawal',
    referenceId: id,
    description: description || say(m.withdrawal(), DEFAULT_LOCALE),
    actorId: userId,
  });
  await emit(tx, 'withdrawal.requested', { withdrawalId: id, userId, amountMinor, currency, actorId: userId, reason: '' });
  return journalId;
}
