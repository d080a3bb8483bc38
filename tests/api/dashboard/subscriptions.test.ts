import { books } from '../../support/billing';
import { aDesk, type Desk } from '../../support/dashboard';
import { row, sql } from '../../support/db';
import { type Client, login } from '../../support/http';
import { race, values } from '../../support/race';
import { auditOf, giveSubscription, newPlan, pay, planId, unifiedOf } from '../../support/sales';
import { ESCAPED, expectExports, MARKUP, press, pressTogether } from './helpers';

/** Subscriptions on the dashboard (spec/backoffice.md, section 4, Subscriptions). */

let admin: Desk;
let clerk: Desk;
let colleague: Desk;
let user: Client;

beforeAll(async () => {
  [admin, clerk, colleague] = [await aDesk('admin'), await aDesk('user', ['subs']), await aDesk('user', ['subs'])];
});
beforeEach(async () => {
  user = await login();
});

async function pending(plan = 'PRO_MONTH'): Promise<{ id: number; invoice: number; request: number; code: string }> {
  const { body } = await user
    .post(`/api/subscriptions/subscribe/${await planId(plan)}/`)
    .send({})
    .expect(201);
  const { id: request, code } = await unifiedOf('subscription', body.id);
  return { id: body.id, invoice: body.invoice, request, code };
}

const stateOf = async (id: number) => (await row<{ state: string }>('select state from subscriptions where id = $1', [id])).state;
const stageOf = async (id: number) => (await unifiedOf('subscription', id)).state;
const give = (request: number, userId: number) => sql('update unified_requests set assigned_user_id = $2, assigned_at = now() where id = $1', [request, userId]);
const paidOnly = (invoice: number) => sql(`update invoices set state = 'paid', paid_at = localtimestamp where id = $1`, [invoice]);
const account = (id: number, action = '') => `/subscriptions/accounts/${id}/${action ? `actions/${action}/` : ''}`;
const request = (id: number, action = '') => `/subscriptions/requests/${id}/${action ? `actions/${action}/` : ''}`;
const checkout = (id: number) => `/subscriptions/payments/${id}/checkout/`;
const complete = (id: number) => `${checkout(id)}actions/complete/`;

describe('lists', () => {
  it('find by phone and request, narrow by status, and are exported', async () => {
    const { id, code } = await pending();
    for (const query of [`q=${user.phone}`, `q=${code}`, `q=${user.phone}&status=pending_payment`])
      expect((await admin.get(`/subscriptions/?${query}`)).text).toContain(account(id));
    for (const query of ['status=active', 'status=nonsense']) expect((await admin.get(`/subscriptions/?q=${user.phone}&${query}`)).text).not.toContain(account(id));
    await expectExports(admin, `/subscriptions/?q=${user.phone}`, { name: 'subscriptions', found: code });
  });

  it('ops: inquiries and requests', async () => {
    const { request: unified } = await pending();
    expect((await admin.get(`/subscriptions/ops/?q=${user.phone}&req_status=new`)).text).toContain(request(unified));
    expect((await admin.get(`/subscriptions/ops/?q=${user.phone}&req_status=completed`)).text).not.toContain(request(unified));
  });

  it('level user: by the assignee of the request, his own and nobody’s', async () => {
    const [mine, theirs] = [await pending('BASIC_MONTH'), await pending('PRO_MONTH')];
    await give(mine.request, clerk.userId);
    await give(theirs.request, colleague.userId);
    const { text } = await clerk.get(`/subscriptions/?q=${user.phone}`);
    expect([text.includes(account(mine.id)), text.includes(account(theirs.id))]).toEqual([true, false]);
    const pages = [
      account(theirs.id),
      `${account(theirs.id)}upgrade-summary/?plan_id=1`,
      checkout(theirs.id),
      `/subscriptions/payments/${theirs.id}/success/`,
      request(theirs.request),
    ];
    for (const page of [...pages, `/subscriptions/plans/compare/?subscription_id=${theirs.id}`]) expect((await clerk.get(page)).status).toBe(403);
    const acts = [
      ...['add-note', 'renew', 'upgrade', 'cancel'].map((action) => account(theirs.id, action)),
      ...['add-note', 'set-status', 'assign'].map((action) => request(theirs.request, action)),
      ...['refresh', 'activate'].map((action) => `/subscriptions/${theirs.id}/actions/${action}/`),
      complete(theirs.id),
    ];
    for (const action of acts) expect((await clerk.post(action, { note: 'x', plan_id: '1', status: 'in_progress', assigned_to: '' })).status).toBe(403);
    expect([await stateOf(theirs.id), await stageOf(theirs.id)]).toEqual(['pending_payment', 'new']);
    expect((await clerk.get(account(mine.id))).text).not.toContain(account(theirs.id));
  });
});

