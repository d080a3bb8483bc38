import { randomUUID } from 'node:crypto';
import { env } from '../../../../config/env';
import { type Tx, transaction } from '../../../platform/db';
import { notFound } from '../../../platform/http';
import { DEFAULT_LOCALE, type Message, say } from '../../../platform/i18n';
import { idempotencyConflict, insufficientFunds } from '../errors';
import { m } from '../messages';
import { type AdjustmentRow, adjustmentById, adjustmentByKey } from '../queries/adjustments';
import { type TransactionRow, transactionOfJournal } from '../queries/wallet';
import type { Direction } from '../rules';
import { auditAdjustment, bookAdjustment } from './book-adjustment';
import { openWallet } from './open-wallet';

export interface Movement {
  kind: AdjustmentRow['kind'];
  direction: Direction;
  targetId: number;
  amountMinor: number;
  currency: string;
  /** Why; a text of ours when empty. */
  description: string;
  /** null = this call is one of its own. */
  key: string | null;
  staffId: number;
  ip: string;
}

export interface Moved {
  adjustment: AdjustmentRow;
  /** null: it waits for a second person. */
  transaction: TransactionRow | null;
}

const DEFAULTS: Record<AdjustmentRow['kind'], () => Message> = { deposit: m.staffDeposit, withdrawal: m.staffWithdrawal, adjustment: m.staffAdjustment };

/**
 * Staff move money into or out of a user's wallet: at once, or, above TWO_PERSON_AMOUNT, when another of them approves. Audited either way.
 * @throws 404 no such user; 400 INSUFFICIENT_FUNDS; 409 IDEMPOTENCY_CONFLICT
 */
export function moveMoney(movement: Movement): Promise<Moved> {
  return transaction(async (tx) => {
    if (!(await tx.one('select 1 from up_users where id = $1 and deleted_at is null', [movement.targetId]))) throw notFound();
    const { row, fresh } = await add(tx, movement);
    if (!fresh) return repeated(tx, row);
    const waits = movement.amountMinor > env().TWO_PERSON_AMOUNT;
    if (waits && movement.direction === 'debit') await requireFunds(tx, movement);
    const adjustment = waits ? row : await bookAdjustment(tx, row, null);
    const { staffId, ip } = movement;
    await auditAdjustment(tx, adjustment, { action: movement.direction === 'credit' ? 'deposit' : 'withdraw', actorId: staffId, ip, reason: row.description });
    return { adjustment, transaction: await transactionOf(tx, adjustment) };
  });
}

async function add(tx: Tx, { kind, direction, targetId, amountMinor, currency, description, key, staffId }: Movement): Promise<{ row: AdjustmentRow; fresh: boolean }> {
  const text = description || say(DEFAULTS[kind](), DEFAULT_LOCALE);
  const unique = key ?? randomUUID();
  const made = await tx.one<{ id: number }>(
    `insert into wallet_adjustments (kind, direction, user_id, currency, amount_minor, description, state, author_id, idempotency_key)
     values ($1, $2, $3, $4, $5, $6, 'pending', $7, $8) on conflict (author_id, kind, idempotency_key) do nothing returning id`,
    [kind, direction, targetId, currency, amountMinor, text, staffId, unique],
  );
  if (made) return { row: await adjustmentById(tx, made.id), fresh: true };
  const row = await adjustmentByKey(tx, staffId, kind, unique);
  const same = row.user_id === targetId && row.amount_minor === amountMinor && row.currency === currency && row.direction === direction && row.description === text;
  if (!same) throw idempotencyConflict();
  return { row, fresh: false };
}

/** What the first call got: the transaction of one that needed nobody else, else the waiting (or meanwhile decided) adjustment. */
const repeated = async (tx: Tx, adjustment: AdjustmentRow): Promise<Moved> => ({ adjustment, transaction: await transactionOf(tx, adjustment) });

const transactionOf = async (tx: Tx, { journal_id, decided_by }: AdjustmentRow): Promise<TransactionRow | null> =>
  journal_id !== null && decided_by === null ? ((await transactionOfJournal(tx, journal_id)) ?? null) : null;

async function requireFunds(tx: Tx, { targetId, currency, amountMinor }: Movement): Promise<void> {
  const { balance_minor } = await openWallet(tx, targetId, currency);
  if (balance_minor < amountMinor) throw insufficientFunds();
}
