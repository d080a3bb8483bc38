import type { Sql } from '../../../platform/db';
import type { Direction } from '../rules';

/** Reads of what staff moved, or asked a second person to. */

export interface AdjustmentRow {
  id: number;
  kind: 'deposit' | 'withdrawal' | 'adjustment';
  direction: Direction;
  user_id: number;
  user_email: string | null;
  currency: string;
  amount_minor: number;
  description: string;
  state: 'pending' | 'approved' | 'rejected';
  author_id: number;
  decided_by: number | null;
  reason: string;
  journal_id: number | null;
  idempotency_key: string;
  created_at: Date;
  decided_at: Date | null;
}

const SELECT = `select a.id, a.kind, a.direction, a.user_id, u.email as user_email, a.currency, a.amount_minor, a.description, a.state, a.author_id, a.decided_by, a.reason,
    a.journal_id, a.idempotency_key, a.created_at, a.decided_at
  from wallet_adjustments a join up_users u on u.id = a.user_id`;

export const adjustmentById = async (sql: Sql, id: number): Promise<AdjustmentRow> => (await sql.one<AdjustmentRow>(`${SELECT} where a.id = $1`, [id])) as AdjustmentRow;

/** The row, locked until the transaction ends. */
export const lockAdjustment = (sql: Sql, id: number): Promise<AdjustmentRow | undefined> => sql.one<AdjustmentRow>(`${SELECT} where a.id = $1 for no key update of a`, [id]);

export const adjustmentByKey = async (sql: Sql, authorId: number, kind: AdjustmentRow['kind'], key: string): Promise<AdjustmentRow> =>
  (await sql.one<AdjustmentRow>(`${SELECT} where a.author_id = $1 and a.kind = $2 and a.idempotency_key = $3`, [authorId, kind, key])) as AdjustmentRow;

const ANY = '($1::text is null or a.state = $1)';

export async function listAdjustments(sql: Sql, state: string | undefined, { limit, offset }: { limit: number; offset: number }) {
  const [rows, total] = await Promise.all([
    sql.rows<AdjustmentRow>(`${SELECT} where ${ANY} order by a.id desc limit $2 offset $3`, [state ?? null, limit, offset]),
    sql.one<{ count: number }>(`select count(*) as count from wallet_adjustments a where ${ANY}`, [state ?? null]),
  ]);
  return { rows, count: total?.count ?? 0 };
}
