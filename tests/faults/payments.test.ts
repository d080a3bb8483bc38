import { randomUUID } from 'node:crypto';
import { journalsOf as journals, type Lookup, books as lookUp, webhook } from '../support/billing';
import { callback, type FakePaymob, fakePaymob, HMAC_SECRET, KEYS } from '../support/fake-paymob';
import { api, type Client, login, withToken } from '../support/http';
import { type OwnDatabase, openDatabase } from '../support/own-database';
import { eventually } from '../support/poll';
import { currentRun } from '../support/run';
import { bootServer, freshName, startServer, type TestServer } from '../support/server';

/** A server killed at every step of a payment: whatever was taken is booked once, whatever was sold is active once. */

let fake: FakePaymob;
let database: OwnDatabase;
let server: TestServer;
let owner: Client;
let staff: Client;

const environment = () => ({ PAYMOB_BASE_URL: fake.url, PAYMOB_HMAC_SECRET: HMAC_SECRET, ...KEYS, PAYMENT_TIMEOUT_MS: '5000' });
const place = (): Lookup => ({ sql: database.sql as Lookup['sql'], row: database.row as Lookup['row'] });
const books = (invoiceId: number) => lookUp(invoiceId, place());
const job = (name: string, payload: object = {}) => database.sql('select graphile_worker.add_job($1, $2::json)', [name, JSON.stringify(payload)]);

async function restart(): Promise<void> {
  server = await bootServer(currentRun().folder, { DATABASE_URL: server.databaseUrl, ...environment() });
  for (const client of [owner, staff]) Object.assign(client, withToken(client.access, server.url));
}

async function crash(): Promise<void> {
  await server.kill();
  await restart();
}

beforeAll(async () => {
  fake = await fakePaymob();
  server = await startServer(environment(), { database: freshName() });
  database = await openDatabase(server.databaseUrl);
  [owner, staff] = [await login(undefined, server.url), await login(undefined, server.url)];
  await database.sql('update up_users set is_staff = true where id = $1', [staff.userId]);
}, 60_000);

afterAll(async () => {
  await database?.close();
  await server?.stop();
  await fake?.close();
});

beforeEach(() => {
  fake.faults.length = 0;
});

const newInvoice = async () => (await owner.post('/api/billing/invoices/').send({ subtotal: 100 }).expect(201)).body;
const start = (id: number, provider: string) => owner.post(`/api/billing/invoices/${id}/init-payment/`).send({ provider });
const statusOf = async (id: number) => (await owner.get(`/api/billing/invoices/${id}/`).expect(200)).body.status;

/** A call that the crash cuts off. */
const cutOff = (call: PromiseLike<unknown>): Promise<void> =>
  Promise.resolve(call).then(
    () => undefined,
    () => undefined,
  );

async function paidThroughPaymob() {
  const invoice = await newInvoice();
  const { body } = await start(invoice.id, 'paymob').expect(200);
  const sale = fake.sell(Number(body.provider_reference));
  const { text, hmac } = callback(sale);
  await api(server.url).post('/api/payments/webhook/paymob/').query({ hmac }).set('Content-Type', 'application/json').send(text).expect(200);
  return { invoice, sale, payment: (await books(invoice.id)).payment.id };
}

