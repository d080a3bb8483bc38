import { createHmac } from 'node:crypto';
import { parseEnv } from '../../config/env';
import { CircuitBreaker } from '../../src/platform/gateways/payment/breaker';
import { paymobGateway, paymobHmac, signedString } from '../../src/platform/gateways/payment/paymob';
import { parseWithRawNumbers } from '../../src/platform/gateways/payment/raw-json';
import { looksLikeCardNumber, redact } from '../../src/platform/gateways/payment/redact';
import { type InvoiceJson, journalsOf as journals, type Lookup, books as lookUp } from '../support/billing';
import { callback, type FakePaymob, fakePaymob, HMAC_SECRET, KEYS, type Sale } from '../support/fake-paymob';
import { api, type Client, login, withToken } from '../support/http';
import { type OwnDatabase, openDatabase } from '../support/own-database';
import { eventually } from '../support/poll';
import { freshName, startServer, type TestServer } from '../support/server';

/** Paymob against a server that speaks its API (spec/payments.md, Paymob). */

let fake: FakePaymob;
let server: TestServer;
let database: OwnDatabase;
let owner: Client;
let staff: Client;

const sql: OwnDatabase['sql'] = (text, values) => database.sql(text, values);
const row: OwnDatabase['row'] = (text, values) => database.row(text, values);
const place: Lookup = { sql, row };
const books = (invoiceId: number) => lookUp(invoiceId, place);
const journalsOf = (invoiceId: number) => journals(invoiceId, place);

const settings = () => ({ PAYMOB_BASE_URL: fake.url, PAYMOB_HMAC_SECRET: HMAC_SECRET, ...KEYS, PAYMENT_TIMEOUT_MS: '400' });

beforeAll(async () => {
  fake = await fakePaymob();
  server = await startServer(settings(), { database: freshName() });
  database = await openDatabase(server.databaseUrl);
  [owner, staff] = [await login(undefined, server.url), await login(undefined, server.url)];
  await sql('update up_users set is_staff = true where id = $1', [staff.userId]);
}, 60_000);
afterAll(async () => {
  await database?.close();
  await server?.stop();
  await fake?.close();
});
beforeEach(() => {
  fake.faults.length = 0;
});

const newInvoice = async (subtotal = '100.00'): Promise<InvoiceJson> => (await owner.post('/api/billing/invoices/').send({ subtotal, title: 'Plan' }).expect(201)).body;
const start = (id: number, body: object = {}) => owner.post(`/api/billing/invoices/${id}/init-payment/`).send({ provider: 'paymob', ...body });

interface Opened {
  invoice: InvoiceJson;
  order: number;
  attempt: string;
  payment: number;
}

async function open(): Promise<Opened> {
  const invoice = await newInvoice();
  const { body } = await start(invoice.id).expect(200);
  return { invoice, order: Number(body.provider_reference), attempt: body.id, payment: (await books(invoice.id)).payment.id };
}

const post = (sale: Sale, change: Record<string, unknown> = {}, path = '/api/payments/webhook/paymob/') => {
  const { text, hmac } = callback(sale, change);
  return api(server.url).post(path).query({ hmac }).set('Content-Type', 'application/json').send(text);
};
const stateOf = async (id: number) => (await owner.get(`/api/billing/invoices/${id}/`).expect(200)).body.status;
const attemptState = async (id: string) => (await row<{ state: string }>('select state from payment_attempts where id = $1', [id])).state;
const refund = (payment: number, body: object = {}) => staff.post('/api/payments/refund/').send({ payment_id: payment, ...body });
async function paid(): Promise<Opened & { sale: Sale }> {
  const opened = await open();
  const sale = fake.sell(opened.order);
  await post(sale).expect(200);
  return { ...opened, sale };
}

