import type { Sql } from '../../../platform/db';

/** Paid invoices in the order of their export, a batch at a time: no query reads more than it gives out. */

export interface PaidInvoice {
  id: number;
  code: string;
  phone: string | null;
  total_minor: number;
  paid_at: Date | null;
  /** `paid_at` to the microsecond: where the next batch begins. */
  position: string | null;
}

const COLUMNS = `select i.id, i.code, u.phone, i.total_minor, i.paid_at, i.paid_at::text as position from invoices i join up_users u on u.id = i.user_id where i.state = 'paid'`;
const ORDER = 'order by i.paid_at desc nulls last, i.id desc limit $1';

const FIRST = `${COLUMNS} ${ORDER}`;
const DATED = `${COLUMNS} and i.paid_at is not null and (i.paid_at, i.id) < ($2::timestamp, $3) ${ORDER}`;
const UNDATED = `${COLUMNS} and i.paid_at is null and i.id < $2 ${ORDER}`;
const LAST_ID = 2_147_483_647;

/** The batch after a row, or the first one. */
export async function paidAfter(sql: Sql, last: PaidInvoice | undefined, limit: number): Promise<PaidInvoice[]> {
  if (!last) return sql.rows<PaidInvoice>(FIRST, [limit]);
  if (last.position === null) return sql.rows<PaidInvoice>(UNDATED, [limit, last.id]);
  const dated = await sql.rows<PaidInvoice>(DATED, [limit, last.position, last.id]);
  return dated.length === limit ? dated : [...dated, ...(await sql.rows<PaidInvoice>(UNDATED, [limit - dated.length, LAST_ID]))];
}
