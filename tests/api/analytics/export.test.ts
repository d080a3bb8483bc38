import { standAlone } from '../../support/alone';
import { type InvoiceFields, invoiceRow } from '../../support/analytics';
import { row, sql } from '../../support/db';
import { api, type Client } from '../../support/http';
import { eventually } from '../../support/poll';
import { aStaff } from '../../support/staff';

/** spec/analytics.md, CSV. */

const PATH = '/api/analytics/export/paid-invoices.csv';
const HEADER = 'invoice_code,user_phone,total,paid_at';

let staff: Client;
let stop: () => Promise<number>;
let userId: number;

const invoice = (fields: Partial<InvoiceFields> = {}) => invoiceRow({ userId, ...fields });
const file = async (): Promise<string> => (await staff.get(PATH).expect(200)).text;
const linesOf = (text: string): string[] => text.split('\r\n').slice(1, -1);
const audits = () =>
  sql<{ actor_id: number; extra: object; ip: string }>(`select actor_id, extra, ip_address as ip from audit_logs where action = 'report_exported' order by id desc`);

beforeAll(async () => {
  stop = await standAlone();
  staff = await aStaff({ level: 'qa', dashboards: ['billing'] });
  userId = staff.userId;
});
afterAll(() => stop());
beforeEach(() => sql('delete from invoices'));

it('is a file with its first line, also when nothing is paid', async () => {
  const answer = await staff.get(PATH).expect(200);
  expect(answer.headers['content-type']).toBe('text/csv; charset=utf-8');
  expect(answer.headers['content-disposition']).toBe('attachment; filename="paid_invoices.csv"');
  expect(Buffer.from(answer.text)[0]).toBe(HEADER.charCodeAt(0));
  expect(answer.text).toBe(`${HEADER}\r\n`);
});

it('has the same address with a final slash', async () => {
  await staff.get(`${PATH}/`).expect(200);
});

it('lists paid invoices, newest payment first, those without a time last', async () => {
  await invoice({ code: 'A', paidAt: null });
  await invoice({ code: 'B', paidAt: null, currency: 'EGP' });
  await invoice({ code: 'C', total: 22_885, paidAt: '2025-01-31T22:30:00' });
  await invoice({ code: 'D', total: 5, paidAt: '2025-03-01T00:00:00.123456' });
  await invoice({ code: 'E', total: 100_000_000, paidAt: '2025-03-01T00:00:00.123456' });
  for (const state of ['draft', 'pending', 'failed', 'cancelled', 'refunded']) await invoice({ code: state, state });
  const { phone } = staff;
  expect(linesOf(await file())).toEqual([
    `E,${phone},1000000.00,2025-03-01T00:00:00.123Z`,
    `D,${phone},0.05,2025-03-01T00:00:00.123Z`,
    `C,${phone},228.85,2025-01-31T22:30:00.000Z`,
    `B,${phone},115.00,`,
    `A,${phone},115.00,`,
  ]);
});

describe('a cell', () => {
  const CELLS: [string, string][] = [
    ['=1+1', "'=1+1"],
    ['+1', "'+1"],
    ['-1', "'-1"],
    ['@SUM(A1)', "'@SUM(A1)"],
    ['\tx', "'\tx"],
    ['\rx', `"'\rx"`],
    ['a,b', '"a,b"'],
    ['say "x"', '"say ""x"""'],
    ['a\nb', '"a\nb"'],
    ['a\rb', '"a\rb"'],
    ['=cmd,"x"', `"'=cmd,""x"""`],
    ['عربي', 'عربي'],
    [' =1', ' =1'],
    ['a=1', 'a=1'],
  ];

  it.each(CELLS)('%j goes out as %j', async (code, cell) => {
    await invoice({ code, total: 100, paidAt: '2025-01-01T00:00:00' });
    expect(await file()).toBe(`${HEADER}\r\n${cell},${staff.phone},1.00,2025-01-01T00:00:00.000Z\r\n`);
  });

  it('of a phone is protected alike, and empty without one', async () => {
    const { id: nameless } = await row<{ id: number }>(`insert into up_users (username) values ('no_phone') returning id`);
    const { id: foreign } = await row<{ id: number }>(`insert into up_users (phone) values ('+201234567') returning id`);
    await invoice({ code: 'X', userId: nameless, paidAt: '2025-01-01T00:00:00' });
    await invoice({ code: 'Y', userId: foreign, paidAt: '2025-01-01T00:00:00' });
    expect(linesOf(await file())).toEqual([`Y,'+201234567,115.00,2025-01-01T00:00:00.000Z`, 'X,,115.00,2025-01-01T00:00:00.000Z']);
  });
});

describe('many', () => {
  const ROWS = `insert into invoices (code, user_id, title, currency, subtotal_minor, vat_basis_points, vat_minor, total_minor, state, reference_type, reference_id, paid_at, activation)
    select 'M' || n, $1, 'x', 'SAR', n, 0, 0, n, 'paid', '', '', case when n % 10 > 0 then timestamp '2025-01-01' + (n / 7) * interval '1 second' end, 'none'
    from generate_series(1, $2::int) n`;
  const EXPECTED = `select code from invoices order by paid_at desc nulls last, id desc limit 5000`;

  it.each([499, 500, 501, 1_000, 4_999, 5_000, 5_600])('%i invoices go out in order, at most 5000', async (count) => {
    await sql(ROWS, [userId, count]);
    const codes = linesOf(await file()).map((line) => line.split(',')[0]);
    expect(codes).toEqual((await sql<{ code: string }>(EXPECTED)).map(({ code }) => code));
    expect(codes).toHaveLength(Math.min(count, 5_000));
    expect((await audits())[0]).toMatchObject({ actor_id: staff.userId, extra: { name: 'paid_invoices', rows: codes.length } });
  });

  it('what was left unread is on record with what went out', async () => {
    await sql(ROWS, [userId, 5_000]);
    const before = (await audits()).length;
    const controller = new AbortController();
    const url = api().get('/').url.replace(/\/$/, '');
    const answer = await fetch(`${url}${PATH}`, { headers: { Authorization: `Bearer ${staff.access}` }, signal: controller.signal });
    await answer.body?.getReader().read();
    controller.abort();
    const written = await eventually(audits, (entries) => entries.length === before + 1);
    expect(written[0]).toMatchObject({ actor_id: staff.userId, extra: { name: 'paid_invoices', rows: expect.any(Number) } });
  });
});

it('an entry names who exported, and from where', async () => {
  await staff.get(PATH).set('X-Forwarded-For', '198.18.7.7').set('User-Agent', 'tester').expect(200);
  expect((await audits())[0]).toEqual({ actor_id: staff.userId, extra: { name: 'paid_invoices', rows: 0 }, ip: '198.18.7.7' });
});

it('who may not has no file and no entry', async () => {
  const before = (await audits()).length;
  await (await aStaff({ level: 'qa', dashboards: ['support'] })).get(PATH).expect(403);
  await api().get(PATH).expect(401);
  expect(await audits()).toHaveLength(before);
});