describe('the hmac', () => {
  const vector = '1000002024-06-13T11:33:44.592345EGPfalsefalse1920364654097558truefalsefalsefalsetruefalse217503754302852false2346MasterCardcardtrue';

  it('is that of the published example', () => {
    const hmac = paymobHmac('souq-test-hmac', vector);
    expect([hmac.slice(0, 16), hmac.slice(-15)]).toEqual(['d66ff798e860481a', '331b705d6919724']);
  });

  it('covers the 20 fields in their order, as they were sent', () => {
    const text = `{"type":"TRANSACTION","obj":{"id":192036465,"pending":false,"amount_cents":100000,"success":true,"is_auth":false,"is_capture":false,"is_standalone_payment":true,
      "is_voided":false,"is_refunded":false,"is_3d_secure":true,"integration_id":4097558,"has_parent_transaction":false,"order":{"id":217503754},"created_at":"2024-06-13T11:33:44.592345",
      "currency":"EGP","source_data":{"pan":"2346","type":"card","sub_type":"MasterCard"},"error_occured":false,"owner":302852}}`;
    const gateway = paymobGateway(parseEnv({ ...settings(), PAYMOB_HMAC_SECRET: 'souq-test-hmac' }));
    const request = (body: string, hmac: string) => ({ rawBody: Buffer.from(body), header: () => undefined, query: new URLSearchParams({ hmac }), now: new Date() });
    const verdict = gateway.verifyWebhook(request(text, paymobHmac('souq-test-hmac', vector)));
    expect(verdict).toMatchObject({
      verdict: 'event',
      event: { outcome: 'paid', orderRef: '217503754', transactionRef: '192036465', amountMinor: 100_000, currency: 'EGP', ours: true },
    });
    expect(gateway.verifyWebhook(request(text, paymobHmac('souq-test-hmac', vector).toUpperCase())).verdict).toBe('event');
    for (const change of ['"success":true', '217503754', '100000', '"2346"'])
      expect(gateway.verifyWebhook(request(text.replace(change, change.replace(/\w(?=\W*$)/, '9')), paymobHmac('souq-test-hmac', vector))).verdict).toBe('unsigned');
  });

  it('takes numbers and times as text, and nothing for what is missing', () => {
    expect(parseWithRawNumbers('{"a":1.10,"b":[1e3,-0,12345678901234567890],"c":"say \\"1\\" 2","d":null,"e":true}')).toEqual({
      a: '1.10',
      b: ['1e3', '-0', '12345678901234567890'],
      c: 'say "1" 2',
      d: null,
      e: true,
    });
    for (const bad of ['{"a":01}', '{a:1}', '', '1 2']) expect(() => parseWithRawNumbers(bad)).toThrow(SyntaxError);
    const empty = Object.fromEntries(['amount_cents'].map((name) => [name, '']));
    expect(signedString({ ...empty, id: '5' } as never).replaceAll('undefined', '')).toBe('5');
  });
});

describe('intention flow', () => {
  it('sends one item with the whole amount, and answers the unified checkout', async () => {
    const invoice = await newInvoice('199.00');
    const { body } = await start(invoice.id, { payment_method: 'visa' }).expect(200);
    const call = fake.callsOf('/v1/intention/').at(-1);
    expect(call?.authorization).toBe('Token sk_test');
    expect(call?.body).toMatchObject({
      amount: 22_885,
      currency: 'SAR',
      payment_methods: [4_097_558, 4_097_559],
      items: [{ name: `${invoice.code} Plan`, amount: 22_885, quantity: 1 }],
      special_reference: body.id,
      expiration: 900,
      notification_url: `${server.url}/api/payments/webhook/paymob/`,
      redirection_url: `${server.url}/api/payments/return/paymob/`,
    });
    expect(call?.body['billing_data']).toEqual({
      first_name: 'NA',
      last_name: 'NA',
      email: 'NA',
      phone_number: `+966${owner.phone.slice(1)}`,
      country: 'NA',
      city: 'NA',
      state: 'NA',
      street: 'NA',
      building: 'NA',
      floor: 'NA',
      apartment: 'NA',
      postal_code: 'NA',
    });
    expect(body).toMatchObject({ provider: 'paymob', status: 'redirected', amount: '228.85' });
    expect(body.checkout_url).toBe(`${fake.url}/unifiedcheckout/?publicKey=pk_test&clientSecret=cs_${body.provider_reference}`);
  });

  it('asks once however often the same key comes at once', async () => {
    const invoice = await newInvoice();
    const before = fake.callsOf('/v1/intention/').length;
    const answers = await Promise.all(Array.from({ length: 5 }, async () => start(invoice.id, { idempotency_key: 'same' })));
    expect(new Set(answers.map(({ body }) => `${body.id} ${body.checkout_url} ${body.status}`)).size).toBe(1);
    expect(fake.callsOf('/v1/intention/').length).toBe(before + 1);
  });

  it.each([
    [{ status: 401, body: { detail: 'bad key' } }, 'http_401'],
    [{ status: 404, body: { detail: 'unknown integration' } }, 'http_404'],
    [{ status: 400, body: { amount: ['wrong'] } }, 'http_400'],
    [{ status: 201, body: {} }, 'incomplete_answer'],
    [{ status: 500 }, 'http_500'],
    ['silence', 'timeout'],
    ['hang-up', 'connection'],
  ] as const)('%j stores a failed attempt and leaves the invoice payable', async (fault, code) => {
    const invoice = await newInvoice();
    fake.fail('/v1/intention/', fault);
    expect((await start(invoice.id).expect(502)).body).toMatchObject({ detail: expect.any(String), code: 'GATEWAY_ERROR' });
    const { attempts, payment } = await books(invoice.id);
    expect([attempts.map(({ state }) => state), payment.state, await stateOf(invoice.id)]).toEqual([['failed'], 'failed', 'pending']);
    expect(await row('select failure_code from payment_attempts where id = $1', [attempts[0]?.id])).toEqual({ failure_code: code });
    await start(invoice.id).expect(200);
  });
});

