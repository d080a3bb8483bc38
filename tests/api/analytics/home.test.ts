import { homeFigures } from '../../../src/api/analytics';
import { type BillingDatabase, billingDatabase } from '../../support/billing-service';

/** What the first page of the staff shows (spec/backoffice.md, section 4, Home), over rows of a database of their own. */

let database: BillingDatabase;
let userId: number;
let subcategory: number;

beforeAll(async () => {
  database = await billingDatabase();
  userId = await database.aUser();
  await database.sql(`update up_users set first_name = 'سارة', last_name = 'الأحمد' where id = $1`, [userId]);
  subcategory = (
    await database.row<{ id: number }>(
      `with c as (insert into service_categories (name) values ('c') returning id) insert into service_subcategories (name, category_id) select 's', id from c returning id`,
    )
  ).id;
});
afterAll(() => database.close());

async function provider(fields = ''): Promise<number> {
  const owner = await database.aUser();
  const { id } = await database.row<{ id: number }>(
    `insert into provider_profiles (user_id, provider_type, display_name, city) values ($1, 'individual', 'مزود', '') returning id`,
    [owner],
  );
  if (fields) await database.sql(`update provider_profiles set ${fields} where id = $1`, [id]);
  return id;
}

interface RequestFields {
  state?: string;
  type?: string;
  at?: string;
  providerId?: number | null;
  expires?: string | null;
}

const request = async ({ state = 'new', type = 'normal', at = '2025-06-10T12:00:00', providerId = null, expires = null }: RequestFields = {}): Promise<number> =>
  (
    await database.row<{ id: number }>(
      `insert into service_requests (client_id, subcategory_id, title, description, request_type, state, city, is_urgent, provider_id, expires_at, created_at)
       values ($1, $2, 'عنوان', 'x', $3::text, $4, 'الرياض', $3 = 'urgent', $5, $6::timestamp, $7::timestamp) returning id`,
      [userId, subcategory, type, state, providerId, expires, at],
    )
  ).id;

let serial = 0;
const unified = (state: string, at: string, assignee: number | null = null) => {
  serial += 1;
  const closed = ['closed', 'completed', 'rejected', 'expired', 'cancelled'].includes(state);
  return database.sql(
    `insert into unified_requests (code, request_type, state, requester_id, assigned_user_id, assigned_team_code, assigned_team_name, source_app, source_model, source_object_id,
       summary, created_at, closed_at)
     values ($1, 'helpdesk', $2, $3, $4, 'tech', 'الدعم الفني', 'support', 'ticket', $5, 'ملخص', $6, case when $7 then now() end)`,
    [`HD${serial}`, state, userId, assignee, serial, at, closed],
  );
};

const ticket = (state: string, at: string) =>
  database.sql(`insert into support_tickets (requester_id, ticket_type, description, state, closed_at, created_at) values ($1, 'tech', 'x', $2::text, now(), $3)`, [
    userId,
    state,
    at,
  ]);

const invoice = (state: string, at: string) => {
  serial += 1;
  return database.row<{ id: number }>(
    `insert into invoices (code, user_id, title, currency, subtotal_minor, vat_basis_points, vat_minor, total_minor, state, reference_type, reference_id, activation, created_at)
     values ($1, $2, 'x', 'SAR', 100, 0, 0, 100, $3, '', '', 'none', $4::timestamp) returning id`,
    [`H${serial}`, userId, state, at],
  );
};

const RANGE = { from: '2025-06-01', to: '2025-06-30' };

beforeEach(async () => {
  for (const table of [
    ...['service_requests', 'unified_requests', 'support_tickets', 'verification_requests', 'promo_requests', 'subscriptions', 'extra_purchases'],
    ...['invoices', 'provider_profiles'],
  ])
    await database.sql(`delete from ${table}`);
});

