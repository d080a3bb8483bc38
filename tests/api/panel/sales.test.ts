import { row } from '../../support/db';
import { type Client, login } from '../../support/http';
import { type PanelStaff, panelStaff } from '../../support/panel-account';
import { giveSubscription, newPlan, pay, planId, unifiedOf } from '../../support/sales';

/** The pages of subscriptions and extras in the panel (spec/backoffice.md, section 4). */

let admin: PanelStaff;
let clerk: PanelStaff;
let user: Client;

beforeAll(async () => {
  [admin, clerk] = [await panelStaff('admin'), await panelStaff('user', ['subs', 'extras'])];
});
beforeEach(async () => {
  user = await login();
});

const subscribe = async (code = 'PRO_MONTH'): Promise<{ id: number; invoice: number }> =>
  (
    await user
      .post(`/api/subscriptions/subscribe/${await planId(code)}/`)
      .send({})
      .expect(201)
  ).body;
const buy = async (): Promise<{ id: number; invoice: number }> => (await user.post('/api/extras/buy/tickets_100/').send({}).expect(201)).body;
const stateOf = async (table: 'subscriptions' | 'extra_purchases', id: number) => (await row<{ state: string }>(`select state from ${table} where id = $1`, [id])).state;

describe('subscriptions', () => {
  const show = async (id: number, by = admin) => (await by.get(`/subscriptions/${id}`).expect(200)).body;

  it('are shown with plan, request, invoice and history', async () => {
    const { id, invoice } = await subscribe();
    const { code } = await unifiedOf('subscription', id);
    expect(await show(id)).toMatchObject({
      status: 'pending_payment',
      user: { id: user.userId, phone: user.phone },
      plan: { code: 'PRO_MONTH' },
      request: { code, status: 'new' },
      invoice: { id: invoice, status: 'pending' },
      notes: [],
    });
    expect((await admin.get(`/subscriptions?q=${user.phone}&status=pending_payment`).expect(200)).body.results).toEqual([expect.objectContaining({ id })]);
    expect((await admin.get(`/subscriptions?q=${user.phone}&status=active`).expect(200)).body.results).toEqual([]);
    await admin.get('/subscriptions/999999').expect(404);
  });

  it('are activated only when paid', async () => {
    const { id, invoice } = await subscribe();
    await admin.post(`/subscriptions/${id}/activate`).expect(400);
    await pay(user, invoice);
    expect(await stateOf('subscriptions', id)).toBe('active');
    await admin.post(`/subscriptions/${id}/activate`).expect(400);
  });

  it('are refreshed, noted, renewed, upgraded and cancelled', async () => {
    const id = await giveSubscription(user.userId, 'PRO_MONTH', { startedDays: 31, endsInDays: -1 });
    expect((await admin.post(`/subscriptions/${id}/refresh`).expect(200)).body).toEqual({ status: 'grace' });
    await admin.post(`/subscriptions/${id}/notes`, { text: 'اتصلنا به' }).expect(200);
    await admin.post(`/subscriptions/${id}/notes`, { text: '' }).expect(400);
    await admin.post(`/subscriptions/${id}/renew`).expect(200);
    const other = await newPlan(`PANEL_${id}`, 5_000);
    await admin.post(`/subscriptions/${id}/upgrade`, { plan_id: other }).expect(200);
    await admin.post(`/subscriptions/${id}/upgrade`, { plan_id: 'x' }).expect(400);
    await admin.post(`/subscriptions/${id}/cancel`).expect(200);
    const shown = await show(id);
    expect(shown).toMatchObject({ status: 'cancelled', notes: [{ body: 'اتصلنا به' }] });
    expect(shown.others).toHaveLength(2);
    expect(shown.timeline.map(({ what }: { what: string }) => what)).toEqual(
      expect.arrayContaining(['subscription_account_cancelled', 'subscription_account_note_added', 'subscription_account_renew_requested']),
    );
  });

  it('are given to a colleague, and closed to the others of level user', async () => {
    const { id } = await subscribe();
    const colleagues = (await clerk.get('/subscriptions/colleagues').expect(200)).body.results;
    expect(colleagues.map((one: { id: number }) => one.id)).toEqual([clerk.user.userId]);
    await clerk.post(`/subscriptions/${id}/assign`, { assigned_to: admin.user.userId }).expect(403);
    await admin.post(`/subscriptions/${id}/assign`, { assigned_to: admin.user.userId }).expect(200);
    expect((await show(id)).assigned_to).toBe(admin.user.userId);
    await clerk.get(`/subscriptions/${id}`).expect(403);
    await clerk.post(`/subscriptions/${id}/cancel`).expect(403);
    expect((await clerk.get(`/subscriptions?q=${user.phone}`).expect(200)).body.results).toEqual([]);
  });

  it('move a stage at a time', async () => {
    const { id } = await subscribe();
    await admin.post(`/subscriptions/${id}/stage`, { status: 'completed' }).expect(400);
    await admin.post(`/subscriptions/${id}/stage`, { status: 'in_progress' }).expect(200);
    expect((await show(id)).request.status).toBe('in_progress');
  });
});

describe('extras', () => {
  const show = async (id: number) => (await admin.get(`/extras/${id}`).expect(200)).body;

  it('are shown, noted, assigned and cancelled', async () => {
    const { id } = await buy();
    await admin.post(`/extras/${id}/notes`, { text: 'بانتظار التحويل' }).expect(200);
    await admin.post(`/extras/${id}/assign`, { assigned_to: clerk.user.userId }).expect(200);
    await clerk.post(`/extras/${id}/stage`, { status: 'in_progress' }).expect(200);
    await admin.post(`/extras/${id}/activate`).expect(400);
    await clerk.post(`/extras/${id}/cancel`).expect(200);
    expect(await show(id)).toMatchObject({ status: 'cancelled', sku: 'tickets_100', subtotal: '79.00', assigned_to: clerk.user.userId, notes: [{ text: 'بانتظار التحويل' }] });
    expect(await stateOf('extra_purchases', id)).toBe('cancelled');
  });

  it('are found by phone and state', async () => {
    const { id, invoice } = await buy();
    await pay(user, invoice);
    expect((await clerk.get(`/extras?q=${user.phone}&status=active`).expect(200)).body.results).toEqual([
      expect.objectContaining({ id, invoice: expect.objectContaining({ status: 'paid' }) }),
    ]);
    await admin.post(`/extras/${id}/cancel`).expect(400);
    await admin.get('/extras/999999').expect(404);
  });
});
