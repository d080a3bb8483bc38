import { randomUUID } from 'node:crypto';
import { type AttemptJson, books, type InvoiceJson, init, invoiceOf, journalsOf, newInvoice, webhook } from '../../support/billing';
import { sql } from '../../support/db';
import { api, type Client, login } from '../../support/http';
import { eventually } from '../../support/poll';
import { startServer, type TestServer } from '../../support/server';

/** The sandbox gateway: its checkout page and the one-call payment (spec/billing.md). */

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

const visit = (query: Partial<Record<string, string>> = {}, id = attempt.id) => api().get(`/api/billing/checkout/mock/${id}/`).query(query).redirects(0);

describe('the checkout page', () => {
  it.each([
    [{}, 'success', 'paid'],
    [{ action: 'pay' }, 'success', 'paid'],
    [{ action: 'fail' }, 'failed', 'failed'],
    [{ action: 'cancel' }, 'cancelled', 'cancelled'],
  ])('%j sends the browser on with the outcome', async (query, outcome, status) => {
    const answer = await visit({ ...query, next: '/done?tab=1#end' }).expect(302);
    expect(answer.headers['location']).toBe(`/done?tab=1&payment=${outcome}&invoice=${invoice.code}#end`);
    expect((await invoiceOf(owner, invoice.id)).status).toBe(status);
  });

  it('goes on to a path with Arabic letters', async () => {
    const { location } = (await visit({ next: '/طلب?q=مدفوع1' }).expect(302)).headers;
    expect(decodeURIComponent(String(location))).toBe(`/طلب?q=مدفوع1&payment=success&invoice=${invoice.code}`);
  });

  it('says that it is paid already', async () => {
    await visit();
    expect((await visit({ next: 'nawafeth://payment-return' }).expect(302)).headers['location']).toBe(`nawafeth://payment-return?payment=already_paid&invoice=${invoice.code}`);
    expect((await visit({ action: 'fail', next: '/x' })).headers['location']).toContain('payment=already_paid');
    expect(await invoiceOf(owner, invoice.id)).toMatchObject({ status: 'paid' });
  });

  it.each([
    'https://evil.example/',
    '//evil.example/',
    '/\\evil.example',
    '\\\\evil.example',
    'javascript:alert(1)',
    'nawafeth://evil',
    'nawafeth://payment-return.evil.example/',
    'nawafeth:payment-return',
    'evil',
    '/\t/evil.example',
    '',
  ])('ignores next=%j and shows a page', async (next) => {
    const answer = await visit({ next, action: 'cancel' }).expect(200);
    expect(answer.headers['content-type']).toContain('text/html');
    expect(answer.text).toContain(invoice.code);
  });

  it('speaks the reader’s language and escapes what users wrote', async () => {
    const own = await newInvoice(owner, '10.00', { title: 'a & "b" \'c\'' });
    const { id } = await init(owner, own.id);
    const arabic = await visit({}, id).expect(200);
    expect(arabic.text).toContain('dir="rtl"');
    expect(arabic.text).toContain('a &amp; &quot;b&quot; &#39;c&#39;');
    const english = await api().get(`/api/billing/checkout/mock/${id}/`).set('Accept-Language', 'en').expect(200);
    expect(english.text).toContain('Already paid');
    expect(english.headers['cache-control']).toBe('no-store');
  });

  it('knows its own attempts only', async () => {
    const manual = await init(owner, invoice.id, { provider: 'manual' });
    for (const id of [manual.id, randomUUID(), 'abc', '1']) await visit({}, id).expect(404);
    for (const query of [{ action: 'steal' }, { fault: 'x' }]) await visit(query).expect(400);
    expect((await invoiceOf(owner, invoice.id)).status).toBe('pending');
  });
});