describe('a callback', () => {
  it('of a success pays, once', async () => {
    const { invoice, order, payment } = await open();
    const sale = fake.sell(order);
    expect((await post(sale).expect(200)).body).toEqual({ status: 'PROCESSED' });
    expect(await stateOf(invoice.id)).toBe('paid');
    expect((await post(sale).expect(200)).body).toEqual({ status: 'DUPLICATE' });
    expect((await owner.get(`/api/payments/${payment}/`)).body).toMatchObject({ state: 'paid', gateway: 'paymob', transaction_id: String(sale.id) });
    expect((await journalsOf(invoice.id)).map(({ account }) => account)).toEqual(['gateway:paymob', 'sales', 'vat']);
    const stored = await row<{ payload: { source_data: { pan: string } } }>(`select payload from gateway_events where event_id like $1 || '-%'`, [String(sale.id)]);
    expect(stored.payload.source_data.pan).toBe('2346');
  });

  it('answers in billing’s words on billing’s path', async () => {
    const { invoice, order } = await open();
    const sale = fake.sell(order);
    expect((await post(sale, {}, '/api/billing/webhooks/paymob/').expect(200)).body).toEqual({ ok: true, invoice: invoice.code, status: 'paid' });
    expect((await post(sale, {}, '/api/billing/webhooks/paymob/').expect(200)).body).toEqual({ ok: true, status: 'duplicate_ignored' });
    const { text } = callback(sale);
    for (const hmac of ['', 'ab', 'f'.repeat(128)]) {
      expect((await api(server.url).post('/api/billing/webhooks/paymob/').query({ hmac }).send(text).expect(401)).body).toEqual({ ok: false, detail: expect.any(String) });
      expect((await api(server.url).post('/api/payments/webhook/paymob/').query({ hmac }).send(text).expect(400)).body.code).toBe('INVALID_SIGNATURE');
    }
  });

  it.each([
    ['half a character', '{"type":"TRANSACTION","obj":{"id":"\\ud800","order":{"id":"\\udfff"}}}', 'ab'],
    ['NUL', '{"type":"TRANSACTION","obj":{"id":"a\\u0000b"}}', 'ab'],
    ['NUL in the hmac', '{"type":"TRANSACTION","obj":{"id":5}}', 'a\0'],
    ['a long id', `{"type":"TRANSACTION","obj":{"id":"${'9'.repeat(119)}😀"}}`, 'f'.repeat(5_000)],
  ])('that nobody signed is refused, stored and audited whatever it holds: %s', async (_what, text, hmac) => {
    const counts = () =>
      row<{ events: number; audits: number }>(
        `select (select count(*) from gateway_events where not is_verified)::int as events, (select count(*) from audit_logs where action = 'webhook_rejected')::int as audits`,
      );
    const before = await counts();
    const answer = await api(server.url).post('/api/payments/webhook/paymob/').query({ hmac }).set('Content-Type', 'application/json').send(text).expect(400);
    expect(answer.body.code).toBe('INVALID_SIGNATURE');
    expect(await counts()).toEqual({ events: before.events + 1, audits: before.audits + 1 });
  });

  it.each([
    ['failed', { success: false }],
    ['under way', { success: false, pending: true }],
    ['paid', {}],
  ])('that %s with another amount or currency settles nothing', async (_what, change) => {
    for (const wrong of [{ amount_cents: 1 }, { currency: 'EGP' }]) {
      const { invoice, order, attempt } = await open();
      expect((await post(fake.sell(order, { ...change, ...wrong })).expect(200)).body).toEqual({ status: 'PROCESSED' });
      expect([await attemptState(attempt), await stateOf(invoice.id)]).toEqual(['mismatch', 'pending']);
    }
  });

  it('of a refund that failed or is under way leaves the sale as it is', async () => {
    const { order, attempt } = await open();
    for (const pending of [false, true]) {
      const part = fake.sell(order, { success: false, pending, amount_cents: 500 });
      expect((await post(part, { has_parent_transaction: true }).expect(200)).body).toEqual({ status: 'IGNORED' });
    }
    expect(await attemptState(attempt)).toBe('redirected');
  });

  it('of another transaction on what was paid is put before staff', async () => {
    const { invoice, order, sale } = await paid();
    const again = fake.sell(order);
    expect((await post(again).expect(200)).body).toEqual({ status: 'PROCESSED' });
    expect((await post(sale, { created_at: '2026-01-01T00:00:00' }).expect(200)).body).toEqual({ status: 'PROCESSED' });
    expect(await stateOf(invoice.id)).toBe('paid');
    expect(await sql('select kind, details from payment_problems where reference = any($1)', [[String(again.id), String(sale.id)]])).toEqual([
      { kind: 'double_payment', details: { attempt: expect.any(String), first: String(sale.id) } },
    ]);
  });

  it('without a name in the path goes to the gateway of cards', async () => {
    const { invoice, order } = await open();
    expect((await post(fake.sell(order), {}, '/api/payments/webhook').expect(200)).body).toEqual({ status: 'PROCESSED' });
    expect(await stateOf(invoice.id)).toBe('paid');
  });

  it.each([
    [{ success: false }, 'failed', 'failed'],
    [{ success: false, pending: true }, 'processing', 'pending'],
    [{ success: true, is_auth: true }, 'authorized', 'pending'],
    [{ success: true, error_occured: true }, 'redirected', 'pending'],
    [{ success: true, pending: true }, 'processing', 'pending'],
    [{ success: true, has_parent_transaction: true }, 'redirected', 'pending'],
    [{ success: true, is_refunded: true }, 'redirected', 'pending'],
    [{ success: true, is_voided: true }, 'redirected', 'pending'],
  ])('%j makes the attempt %s and the invoice %s', async (change, state, status) => {
    const { invoice, order, attempt } = await open();
    await post(fake.sell(order), change).expect(200);
    expect([await attemptState(attempt), await stateOf(invoice.id)]).toEqual([state, status]);
  });

  it('of a failure and then a success on the same page pays', async () => {
    const { invoice, order } = await open();
    await post(fake.sell(order, { success: false })).expect(200);
    expect(await stateOf(invoice.id)).toBe('failed');
    await post(fake.sell(order)).expect(200);
    expect(await stateOf(invoice.id)).toBe('paid');
  });

  it.each([{ amount_cents: 11_499 }, { currency: 'EGP' }, { integration_id: 1 }])('with %j is a mismatch: final, told to staff, nothing paid', async (change) => {
    const { invoice, order, attempt } = await open();
    expect((await post(fake.sell(order), change).expect(200)).body).toEqual({ status: 'PROCESSED' });
    expect([await attemptState(attempt), await stateOf(invoice.id)]).toEqual(['mismatch', 'pending']);
    expect((await post(fake.sell(order), change).expect(200)).body).toEqual({ status: 'PROCESSED' });
    expect(await sql(`select kind from payment_problems where reference = $1`, [attempt])).toEqual([{ kind: 'mismatch' }]);
  });

  it('for an unknown order is ignored whatever reference it claims, and of another type too', async () => {
    const { invoice, attempt } = await open();
    const { text, hmac } = callback(fake.sell(1));
    const claimed = JSON.parse(text) as { obj: { order: object } };
    claimed.obj.order = { ...claimed.obj.order, merchant_order_id: attempt };
    const answer = await api(server.url).post('/api/payments/webhook/paymob/').query({ hmac }).send(claimed).expect(200);
    expect(answer.body).toEqual({ status: 'IGNORED' });
    expect((await api(server.url).post('/api/payments/webhook/paymob/').send({ type: 'TOKEN', obj: {} }).expect(200)).body).toEqual({ status: 'IGNORED' });
    expect(await stateOf(invoice.id)).toBe('pending');
  });

  it('without a type, or unsigned, is 400', async () => {
    const { order } = await open();
    for (const body of [{}, { obj: {} }, { type: 'TRANSACTION' }, { type: 'TRANSACTION', obj: fake.sell(order) }, []]) {
      const answer = await api(server.url).post('/api/payments/webhook/paymob/').send(body).expect(400);
      expect(answer.body).toMatchObject({ code: 'INVALID_SIGNATURE', message: expect.any(String) });
    }
  });

  it('that comes through the browser changes nothing by itself, but makes the gateway be asked', async () => {
    const { invoice, order } = await open();
    const sale = fake.sell(order);
    const { query } = callback(sale);
    const asked = fake.callsOf('/api/ecommerce/orders/transaction_inquiry').length;
    const back = (search: URLSearchParams) => api(server.url).get('/api/payments/return/paymob/').query(search.toString()).redirects(0).expect(302);
    const forged = new URLSearchParams(query);
    forged.set('hmac', 'f'.repeat(128));
    expect((await back(forged)).headers['location']).toContain('state=pending');
    expect(fake.callsOf('/api/ecommerce/orders/transaction_inquiry').length).toBe(asked);
    await back(query);
    await eventually(
      () => stateOf(invoice.id),
      (status) => status === 'paid',
    );
  });
});

