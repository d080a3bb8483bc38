import { aDesk, type Desk } from '../../support/dashboard';
import { row, sql } from '../../support/db';
import { type Client, login } from '../../support/http';
import { pay, unifiedOf } from '../../support/sales';
import { ESCAPED, expectExports, MARKUP, press, pressTogether } from './helpers';

/** Purchases of extras on the dashboard (spec/backoffice.md, section 4, Extras). */

let admin: Desk;
let clerk: Desk;
let colleague: Desk;
let user: Client;

beforeAll(async () => {
  [admin, clerk, colleague] = [await aDesk('admin'), await aDesk('user', ['extras']), await aDesk('user', ['extras'])];
});
beforeEach(async () => {
  user = await login();
});

interface Bought {
  id: number;
  invoice: number;
  request: number;
  code: string;
}

async function buy(sku = 'tickets_100'): Promise<Bought> {
  const { body } = await user.post(`/api/extras/buy/${sku}/`).send({}).expect(201);
  return { id: body.id, invoice: body.invoice, request: body.unified_request_id, code: body.unified_request_code };
}

const stateOf = async (id: number) => (await row<{ state: string }>('select state from extra_purchases where id = $1', [id])).state;
const stageOf = async (id: number) => (await unifiedOf('extra_purchase', id)).state;
const give = (request: number, userId: number) => sql('update unified_requests set assigned_user_id = $2, assigned_at = now() where id = $1', [request, userId]);
const paidOnly = (invoice: number) => sql(`update invoices set state = 'paid', paid_at = localtimestamp where id = $1`, [invoice]);
const activation = (id: number) => `/extras/${id}/actions/activate/`;
const path = (request: number, action: string) => `/extras/requests/${request}/actions/${action}/`;

describe('lists', () => {
  it('find by phone, request and sku, narrow by status, and are exported', async () => {
    const { code, request } = await buy();
    for (const query of [`q=${user.phone}`, `q=${code}`, `q=${user.phone}&status=pending_payment`])
      expect((await admin.get(`/extras/?${query}`)).text).toContain(`/requests/${request}/`);
    expect((await admin.get(`/extras/?q=${user.phone}&status=active`)).text).not.toContain(`/requests/${request}/`);
    await expectExports(admin, `/extras/?q=${user.phone}`, { name: 'extras', found: code });
  });

  it('ops: inquiries and requests', async () => {
    const { request } = await buy();
    expect((await admin.get(`/extras/ops/?q=${user.phone}&req_status=new`)).text).toContain(`/requests/${request}/`);
    expect((await admin.get(`/extras/ops/?q=${user.phone}&req_status=completed`)).text).not.toContain(`/requests/${request}/`);
  });

  it('level user: his own and nobody’s', async () => {
    const [mine, theirs] = [await buy(), await buy()];
    await give(mine.request, clerk.userId);
    await give(theirs.request, colleague.userId);
    const { text } = await clerk.get(`/extras/?q=${user.phone}`);
    expect([text.includes(`/requests/${mine.request}/`), text.includes(`/requests/${theirs.request}/`)]).toEqual([true, false]);
    expect((await clerk.get(`/extras/requests/${theirs.request}/`)).status).toBe(403);
    for (const action of [activation(theirs.id), path(theirs.request, 'assign'), path(theirs.request, 'status')])
      expect((await clerk.post(action, { status: 'in_progress', assigned_to: '' })).status).toBe(403);
    expect(await stageOf(theirs.id)).toBe('new');
  });
});

describe('the page', () => {
  it('shows purchase, invoice, logs and metadata, texts as texts', async () => {
    const { id, request, code, invoice } = await buy();
    await sql('update extra_purchases set title = $2 where id = $1', [id, MARKUP]);
    await press(admin, path(request, 'status'), { status: 'in_progress', note: 'بدأنا' });
    const { text } = await admin.get(`/extras/requests/${request}/`);
    const { code: invoiceCode } = await row<{ code: string }>('select code from invoices where id = $1', [invoice]);
    for (const part of [code, invoiceCode, 'tickets_100', 'بدأنا', 'purchase_status', ESCAPED]) expect(text).toContain(part);
    expect(text).not.toContain(MARKUP);
  });

  it('is unknown for what is not there, and for requests of another kind', async () => {
    const { id } = await row<{ id: number }>(`select id from unified_requests where request_type <> 'extras' limit 1`).catch(() => ({ id: 2_000_000_000 }));
    for (const request of [id, '2000000000', 'x', '0']) expect((await admin.get(`/extras/requests/${request}/`)).status).toBe(404);
    expect((await admin.post(activation(2_000_000_000))).status).toBe(404);
    expect((await admin.post(path(2_000_000_000, 'assign'), { assigned_to: '' })).status).toBe(404);
  });
});

