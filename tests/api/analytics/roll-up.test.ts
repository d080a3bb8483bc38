import { randomUUID } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { Pool, type PoolClient } from 'pg';
import { ROOT } from '../../../bin/support/paths';
import { standAlone } from '../../support/alone';
import { differences, invoiceRow } from '../../support/analytics';
import { books, init, newInvoice, webhook } from '../../support/billing';
import { row, sql } from '../../support/db';
import { api, type Client, login } from '../../support/http';
import { type PanelStaff, panelStaff } from '../../support/panel-account';
import { eventually } from '../../support/poll';
import { race } from '../../support/race';
import { currentRun } from '../../support/run';
import { aStaff } from '../../support/staff';
import { newStaff } from '../../support/world';

/** The figures of days against the rows they stand for: after random histories, at the same time, and when somebody wrote past the triggers. */

let stop: () => Promise<number>;
let staff: Client;
let userId: number;
let pool: Pool;

beforeAll(async () => {
  stop = await standAlone();
  staff = await aStaff({ level: 'admin' });
  userId = staff.userId;
  pool = new Pool({ connectionString: currentRun().databaseUrl, max: 8, options: '-c timezone=UTC' });
});
afterAll(async () => {
  await pool.end();
  await stop();
});

/** The same numbers for the same seed (mulberry32). */
function numbers(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) % below;
  };
}

const REVENUE = `select to_char(paid_at + interval '3 hours', 'YYYY-MM-DD') as date, sum(total_minor)::int / 100.0 as total, count(*)::int as count
  from invoices where state = 'paid' and currency = 'SAR' and paid_at is not null group by 1 order by 1`;

/** What the API says, against the invoices themselves. */
async function expectRevenue(): Promise<void> {
  const expected = (await sql<{ date: string; total: string; count: number }>(REVENUE)).map(({ date, total, count }) => ({ date, total: Number(total), count }));
  expect((await staff.get('/api/analytics/revenue/daily/').expect(200)).body).toEqual(expected);
  const all = await row<{ total: string; count: number }>(
    `select coalesce(sum(total_minor), 0) / 100.0 as total, count(*)::int as count from invoices where state = 'paid' and currency = 'SAR'`,
  );
  expect((await staff.get('/api/analytics/kpis/').expect(200)).body).toMatchObject({ revenue_total: Number(all.total), invoices_paid: all.count });
}

const DAYS = ['2025-01-31 20:59:59', '2025-01-31 21:00:00', '2025-02-28 23:00:00', '2025-12-31 21:30:00', '2026-01-01 05:00:00'];
const pick = <T>(list: readonly T[], at: (below: number) => number): T => list[at(list.length)] as T;

/** One statement over invoices, as any code might write it: of one row, of several, of none. */
async function randomStatement(client: PoolClient, at: (below: number) => number): Promise<void> {
  const some = `id % 7 = ${at(7)}`;
  const statements = [
    () =>
      client.query(
        `insert into invoices (code, user_id, title, currency, subtotal_minor, vat_basis_points, vat_minor, total_minor, state, reference_type, reference_id, paid_at, activation)
         select $1 || n, $2, 'x', $3, $4, 0, 0, $4, case when n % 2 = 0 then 'paid' else 'pending' end, '', '', case when n % 2 = 0 then $5::timestamp end, 'none'
         from generate_series(1, $6::int) n`,
        [randomUUID().slice(0, 8), userId, pick(['SAR', 'SAR', 'EGP'], at), at(50_000), pick([...DAYS, null], at), 1 + at(4)],
      ),
    () => client.query(`update invoices set state = 'paid', paid_at = $1::timestamp where state in ('pending', 'failed') and ${some}`, [pick([...DAYS, null], at)]),
    () => client.query(`update invoices set state = 'pending', paid_at = null where state = 'paid' and ${some}`),
    () => client.query(`update invoices set state = 'refunded' where state = 'paid' and ${some}`),
    () => client.query(`update invoices set paid_at = $1::timestamp where state = 'paid' and ${some}`, [pick(DAYS, at)]),
    () => client.query(`update invoices set total_minor = total_minor + 100, subtotal_minor = subtotal_minor + 100 where state = 'pending' and ${some}`),
    () => client.query(`update invoices set created_at = $1::timestamp, title = 'y' where ${some}`, [pick(DAYS, at)]),
    () => client.query(`delete from invoices i where state = 'pending' and ${some} and not exists (select from credit_notes n where n.invoice_id = i.id)`),
    () => client.query(`update support_tickets set state = $1, closed_at = now() where ${some}`, [pick(['new', 'in_progress', 'closed'], at)]),
    () => client.query(`insert into support_tickets (requester_id, ticket_type, description) values ($1, $2, 'x')`, [userId, pick(['tech', 'ads'], at)]),
  ];
  await pick(statements, at)();
}

/** A transaction of a few of them; every fourth is taken back. */
async function randomTransaction(at: (below: number) => number): Promise<void> {
  const client = await pool.connect();
  try {
    await client.query('begin');
    for (let left = 1 + at(3); left > 0; left -= 1) await randomStatement(client, at);
    await client.query(at(4) === 0 ? 'rollback' : 'commit');
  } catch (error) {
    await client.query('rollback');
    if (!['40P01', '40001'].includes((error as { code: string }).code)) throw error;
  } finally {
    client.release();
  }
}