describe('inquiry', () => {
  const verify = (payment: number) => owner.post('/api/payments/verify/').send({ payment_id: payment });

  it('by the order, under a token that is asked for once', async () => {
    const { order, payment, invoice } = await open();
    expect((await verify(payment).expect(200)).body.state).toBe('pending');
    fake.sell(order);
    expect((await verify(payment).expect(200)).body).toMatchObject({ state: 'paid', status: 'completed' });
    expect(await stateOf(invoice.id)).toBe('paid');
    expect(fake.callsOf('/api/ecommerce/orders/transaction_inquiry').at(-1)).toMatchObject({
      authorization: 'Bearer auth-1',
      body: { auth_token: 'auth-1', order_id: String(order) },
    });
    expect(fake.callsOf('/api/auth/tokens').length).toBe(1);
  });

  it.each([
    [{ success: false }, 'failed'],
    [{ success: false, pending: true }, 'pending'],
    [{ is_auth: true }, 'authorized'],
    [{ amount_cents: 1 }, 'pending'],
  ])('%j leaves the payment %s', async (change, state) => {
    const { order, payment } = await open();
    fake.sell(order, change);
    expect((await verify(payment).expect(200)).body.state).toBe(state);
  });

  it('is tried again, being a read; then it is a gateway error', async () => {
    const { order, payment } = await open();
    fake.sell(order);
    fake.fail('/api/ecommerce/orders/transaction_inquiry', { status: 503 }, 2);
    expect((await verify(payment).expect(200)).body.state).toBe('paid');
    const other = await open();
    fake.fail('/api/ecommerce/orders/transaction_inquiry', { status: 503 }, 3);
    expect((await verify(other.payment).expect(502)).body.code).toBe('GATEWAY_ERROR');
  });

  it('with a token that is no longer good asks for a new one', async () => {
    const { payment } = await open();
    const before = fake.callsOf('/api/auth/tokens').length;
    fake.fail('/api/ecommerce/orders/transaction_inquiry', { status: 401 });
    await verify(payment).expect(200);
    expect(fake.callsOf('/api/auth/tokens').length).toBe(before + 1);
  });
});

