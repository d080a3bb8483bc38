import { sql } from '../../support/db';
import { login } from '../../support/http';
import { type PanelStaff, panelStaff } from '../../support/panel-account';

/** Figures in the panel: the first page's, and the invoices behind the revenue (spec/analytics.md). */

let staff: PanelStaff;

beforeAll(async () => {
  staff = await panelStaff('user', ['analytics']);
});

it('shows the first page’s figures of a range', async () => {
  const { body } = await staff.get('/analytics/figures?start=2026-01-02&end=2026-01-01').expect(200);
  expect(body).toMatchObject({ range: { from: '2026-01-01', to: '2026-01-02' }, requests: { total: expect.any(Number) }, now: { tickets: { open: expect.any(Number) } } });
  expect((await staff.get('/analytics/figures').expect(200)).body.series).toHaveLength(30);
  for (const start of ['2026-02-31', 'yesterday']) await staff.get(`/analytics/figures?start=${start}`).expect(400);
});

describe('paid invoices', () => {
  // A month of its own, before any other test's.
  const RANGE = 'start=2019-01-01&end=2019-01-31';

  beforeAll(async () => {
    const { userId } = await login();
    // Two at the same moment at each of fifteen moments; the last is already February in Riyadh.
    await sql(
      `insert into invoices (code, user_id, title, currency, subtotal_minor, vat_basis_points, vat_minor, total_minor, state, paid_at, activation)
       select 'PG' || lpad((2 * d + n)::text, 6, '0'), $1, 'invoice', 'SAR', 100, 0, 0, 100, 'paid', timestamp '2019-01-01 10:00' + make_interval(days => d), 'none'
       from generate_series(0, 14) d, generate_series(0, 1) n`,
      [userId],
    );
    await sql(`update invoices set paid_at = '2019-01-31 22:30' where code = 'PG000029'`);
  });

  it('come page by page, the newest payment first, each once', async () => {
    const first = (await staff.get(`/analytics/paid-invoices?${RANGE}`).expect(200)).body;
    expect(first.results).toHaveLength(25);
    const second = (await staff.get(`/analytics/paid-invoices?${RANGE}&after=${encodeURIComponent(first.next)}`).expect(200)).body;
    const codes = [...first.results, ...second.results].map(({ code }: { code: string }) => code);
    expect(second.next).toBeNull();
    expect(codes).toHaveLength(29);
    expect(new Set(codes).size).toBe(29);
    expect(codes).not.toContain('PG000029');
    expect(first.results[0]).toMatchObject({ total: '1.00', currency: 'SAR', phone: expect.any(String), paid_at: '2019-01-15T10:00:00.000Z' });
  });

  it('ignore a place that is none, and refuse what is no day', async () => {
    for (const after of ['x', '2019-02-31 10:00:00~1', '2019-01-05 99:00:00~1'])
      expect((await staff.get(`/analytics/paid-invoices?${RANGE}&after=${encodeURIComponent(after)}`).expect(200)).body.results).toHaveLength(25);
    await staff.get('/analytics/paid-invoices?start=x').expect(400);
  });
});