describe('refresh and activate', () => {
  it('the time rule is applied at once', async () => {
    const id = await giveSubscription(user.userId, 'PRO_MONTH', { startedDays: 40, endsInDays: -8 });
    expect(await press(admin, `/subscriptions/${id}/actions/refresh/`)).toMatchObject({ to: '/dashboard/subscriptions/', kind: 'success' });
    expect(await stateOf(id)).toBe('expired');
  });

  it('activation needs a paid invoice', async () => {
    const { id } = await pending();
    expect((await press(admin, `/subscriptions/${id}/actions/activate/`)).kind).toBe('warning');
    expect(await stateOf(id)).toBe('pending_payment');
  });

  it('of many activations at once one does it', async () => {
    const { id, invoice } = await pending();
    await paidOnly(invoice);
    expect((await admin.get(account(id))).text).toContain('data-alert="paid_not_active"');
    expect(await pressTogether([admin, clerk, colleague, await aDesk('power')], `/subscriptions/${id}/actions/activate/`)).toEqual({ success: 1, warning: 3 });
    expect(await stateOf(id)).toBe('active');
    expect((await auditOf('subscription', id)).filter((action) => action === 'subscription_active')).toHaveLength(1);
  });

  it.each(['active', 'grace', 'expired', 'cancelled'])('activation is refused when %s', async (state) => {
    const { id, invoice } = await pending();
    await pay(user, invoice);
    await sql('update subscriptions set state = $2 where id = $1', [id, state]);
    expect((await press(admin, `/subscriptions/${id}/actions/activate/`)).kind).toBe('warning');
    expect(await stateOf(id)).toBe(state);
  });
});

describe('the request', () => {
  it('moves new → in_progress → completed, no jumps, no way back', async () => {
    const { id, request: unified } = await pending();
    const to = (status: string) => press(admin, request(unified, 'set-status'), { status, note: 'ملاحظة' });
    expect((await to('completed')).kind).toBe('warning');
    expect(await to('in_progress')).toMatchObject({ to: `/dashboard${request(unified)}`, kind: 'success' });
    for (const status of ['new', 'closed', 'nonsense']) expect((await to(status)).kind).toBe('warning');
    expect((await to('completed')).kind).toBe('success');
    expect((await to('in_progress')).kind).toBe('warning');
    expect(await stageOf(id)).toBe('completed');
    expect((await auditOf('backoffice.unified_request', unified)).filter((action) => action === 'subscription_request_status_changed')).toHaveLength(2);
  });

  it('takes notes, and shows them as texts', async () => {
    const { request: unified } = await pending();
    for (const note of ['', '   ', 'x'.repeat(301)]) expect((await press(admin, request(unified, 'add-note'), { note })).kind).toBe('error');
    await press(admin, request(unified, 'add-note'), { note: 'اتصلنا به' });
    await sql(`update unified_requests set metadata = jsonb_set(metadata, '{notes,0,text}', to_jsonb($2::text)) where id = $1`, [unified, MARKUP]);
    const { text } = await admin.get(request(unified));
    expect(text).toContain(ESCAPED);
    expect(text).not.toContain(MARKUP);
    expect(await auditOf('backoffice.unified_request', unified)).toEqual(['subscription_request_note_added']);
  });

  it('keeps the last 50 notes', async () => {
    const { request: unified } = await pending();
    for (let count = 1; count <= 51; count += 1) await admin.post(request(unified, 'add-note'), { note: `ملاحظة ${count}` });
    const { metadata } = await row<{ metadata: { notes: { text: string }[] } }>('select metadata from unified_requests where id = $1', [unified]);
    expect([metadata.notes.length, metadata.notes[0]?.text]).toEqual([50, 'ملاحظة 2']);
  });

  it('is given to staff, level user only to himself', async () => {
    const { id, request: unified } = await pending();
    const assign = (desk: Desk, assignee: string) => press(desk, request(unified, 'assign'), { assigned_to: assignee, note: 'لك' });
    expect((await assign(admin, String(clerk.userId))).kind).toBe('success');
    expect((await assign(admin, String(user.userId))).status).toBe(404);
    expect((await assign(clerk, String(colleague.userId))).status).toBe(403);
    expect((await unifiedOf('subscription', id)).assigned_user_id).toBe(clerk.userId);
    expect((await assign(clerk, '')).kind).toBe('success');
    expect(await auditOf('backoffice.unified_request', unified)).toEqual(['subscription_request_assigned', 'subscription_request_assigned']);
  });

  it('is unknown for what is not there', async () => {
    for (const id of ['2000000000', 'x', '0']) expect((await admin.get(`/subscriptions/requests/${id}/`)).status).toBe(404);
    expect((await admin.post(request(2_000_000_000, 'set-status'), { status: 'in_progress' })).status).toBe(404);
  });
});

