import { standAlone } from '../../support/alone';
import { type InvoiceFields, invoiceRow } from '../../support/analytics';
import { sql } from '../../support/db';
import type { Client } from '../../support/http';
import { aStaff } from '../../support/staff';

/** spec/analytics.md: the figures, over rows of a database of their own. */

let staff: Client;
let stop: () => Promise<number>;
let userId: number;

const invoice = (fields: Partial<InvoiceFields>) => invoiceRow({ userId, ...fields });

const read = async (path: string): Promise<unknown> => (await staff.get(`/api/analytics/${path}`).expect(200)).body;
const kpis = (query = '') => read(`kpis/${query}`) as Promise<Record<string, number>>;

beforeAll(async () => {
  stop = await standAlone();
  staff = await aStaff({ level: 'power' });
  userId = staff.userId;
});
afterAll(() => stop());
beforeEach(async () => {
  for (const table of ['invoices', 'subscriptions', 'verification_requests', 'promo_requests']) await sql(`delete from ${table}`);
});

const NOTHING = { revenue_total: 0, invoices_paid: 0, subs_active: 0, subs_expired: 0, ad_requests: 0, md_requests: 0 };

it('is zero and empty without rows', async () => {
  expect(await kpis()).toEqual(NOTHING);
  expect(await read('revenue/daily/')).toEqual([]);
  expect(await read('revenue/monthly/')).toEqual([]);
  expect(await read('requests/breakdown/')).toEqual({ verification: [], promo: [] });
});

describe('revenue', () => {
  it('counts paid invoices in SAR, exactly', async () => {
    for (const total of [22_885, 1, 30, 0]) await invoice({ total });
    for (const state of ['draft', 'pending', 'failed', 'cancelled', 'refunded']) await invoice({ state });
    await invoice({ currency: 'EGP' });
    expect(await kpis()).toEqual({ ...NOTHING, revenue_total: 229.16, invoices_paid: 4 });
    expect(await read('revenue/daily/')).toEqual([{ date: '2025-06-01', total: 229.16, count: 4 }]);
  });

  it('adds up sums that no float holds', async () => {
    for (let n = 0; n < 10; n += 1) await invoice({ total: 999_999_999_999 });
    expect((await kpis())['revenue_total']).toBe(99_999_999_999.9);
    const text = (await staff.get('/api/analytics/kpis/')).text;
    expect(text).toContain('"revenue_total":99999999999.9,');
  });

  it('goes by days and months of Riyadh', async () => {
    await invoice({ total: 100, paidAt: '2025-01-31T20:59:59.999999' });
    await invoice({ total: 200, paidAt: '2025-01-31T21:00:00' });
    await invoice({ total: 400, paidAt: '2025-01-31T22:30:00' });
    await invoice({ total: 800, paidAt: '2025-03-01T00:00:00' });
    expect(await read('revenue/daily/')).toEqual([
      { date: '2025-01-31', total: 1, count: 1 },
      { date: '2025-02-01', total: 6, count: 2 },
      { date: '2025-03-01', total: 8, count: 1 },
    ]);
    expect(await read('revenue/monthly/')).toEqual([
      { month: '2025-01', total: 1, count: 1 },
      { month: '2025-02', total: 6, count: 2 },
      { month: '2025-03', total: 8, count: 1 },
    ]);
  });

  it('takes inclusive bounds, one or both', async () => {
    for (const day of ['2025-01-31', '2025-02-01', '2025-02-02']) await invoice({ total: 100, paidAt: `${day}T08:00:00` });
    const dates = async (query: string) => ((await read(`revenue/daily/?${query}`)) as { date: string }[]).map(({ date }) => date);
    expect(await dates('start=2025-02-01')).toEqual(['2025-02-01', '2025-02-02']);
    expect(await dates('end=2025-02-01')).toEqual(['2025-01-31', '2025-02-01']);
    expect(await dates('start=2025-02-01&end=2025-02-01')).toEqual(['2025-02-01']);
    expect(await dates('start=1950-01-01&end=2050-12-31')).toHaveLength(3);
    expect(await dates('start=0001-01-01&end=9999-12-31')).toHaveLength(3);
    expect(await kpis('?start=2025-02-01&end=2025-02-02')).toMatchObject({ revenue_total: 2, invoices_paid: 2 });
    expect(await read('revenue/monthly/?start=2025-02-02')).toEqual([{ month: '2025-02', total: 1, count: 1 }]);
  });

  it('counts what has no moment of payment only without bounds', async () => {
    await invoice({ total: 100, paidAt: null });
    await invoice({ total: 200 });
    expect(await kpis()).toMatchObject({ revenue_total: 3, invoices_paid: 2 });
    for (const query of ['?start=1900-01-01', '?end=2999-01-01', '?start=0001-01-01&end=9999-12-31'])
      expect(await kpis(query)).toMatchObject({ revenue_total: 2, invoices_paid: 1 });
    expect(await read('revenue/daily/')).toEqual([{ date: '2025-06-01', total: 2, count: 1 }]);
    expect(await read('revenue/monthly/?end=2999-01-01')).toEqual([{ month: '2025-06', total: 2, count: 1 }]);
  });

  it('is zero and empty when the start comes after the end', async () => {
    await invoice({});
    expect(await kpis('?start=2025-12-31&end=2025-01-01')).toMatchObject({ revenue_total: 0, invoices_paid: 0 });
    expect(await read('revenue/daily/?start=2025-12-31&end=2025-01-01')).toEqual([]);
    expect(await read('revenue/monthly/?start=2025-12-31&end=2025-01-01')).toEqual([]);
  });

  const BAD = [
    '2026-02-31',
    '2026-13-01',
    '2026-00-10',
    '2025-02-29',
    '26-02-01',
    '2026-2-1',
    '2026-02-01T00:00:00',
    'yesterday',
    '0000-01-01',
    '10000-01-01',
    '',
    '-2026-01-01',
    '\0',
    '2026-01-01\0',
  ];

  it.each(BAD)('refuses %j', async (day) => {
    for (const path of ['kpis/', 'revenue/daily/', 'revenue/monthly/'])
      for (const name of ['start', 'end'])
        expect((await staff.get(`/api/analytics/${path}?${name}=${encodeURIComponent(day)}`).expect(400)).body).toEqual({ detail: expect.stringContaining(name) });
  });

  it('refuses a text of any length', async () => {
    await staff.get(`/api/analytics/kpis/?start=${'9'.repeat(3_000)}`).expect(400);
  });
});