describe('killed', () => {
  it('before the gateway answered the checkout: the invoice stays payable, the attempt ends', async () => {
    const invoice = await newInvoice();
    fake.fail('/v1/intention/', 'silence');
    const calls = fake.callsOf('/v1/intention/').length;
    const call = cutOff(start(invoice.id, 'paymob'));
    await eventually(
      () => fake.callsOf('/v1/intention/').length,
      (count) => count > calls,
    );
    expect((await books(invoice.id)).attempts).toHaveLength(1);
    await crash();
    await call;
    expect(await statusOf(invoice.id)).toBe('pending');
    await database.sql(`update payment_attempts set expires_at = now() - interval '1 second' where state = 'initiated'`);
    await job('billing:expire_attempts');
    await eventually(
      () => books(invoice.id),
      ({ attempts }) => attempts[0]?.state === 'expired',
    );
    await start(invoice.id, 'paymob').expect(200);
  });

  it('before the payment committed: nothing is kept, and the delivery comes again', async () => {
    const invoice = await newInvoice();
    const { body: attempt } = await start(invoice.id, 'mock').expect(200);
    const eventId = randomUUID();
    const deliver = () => webhook({ status: 'paid', provider_reference: attempt.provider_reference }, { eventId, url: server.url });
    await database.sql('begin');
    await database.sql('select 1 from invoices where id = $1 for update', [invoice.id]);
    const call = cutOff(deliver());
    const watcher = await openDatabase(server.databaseUrl);
    await eventually(
      () => watcher.sql(`select 1 from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'`),
      (waiting) => waiting.length > 0,
    );
    await watcher.close();
    await server.kill();
    await database.sql('rollback');
    await restart();
    await call;
    expect(await database.sql('select id from gateway_events where event_id = $1', [eventId])).toEqual([]);
    expect(await statusOf(invoice.id)).toBe('pending');
    expect((await deliver().expect(200)).body.status).toBe('paid');
    expect((await deliver().expect(200)).body.status).toBe('duplicate_ignored');
    expect(await journals(invoice.id, place())).toHaveLength(3);
  });

  it('between the payment and its activation: what was sold is active once', async () => {
    const { id: plan } = await database.row<{ id: number }>(
      `insert into subscription_plans (code, title, period, price_minor) values ('CRASH', 'Crash', 'month', 10000) returning id`,
    );
    const { body: sold } = await owner.post(`/api/subscriptions/subscribe/${plan}/`).expect(201);
    const { body: attempt } = await start(sold.invoice, 'mock').expect(200);
    await database.sql(`create function wait_here() returns trigger language plpgsql as $$ begin perform pg_sleep(30); return new; end $$`);
    await database.sql('create trigger wait_here before update of state on subscriptions for each row execute function wait_here()');
    const call = cutOff(webhook({ status: 'paid', provider_reference: attempt.provider_reference }, { url: server.url }));
    await eventually(
      () => books(sold.invoice),
      ({ invoice }) => invoice.state === 'paid',
    );
    await server.kill();
    await database.sql(`select pg_terminate_backend(pid) from pg_stat_activity where datname = current_database() and query not like '%pg_terminate%' and wait_event = 'PgSleep'`);
    await database.sql('drop trigger wait_here on subscriptions');
    await restart();
    await call;
    expect((await books(sold.invoice)).invoice.activation).toBe('pending');
    await Promise.all([job('billing:retry_activations'), job('billing.activate', { invoiceId: sold.invoice })]);
    await eventually(
      () => books(sold.invoice),
      ({ invoice }) => invoice.activation === 'done',
    );
    expect(await database.sql('select state from subscriptions where invoice_id = $1', [sold.invoice])).toEqual([{ state: 'active' }]);
    expect(await database.sql(`select id from audit_logs where action = 'subscription_active' and reference_id = $1`, [String(sold.id)])).toHaveLength(1);
  });

  it.each([
    ['done-silence', 'after the gateway gave the money back', 'succeeded', 'refunded'],
    ['silence', 'before the gateway heard of the refund', 'failed', 'paid'],
  ] as const)('with a refund under way (%s: %s): asked, it is %s', async (fault, _when, state, status) => {
    const { invoice, sale, payment } = await paidThroughPaymob();
    fake.fail('/api/acceptance/void_refund/refund', fault);
    const calls = fake.callsOf('/api/acceptance/void_refund/refund').length;
    const call = cutOff(staff.post('/api/payments/refund/').send({ payment_id: payment, idempotency_key: 'crash' }));
    await eventually(
      () => fake.callsOf('/api/acceptance/void_refund/refund').length,
      (count) => count > calls,
    );
    await crash();
    await call;
    expect((await books(invoice.id)).refunds).toEqual([{ kind: 'refund', state: 'processing', amount: 11_500 }]);
    await database.sql(`update refunds set next_try_at = now() where payment_id = $1`, [payment]);
    await job('billing:settle_refunds');
    await eventually(
      () => books(invoice.id),
      ({ refunds }) => refunds[0]?.state === state,
    );
    expect(await statusOf(invoice.id)).toBe(status);
    // Asked again under its key: the first refund, or another try.
    expect((await staff.post('/api/payments/refund/').send({ payment_id: payment, idempotency_key: 'crash' }).expect(200)).body.status).toBe('succeeded');
    expect([sale.refunded_amount_cents, (await books(invoice.id)).payment.refunded, await statusOf(invoice.id)]).toEqual([11_500, 11_500, 'refunded']);
  });

  it('while a second success goes back by itself: it goes back once', async () => {
    const { invoice, payment } = await paidThroughPaymob();
    await database.sql(`update invoices set state = 'pending', paid_at = null where id = $1`, [invoice.id]);
    const { body } = await start(invoice.id, 'paymob').expect(200);
    await database.sql(`update invoices set state = 'paid', paid_at = now() where id = $1`, [invoice.id]);
    const second = fake.sell(Number(body.provider_reference));
    fake.fail('/api/acceptance/void_refund/refund', 'done-silence');
    const calls = fake.callsOf('/api/acceptance/void_refund/refund').length;
    const { text, hmac } = callback(second);
    await api(server.url).post('/api/payments/webhook/paymob/').query({ hmac }).set('Content-Type', 'application/json').send(text).expect(200);
    await eventually(
      () => fake.callsOf('/api/acceptance/void_refund/refund').length,
      (count) => count > calls,
    );
    await crash();
    await database.sql(`update refunds set next_try_at = now() where payment_id = $1`, [payment]);
    await job('billing:settle_refunds');
    await eventually(
      () => books(invoice.id),
      ({ refunds }) => refunds[0]?.state === 'succeeded',
    );
    expect([second.refunded_amount_cents, fake.callsOf('/api/acceptance/void_refund/refund').length]).toEqual([11_500, calls + 1]);
    expect(await database.row('select balance_minor::int as balance from ledger_accounts where code = $1', [`unallocated:${payment}:SAR`])).toEqual({ balance: 0 });
  });
});