describe('the account', () => {
  it('shows alerts, attempts, history and the other subscriptions, texts as texts', async () => {
    const { id, invoice } = await pending();
    const other = await giveSubscription(user.userId, 'BASIC_MONTH');
    await press(admin, account(id, 'add-note'), { note: 'ملاحظة أولى' });
    await sql('update subscription_notes set body = $2 where subscription_id = $1', [id, MARKUP]);
    await admin.get(checkout(id));
    const { text } = await admin.get(account(id));
    for (const part of ['data-alert="awaiting_payment"', 'data-alert="other_live"', account(other), 'mock', ESCAPED]) expect(text).toContain(part);
    expect(text).not.toContain(MARKUP);
    expect((await books(invoice)).attempts).toHaveLength(1);
    expect(await auditOf('subscription', id)).toEqual(expect.arrayContaining(['subscription_account_note_added', 'subscription_payment_checkout_opened']));
  });

  it('renews: a pending one of the same plan, to its checkout; again the same one', async () => {
    const id = await giveSubscription(user.userId, 'BASIC_MONTH');
    const first = await press(admin, account(id, 'renew'));
    const { id: made } = await row<{ id: number }>('select id from subscriptions where user_id = $1 and id > $2', [user.userId, id]);
    expect(first).toMatchObject({ to: `/dashboard${checkout(made)}`, kind: 'success' });
    expect((await press(admin, account(id, 'renew'))).to).toBe(first.to);
    expect(await sql('select 1 from subscriptions where user_id = $1', [user.userId])).toHaveLength(2);
    expect(await auditOf('subscription', id)).toContain('subscription_account_renew_requested');
  });

  it('renews once for many at once', async () => {
    const id = await giveSubscription(user.userId, 'BASIC_MONTH');
    await pressTogether([admin, clerk, colleague], account(id, 'renew'));
    expect(await sql('select 1 from subscriptions where user_id = $1', [user.userId])).toHaveLength(2);
  });

  it('upgrades to a plan that is sold', async () => {
    const id = await giveSubscription(user.userId, 'BASIC_MONTH');
    const done = await press(admin, account(id, 'upgrade'), { plan_id: String(await planId('PRO_YEAR')) });
    const { id: made, state } = await row<{ id: number; state: string }>('select id, state from subscriptions where user_id = $1 and id > $2', [user.userId, id]);
    expect([done.to, state]).toEqual([`/dashboard${checkout(made)}`, 'pending_payment']);
    expect(await auditOf('subscription', id)).toContain('subscription_account_upgrade_requested');
    expect((await admin.post(account(id, 'upgrade'), { plan_id: '2000000000' })).status).toBe(404);
    for (const fields of [{}, { plan_id: '' }, { plan_id: 'x' }] as Record<string, string>[]) expect((await press(admin, account(id, 'upgrade'), fields)).kind).toBe('error');
  });

  it.each([
    ['pending_payment', true],
    ['active', true],
    ['grace', true],
    ['expired', false],
    ['cancelled', false],
  ])('cancel when %s: %s', async (state, allowed) => {
    const { id, invoice } = await pending();
    if (state !== 'pending_payment') await pay(user, invoice);
    await sql('update subscriptions set state = $2 where id = $1', [id, state]);
    expect(await press(admin, account(id, 'cancel'))).toMatchObject({ to: `/dashboard${account(id)}`, kind: allowed ? 'success' : 'warning' });
    expect(await stateOf(id)).toBe(allowed ? 'cancelled' : state);
    expect((await auditOf('subscription', id)).includes('subscription_account_cancelled')).toBe(allowed);
  });

  it('cancels once for many at once', async () => {
    const { id } = await pending();
    expect(await pressTogether([admin, clerk, colleague], account(id, 'cancel'))).toEqual({ success: 1, warning: 2 });
  });

  it('is unknown for what is not there', async () => {
    for (const id of ['2000000000', 'x', '0']) expect((await admin.get(`/subscriptions/accounts/${id}/`)).status).toBe(404);
    for (const action of ['renew', 'cancel']) expect((await admin.post(account(2_000_000_000, action))).status).toBe(404);
  });
});

