import { type InvoiceJson, init } from '../../support/billing';
import { type Client, login } from '../../support/http';
import { openPanel, type Panel } from '../panel/support';

/** What staff do with invoices in the panel: the table "Invoice state by other actors" of spec/billing.md. */

const INVOICE = 'api::billing.invoice';

let panel: Panel;
let owner: Client;
let invoice: InvoiceJson;

beforeAll(async () => {
  panel = await openPanel();
  owner = await login(undefined, panel.server.url);
}, 120_000);

afterAll(() => panel?.stop(), 60_000);

beforeEach(async () => {
  invoice = (await owner.post('/api/billing/invoices/').send({ subtotal: 100 }).expect(201)).body;
});

const one = async (text: string, values: unknown[] = [invoice.id]) => (await panel.db.query(text, values)).rows[0];
const documentId = async (): Promise<string> => (await one('select document_id from invoices where id = $1')).document_id;
const edit = async (data: object) => panel.documents('put', INVOICE, await documentId(), data);
const shown = async () => (await owner.get(`/api/billing/invoices/${invoice.id}/`).expect(200)).body;
const audits = async () => (await panel.db.query(`select action, actor_label from audit_logs where reference_id = $1 order by id`, [invoice.code])).rows;
const journals = async () =>
  (
    await panel.db.query(
      `select j.event, left(a.code, -4) as account, (case e.direction when 'debit' then e.amount_minor else -e.amount_minor end)::int as amount
       from ledger_journals j join ledger_entries e on e.journal_id = j.id join ledger_accounts a on a.id = e.account_id
       where j.reference_type = 'invoice' and j.reference_id = $1 order by j.id, e.line`,
      [String(invoice.id)],
    )
  ).rows;

it.each(['draft', 'pending', 'failed', 'cancelled'])('marks a %s invoice paid', async (state) => {
  await panel.db.query(`update invoices set state = $2::text, cancelled_at = case when $2::text = 'cancelled' then now() end where id = $1`, [invoice.id, state]);
  expect((await edit({ state: 'paid' })).status).toBe(200);
  expect(await shown()).toMatchObject({ status: 'paid', paid_at: expect.any(String), cancelled_at: null });
  expect((await audits()).at(-1)).toEqual({ action: 'invoice_paid', actor_label: expect.stringContaining('panel@souq.test') });
  expect(await journals()).toEqual([
    { event: 'invoice_paid', account: 'bank', amount: 11_500 },
    { event: 'invoice_paid', account: 'sales', amount: -10_000 },
    { event: 'invoice_paid', account: 'vat', amount: -1_500 },
  ]);
});

it('uses the manual attempt that the owner announced', async () => {
  const { body: attempt } = await owner.post(`/api/billing/invoices/${invoice.id}/init-payment/`).send({ provider: 'manual' }).expect(200);
  expect((await edit({ state: 'paid' })).status).toBe(200);
  expect((await panel.db.query('select a.id, a.state from payment_attempts a join payments p on p.id = a.payment_id where p.payable_id = $1', [invoice.id])).rows).toEqual([
    { id: attempt.id, state: 'success' },
  ]);
});

it('marks it unpaid again, reverses the journal, and lets it be paid once more', async () => {
  expect((await edit({ state: 'paid' })).status).toBe(200);
  expect((await edit({ state: 'pending' })).status).toBe(200);
  expect(await shown()).toMatchObject({ status: 'pending', paid_at: null });
  expect((await audits()).map(({ action }) => action)).toEqual(['invoice_created', 'invoice_paid', 'invoice_marked_unpaid']);
  expect((await edit({ state: 'paid' })).status).toBe(200);
  const bank = (await journals()).filter(({ account }) => account === 'bank').map(({ amount }) => amount);
  expect(bank).toEqual([11_500, -11_500, 11_500]);
});

it('of a mark that was taken back nothing is left when a card pays', async () => {
  await edit({ state: 'paid' });
  await edit({ state: 'pending' });
  await owner.post(`/api/billing/invoices/${invoice.id}/complete-mock-payment/`).send({}).expect(200);
  const { id } = await one(`select id from payments where payable_type = 'invoice' and payable_id = $1`);
  expect((await owner.get(`/api/payments/${id}/`).expect(200)).body).toMatchObject({ gateway: 'mock', payment_method: 'credit_card', state: 'paid' });
});

it('refuses to unmark what a gateway took, and to pay what was refunded', async () => {
  await owner.post(`/api/billing/invoices/${invoice.id}/complete-mock-payment/`).send({}).expect(200);
  const { body } = await edit({ state: 'pending' });
  expect(body.error.message).toMatch(/gateway took the money/);
  expect((await edit({ state: 'refunded' })).status).toBe(200);
  expect(await shown()).toMatchObject({ status: 'refunded' });
  expect((await edit({ state: 'paid' })).status).toBe(400);
  expect((await edit({ state: 'pending' })).status).toBe(400);
  expect(await shown()).toMatchObject({ status: 'refunded' });
});

it('refunds what staff had marked paid, out of the bank', async () => {
  await edit({ state: 'paid' });
  expect((await edit({ state: 'refunded' })).status).toBe(200);
  expect((await journals()).at(-1)).toEqual({ event: 'invoice_refunded', account: 'bank', amount: -11_500 });
});

it('changes nothing else, makes and deletes nothing', async () => {
  for (const data of [{ total_minor: '1' }, { state: 'paid', title: 'x' }, { code: 'IV1' }, { state: 'failed' }, { state: 'cancelled' }, { user: null }])
    expect((await edit(data)).status).toBe(400);
  await panel.documents('delete', INVOICE, await documentId()).expect(400);
  await panel
    .documents('post', INVOICE, '', { code: 'IV1', title: 'x', currency: 'SAR', subtotal_minor: '1', vat_basis_points: 1, vat_minor: '0', total_minor: '1', state: 'paid' })
    .expect(400);
  expect(await shown()).toMatchObject({ status: 'pending', total: '115.00' });
});

it('a success of a gateway after the mark goes back', async () => {
  const { provider_reference: reference } = await init(owner, invoice.id);
  await edit({ state: 'paid' });
  const { paid_at: paidAt } = await shown();
  await owner.get(`/api/billing/checkout/mock/${(await one('select a.id from payment_attempts a where a.gateway_order_ref = $1', [reference])).id}/`).expect(200);
  expect(await shown()).toMatchObject({ status: 'paid', paid_at: paidAt });
  expect((await audits()).map(({ action }) => action)).toContain('double_payment');
});