describe('failures and delays on demand', () => {
  it.each([{ delay: '1' }, { fault: 'duplicate' }])('%j: the webhook comes by itself, over HTTP, signed', async (query) => {
    expect((await visit({ ...query, next: '/x' }).expect(302)).headers['location']).toBe(`/x?payment=pending&invoice=${invoice.code}`);
    await eventually(
      () => invoiceOf(owner, invoice.id),
      ({ status }) => status === 'paid',
    );
    expect((await books(invoice.id)).refunds).toEqual([]);
    expect(await journalsOf(invoice.id)).toHaveLength(3);
  });

  it('lost: only asking finds out', async () => {
    await visit({ fault: 'lost' }).expect(200);
    expect((await invoiceOf(owner, invoice.id)).status).toBe('pending');
    const { payment } = await books(invoice.id);
    expect((await owner.post('/api/payments/verify/').send({ payment_id: payment.id }).expect(200)).body).toMatchObject({
      state: 'paid',
      status: 'completed',
      attempt_status: 'success',
    });
    expect((await invoiceOf(owner, invoice.id)).status).toBe('paid');
  });
});

describe('complete-mock-payment', () => {
  const complete = (body: object = {}, id = invoice.id) => owner.post(`/api/billing/invoices/${id}/complete-mock-payment/`).send(body);

  it('pays in one call, and a second one changes nothing', async () => {
    const { body } = await complete({ payment_method: 'apple_pay' }).expect(200);
    expect(body.invoice).toMatchObject({ id: invoice.id, status: 'paid' });
    expect(body.attempt).toMatchObject({ provider: 'mock', status: 'success', payment_method: 'apple_pay', amount: '115.00' });
    expect((await complete().expect(200)).body).toEqual(body);
    const { attempts, refunds } = await books(invoice.id);
    expect([attempts.length, refunds]).toEqual([2, []]);
    expect(await sql(`select id from gateway_events where is_processed and result ->> 'attempt' = $1`, [body.attempt.id])).toHaveLength(1);
  });

  it('settles the attempt of a known key', async () => {
    const key = randomUUID();
    const open = await init(owner, invoice.id, { idempotency_key: key });
    expect((await complete({ idempotency_key: key }).expect(200)).body.attempt).toMatchObject({ id: open.id, status: 'success' });
    const other = await newInvoice(owner);
    await init(owner, other.id, { idempotency_key: key, provider: 'manual' });
    await complete({ idempotency_key: key }, other.id).expect(400);
    expect((await invoiceOf(owner, other.id)).status).toBe('pending');
  });

  it('answers an invoice that something else paid with what paid it, and refuses a refunded one', async () => {
    const surplus = await init(owner, invoice.id);
    for (const { provider_reference } of [attempt, surplus]) await webhook({ status: 'paid', provider_reference }).expect(200);
    expect((await complete().expect(200)).body.attempt.id).toBe(attempt.id);
    await webhook({ status: 'refunded', provider_reference: attempt.provider_reference }).expect(200);
    await complete().expect(400);
  });
});

describe('without the sandbox', () => {
  let server: TestServer;
  beforeAll(async () => {
    server = await startServer({ ROLE: 'web', PAYMENT_MOCK_ENABLED: '0' });
  });
  afterAll(async () => void (await server.stop()));

  it('its doors are closed', async () => {
    const { get, post } = Object.fromEntries(
      (['get', 'post'] as const).map((method) => [method, (path: string) => api(server.url)[method](path).set('Authorization', `Bearer ${owner.access}`)]),
    ) as Pick<Client, 'get' | 'post'>;
    await get(`/api/billing/checkout/mock/${attempt.id}/`).expect(404);
    await post(`/api/billing/invoices/${invoice.id}/complete-mock-payment/`).expect(404);
    await webhook({ status: 'paid', provider_reference: attempt.provider_reference }, { url: server.url }).expect(404);
    expect((await post(`/api/billing/invoices/${invoice.id}/init-payment/`).send({ provider: 'mock' }).expect(400)).body).toEqual({ provider: [expect.any(String)] });
    await post(`/api/billing/invoices/${invoice.id}/init-payment/`).send({}).expect(400);
    expect((await post(`/api/billing/invoices/${invoice.id}/init-payment/`).send({ provider: 'manual' }).expect(200)).body.provider).toBe('manual');
  });
});