describe('plans', () => {
  it('the summary of an upgrade: subtotal, VAT, total', async () => {
    const id = await giveSubscription(user.userId, 'BASIC_MONTH');
    const plan = await newPlan(`DESK_${id}`, 10_033);
    const { text } = await admin.get(`${account(id)}upgrade-summary/?plan_id=${plan}`);
    for (const part of ['100.33', '15.05', '115.38', '15.00']) expect(text).toContain(part);
    for (const query of ['?plan_id=2000000000', '?plan_id=x', '?plan_id=']) expect((await admin.get(`${account(id)}upgrade-summary/${query}`)).status).toBe(404);
    expect((await admin.get(`${account(id)}upgrade-summary/`)).text).toContain('name="plan_id"');
    await sql('update subscription_plans set is_active = false where id = $1', [plan]);
    expect((await admin.get(`${account(id)}upgrade-summary/?plan_id=${plan}`)).status).toBe(404);
  });

  it('beside each other, for a subscriber or for nobody', async () => {
    const id = await giveSubscription(user.userId, 'BASIC_MONTH');
    const { text } = await admin.get(`/subscriptions/plans/compare/?subscription_id=${id}`);
    for (const part of ['BASIC_MONTH', 'PRO_MONTH', 'PRO_YEAR', 'باقته الآن', `upgrade-summary/?plan_id=${await planId('PRO_YEAR')}`]) expect(text).toContain(part);
    const plain = (await admin.get('/subscriptions/plans/compare/')).text;
    expect([plain.includes('PRO_YEAR'), plain.includes('upgrade-summary')]).toEqual([true, false]);
    for (const wrong of ['2000000000', 'x']) expect((await admin.get(`/subscriptions/plans/compare/?subscription_id=${wrong}`)).status).toBe(404);
  });
});

