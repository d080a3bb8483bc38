import type { Sql, SqlValue } from '../../../platform/db';
import { formatMinor } from '../../../platform/money';
import { isDay } from '../../../platform/text';
import type { Bounds } from './revenue';

/** The invoices behind the revenue of a range, a page at a time, the newest payment first. */

interface Row {
  id: number;
  code: string;
  phone: string | null;
  total_minor: number;
  currency: string;
  paid_at: Date;
  /** `paid_at` to the microsecond: where the next page begins. */
  position: string;
}

export interface PaidPage {
  results: { id: number; code: string; phone: string | null; total: string; currency: string; paid_at: string }[];
  /** Give it as `after`; null = nothing older. */
  next: string | null;
}

const SIZE = 25;
const PLACE = /^(\d{4}-\d{2}-\d{2} \d{2}:\d{2}:\d{2}(?:\.\d{1,6})?)~([1-9]\d{0,9})$/;

const PAID = `select i.id, i.code, u.phone, i.total_minor, i.currency, i.paid_at, i.paid_at::text as position from invoices i join up_users u on u.id = i.user_id`;

/** @param after what the page before gave as `next`; anything else is ignored */
export async function paidInvoicesPage(sql: Sql, { start, end }: Bounds, after: string | undefined): Promise<PaidPage> {
  const values: SqlValue[] = [];
  const place = (value: SqlValue): string => `$${values.push(value)}`;
  const where = [`i.state = 'paid'`, 'i.paid_at is not null'];
  if (start) where.push(`i.paid_at >= ${place(start)}::date - interval '3 hours'`);
  if (end) where.push(`i.paid_at < ${place(end)}::date + interval '21 hours'`);
  const [, position, id] = PLACE.exec(after ?? '') ?? [];
  if (position && id && isDay(position.slice(0, 10)) && !Number.isNaN(Date.parse(position)))
    where.push(`(i.paid_at, i.id) < (${place(position)}::timestamp, ${place(Number(id))}::bigint)`);
  const rows = await sql.rows<Row>(`${PAID} where ${where.join(' and ')} order by i.paid_at desc nulls last, i.id desc limit ${SIZE + 1}`, values);
  const shown = rows.slice(0, SIZE);
  const last = shown.at(-1);
  return { results: shown.map(present), next: rows.length > SIZE && last ? `${last.position}~${last.id}` : null };
}

const present = ({ id, code, phone, total_minor: total, currency, paid_at: at }: Row): PaidPage['results'][number] => ({
  id,
  code,
  phone,
  total: formatMinor(total),
  currency,
  paid_at: at.toISOString(),
});
