import { randomUUID } from 'node:crypto';
import { auditsOf, books, invoiceGaps, invoiceOf, newInvoice } from '../../support/billing';
import { api, type Client, login } from '../../support/http';

/** Invoices: creation, reading, who may (spec/billing.md, Endpoints). */

let owner: Client;
let stranger: Client;

beforeAll(async () => {
  [owner, stranger] = await Promise.all([login(), login()]);
});

const create = (body: object, client = owner) => client.post('/api/billing/invoices/').send(body);

describe('POST /billing/invoices/', () => {
  it('writes an invoice with its VAT, pending, with a code of its own', async () => {
    const { body } = await create({
      subtotal: '199.00',
      title: 'باقة',
      description: 'شهر',
      reference_type: 'subscription',
      reference_id: 17,
      vat_percent: '99',
      status: 'paid',
    }).expect(201);
    expect(body).toEqual({
      id: expect.any(Number),
      code: expect.stringMatching(/^IV\d{6}$/),
      title: 'باقة',
      description: 'شهر',
      currency: 'SAR',
      subtotal: '199.00',
      vat_percent: '15.00',
      vat_amount: '29.85',
      total: '228.85',
      status: 'pending',
      reference_type: 'subscription',
      reference_id: '17',
      paid_at: null,
      cancelled_at: null,
      created_at: expect.any(String),
      updated_at: expect.any(String),
    });
    expect(await invoiceOf(owner, body.id)).toEqual(body);
    expect(await auditsOf(body.code)).toEqual(['invoice_created']);
    expect((await books(body.id)).payment).toMatchObject({ state: 'created' });
  });

  it('fills in what is left out', async () => {
    const { body } = await create({ subtotal: 1, title: null, description: '', reference_id: 'x'.repeat(50) }).expect(201);
    expect(body).toMatchObject({ title: 'فاتورة', description: '', currency: 'SAR', reference_type: '', reference_id: 'x'.repeat(50), total: '1.15' });
  });

  it.each([
    ['0.03', '0.00', '0.03'],
    ['0.10', '0.02', '0.12'],
    ['33.30', '5.00', '38.30'],
    ['9999999999.99', '1500000000.00', '11499999999.99'],
    [250, '37.50', '287.50'],
    ['١٠٠', '15.00', '115.00'],
  ])('rounds the VAT of %s half-up to %s', async (subtotal, vat, total) => {
    expect((await create({ subtotal }).expect(201)).body).toMatchObject({ vat_amount: vat, total });
  });

  it.each([
    [{}, 'subtotal'],
    [{ subtotal: null }, 'subtotal'],
    [{ subtotal: 0 }, 'subtotal'],
    [{ subtotal: '-1' }, 'subtotal'],
    [{ subtotal: '1.001' }, 'subtotal'],
    [{ subtotal: '1.000' }, 'subtotal'],
    [{ subtotal: '10000000000' }, 'subtotal'],
    [{ subtotal: 'ten' }, 'subtotal'],
    [{ subtotal: [] }, 'subtotal'],
    [{ subtotal: 1, currency: 'EUR' }, 'currency'],
    [{ subtotal: 1, title: 'x'.repeat(161) }, 'title'],
    [{ subtotal: 1, description: 'x'.repeat(301) }, 'description'],
    [{ subtotal: 1, reference_type: 'x'.repeat(51) }, 'reference_type'],
    [{ subtotal: 1, reference_id: 'x'.repeat(51) }, 'reference_id'],
    [{ subtotal: 1, reference_id: {} }, 'reference_id'],
  ])('refuses %j by the field', async (body, field) => {
    const answer = await create(body).expect(400);
    expect(answer.body).toEqual({ [field]: [expect.any(String)] });
  });

  it('gives codes without gaps, whatever fails in between', async () => {
    const first = await newInvoice(owner);
    await create({ subtotal: 0 }).expect(400);
    const codes = await Promise.all(Array.from({ length: 10 }, () => newInvoice(owner)));
    const numbers = [first, ...codes].map(({ code }) => Number(code.slice(2))).sort((a, b) => a - b);
    expect(new Set(numbers).size).toBe(11);
    expect(await invoiceGaps()).toEqual([]);
  });

  it('is one under one idempotency key, whoever sends it how often', async () => {
    const key = randomUUID();
    const send = (body: object, by = owner) => by.post('/api/billing/invoices/').set('Idempotency-Key', key).send(body);
    const answers = await Promise.all(Array.from({ length: 5 }, () => send({ subtotal: '20.00' }).expect(201)));
    expect(new Set(answers.map(({ body }) => body.code)).size).toBe(1);
    await send({ subtotal: '21.00' }).expect(409);
    const other = (await send({ subtotal: '20.00' }, stranger).expect(201)).body;
    expect(other.code).not.toBe(answers[0]?.body.code);
    await create({ subtotal: '20.00' }).set('Idempotency-Key', 'k'.repeat(81)).expect(400);
  });

  it('asks who is there', async () => {
    const answer = await api().post('/api/billing/invoices/').send({ subtotal: 1 }).expect(401);
    expect(answer.body.detail).toEqual(expect.any(String));
  });
});

describe('GET /billing/invoices/', () => {
  it('my/ lists the caller’s own, newest first', async () => {
    const person = await login();
    const [first, second] = [await newInvoice(person), await newInvoice(person)];
    const { body } = await person.get('/api/billing/invoices/my/').expect(200);
    expect(body.map(({ id }: { id: number }) => id)).toEqual([second.id, first.id]);
    expect(body[0]).toEqual(await invoiceOf(person, second.id));
    await api().get('/api/billing/invoices/my/').expect(401);
  });

  it.each([
    ['get', ''],
    ['get', 'pdf/'],
    ['get', 'credit-notes/'],
    ['post', 'init-payment/'],
    ['post', 'complete-mock-payment/'],
  ] as const)('%s {id}/%s is the owner’s only', async (method, rest) => {
    const { id } = await newInvoice(owner);
    await api()[method](`/api/billing/invoices/${id}/${rest}`).expect(401);
    expect((await stranger[method](`/api/billing/invoices/${id}/${rest}`).expect(403)).body.detail).toEqual(expect.any(String));
    for (const unknown of ['2000000000', '0', 'abc', '99999999999']) await owner[method](`/api/billing/invoices/${unknown}/${rest}`).expect(404);
    expect((await books(id)).invoice.state).toBe('pending');
  });
});
