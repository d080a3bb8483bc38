import { createHmac, randomUUID } from 'node:crypto';
import { type AttemptJson, auditsOf, books, type InvoiceJson, init, invoiceOf, newInvoice, webhook } from '../../support/billing';
import { row, sql } from '../../support/db';
import { api, type Client, login } from '../../support/http';
import { startServer, type TestServer } from '../../support/server';
import { TEST_WEBHOOK_SECRET } from '../../support/server-environment';

/** Checks 1-8 of the webhook, in their order (spec/billing.md). */

let owner: Client;
let invoice: InvoiceJson;
let attempt: AttemptJson;

beforeAll(async () => {
  owner = await login();
});

beforeEach(async () => {
  invoice = await newInvoice(owner);
  attempt = await init(owner, invoice.id);
});

const paid = (extra: object = {}) => ({ status: 'paid', provider_reference: attempt.provider_reference, ...extra });
const untouched = async () => expect(await invoiceOf(owner, invoice.id)).toMatchObject({ status: 'pending', paid_at: null });
const notOk = { ok: false, detail: expect.any(String) };
const stored = (eventId: string) =>
  sql<{ is_verified: boolean; is_processed: boolean; verification_error: string }>(
    'select is_verified, is_processed, verification_error from gateway_events where event_id = $1 order by id',
    [eventId],
  );

it('1: an unknown provider is 404, before anything else', async () => {
  for (const provider of ['stripe', 'bank_transfer', 'constructor']) {
    const answer = await api().post(`/api/billing/webhooks/${provider}/`).send('{').expect(404);
    expect(answer.body).toEqual(notOk);
  }
});

describe('2: headers', () => {
  it.each(['X-Event-Id', 'X-Timestamp', 'X-Signature'])('%s missing or empty is 400', async (name) => {
    for (const value of [undefined, '', ' ']) {
      const request = webhook(paid());
      if (value === undefined) request.unset(name);
      else request.set(name, value);
      expect((await request.expect(400)).body).toEqual(notOk);
    }
    await untouched();
  });

  it.each(['abc', '12.5', '1e9', ''])('the timestamp %j is 400', async (timestamp) => {
    expect((await webhook(paid(), { timestamp }).expect(400)).body).toEqual(notOk);
  });

  it('an event id of 121 characters is 400, of 120 is taken', async () => {
    await webhook(paid(), { eventId: 'e'.repeat(121) }).expect(400);
    await webhook(paid(), { eventId: randomUUID().padEnd(120, 'e') }).expect(200);
  });
});

it.each([-400, 400])('3: %i seconds away is 401, even well signed', async (away) => {
  expect((await webhook(paid(), { timestamp: Math.floor(Date.now() / 1000) + away }).expect(401)).body).toEqual(notOk);
  await untouched();
});

it.each([-290, 290])('3: %i seconds away is taken', async (away) => {
  await webhook(paid(), { timestamp: Math.floor(Date.now() / 1000) + away }).expect(200);
});

it('2, 3: what is refused for its headers is audited', async () => {
  const count = async () => (await row<{ count: number }>(`select count(*)::int as count from audit_logs where action = 'webhook_rejected' and reference_id = 'mock'`)).count;
  const before = await count();
  await webhook(paid()).unset('X-Signature').expect(400);
  await webhook(paid(), { timestamp: 1 }).expect(401);
  expect(await count()).toBeGreaterThanOrEqual(before + 2);
});

