import type { Sql } from '../../../platform/db';
import type { WithdrawalState } from '../process';

/** Reads of withdrawal requests. */

export interface WithdrawalRow {
  id: number;
  user_id: number;
  user_email: string | null;
  amount_minor: number;
  currency: string;
  /** Sealed. */
  destination: string;
  description: string;
  state: WithdrawalState;
  reason: string;
  approved_by: number | null;
  reviewed_by: number | null;
  paid_reference: string;
  created_at: Date;
  decided_at: Date | null;
}

const SELECT = `select w.id, w.user_id, u.email as user_email, w.amount_minor, w.currency, w.destination, w.description, w.state, w.reason, w.approved_by, w.reviewed_by,
    w.paid_reference, w.created_at, w.decided_at
  from wallet_withdrawals w join up_users u on u.id = w.user_id`;

export const withdrawalById = (sql: Sql, id: number): Promise<WithdrawalRow | undefined> => sql.one<WithdrawalRow>(`${SELECT} where w.id = $1`, [id]);

/** The row, locked until the transaction ends. */
export const lockWithdrawal = (sql: Sql, id: number): Promise<WithdrawalRow | undefined> => sql.one<WithdrawalRow>(`${SELECT} where w.id = $1 for no key update of w`, [id]);

export const withdrawalByKey = (sql: Sql, userId: number, key: string): Promise<WithdrawalRow | undefined> =>
  sql.one<WithdrawalRow>(`${SELECT} where w.user_id = $1 and w.idempotency_key = $2`, [userId, key]);

interface Window {
  limit: number;
  offset: number;
}

const OWN = 'w.user_id = $1 and w.currency = $2 and ($3::text is null or w.state = $3)';

export async function ownWithdrawals(sql: Sql, { userId, currency, state }: { userId: number; currency: string; state: string | undefined }, { limit, offset }: Window) {
  const values = [userId, currency, state ?? null];
  const [rows, total] = await Promise.all([
    sql.rows<WithdrawalRow>(`${SELECT} where ${OWN} order by w.created_at desc, w.id desc limit $4 offset $5`, [...values, limit, offset]),
    sql.one<{ count: number }>(`select count(*) as count from wallet_withdrawals w where ${OWN}`, values),
  ]);
  return { rows, count: total?.count ?? 0 };
}

const ANY = '($1::text is null or w.state = $1)';

export async function allWithdrawals(sql: Sql, state: string | undefined, { limit, offset }: Window) {
  const [rows, total] = await Promise.all([
    sql.rows<WithdrawalRow>(`${SELECT} where ${ANY} order by w.id desc limit $2 offset $3`, [state ?? null, limit, offset]),
    sql.one<{ count: number }>(`select count(*) as count from wallet_withdrawals w where ${ANY}`, [state ?? null]),
  ]);
  return { rows, count: total?.count ?? 0 };
}

/** What a user asked for since midnight (UTC) and did not get back. */
export const askedToday = async (sql: Sql, userId: number, currency: string): Promise<number> =>
  (
    await sql.one<{ minor: number }>(
      `select coalesce(sum(amount_minor), 0)::bigint as minor from wallet_withdrawals
       where user_id = $1 and currency = $2 and state in ('pending', 'approved', 'paid') and created_at >= date_trunc('day', now(), 'UTC')`,
      [userId, currency],
    )
  )?.minor ?? 0;
