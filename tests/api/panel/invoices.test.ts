import { randomUUID } from 'node:crypto';
import { books, init, newInvoice } from '../../support/billing';
import { sql } from '../../support/db';
import { api, type Client, login } from '../../support/http';
import { type PanelStaff, panelStaff } from '../../support/panel-account';
import { pay } from '../../support/sales';

/** The billing page of the panel (spec/backoffice.md, section 4; spec/billing.md, Invoice state by other actors). */

let staff: PanelStaff;
let owner: Client;

beforeAll(async () => {
  [staff, owner] = [await panelStaff('user', ['billing']), await login()];
});

const show = async (id: number) => (await staff.get(`/billing/invoices/${id}`).expect(200)).body;
const list = async (query: string) => (await staff.get(`/billing/invoices?${query}`).expect(200)).body;
const ids = (page: { results: { id: number }[] }) => page.results.map(({ id }) => id);

it('shows an invoice with its lines, attempts, and who did what', async () => {
  const { id, code } = await newInvoice(owner);
  const attempt = await init(owner, id);
  expect(await show(id)).toMatchObject({
    code,
    status: 'pending',
    total: '115.00',
    user: { id: owner.userId, phone: owner.phone },
    payment: { refundable: '0.00' },
    attempts: [{ id: attempt.id, gateway: 'mock', status: 'redirected' }],
    refunds: [],
    events: [],
    timeline: expect.arrayContaining([expect.objectContaining({ what: 'invoice_created' })]),
  });
  await staff.get('/billing/invoices/999999999').expect(404);
  await staff.get('/billing/invoices/x').expect(404);
});

it('finds invoices by code, phone, status and kind', async () => {
  const { id, code } = await newInvoice(owner);
  expect(ids(await list(`q=${code.toLowerCase()}`))).toEqual([id]);
  expect(ids(await list(`q=${owner.phone}`))).toContain(id);
  expect(ids(await list(`q=${owner.phone}&status=paid`))).not.toContain(id);
  expect(ids(await list(`q=${owner.phone}&ref_type=subscription`))).toEqual([]);
});

it('pages from the newest to the oldest and back', async () => {
  const rich = await login();
  const made: number[] = [];
  for (let count = 0; count < 27; count += 1) made.unshift((await newInvoice(rich)).id);
  const first = await list(`q=${rich.phone}`);
  expect(ids(first)).toEqual(made.slice(0, 25));
  expect(first).toMatchObject({ newer: null, older: made[24] });
  const second = await list(`q=${rich.phone}&before=${first.older}`);
  expect(ids(second)).toEqual(made.slice(25));
  expect(second).toMatchObject({ newer: made[25], older: null });
  const back = await list(`q=${rich.phone}&after=${second.newer}`);
  expect(ids(back)).toEqual(made.slice(0, 25));
  expect(back.newer).toBeNull();
});

it('marks paid and unpaid as the user the account stands for', async () => {
  const { id } = await newInvoice(owner);
  await staff.post(`/billing/invoices/${id}/mark-paid`).expect(200);
  expect((await books(id)).invoice.state).toBe('paid');
  await staff.post(`/billing/invoices/${id}/mark-unpaid`).expect(200);
  expect((await books(id)).invoice.state).toBe('pending');
  const { timeline } = await show(id);
  expect(timeline.map(({ what }: { what: string }) => what)).toEqual(expect.arrayContaining(['invoice_paid', 'invoice_marked_unpaid']));
});

it('leaves what a gateway took alone', async () => {
  const { id } = await newInvoice(owner);
  await pay(owner, id);
  await staff.post(`/billing/invoices/${id}/mark-unpaid`).expect(400);
  expect((await books(id)).invoice.state).toBe('paid');
});

it('refunds in part, once a key, then the rest', async () => {
  const { id } = await newInvoice(owner);
  await pay(owner, id);
  const part = { amount: '15.00', reason: 'خطأ', destination: 'wallet', key: randomUUID() };
  await staff.post(`/billing/invoices/${id}/refund`, part).expect(200);
  await staff.post(`/billing/invoices/${id}/refund`, part).expect(200);
  expect((await show(id)).payment).toMatchObject({ amount_refunded: '15.00', refundable: '100.00' });
  await staff.post(`/billing/invoices/${id}/refund`, { ...part, amount: '100.01', key: randomUUID() }).expect(400);
  await staff.post(`/billing/invoices/${id}/refund`, { reason: 'كله', destination: 'wallet', key: randomUUID() }).expect(200);
  const shown = await show(id);
  expect(shown).toMatchObject({ status: 'refunded', payment: { amount_refunded: '115.00', refundable: '0.00' } });
  expect(shown.refunds).toHaveLength(2);
  expect(shown.credit_notes).toHaveLength(2);
});

it('takes up a refund that failed, and says who did', async () => {
  const { id, code } = await newInvoice(owner);
  const attempt = await init(owner, id);
  await api().get(`/api/billing/checkout/mock/${attempt.id}/`).query({ fault: 'refund_reject' }).expect(200);
  await staff.post(`/billing/invoices/${id}/refund`, { reason: 'خطأ', destination: 'original', key: randomUUID() }).expect(502);
  const [failed] = (await show(id)).refunds;
  const retry = (body: object = {}) => staff.post(`/billing/refunds/${failed.id}/retry`, body);
  await retry().expect(502);
  await retry({ destination: 'wallet' }).expect(200);
  await retry({ destination: 'wallet' }).expect(400);
  expect((await books(id)).refunds).toEqual([{ kind: 'refund', state: 'succeeded', amount: 11_500 }]);
  const audits = await sql(`select actor_id, extra ->> 'destination' as destination from audit_logs where action = 'refund_retried' and reference_id = $1 order by id`, [code]);
  expect(audits).toEqual([
    { actor_id: staff.user.userId, destination: 'original' },
    { actor_id: staff.user.userId, destination: 'wallet' },
  ]);
  expect((await show(id)).timeline.map(({ what }: { what: string }) => what)).toContain('refund_retried');
});

it('asks for a reason and an amount that is one', async () => {
  const { id } = await newInvoice(owner);
  await pay(owner, id);
  const whole = { reason: 'خطأ', destination: 'original', key: randomUUID() };
  for (const wrong of [{ reason: '' }, { amount: '-1' }, { amount: 'x' }, { destination: 'moon' }]) {
    await staff.post(`/billing/invoices/${id}/refund`, { ...whole, ...wrong }).expect(400);
  }
  expect((await books(id)).refunds).toEqual([]);
});