it('is all zero without rows, with every state, type and day', async () => {
  const figures = await homeFigures(RANGE);
  expect(figures).toMatchObject({
    range: RANGE,
    requests: { total: 0, open: 0, completed: 0, cancelled_or_expired: 0, latest: [] },
    unified: { total: 0, open: 0, pending_payment: 0, active: 0, latest: [] },
    now: {
      providers: { total: 0, verified: 0, urgent: 0 },
      invoices: { pending: 0, paid: 0, failed: 0 },
      tickets: { new: 0, open: 0 },
      active: { subscriptions: 0, promos: 0, extras: 0 },
      pending_verifications: 0,
    },
  });
  expect(figures.requests.by_status).toEqual(['new', 'sent', 'accepted', 'in_progress', 'completed', 'cancelled', 'expired'].map((status) => ({ status, count: 0 })));
  expect(figures.requests.by_type).toEqual(['normal', 'competitive', 'urgent'].map((type) => ({ type, count: 0 })));
  expect(figures.series).toHaveLength(30);
  expect(figures.series[0]).toEqual({ day: '2025-06-01', requests: 0, invoices: 0, tickets: 0, unified: 0 });
});

it('swaps reversed days', async () => {
  await request();
  const figures = await homeFigures({ from: RANGE.to, to: RANGE.from });
  expect(figures).toMatchObject({ range: RANGE, requests: { total: 1 } });
});

it('counts service requests of the range by what they are now', async () => {
  const id = await provider();
  for (const state of ['new', 'sent', 'sent', 'cancelled', 'expired']) await request({ state });
  for (const state of ['accepted', 'in_progress', 'completed', 'completed']) await request({ state, type: 'competitive', providerId: id });
  // Over, though no job has said so.
  await request({ state: 'sent', type: 'urgent', expires: '2025-06-10T12:15:00' });
  await request({ state: 'sent', type: 'urgent', expires: '2999-01-01T00:00:00' });
  await request({ at: '2025-05-31T20:59:59' });
  await request({ at: '2025-06-30T21:00:00' });
  const { requests } = await homeFigures(RANGE);
  expect(requests).toMatchObject({ total: 11, open: 6, completed: 2, cancelled_or_expired: 3 });
  expect(Object.fromEntries(requests.by_status.map(({ status, count }) => [status, count]))).toEqual({
    new: 1,
    sent: 3,
    accepted: 1,
    in_progress: 1,
    completed: 2,
    cancelled: 1,
    expired: 2,
  });
  expect(requests.by_type).toEqual([
    { type: 'normal', count: 5 },
    { type: 'competitive', count: 4 },
    { type: 'urgent', count: 2 },
  ]);
});

it('takes the days of Riyadh', async () => {
  await request({ at: '2025-05-31T21:00:00' });
  await request({ at: '2025-06-30T20:59:59.999' });
  const { requests, series } = await homeFigures(RANGE);
  expect(requests.total).toBe(2);
  expect(requests.latest).toHaveLength(2);
  expect([series[0], series.at(-1)]).toMatchObject([
    { day: '2025-06-01', requests: 1 },
    { day: '2025-06-30', requests: 1 },
  ]);
});

it('shows the newest twelve, with who is in them', async () => {
  const providerId = await provider();
  const ids: number[] = [];
  for (let day = 1; day <= 14; day += 1) ids.unshift(await request({ at: `2025-06-${String(day).padStart(2, '0')}T12:00:00` }));
  ids.unshift(await request({ state: 'accepted', providerId, at: '2025-06-20T12:00:00' }));
  await request({ at: '2025-07-20T12:00:00' });
  const { latest } = (await homeFigures(RANGE)).requests;
  expect(latest.map(({ id }) => id)).toEqual(ids.slice(0, 12));
  expect(latest[0]).toEqual({
    id: ids[0],
    title: 'عنوان',
    type: 'normal',
    status: 'accepted',
    city: 'الرياض',
    client: { id: userId, name: 'سارة الأحمد' },
    provider: { id: providerId, name: 'مزود' },
    created_at: '2025-06-20T12:00:00.000Z',
  });
  expect(latest[1]?.provider).toBeNull();
});

it('counts unified requests of the range and shows the newest eight', async () => {
  for (const state of ['new', 'in_progress', 'returned', 'closed', 'completed', 'rejected', 'pending_payment', 'pending_payment', 'active', 'expired', 'cancelled'])
    await unified(state, '2025-06-10T12:00:00Z', userId);
  await unified('new', '2025-06-30T21:00:00Z');
  const { unified: found } = await homeFigures(RANGE);
  expect(found).toMatchObject({ total: 11, open: 3, pending_payment: 2, active: 1 });
  expect(found.latest).toHaveLength(8);
  expect(found.latest[0]).toEqual({
    id: expect.any(Number),
    code: expect.stringMatching(/^HD/),
    type: 'helpdesk',
    status: 'cancelled',
    priority: 'normal',
    summary: 'ملخص',
    requester: { id: userId, name: 'سارة الأحمد' },
    assigned_to: { id: userId, name: 'سارة الأحمد' },
    team: { code: 'tech', name: 'الدعم الفني' },
    created_at: '2025-06-10T12:00:00.000Z',
  });
});

