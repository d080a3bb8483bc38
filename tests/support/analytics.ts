import { row, sql } from './db';

/** Rows that figures count, and the roll-up against them. */

export interface InvoiceFields {
  userId: number;
  state?: string;
  /** Minor units. */
  total?: number;
  /** UTC. */
  paidAt?: string | null;
  currency?: string;
  code?: string;
}

let serial = 0;

/** An invoice row as it stands after whatever made it so. */
export async function invoiceRow({ userId, state = 'paid', total = 11_500, paidAt = '2025-06-01T10:00:00', currency = 'SAR', code }: InvoiceFields): Promise<number> {
  serial += 1;
  const { id } = await row<{ id: number }>(
    `insert into invoices (code, user_id, title, currency, subtotal_minor, vat_basis_points, vat_minor, total_minor, state, reference_type, reference_id, paid_at, activation)
     values ($1, $2, 'x', $3, $4, 0, 0, $4, $5, '', '', $6, 'none') returning id`,
    [code ?? `ROW${process.pid}-${serial}`, userId, currency, total, state, state === 'paid' || state === 'refunded' ? paidAt : null],
  );
  return id;
}

const DIFFERENT = `with raw as (select f.fact, r.* from analytics_facts f cross join lateral souq_raw_days(f.fact) r),
    kept as (select fact, day, kind, state, sum(facts) as facts, sum(total_minor) as total_minor from analytics_days group by 1, 2, 3, 4)
  select fact, day::text, kind, state, k.facts::int as kept, r.facts::int as found, k.total_minor::text as kept_minor, r.total_minor::text as found_minor
  from raw r full join kept k using (fact, day, kind, state)
  where (coalesce(k.facts, 0), coalesce(k.total_minor, 0)) is distinct from (coalesce(r.facts, 0), coalesce(r.total_minor, 0))`;

/** Where the roll-up differs from the rows. */
export const differences = (): Promise<object[]> => sql(DIFFERENT);