describe('after random histories', () => {
  it.each([1, 2, 3])('of statements one after the other (%i)', async (seed) => {
    const at = numbers(seed);
    for (let turn = 0; turn < 60; turn += 1) await randomTransaction(at);
    expect(await differences()).toEqual([]);
    await expectRevenue();
  });

  it('of statements at the same time', async () => {
    const results = await race(8, async (index) => {
      const at = numbers(100 + index);
      for (let turn = 0; turn < 25; turn += 1) await randomTransaction(at);
    });
    expect(results.filter(({ status }) => status === 'rejected')).toEqual([]);
    expect(await differences()).toEqual([]);
    await expectRevenue();
  });

  it('of payments, refunds and unpaid marks through the product', async () => {
    const at = numbers(7);
    const [owner, refunder, billing]: [Client, Client, PanelStaff] = [await login(), await newStaff(), await panelStaff('user', ['billing'])];
    for (let turn = 0; turn < 12; turn += 1) {
      const { id } = await newInvoice(owner, `${10 + at(500)}.${10 + at(90)}`);
      const kind = at(4);
      if (kind === 0) continue;
      if (kind === 1) {
        await billing.post(`/billing/invoices/${id}/mark-paid`).expect(200);
        if (at(2) === 0) await billing.post(`/billing/invoices/${id}/mark-unpaid`).expect(200);
        continue;
      }
      const { provider_reference } = await init(owner, id);
      await webhook({ status: 'paid', provider_reference }).expect(200);
      const { payment } = await books(id);
      if (kind === 2) await refunder.post('/api/payments/refund/').send({ payment_id: payment.id, amount: '1.00' }).expect(200);
      if (kind === 3) await refunder.post('/api/payments/refund/').send({ payment_id: payment.id }).expect(200);
      await expectRevenue();
    }
    expect(await differences()).toEqual([]);
  });

  it('a payment counts the moment it commits, and no more when it is given back', async () => {
    const [owner, refunder] = [await login(), await newStaff()];
    const paid = async () => ((await staff.get('/api/analytics/kpis/').expect(200)).body as { invoices_paid: number }).invoices_paid;
    const before = await paid();
    const { id } = await newInvoice(owner);
    expect(await paid()).toBe(before);
    await webhook({ status: 'paid', provider_reference: (await init(owner, id)).provider_reference }).expect(200);
    expect(await paid()).toBe(before + 1);
    await refunder
      .post('/api/payments/refund/')
      .send({ payment_id: (await books(id)).payment.id })
      .expect(200);
    expect(await paid()).toBe(before);
  });
});

describe('the constraints file', () => {
  const apply = async () => sql(await readFile(path.join(ROOT, 'database', 'constraints', '130-analytics.sql'), 'utf8'));

  it('counts what was there before, and leaves what is counted alone', async () => {
    await sql('truncate analytics_days');
    await apply();
    expect(await differences()).toEqual([]);
    await expectRevenue();
    await sql(`update analytics_days set facts = facts + 1 where fact = 'invoice'`);
    const before = await differences();
    await apply();
    expect(await differences()).toEqual(before);
    await sql(`delete from analytics_days where fact = 'invoice'`);
    await apply();
    expect(await differences()).toEqual([]);
  });
});

describe('the nightly comparison', () => {
  const compare = () => sql(`select graphile_worker.add_job('analytics:compare_days')`);
  const past = (statement: string, values: unknown[] = []) =>
    pool.connect().then(async (client) => {
      await client.query('begin');
      await client.query('set local session_replication_role = replica');
      await client.query(statement, values);
      await client.query('commit');
      client.release();
    });
  const repairs = () =>
    sql<{ reference_id: string; extra: { figures: number } }>(`select reference_id, extra, actor_id, area from audit_logs where action = 'analytics_repaired' order by id`);
  const metric = async (fact: string): Promise<number> =>
    Number(new RegExp(`souq_analytics_drift_total\\{fact="${fact}"\\} (\\d+)`).exec((await api().get('/metrics').expect(200)).text)?.[1] ?? 0);

  it('leaves right figures alone, and folds past days', async () => {
    await compare();
    await eventually(
      () => sql(`select 1 from analytics_days where slot <> 0 and day < souq_riyadh_day(now())`),
      (rows) => rows.length === 0,
    );
    expect(await differences()).toEqual([]);
    expect(await repairs()).toEqual([]);
    await expectRevenue();
  });

  it('repairs what was written past the triggers, once, and tells', async () => {
    const id = await invoiceRow({ userId });
    const counted = await metric('paid');
    await past(`update invoices set paid_at = '2024-05-05' where id = $1`, [id]);
    await past(`update invoices set title = 'z' where id = $1`, [id]);
    expect(await differences()).toHaveLength(2);
    await compare();
    await eventually(differences, (rows) => rows.length === 0);
    expect(await repairs()).toEqual([{ reference_id: 'paid', extra: expect.objectContaining({ figures: 2 }), actor_id: null, area: 'services' }]);
    expect(await metric('paid')).toBe(counted + 2);
    await expectRevenue();
    await compare();
    await eventually(
      () => sql(`select 1 from graphile_worker._private_jobs j join graphile_worker._private_tasks t on t.id = j.task_id where t.identifier = 'analytics:compare_days'`),
      (rows) => rows.length === 0,
    );
    expect(await repairs()).toHaveLength(1);
  });

  it('repairs while others write', async () => {
    await past('update analytics_days set facts = facts + 5');
    const writing = race(4, async (index) => {
      const at = numbers(900 + index);
      for (let turn = 0; turn < 40; turn += 1) await randomTransaction(at);
    });
    for (let time = 0; time < 4; time += 1) await compare();
    expect((await writing).filter(({ status }) => status === 'rejected')).toEqual([]);
    await compare();
    await eventually(differences, (rows) => rows.length === 0);
    await expectRevenue();
  });

  it('fills an empty roll-up', async () => {
    await past('delete from analytics_days');
    await compare();
    await eventually(differences, (rows) => rows.length === 0);
    await expectRevenue();
  });
});