it('has a series of what came on each day', async () => {
  await request({ at: '2025-06-02T21:00:00' });
  await invoice('pending', '2025-06-02T12:00:00');
  await invoice('cancelled', '2025-06-02T13:00:00');
  await ticket('closed', '2025-06-02T12:00:00Z');
  await unified('new', '2025-06-03T12:00:00Z');
  const { series } = await homeFigures({ from: '2025-06-02', to: '2025-06-04' });
  expect(series).toEqual([
    { day: '2025-06-02', requests: 0, invoices: 2, tickets: 1, unified: 0 },
    { day: '2025-06-03', requests: 1, invoices: 0, tickets: 0, unified: 1 },
    { day: '2025-06-04', requests: 0, invoices: 0, tickets: 0, unified: 0 },
  ]);
});

it('of a hundred years names only the days on which something came', async () => {
  await request({ at: '1990-06-02T12:00:00' });
  await request();
  const figures = await homeFigures({ from: '1930-01-01', to: '2029-12-31' });
  expect(figures.series.map(({ day }) => day)).toEqual(['1990-06-02', '2025-06-10']);
  expect(figures.requests.total).toBe(2);
  expect((await homeFigures({ from: '0001-01-01', to: '9999-12-31' })).requests.total).toBe(2);
});

it('counts what there is now, whenever it came and whether the jobs ran or not', async () => {
  await provider('is_verified_blue = true');
  await provider('is_verified_green = true, accepts_urgent = true');
  await provider('accepts_urgent = true');
  const lapsed = await provider('is_verified_blue = true');
  await database.sql(
    `with r as (insert into verification_requests (requester_id, state) select user_id, 'expired' from provider_profiles where id = $1 returning id, requester_id)
     insert into verified_badges (user_id, badge_type, verification_code, verification_title, request_id, activated_at, expires_at)
     select requester_id, 'blue', 'B1', 'x', id, now() - interval '366 days', now() - interval '1 day' from r`,
    [lapsed],
  );
  for (const state of ['pending', 'pending', 'failed', 'cancelled', 'paid']) await invoice(state, '2020-01-01T00:00:00');
  for (const state of ['new', 'in_progress', 'returned', 'closed']) await ticket(state, '2020-01-01T00:00:00Z');
  for (const state of ['new', 'in_review', 'approved', 'rejected']) await database.sql('insert into verification_requests (requester_id, state) values ($1, $2)', [userId, state]);
  for (const [state, end] of [
    ['active', '1 day'],
    ['active', '-1 day'],
    ['grace', '-1 day'],
  ])
    await database.sql(
      `insert into subscriptions (user_id, plan_id, state, start_at, end_at, grace_end_at)
       select $1, id, $2, now(), now() + $3::interval, now() + interval '5 days' from subscription_plans limit 1`,
      [userId, state, end],
    );
  for (const end of ['1 day', '-1 day'])
    await database.sql(
      `insert into promo_requests (requester_id, title, ad_type, start_at, end_at, state, invoice_id, activated_at)
       values ($1, 'x', 'banner_home', now() - interval '9 days', now() + $2::interval, 'active', $3, now())`,
      [userId, end, (await invoice('draft', '2020-01-01T00:00:00')).id],
    );
  for (const end of ['1 day', '-1 day', null])
    await database.sql(
      `insert into extra_purchases (user_id, sku, title, extra_type, days, credits_total, subtotal_minor, state, start_at, end_at)
       values ($1, 'x', 'x', case when $2::text is null then 'credit_based' else 'time_based' end, case when $2 is not null then 30 end, case when $2::text is null then 5 else 0 end,
         100, 'active', now(), now() + $2::interval)`,
      [userId, end],
    );
  const { now } = await homeFigures({ from: '1950-01-01', to: '1950-01-31' });
  expect(now).toEqual({
    providers: { total: 4, verified: 2, urgent: 2 },
    invoices: { pending: 2, paid: 1, failed: 1 },
    tickets: { new: 1, open: 3 },
    active: { subscriptions: 1, promos: 1, extras: 2 },
    pending_verifications: 2,
  });
});