describe('refunds', () => {
  it('go out once, and the callback about them changes nothing more', async () => {
    const { invoice, payment, sale } = await paid();
    const { body } = await refund(payment, { amount: '15.00' }).expect(200);
    expect(fake.callsOf('/api/acceptance/void_refund/refund').at(-1)).toMatchObject({
      authorization: 'Token sk_test',
      body: { transaction_id: String(sale.id), amount_cents: 1_500 },
    });
    await post({ ...sale, id: Number(body.gateway_refund_id), amount_cents: 1_500 }, { has_parent_transaction: true }).expect(200);
    await post(sale, { is_refunded: true }).expect(200);
    await eventually(
      () => sql(`select id from graphile_worker._private_jobs j where j.payload::text like '%' || $1 || '%'`, [String(payment)]),
      (jobs) => jobs.length === 0,
    );
    expect((await books(invoice.id)).refunds).toEqual([{ kind: 'refund', state: 'succeeded', amount: 1_500 }]);
    expect((await books(invoice.id)).payment).toMatchObject({ state: 'partially_refunded', refunded: 1_500 });
  });

  it('declined are failed, whichever way', async () => {
    const { payment, sale } = await paid();
    fake.fail('/api/acceptance/void_refund/refund', { status: 400, body: { message: 'kiosk' } });
    expect((await refund(payment).expect(502)).body.code).toBe('GATEWAY_REFUND_REJECTED');
    fake.fail('/api/acceptance/void_refund/refund', { status: 201, body: { id: 9, success: false, pending: false } });
    expect((await refund(payment).expect(502)).body.code).toBe('GATEWAY_REFUND_REJECTED');
    expect(sale.refunded_amount_cents).toBe(0);
    expect((await refund(payment, { destination: 'wallet' }).expect(200)).body.status).toBe('succeeded');
  });

  it('pending at the gateway stay open until it tells', async () => {
    const { invoice, payment, sale } = await paid();
    fake.fail('/api/acceptance/void_refund/refund', { status: 201, body: { id: 424_242, success: false, pending: true } });
    expect((await refund(payment).expect(200)).body).toMatchObject({ status: 'processing', gateway_refund_id: '424242' });
    expect(await stateOf(invoice.id)).toBe('paid');
    await post({ ...sale, id: 424_242 }, { has_parent_transaction: true }).expect(200);
    expect(await stateOf(invoice.id)).toBe('refunded');
  });

  it('pending at the gateway are asked about, and not sent again', async () => {
    const { invoice, payment } = await paid();
    const key = { idempotency_key: 'pending' };
    const sent = () => fake.callsOf('/api/acceptance/void_refund/refund').length;
    const settle = async () => {
      const asked = fake.callsOf('/api/acceptance/transactions/535353').length;
      await sql(`select graphile_worker.add_job('billing.refund', json_build_object('refundId', (select id from refunds where payment_id = $1)))`, [payment]);
      await eventually(
        () => fake.callsOf('/api/acceptance/transactions/535353').length,
        (calls) => calls > asked,
      );
    };
    fake.fail('/api/acceptance/void_refund/refund', { status: 201, body: { id: 535_353, success: false, pending: true } });
    expect((await refund(payment, key).expect(200)).body.status).toBe('processing');
    const calls = sent();
    const gatewaySays = (pending: boolean, success: boolean) => fake.pendingRefunds.set(535_353, { pending, success });
    gatewaySays(true, false);
    await settle();
    await settle();
    expect([(await books(invoice.id)).refunds[0]?.state, sent()]).toEqual(['processing', calls]);
    gatewaySays(false, false);
    await settle();
    await eventually(
      () => books(invoice.id),
      ({ refunds }) => refunds[0]?.state === 'failed',
    );
    // Staff try once more, and this time it goes through in the end.
    fake.fail('/api/acceptance/void_refund/refund', { status: 201, body: { id: 535_353, success: false, pending: true } });
    expect((await refund(payment, key).expect(200)).body.status).toBe('processing');
    gatewaySays(false, true);
    await settle();
    await eventually(
      () => stateOf(invoice.id),
      (status) => status === 'refunded',
    );
    expect([(await books(invoice.id)).refunds, sent()]).toEqual([[{ kind: 'refund', state: 'succeeded', amount: 11_500 }], calls + 1]);
  });

  it.each(['done-silence', 'silence'] as const)('unanswered (%s) are settled by asking', async (fault) => {
    const { invoice, payment } = await paid();
    fake.fail('/api/acceptance/void_refund/refund', fault);
    expect((await refund(payment).expect(502)).body.code).toBe('GATEWAY_ERROR');
    expect((await books(invoice.id)).refunds).toEqual([{ kind: 'refund', state: 'processing', amount: 11_500 }]);
    await sql(`select graphile_worker.add_job('billing.refund', json_build_object('refundId', (select id from refunds where payment_id = $1)))`, [payment]);
    const wanted = fault === 'done-silence' ? 'succeeded' : 'failed';
    const settled = await eventually(
      () => books(invoice.id),
      ({ refunds }) => refunds[0]?.state === wanted,
    );
    expect([settled.invoice.state, settled.refunds.length]).toEqual([fault === 'done-silence' ? 'refunded' : 'paid', 1]);
  });

  it('made at the gateway are booked and told to staff', async () => {
    const { invoice, sale } = await paid();
    await post({ ...sale, id: 77_001, amount_cents: 2_300 }, { has_parent_transaction: true }).expect(200);
    expect((await books(invoice.id)).payment).toMatchObject({ state: 'partially_refunded', refunded: 2_300 });
    await post({ ...sale, id: 77_002, amount_cents: 99_999 }, { has_parent_transaction: true }).expect(200);
    expect((await books(invoice.id)).payment).toMatchObject({ refunded: 2_300 });
    sale.refunded_amount_cents = 11_500;
    await post(sale, { is_refunded: true }).expect(200);
    await eventually(
      () => stateOf(invoice.id),
      (status) => status === 'refunded',
    );
    const kinds = await sql<{ kind: string }>(
      `select p.kind from payment_problems p where p.reference in (select r.id::text from refunds r join payments y on y.id = r.payment_id where y.payable_id = $1 union select a.id::text from payment_attempts a join payments y on y.id = a.payment_id where y.payable_id = $1 and y.payable_type = 'invoice') order by 1`,
      [invoice.id],
    );
    expect(kinds.map(({ kind }) => kind)).toEqual(['foreign_refund', 'foreign_refund', 'refund_exceeds']);
  });

  it('of a second success go out by themselves', async () => {
    const { invoice } = await paid();
    const [{ id: payment } = { id: 0 }] = await sql<{ id: number }>(`select id from payments where payable_type = 'invoice' and payable_id = $1`, [invoice.id]);
    await sql(`update invoices set state = 'pending', paid_at = null where id = $1`, [invoice.id]);
    const { body } = await start(invoice.id).expect(200);
    await sql(`update invoices set state = 'paid', paid_at = now() where id = $1`, [invoice.id]);
    const second = fake.sell(Number(body.provider_reference));
    await post(second).expect(200);
    await eventually(
      () => sql<{ state: string }>(`select state from refunds where payment_id = $1 and kind = 'surplus'`, [payment]),
      ([surplus]) => surplus?.state === 'succeeded',
    );
    expect(second.refunded_amount_cents).toBe(11_500);
    expect(await stateOf(invoice.id)).toBe('paid');
    expect(await sql('select kind from payment_problems where reference = $1', [body.id])).toEqual([{ kind: 'double_payment' }]);
  });

  it('of the system end after five tries, also when the gateway never answers them', async () => {
    const { attempt, payment } = await paid();
    const [refundRow] = await sql<{ id: number }>(
      `insert into refunds (payment_id, attempt_id, amount_minor, destination, idempotency_key, automatic, next_try_at)
       values ($1, $2, 11500, 'original', 'by-the-system', true, now() + interval '1 hour') returning id`,
      [payment, attempt],
    );
    const id = refundRow?.id as number;
    const rowOf = () => row<{ state: string; tries: number; failure_code: string }>('select state, tries, failure_code from refunds where id = $1', [id]);
    const calls = () => fake.callsOf('/api/acceptance/void_refund/refund').length;
    const before = calls();
    for (let tries = 1; tries <= 5; tries += 1) {
      fake.fail('/api/acceptance/void_refund/refund', 'hang-up');
      await sql(`select graphile_worker.add_job('billing.refund', json_build_object('refundId', $1::int))`, [id]);
      await eventually(rowOf, (found) => found.tries === tries);
      expect((await rowOf()).state).toBe('processing');
    }
    await sql(`select graphile_worker.add_job('billing.refund', json_build_object('refundId', $1::int))`, [id]);
    await eventually(rowOf, ({ state }) => state === 'failed');
    expect(calls()).toBe(before + 5);
    expect(await sql(`select kind from payment_problems where reference = $1 and kind = 'refund_failed'`, [String(id)])).toHaveLength(1);
  });
});