describe('killed in the middle of many payments', () => {
  const answered = { invoices: [] as number[], paid: [] as number[], refunded: [] as number[] };

  async function trade(plan: number): Promise<void> {
    const { status, body } = await owner.post(`/api/subscriptions/subscribe/${plan}/`);
    const invoiceId: number = status === 201 ? body.invoice : (await owner.post('/api/billing/invoices/').send({ subtotal: 100 }).expect(201)).body.id;
    answered.invoices.push(invoiceId);
    const first = (await start(invoiceId, 'mock').expect(200)).body;
    const second = (await start(invoiceId, 'mock').expect(200)).body;
    const settled = await Promise.all([first, second].map(({ provider_reference: reference }) => webhook({ status: 'paid', provider_reference: reference }, { url: server.url })));
    if (settled.some(({ body: { status: word } }) => word === 'paid')) answered.paid.push(invoiceId);
    if (invoiceId % 3 !== 0) return;
    const { payment } = await books(invoiceId);
    const refund = await staff.post('/api/payments/refund/').send({ payment_id: payment.id, amount: invoiceId % 2 ? '10.00' : undefined });
    if (refund.status === 200) answered.refunded.push(invoiceId);
  }

  beforeAll(async () => {
    const { id: plan } = await database.row<{ id: number }>(
      `insert into subscription_plans (code, title, period, price_minor) values ('CRASHES', 'Crashes', 'month', 10000) returning id`,
    );
    const untilGone = async () => {
      for (;;) {
        try {
          await trade(plan);
        } catch {
          return;
        }
      }
    };
    for (let round = 0; round < 3; round += 1) {
      const wanted = answered.paid.length + 12;
      const work = Array.from({ length: 6 }, untilGone);
      await eventually(
        () => answered.paid.length,
        (paid) => paid >= wanted,
        25_000,
      );
      await server.kill();
      await Promise.all(work);
      await restart();
    }
    await database.sql(`update refunds set next_try_at = now() where state = 'processing'`);
    for (const name of ['billing:retry_activations', 'billing:settle_refunds']) await job(name);
    await eventually(
      () =>
        database.row<{ left: number }>(
          `select ((select count(*) from refunds where state = 'processing') + (select count(*) from invoices where state = 'paid' and activation = 'pending'))::int as left`,
        ),
      ({ left }) => left === 0,
      25_000,
    );
  }, 120_000);

  const broken = (text: string) => database.sql(text);

  it('what was answered is there', async () => {
    expect(await database.sql('select id from invoices where id = any($1)', [answered.invoices])).toHaveLength(answered.invoices.length);
    expect(await database.sql(`select id from invoices where id = any($1) and state in ('paid', 'refunded')`, [answered.paid])).toHaveLength(answered.paid.length);
    expect(
      await database.sql('select distinct p.payable_id from refunds r join payments p on p.id = r.payment_id where p.payable_id = any($1) and r.kind = $2', [
        answered.refunded,
        'refund',
      ]),
    ).toHaveLength(new Set(answered.refunded).size);
  });

  it('every invoice is in a lawful state, with one payment booked, and no more', async () => {
    expect(
      await broken(`select i.id from invoices i join payments p on p.payable_type = 'invoice' and p.payable_id = i.id
      where (i.state = 'paid') <> (p.state in ('paid', 'partially_refunded')) or (i.state = 'refunded') <> (p.state = 'refunded')`),
    ).toEqual([]);
    expect(
      await broken(
        `select i.id from invoices i where (i.state in ('paid', 'refunded')) <> (1 = (select count(*) from ledger_journals j where j.event = 'invoice_paid' and j.reference_id = i.id::text))`,
      ),
    ).toEqual([]);
    expect(
      await broken(`select p.id from payments p where p.payable_type = 'invoice' and
      (select count(*) from payment_attempts a where a.payment_id = p.id and a.state = 'success')
      - (select count(*) from refunds r where r.payment_id = p.id and r.kind = 'surplus') <> (p.state in ('paid', 'partially_refunded', 'refunded'))::int`),
    ).toEqual([]);
    expect(
      await broken(
        `select p.id from payments p where p.amount_refunded_minor <> (select coalesce(sum(amount_minor), 0) from refunds r where r.payment_id = p.id and r.kind = 'refund' and r.state = 'succeeded')`,
      ),
    ).toEqual([]);
    expect(
      await broken(
        `select r.id from refunds r join payments p on p.id = r.payment_id where p.payable_type = 'invoice' and (r.kind = 'refund' and r.state = 'succeeded') <> exists (select 1 from credit_notes n where n.refund_id = r.id)`,
      ),
    ).toEqual([]);
  });

  it('the ledger is balanced, and agrees with the invoices', async () => {
    expect(await broken(`select journal_id from ledger_entries group by 1 having sum(case direction when 'debit' then amount_minor else -amount_minor end) <> 0`)).toEqual([]);
    expect(await broken(`select code from ledger_accounts where code like 'unallocated:%' and balance_minor <> 0`)).toEqual([]);
    expect(
      await broken(
        `select 1 from (select (select coalesce(sum(total_minor - amount_refunded_minor), 0) from invoices i join payments p on p.payable_type = 'invoice' and p.payable_id = i.id where i.state = 'paid') as held,
           (select coalesce(sum(balance_minor), 0) from ledger_accounts where code like 'gateway:%') as booked) s where held <> booked`,
      ),
    ).toEqual([]);
  });

  it('every entitlement is there once', async () => {
    expect(await broken(`select s.id from subscriptions s join invoices i on i.id = s.invoice_id where i.state = 'paid' and s.state <> 'active'`)).toEqual([]);
    expect(await broken(`select reference_id from audit_logs where action = 'subscription_active' group by 1 having count(*) > 1`)).toEqual([]);
    expect(await broken(`select reference_id from audit_logs where action = 'invoice_paid' group by 1 having count(*) > 1`)).toEqual([]);
  });

  it('codes have no gaps', async () => {
    expect(
      await broken(
        `select code from (select code, substr(code, 3)::int as number, lag(substr(code, 3)::int, 1, 0) over (order by substr(code, 3)::int) as before from invoices) c where number <> before + 1
         union all select code from (select code, substr(code, 3)::int as number, lag(substr(code, 3)::int, 1, 0) over (order by substr(code, 3)::int) as before from credit_notes) c where number <> before + 1`,
      ),
    ).toEqual([]);
  });
});