describe('the checkout', () => {
  const attemptIn = (html: string) => /data-attempt="([^"]+)"/.exec(html)?.[1];

  it('opens one attempt, however often and by however many it is opened', async () => {
    const { id, invoice } = await pending();
    const pages = values(await race(6, (index) => [admin, clerk, colleague][index % 3]?.get(checkout(id)) as ReturnType<Desk['get']>));
    const again = await admin.get(checkout(id));
    expect(new Set([...pages, again].map(({ text }) => attemptIn(text))).size).toBe(1);
    expect((await books(invoice)).attempts).toMatchObject([{ id: attemptIn(again.text), state: 'redirected' }]);
    expect((await auditOf('subscription', id)).filter((action) => action === 'subscription_payment_checkout_opened')).toHaveLength(1);
    expect(await row('select created_by from payment_attempts where id = $1', [attemptIn(again.text)])).toEqual({ created_by: expect.any(Number) });
  });

  it('opens a new one once the first has failed', async () => {
    const { id, invoice } = await pending();
    const first = attemptIn((await admin.get(checkout(id))).text);
    await sql(`update payment_attempts set state = 'failed' where id = $1`, [first]);
    const second = attemptIn((await admin.get(checkout(id))).text);
    expect(second).not.toBe(first);
    expect((await books(invoice)).attempts).toHaveLength(2);
  });

  it('is not opened for who may only read', async () => {
    const qa = await aDesk('qa', ['subs']);
    const { id, invoice } = await pending();
    const page = await qa.get(checkout(id));
    expect([page.status, attemptIn(page.text)]).toEqual([200, undefined]);
    expect((await books(invoice)).attempts).toHaveLength(0);
    await admin.get(checkout(id));
    expect(attemptIn((await qa.get(checkout(id))).text)).toBeDefined();
  });

  it('completes through the settlement, and shows the receipt', async () => {
    const { id, invoice } = await pending();
    await admin.get(checkout(id));
    const done = await press(admin, complete(id));
    expect(done).toMatchObject({ to: `/dashboard/subscriptions/payments/${id}/success/`, kind: 'success' });
    expect([await stateOf(id), (await books(invoice)).invoice.state]).toEqual(['active', 'paid']);
    expect((await books(invoice)).attempts).toMatchObject([{ state: 'success' }]);
    expect((await admin.get(`/subscriptions/payments/${id}/success/`)).text).toContain('الفاتورة مدفوعة');
    const opened = await admin.get(checkout(id));
    expect([opened.status, opened.headers['location']]).toEqual([302, done.to]);
    expect(await auditOf('subscription', id)).toContain('subscription_payment_completed');
  });

  it('completes once for many at once', async () => {
    const { id, invoice } = await pending();
    await admin.get(checkout(id));
    expect(await pressTogether([admin, clerk, colleague, await aDesk('power')], complete(id))).toEqual({ success: 1, warning: 3 });
    const { attempts, refunds } = await books(invoice);
    expect([attempts.length, refunds.length]).toEqual([1, 0]);
    expect((await auditOf('subscription', id)).filter((action) => action === 'subscription_payment_completed')).toHaveLength(1);
    expect((await auditOf('subscription', id)).filter((action) => action === 'subscription_active')).toHaveLength(1);
  });

  it('needs an open attempt', async () => {
    const { id, invoice } = await pending();
    expect(await press(admin, complete(id))).toMatchObject({ to: `/dashboard${checkout(id)}`, kind: 'warning' });
    expect([await stateOf(id), (await books(invoice)).invoice.state]).toEqual(['pending_payment', 'pending']);
  });

  it('a cancelled subscription is not paid any more, by either step', async () => {
    const { id, invoice } = await pending();
    await admin.get(checkout(id));
    await press(admin, account(id, 'cancel'));
    expect((await press(admin, complete(id))).kind).toBe('warning');
    const page = await admin.get(checkout(id));
    expect([page.status, attemptIn(page.text)]).toEqual([200, undefined]);
    expect((await books(invoice)).invoice.state).toBe('cancelled');
  });

  it('is unknown for what is not there', async () => {
    for (const path of [checkout(2_000_000_000), '/subscriptions/payments/2000000000/success/', '/subscriptions/payments/x/checkout/'])
      expect((await admin.get(path)).status).toBe(404);
    expect((await admin.post(complete(2_000_000_000))).status).toBe(404);
  });
});

describe('who may', () => {
  it('is asked in the order of the entry table', async () => {
    const { id, request: unified } = await pending();
    for (const action of [account(id, 'cancel'), request(unified, 'set-status'), complete(id), `/subscriptions/${id}/actions/refresh/`]) {
      expect((await admin.get(action)).status).toBe(405);
      expect((await admin.post(action, { status: 'in_progress' }, { csrf: null })).status).toBe(403);
    }
    expect([await stateOf(id), await stageOf(id)]).toEqual(['pending_payment', 'new']);
  });

  it('qa reads everything without buttons, and changes nothing', async () => {
    const qa = await aDesk('qa', ['subs']);
    const { id, request: unified } = await pending();
    await give(unified, clerk.userId);
    for (const page of [
      '/subscriptions/',
      '/subscriptions/ops/',
      account(id),
      request(unified),
      checkout(id),
      `${account(id)}upgrade-summary/?plan_id=${await planId('PRO_YEAR')}`,
    ]) {
      const { status, text } = await qa.get(page);
      expect([page, status, text.includes('/actions/')]).toEqual([page, 200, false]);
    }
    for (const action of [account(id, 'cancel'), account(id, 'renew'), request(unified, 'set-status'), request(unified, 'assign'), complete(id)])
      expect(await press(qa, action, { status: 'in_progress', assigned_to: '' })).toMatchObject({ to: '/dashboard/subscriptions/', kind: 'error' });
    expect([await stateOf(id), await stageOf(id)]).toEqual(['pending_payment', 'new']);
  });
});