describe('4: the signature', () => {
  it('of another secret is 401, stored as unverified and audited; it does not occupy the event id', async () => {
    const eventId = randomUUID();
    expect((await webhook(paid(), { eventId, secret: 'wrong' }).expect(401)).body).toEqual(notOk);
    await untouched();
    expect(await stored(eventId)).toEqual([{ is_verified: false, is_processed: false, verification_error: expect.stringContaining('match') }]);
    expect(await row(`select count(*)::int as count from audit_logs where action = 'webhook_rejected' and extra ->> 'event_id' = $1`, [eventId])).toEqual({ count: 1 });
    expect((await webhook(paid(), { eventId }).expect(200)).body).toEqual({ ok: true, invoice: invoice.code, status: 'paid' });
  });

  it('covers the raw bytes, the time and the id', async () => {
    const text = JSON.stringify(paid());
    for (const [sent, signed] of [
      [text, text.replace('paid', 'PAID')],
      [`${text} `, text],
    ] as const) {
      const [eventId, timestamp] = [randomUUID(), String(Math.floor(Date.now() / 1000))];
      const signature = createHmac('sha256', TEST_WEBHOOK_SECRET).update(`${timestamp}.${eventId}.${signed}`).digest('hex');
      await api()
        .post('/api/billing/webhooks/mock/')
        .set({ 'Content-Type': 'application/json', 'X-Event-Id': eventId, 'X-Timestamp': timestamp, 'X-Signature': signature })
        .send(sent)
        .expect(401);
    }
    await webhook(paid()).set('X-Event-Id', randomUUID()).expect(401);
    await webhook(paid())
      .set('X-Timestamp', String(Math.floor(Date.now() / 1000) - 1))
      .expect(401);
    for (const bad of ['zz', 'a'.repeat(64), 'é'.repeat(64)]) await webhook(paid()).set('X-Signature', encodeURIComponent(bad)).expect(401);
    await untouched();
  });

  it('is read in either case, whatever the body’s type and spacing', async () => {
    const body = `{ "status" : "paid",\n "provider_reference":"${attempt.provider_reference}" , "amount": 115.0}`;
    const [eventId, timestamp] = [randomUUID(), String(Math.floor(Date.now() / 1000))];
    const signature = createHmac('sha256', TEST_WEBHOOK_SECRET).update(`${timestamp}.${eventId}.${body}`).digest('hex').toUpperCase();
    const answer = await api()
      .post('/api/billing/webhooks/mock')
      .set({ 'Content-Type': 'text/plain', 'X-Event-Id': eventId, 'X-Timestamp': timestamp, 'X-Signature': signature })
      .send(body);
    expect([answer.status, answer.body]).toEqual([200, { ok: true, invoice: invoice.code, status: 'paid' }]);
  });

  it.each(['manual', 'paymob'])('without a secret is 401 (%s)', async (provider) => {
    expect((await webhook(paid(), { path: `/api/billing/webhooks/${provider}/`, secret: '' }).expect(401)).body).toEqual(notOk);
  });
});

it.each([
  '{',
  '[]',
  '"paid"',
  '',
  'null',
  '{"provider_reference":"x"}',
  '{"status":""}',
  '{"status":null}',
])('5: the body %j is 400 when well signed, 401 when not', async (body) => {
  expect((await webhook(body).expect(400)).body).toEqual(notOk);
  await webhook(body, { secret: 'wrong' }).expect(401);
});

it.each([
  ['halves of a character', '\\ud800', '\ufffd'],
  ['an emoji where texts are cut', `${'x'.repeat(299)}\\ud83d\\ude00`, `${'x'.repeat(299)}\ufffd`],
  ['NUL', 'a\\u0000b', 'ab'],
])('%s in names and values are stored without', async (_what, sent, kept) => {
  const eventId = randomUUID();
  const body = `{"status":"later","provider_reference":"${attempt.provider_reference}","${sent}":"${sent}"}`;
  expect((await webhook(body, { eventId }).expect(200)).body).toMatchObject({ ok: true, status: 'ignored' });
  const { payload } = await row<{ payload: object }>('select payload from gateway_events where event_id = $1', [eventId]);
  expect(payload).toHaveProperty([kept], kept);
});

describe('6: an event id', () => {
  it('that was processed is ignored, whatever it says now', async () => {
    const eventId = randomUUID();
    await webhook({ status: 'failed', provider_reference: attempt.provider_reference }, { eventId }).expect(200);
    for (const body of [paid(), paid({ amount: '1.00' }), { status: 'paid', provider_reference: 'unknown' }])
      expect((await webhook(body, { eventId }).expect(200)).body).toEqual({ ok: true, status: 'duplicate_ignored' });
    expect((await invoiceOf(owner, invoice.id)).status).toBe('failed');
  });
});

describe('7: the attempt', () => {
  it('unknown is 200 and not ok, and judged afresh when it comes again', async () => {
    const eventId = randomUUID();
    const body = { status: 'paid', invoice_code: `${invoice.code}` };
    await sql(`update payment_attempts set gateway = 'manual' where id = $1`, [attempt.id]);
    expect((await webhook(body, { eventId }).expect(200)).body).toEqual({ ok: false, detail: 'attempt not found' });
    await sql(`update payment_attempts set gateway = 'mock' where id = $1`, [attempt.id]);
    expect((await webhook(body, { eventId }).expect(200)).body).toMatchObject({ ok: true, status: 'paid' });
    expect((await stored(eventId)).map(({ is_processed: processed }) => processed)).toEqual([false, true]);
  });

  it.each([{}, { provider_reference: '' }, { provider_reference: 'mock_ref_000000000000' }, { invoice_code: 'IV999999' }])('%j names none', async (names) => {
    expect((await webhook({ status: 'paid', ...names }).expect(200)).body).toEqual({ ok: false, detail: 'attempt not found' });
  });

  it('is found by the reference under either name, or by the newest of the invoice', async () => {
    const newer = await init(owner, invoice.id);
    await webhook({ status: 'failed', reference: attempt.provider_reference }).expect(200);
    await webhook({ status: 'cancelled', invoice_code: invoice.code }).expect(200);
    const states = Object.fromEntries((await books(invoice.id)).attempts.map(({ id, state }) => [id, state]));
    expect(states).toEqual({ [attempt.id]: 'failed', [newer.id]: 'cancelled' });
  });
});

