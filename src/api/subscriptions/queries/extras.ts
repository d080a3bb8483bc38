import type { Sql, Tx } from '../../../platform/db';
import type { ExtraState } from '../process';
import type { ExtraType, Grant } from '../rules';
import { extraState } from './time-rules';

/** SQL of extra purchases. */

export interface ExtraRow {
  id: number;
  user_id: number;
  sku: string;
  title: string;
  extra_type: ExtraType;
  /** Length of a time-based one. */
  days: number | null;
  subtotal_minor: number;
  currency: string;
  stored_state: ExtraState;
  /** As it is now: the time rule is applied. */
  state: ExtraState;
  start_at: Date | null;
  end_at: Date | null;
  credits_total: number;
  credits_used: number;
  invoice_id: number | null;
  created_at: Date;
}

export const EXTRA_COLUMNS = `e.id, e.user_id, e.sku, e.title, e.extra_type, e.days, e.subtotal_minor, e.currency, e.state as stored_state, ${extraState('e')} as state, e.start_at, e.end_at,
  e.credits_total, e.credits_used, e.invoice_id, e.created_at`;

export const findExtra = (sql: Sql, id: number): Promise<ExtraRow | undefined> => sql.one<ExtraRow>(`select ${EXTRA_COLUMNS} from extra_purchases e where e.id = $1`, [id]);

export const lockExtra = (tx: Tx, id: number): Promise<ExtraRow | undefined> =>
  tx.one<ExtraRow>(`select ${EXTRA_COLUMNS} from extra_purchases e where e.id = $1 for no key update`, [id]);

/** The purchase that an invoice pays for, locked. */
export const lockExtraOfInvoice = (tx: Tx, invoiceId: number): Promise<ExtraRow | undefined> =>
  tx.one<ExtraRow>(`select ${EXTRA_COLUMNS} from extra_purchases e where e.invoice_id = $1 for no key update`, [invoiceId]);

const LIST_LIMIT = 500;

/** A user's purchases, newest first. */
export const extrasOf = (sql: Sql, userId: number): Promise<ExtraRow[]> =>
  sql.rows<ExtraRow>(`select ${EXTRA_COLUMNS} from extra_purchases e where e.user_id = $1 order by e.id desc limit ${LIST_LIMIT}`, [userId]);

export interface NewExtra {
  userId: number;
  sku: string;
  title: string;
  priceMinor: number;
  grant: Grant;
}

/** A new one, waiting for payment; its invoice follows. */
export async function insertExtra(tx: Tx, { userId, sku, title, priceMinor, grant }: NewExtra): Promise<number> {
  const row = await tx.one<{ id: number }>(
    'insert into extra_purchases (user_id, sku, title, extra_type, days, credits_total, subtotal_minor) values ($1, $2, $3, $4, $5, $6, $7) returning id',
    [userId, sku, title, grant.type, grant.type === 'time_based' ? grant.days : null, grant.type === 'credit_based' ? grant.credits : 0, priceMinor],
  );
  return (row as { id: number }).id;
}

export const setExtraInvoice = (tx: Tx, id: number, invoiceId: number): Promise<number> =>
  tx.run('update extra_purchases set invoice_id = $2, updated_at = now() where id = $1', [id, invoiceId]);

/** Starts the paid time or opens the credits, if it still waits for payment. @returns false when it does not */
export const startExtra = async (tx: Tx, id: number): Promise<boolean> =>
  (await tx.run(
    `update extra_purchases set state = 'active', start_at = now(), end_at = now() + make_interval(days => days), updated_at = now()
     where id = $1 and state = 'pending_payment'`,
    [id],
  )) === 1;

/** Writes a state on condition of the present one. @returns false when that is another */
export const moveExtra = async (tx: Tx, id: number, from: ExtraState, to: ExtraState): Promise<boolean> =>
  (await tx.run('update extra_purchases set state = $3, updated_at = now() where id = $1 and state = $2', [id, from, to])) === 1;

/** Purchases whose time is over become `expired`; rows that another transaction holds are left to it. */
export const expireDueExtras = (tx: Tx, ids: readonly number[] | null, batch: number): Promise<{ id: number }[]> =>
  tx.rows<{ id: number }>(
    `with due as (select e.id from extra_purchases e where e.state = 'active' and e.extra_type = 'time_based' and e.end_at <= now()
       and ($1::int[] is null or e.id = any($1)) limit $2 for no key update skip locked)
     update extra_purchases e set state = 'expired', updated_at = now() from due where e.id = due.id returning e.id`,
    [ids, batch],
  );

export interface CreditRow {
  id: number;
  left: number;
}

/** The user's purchases of a sku that have credits left, oldest first, locked in that order. */
export const lockCredits = (tx: Tx, userId: number, sku: string): Promise<CreditRow[]> =>
  tx.rows<CreditRow>(
    `select e.id, e.credits_total - e.credits_used as left from extra_purchases e
     where e.user_id = $1 and e.sku = $2 and e.state = 'active' and e.extra_type = 'credit_based' and e.credits_used < e.credits_total order by e.id for no key update`,
    [userId, sku],
  );

/** Takes credits of one purchase; the last one makes it `consumed`. */
export async function takeCredits(tx: Tx, id: number, amount: number): Promise<void> {
  await tx.run(
    `update extra_purchases set credits_used = credits_used + $2, state = case when credits_used + $2 >= credits_total then 'consumed' else state end, updated_at = now()
     where id = $1`,
    [id, amount],
  );
  await tx.run('insert into extra_credit_uses (purchase_id, amount) values ($1, $2)', [id, amount]);
}

/** The last uses of a purchase's credits, newest first. */
export const creditUses = (sql: Sql, id: number): Promise<{ amount: number; used_at: Date }[]> =>
  sql.rows<{ amount: number; used_at: Date }>('select amount, used_at from extra_credit_uses where purchase_id = $1 order by id desc limit 20', [id]);