describe('activate', () => {
  it('needs a paid invoice', async () => {
    const { id } = await buy();
    expect(await press(admin, activation(id))).toMatchObject({ to: '/dashboard/extras/', kind: 'warning' });
    expect(await stateOf(id)).toBe('pending_payment');
  });

  it('of many at once one does', async () => {
    const { id, invoice } = await buy('promo_boost_7d');
    await paidOnly(invoice);
    expect((await admin.get(`/extras/?q=${user.phone}`)).text).toContain(activation(id));
    expect(await pressTogether([admin, clerk, colleague, await aDesk('power')], activation(id))).toEqual({ success: 1, warning: 3 });
    expect(await stateOf(id)).toBe('active');
    expect(
      await sql(`select 1 from audit_logs where reference_type = 'extra_purchase' and reference_id = $1 and action = 'extra_purchase_active' and actor_id is not null`, [
        String(id),
      ]),
    ).toHaveLength(1);
  });

  it.each(['active', 'consumed', 'expired', 'cancelled'])('is refused when %s', async (state) => {
    const { id, invoice } = await buy();
    await pay(user, invoice);
    await sql(`update extra_purchases set state = $2, credits_used = case when $2 = 'consumed' then credits_total else 0 end where id = $1`, [id, state]);
    expect((await press(admin, activation(id))).kind).toBe('warning');
    expect(await stateOf(id)).toBe(state);
  });
});

describe('the request', () => {
  it('moves new → in_progress → completed, no jumps, no way back', async () => {
    const { id, request } = await buy();
    const to = (status: string) => press(admin, path(request, 'status'), { status });
    expect((await to('completed')).kind).toBe('warning');
    expect(await stageOf(id)).toBe('new');
    expect(await to('in_progress')).toMatchObject({ to: `/dashboard/extras/requests/${request}/`, kind: 'success' });
    for (const status of ['new', 'in_progress', 'closed', 'nonsense']) expect((await to(status)).kind).toBe('warning');
    expect((await to('')).kind).toBe('error');
    expect(await stageOf(id)).toBe('in_progress');
    expect((await to('completed')).kind).toBe('success');
    expect((await to('in_progress')).kind).toBe('warning');
    expect(await stageOf(id)).toBe('completed');
  });

  it('moves once, however many press', async () => {
    const { request } = await buy();
    expect(await pressTogether([admin, clerk, colleague], path(request, 'status'), { status: 'in_progress' })).toEqual({ success: 1, warning: 2 });
    expect(await sql(`select 1 from unified_status_logs where unified_request_id = $1 and to_status = 'in_progress'`, [request])).toHaveLength(1);
  });

  it('is given to staff, level user only to himself', async () => {
    const { id, request } = await buy();
    const assign = (desk: Desk, fields: Record<string, string>) => press(desk, path(request, 'assign'), fields);
    expect((await assign(admin, { assigned_to: String(clerk.userId), note: 'لك' })).kind).toBe('success');
    expect((await unifiedOf('extra_purchase', id)).assigned_user_id).toBe(clerk.userId);
    expect((await assign(admin, { assigned_to: String(user.userId) })).status).toBe(404);
    expect((await assign(clerk, { assigned_to: String(colleague.userId) })).status).toBe(403);
    expect((await assign(admin, { assigned_to: 'x' })).kind).toBe('error');
    expect((await assign(admin, {})).kind).toBe('error');
    expect((await unifiedOf('extra_purchase', id)).assigned_user_id).toBe(clerk.userId);
    expect((await assign(clerk, { assigned_to: '' })).kind).toBe('success');
    expect((await unifiedOf('extra_purchase', id)).assigned_user_id).toBeNull();
  });
});

describe('who may', () => {
  it('is asked in the order of the entry table', async () => {
    const { id, request } = await buy();
    for (const action of [activation(id), path(request, 'assign'), path(request, 'status')]) {
      expect((await admin.get(action)).status).toBe(405);
      expect((await admin.post(action, { status: 'in_progress' }, { csrf: null })).status).toBe(403);
    }
  });

  it('qa reads everything without buttons, and changes nothing', async () => {
    const qa = await aDesk('qa', ['extras']);
    const { id, invoice, request } = await buy();
    await paidOnly(invoice);
    await give(request, clerk.userId);
    for (const page of ['/extras/', '/extras/ops/', `/extras/requests/${request}/`]) {
      const { status, text } = await qa.get(page);
      expect([status, text.includes('/actions/')]).toEqual([200, false]);
    }
    for (const action of [activation(id), path(request, 'assign'), path(request, 'status')])
      expect(await press(qa, action, { status: 'in_progress', assigned_to: '' })).toMatchObject({ to: '/dashboard/extras/ops/', kind: 'error' });
    expect([await stateOf(id), await stageOf(id)]).toEqual(['pending_payment', 'new']);
  });
});