describe('the daily comparison', () => {
  const yesterday = (attempt: string) => sql(`update payment_attempts set created_at = now() - interval '1 day' where id = $1`, [attempt]);
  const problems = (attempt: string) => sql<{ kind: string; details: object }>('select kind, details from payment_problems where reference = $1 order by id', [attempt]);

  /** Runs it, and waits until it spoke of the attempt. */
  async function compared(attempt: string) {
    await yesterday(attempt);
    await sql(`select graphile_worker.add_job('billing:reconcile')`);
    return eventually(
      () => problems(attempt),
      (found) => found.length > 0,
    );
  }

  it('settles a success that nobody told us of', async () => {
    const { invoice, order, attempt } = await open();
    fake.sell(order);
    expect(await compared(attempt)).toEqual([{ kind: 'unknown_success', details: {} }]);
    expect(await stateOf(invoice.id)).toBe('paid');
  });

  it.each([
    ['another amount', { amount_cents: 11_000 }, { kind: 'amount_differs', details: { here: 11_500, there: 11_000 } }],
    ['refunds we do not know', { refunded_amount_cents: 500 }, { kind: 'refunds_differ', details: { here: 0, there: 500 } }],
    ['no success there', { success: false }, { kind: 'missing_there', details: { outcome: 'failed' } }],
  ])('finds %s', async (_what, change, problem) => {
    const { attempt, sale } = await paid();
    Object.assign(sale, change);
    expect(await compared(attempt)).toEqual([problem]);
  });
});

