import type { Client } from 'pg';

/** Years of facts for the figures: made by statements, counted by the triggers as any others. */

export interface Amount {
  requests: number;
  invoices: number;
}

const DAYS = 1_095;
const PEOPLE = 2_000;
const BATCH = 100_000;

const USERS = `insert into up_users (phone, username, role_state) select '0578' || lpad(n::text, 6, '0'), 'figures_' || n, 'client' from generate_series(1, $1::int) n`;
const SUBCATEGORY = `with category as (insert into service_categories (name) values ('Figures') returning id)
  insert into service_subcategories (name, category_id) select 'Figures', id from category`;
const PROFILES = `insert into provider_profiles (user_id, provider_type, display_name, city) select id, 'individual', 'Figures ' || id, '' from up_users where username like 'figures\\_%' and id % 2 = 0`;

/** A moment of the last three years, by the number of a row. */
const moment = (n: string): string => `localtimestamp - (${n} % ${DAYS}) * interval '1 day' - (${n} % 86400) * interval '1 second'`;
const one = (words: readonly string[], n: string): string => `(array[${words.map((word) => `'${word}'`).join(', ')}])[1 + ${n} % ${words.length}]`;
const PERSON = 'p.ids[1 + n % cardinality(p.ids)]';
const ROWS = `from generate_series($1::int, $2::int) n cross join (select array_agg(id order by id) as ids from up_users where username like 'figures\\_%') p`;

const REQUESTS = `insert into service_requests (client_id, subcategory_id, title, description, request_type, state, city, is_urgent, provider_id, expires_at, created_at)
  select ${PERSON}, (select max(id) from service_subcategories), 'Figures', 'Figures', ${one(['normal', 'competitive', 'urgent'], 'n')},
    ${one(['new', 'sent', 'accepted', 'in_progress', 'completed', 'completed', 'completed', 'cancelled', 'expired'], '(n / 3)')}, '', n % 3 = 2,
    v.ids[1 + n % cardinality(v.ids)], case when n % 3 = 2 then localtimestamp + interval '1 day' end, ${moment('n')}
  ${ROWS} cross join (select array_agg(id order by id) as ids from provider_profiles) v`;

const INVOICES = `insert into invoices (code, user_id, title, currency, subtotal_minor, vat_basis_points, vat_minor, total_minor, state, reference_type, reference_id, paid_at,
    activation, created_at)
  select 'FIG' || n, ${PERSON}, 'Figures', 'SAR', 10000 + n, 0, 0, 10000 + n, ${one(['paid', 'paid', 'paid', 'pending', 'refunded'], 'n')}, '', '',
    case when n % 5 <> 3 then ${moment('n')} end, 'none', ${moment('n')}
  ${ROWS}`;

const SUBSCRIPTIONS = `insert into subscriptions (user_id, plan_id, state, start_at, end_at, grace_end_at, created_at)
  select ${PERSON}, (select min(id) from subscription_plans), ${one(['active', 'expired', 'expired', 'cancelled'], 'n')}, now(), now() + interval '20 days', now() + interval '27 days',
    ${moment('n')} ${ROWS}`;

const VERIFICATIONS = `insert into verification_requests (requester_id, state, requested_at) select ${PERSON}, ${one(['new', 'in_review', 'rejected', 'expired'], 'n')}, ${moment('n')} ${ROWS}`;

const PROMOS = `insert into promo_requests (requester_id, title, ad_type, start_at, end_at, state, created_at)
  select ${PERSON}, 'Figures', 'banner_home', now() - interval '9 days', now() - interval '1 day', ${one(['new', 'in_review', 'rejected', 'expired'], 'n')}, ${moment('n')} ${ROWS}`;

const TICKETS = `insert into support_tickets (requester_id, ticket_type, description, state, closed_at, created_at)
  select ${PERSON}, 'tech', 'Figures', ${one(['new', 'in_progress', 'closed', 'closed'], 'n')}, now(), ${moment('n')} ${ROWS}`;

const UNIFIED = `insert into unified_requests (code, request_type, state, requester_id, source_app, source_model, source_object_id, created_at)
  select 'FG' || n, 'helpdesk', ${one(['new', 'in_progress', 'returned', 'pending_payment', 'active'], 'n')}, ${PERSON}, 'bench', 'figures', n, ${moment('n')} ${ROWS}`;

/** Rows for each request of this kind. */
const KINDS = ({ requests, invoices }: Amount): readonly [statement: string, rows: number][] => [
  [REQUESTS, requests],
  [INVOICES, invoices],
  [SUBSCRIPTIONS, requests / 50],
  [VERIFICATIONS, requests / 100],
  [PROMOS, requests / 100],
  [TICKETS, requests / 50],
  [UNIFIED, requests / 10],
];

/** Lays the rows into a migrated database. */
export async function fillFigures(client: Client, amount: Amount): Promise<void> {
  await client.query(USERS, [PEOPLE]);
  await client.query(SUBCATEGORY);
  await client.query(PROFILES);
  for (const [statement, rows] of KINDS(amount)) for (let first = 1; first <= rows; first += BATCH) await client.query(statement, [first, Math.min(rows, first + BATCH - 1)]);
  await client.query('vacuum analyze');
}
