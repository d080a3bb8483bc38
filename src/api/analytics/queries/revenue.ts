import type { Sql } from '../../../platform/db';
import { amountOf } from '../rules';

/** Revenue from the roll-up: paid invoices in SAR by the Riyadh day of their payment. */

/** Inclusive; null = open. */
export interface Bounds {
  start: string | null;
  end: string | null;
}

interface Sum {
  /** Minor units; text, since it may be longer than a number holds. */
  total: string;
  count: number;
}

const SUMS = 'sum(total_minor)::text as total, sum(facts)::int as count';
const PAID = `fact = 'paid' and kind = 'SAR'`;
/** Those without a moment of payment stand under -infinity. */
const WITHIN = `day between coalesce($1::date, '0001-01-01') and coalesce($2::date, '9999-12-31')`;

const DAYS = `select to_char(day, 'YYYY-MM-DD') as label, ${SUMS} from analytics_days where ${PAID} and ${WITHIN} group by day having sum(facts) <> 0 order by day`;
const MONTHS = `select to_char(day, 'YYYY-MM') as label, ${SUMS} from analytics_days where ${PAID} and ${WITHIN} group by 1 having sum(facts) <> 0 order by 1`;

const read = (sql: Sql, text: string, { start, end }: Bounds) => sql.rows<Sum & { label: string }>(text, [start, end]);

/** Days with revenue, ascending. */
export const revenueByDay = async (sql: Sql, bounds: Bounds): Promise<{ date: string; total: number; count: number }[]> =>
  (await read(sql, DAYS, bounds)).map(({ label, total, count }) => ({ date: label, total: amountOf(total), count }));

/** Months with revenue, ascending. */
export const revenueByMonth = async (sql: Sql, bounds: Bounds): Promise<{ month: string; total: number; count: number }[]> =>
  (await read(sql, MONTHS, bounds)).map(({ label, total, count }) => ({ month: label, total: amountOf(total), count }));

const TOTAL = `select coalesce(sum(total_minor), 0)::text as total, coalesce(sum(facts), 0)::int as count from analytics_days
  where ${PAID} and ($1::date is null and $2::date is null or ${WITHIN})`;

/** All of it; without bounds also what has no moment of payment. */
export async function revenueTotal(sql: Sql, { start, end }: Bounds): Promise<{ total: number; count: number }> {
  const sum = (await sql.one<Sum>(TOTAL, [start, end])) as Sum;
  return { total: amountOf(sum.total), count: sum.count };
}