describe('a void', () => {
  const gateway = () => paymobGateway(parseEnv(settings()));
  const reference = (sale: Sale) => ({ id: 'x', amountMinor: sale.amount_cents, currency: 'SAR', orderRef: String(sale.order), transactionRef: String(sale.id) });

  it('lets go of what is held', async () => {
    fake.orders.set(5, { amount: 700, currency: 'SAR', merchant: 'm' });
    const sale = fake.sell(5, { is_auth: true });
    expect(await gateway().void(reference(sale))).toMatchObject({ outcome: 'succeeded', refundRef: expect.any(String) });
    expect(await gateway().inquire(reference(sale))).toMatchObject({ outcome: 'voided', refundedMinor: 700 });
    await expect(gateway().void({ ...reference(sale), transactionRef: '1' })).rejects.toMatchObject({ fault: 'rejected', code: 'http_404' });
  });
});

describe('configuration', () => {
  it.each([
    [{}, 'intention', true],
    [{ PAYMOB_SECRET_KEY: '' }, 'intention', false],
    [{ PAYMOB_HMAC_SECRET: '' }, 'intention', false],
    [{ PAYMOB_INTEGRATION_IDS: '' }, 'intention', false],
    [{ PAYMOB_API_KEY: '' }, 'intention', true],
    [{}, 'legacy', true],
    [{ PAYMOB_API_KEY: '' }, 'legacy', false],
    [{ PAYMOB_IFRAME_ID: '' }, 'legacy', false],
    [{ PAYMOB_SECRET_KEY: '' }, 'legacy', true],
  ])('%j with the %s flow is complete: %s', async (change, flow, complete) => {
    const gateway = paymobGateway(parseEnv({ ...settings(), ...change, PAYMOB_FLOW: flow }));
    expect(gateway.configured()).toBe(complete);
    if (!complete)
      await expect(
        gateway.createCheckout(
          {
            id: 'x',
            amountMinor: 1,
            currency: 'SAR',
            orderRef: '',
            transactionRef: '',
            title: '',
            payer: { firstName: '', lastName: '', email: '', phone: '' },
            origin: '',
            lifetimeSeconds: 1,
          },
          {} as never,
        ),
      ).rejects.toMatchObject({ fault: 'not_configured' });
  });
});