async function subscription(state: string, endsIn: string | null, graceEndsIn: string | null): Promise<void> {
  await sql(
    `insert into subscriptions (user_id, plan_id, state, start_at, end_at, grace_end_at)
     select $1, id, $2, now() - interval '90 days', now() + $3::interval, now() + $4::interval from subscription_plans order by id limit 1`,
    [userId, state, endsIn, graceEndsIn],
  );
}

it('counts subscriptions as they are now, whether the jobs ran or not', async () => {
  await subscription('active', '1 day', '8 days');
  await subscription('active', null, null);
  await subscription('active', '-1 day', '6 days');
  await subscription('active', '-9 days', '-2 days');
  await subscription('active', '-9 days', null);
  await subscription('active', '-2 days', null);
  await subscription('grace', '-2 days', '5 days');
  await subscription('grace', '-9 days', '-2 days');
  await subscription('expired', '-60 days', '-53 days');
  await subscription('pending_payment', null, null);
  await subscription('cancelled', '1 day', null);
  expect(await kpis()).toMatchObject({ subs_active: 2, subs_expired: 4 });
  expect(await kpis('?start=1990-01-01&end=1990-01-02')).toMatchObject({ subs_active: 2, subs_expired: 4 });
});

describe('requests', () => {
  const verification = (state: string, expiresIn: string | null = null) =>
    sql(
      `insert into verification_requests (requester_id, state, invoice_id, activated_at, expires_at)
       values ($1, $2::text, $3, case when $2 = 'active' then now() - interval '2 years' end, now() + $4::interval)`,
      [userId, state, null, expiresIn],
    );
  const paidVerification = async (expiresIn: string) =>
    sql(
      `insert into verification_requests (requester_id, state, invoice_id, activated_at, expires_at)
       values ($1, 'active', $2, now() - interval '2 years', now() + $3::interval)`,
      [userId, await invoice({}), expiresIn],
    );
  const promo = async (state: string, endsIn: string) =>
    sql(
      `insert into promo_requests (requester_id, title, ad_type, start_at, end_at, state, invoice_id, activated_at)
       values ($1, 'x', 'banner_home', now() - interval '1 year', now() + $3::interval, $2::text, $4, case when $2 = 'active' then now() end)`,
      [userId, state, endsIn, state === 'active' ? await invoice({}) : null],
    );

  it('are all counted, and broken down by what they are now', async () => {
    for (const state of ['new', 'new', 'new', 'in_review', 'rejected', 'rejected']) await verification(state);
    await paidVerification('1 day');
    await paidVerification('-1 second');
    await promo('new', '1 day');
    await promo('active', '1 day');
    await promo('active', '-1 second');
    await promo('expired', '-1 day');
    expect(await kpis()).toMatchObject({ ad_requests: 8, md_requests: 4 });
    expect(await read('requests/breakdown/')).toEqual({
      verification: [
        { status: 'new', count: 3 },
        { status: 'rejected', count: 2 },
        { status: 'active', count: 1 },
        { status: 'expired', count: 1 },
        { status: 'in_review', count: 1 },
      ],
      promo: [
        { status: 'expired', count: 2 },
        { status: 'active', count: 1 },
        { status: 'new', count: 1 },
      ],
    });
  });
});