describe('8: what contradicts the attempt is 400, changes nothing, is audited, and does not use the event up', () => {
  it.each([{ amount: '114.99' }, { amount: 'abc' }, { amount: [] }, { currency: 'EUR' }, { currency: 7 }, { invoice_code: 'IV999999' }])('%j', async (wrong) => {
    const eventId = randomUUID();
    expect((await webhook(paid(wrong), { eventId }).expect(400)).body).toEqual(notOk);
    await untouched();
    expect(await row(`select count(*)::int as count from audit_logs where action = 'webhook_rejected' and extra ->> 'event_id' = $1`, [eventId])).toEqual({ count: 1 });
    expect((await webhook(paid({ amount: 115, currency: 'sar', invoice_code: invoice.code }), { eventId }).expect(200)).body.status).toBe('paid');
  });

  it('two references of different invoices', async () => {
    const other = await newInvoice(owner);
    await init(owner, other.id);
    await webhook(paid({ invoice_code: other.code })).expect(400);
    await untouched();
    expect((await invoiceOf(owner, other.id)).status).toBe('pending');
  });
});

it('a body beyond a megabyte is refused', async () => {
  await webhook(JSON.stringify({ status: 'paid', padding: 'x'.repeat(1024 * 1024) })).expect(413);
});

it('needs no login and looks at no token', async () => {
  await webhook(paid()).set('Authorization', 'Bearer nonsense').expect(200);
  expect(await auditsOf(invoice.code)).toEqual(['invoice_created', 'invoice_paid']);
});

describe('the other path', () => {
  const path = '/api/payments/webhook/mock/';

  it('answers in its own words', async () => {
    const eventId = randomUUID();
    expect((await webhook(paid(), { path, eventId }).expect(200)).body).toEqual({ status: 'PROCESSED' });
    expect((await webhook(paid(), { path, eventId }).expect(200)).body).toEqual({ status: 'DUPLICATE' });
    expect((await webhook(paid({ provider_reference: 'x' }), { path }).expect(200)).body).toEqual({ status: 'IGNORED' });
    expect((await webhook(paid(), { path, secret: 'wrong' }).expect(400)).body).toMatchObject({ code: 'INVALID_SIGNATURE', message: expect.any(String) });
    await webhook(paid(), { path: '/api/payments/webhook/stripe/' }).expect(404);
    expect((await webhook(paid(), { path: '/api/payments/webhook/paymob/' }).expect(503)).body.code).toBe('PAYMENT_GATEWAY_NOT_CONFIGURED');
    expect((await webhook(paid(), { path: '/api/payments/webhook' }).expect(503)).body.code).toBe('PAYMENT_GATEWAY_NOT_CONFIGURED');
  });

  it('of a gateway without its secrets refuses, stores and audits', async () => {
    const counts = () =>
      row<{ events: number; audits: number }>(
        `select (select count(*) from gateway_events where gateway = 'paymob' and not is_verified and verification_error <> '')::int as events,
           (select count(*) from audit_logs where action = 'webhook_rejected' and reference_id = 'paymob')::int as audits`,
      );
    const before = await counts();
    expect((await webhook(paid(), { path: '/api/billing/webhooks/paymob/' }).expect(401)).body).toEqual({ ok: false, detail: expect.any(String) });
    await webhook(paid(), { path: '/api/payments/webhook/paymob/' }).expect(503);
    expect(await counts()).toEqual({ events: before.events + 2, audits: before.audits + 2 });
    expect((await invoiceOf(owner, invoice.id)).status).toBe('pending');
  });
});

describe('limits', () => {
  let server: TestServer;
  beforeAll(async () => {
    server = await startServer({ ROLE: 'web', THROTTLE_WEBHOOK: '12', THROTTLE_WEBHOOK_BAD: '3', THROTTLE_ANON: '1' });
  });
  afterAll(async () => void (await server.stop()));

  it('bad signatures count apart, and good ones pass meanwhile', async () => {
    const send = (secret: string) => webhook(paid(), { url: server.url, secret }).set('X-Forwarded-For', '203.0.113.9');
    for (let bad = 0; bad < 3; bad += 1) await send('wrong').expect(401);
    const refused = await send('wrong').expect(429);
    expect(Number(refused.headers['retry-after'])).toBeGreaterThan(0);
    for (let good = 0; good < 8; good += 1) await send(TEST_WEBHOOK_SECRET).expect(200);
    await send(TEST_WEBHOOK_SECRET).expect(429);
  });
});