describe('legacy flow', () => {
  let legacy: TestServer;
  beforeAll(async () => {
    legacy = await startServer({ ...settings(), PAYMOB_FLOW: 'legacy', ROLE: 'web', DATABASE_URL: server.databaseUrl });
  }, 60_000);
  afterAll(async () => void (await legacy?.stop()));

  it('makes an order and a payment key, and answers the iframe', async () => {
    const invoice = await newInvoice();
    const { body } = await withToken(owner.access, legacy.url).post(`/api/billing/invoices/${invoice.id}/init-payment/`).send({ provider: 'paymob' }).expect(200);
    expect(
      fake
        .callsOf('/api/ecommerce/orders')
        .filter(({ path }) => path === '/api/ecommerce/orders')
        .at(-1)?.body,
    ).toEqual({
      auth_token: 'auth-1',
      delivery_needed: false,
      amount_cents: 11_500,
      currency: 'SAR',
      merchant_order_id: body.id,
      items: [],
    });
    expect(fake.callsOf('/api/acceptance/payment_keys').at(-1)?.body).toMatchObject({
      amount_cents: 11_500,
      order_id: body.provider_reference,
      integration_id: 4_097_558,
      expiration: 3600,
    });
    expect(body.checkout_url).toBe(`${fake.url}/api/acceptance/iframes/77?payment_token=payment-key`);
    await post(fake.sell(Number(body.provider_reference))).expect(200);
    expect(await stateOf(invoice.id)).toBe('paid');
  });

  it('after five failures in a row it is left alone for a minute: 503', async () => {
    const legacyOwner = withToken(owner.access, legacy.url);
    const attempt = async () => legacyOwner.post(`/api/billing/invoices/${(await newInvoice()).id}/init-payment/`).send({ provider: 'paymob' });
    fake.fail('/api/ecommerce/orders', { status: 500 }, 5);
    for (let tries = 0; tries < 5; tries += 1) expect((await attempt()).status).toBe(502);
    const calls = fake.calls.length;
    const refused = await attempt();
    expect([refused.status, refused.body.code, refused.headers['retry-after']]).toEqual([503, 'GATEWAY_UNAVAILABLE', '60']);
    expect(fake.calls.length).toBe(calls);
  });
});

describe('the circuit breaker', () => {
  it('opens after five failures in a row, closes after a minute, and opens again at the first failure', () => {
    let now = 0;
    let opened = 0;
    const breaker = new CircuitBreaker(
      () => {
        opened += 1;
      },
      () => now,
    );
    for (let failure = 0; failure < 4; failure += 1) breaker.failed();
    breaker.succeeded();
    for (let failure = 0; failure < 4; failure += 1) breaker.failed();
    expect(breaker.closed).toBe(true);
    breaker.failed();
    breaker.failed();
    expect([breaker.closed, opened]).toEqual([false, 1]);
    now = 60_000;
    expect(breaker.closed).toBe(true);
    breaker.failed();
    expect([breaker.closed, opened]).toEqual([false, 2]);
  });
});

describe('what is stored of a gateway’s data', () => {
  it('holds no card, no token, no key', () => {
    const stored = redact({
      obj: { token: 'x', source_data: { pan: '4111111111111111', type: 'card' }, note: '4111 1111 1111 1111', cvv: '123', id: 5, list: ['5555555555554444', 'ok'], api_key: 'k' },
    });
    expect(stored).toEqual({
      obj: { token: '[removed]', source_data: { pan: '1111', type: 'card' }, note: '[removed]', cvv: '[removed]', id: 5, list: ['[removed]', 'ok'], api_key: '[removed]' },
    });
    expect(JSON.stringify(redact({ a: 'x'.repeat(1000), deep: { a: { b: { c: { d: { e: { f: { g: 1 } } } } } } } })).length).toBeLessThan(500);
  });

  it('knows card numbers by their check digit', () => {
    for (const number of ['4111111111111111', '5555-5555-5555-4444', '378282246310005']) expect(looksLikeCardNumber(number)).toBe(true);
    for (const text of ['4111111111111112', '123', 'abc', createHmac('sha1', 'x').digest('hex')]) expect(looksLikeCardNumber(text)).toBe(false);
  });
});
