import { row, sql } from '../../support/db';
import { api, type Client, login } from '../../support/http';
import { eventually } from '../../support/poll';
import { advertiser, auditOf, pay, staffWith, unifiedOf } from '../../support/sales';
import { addPicture, codeOf, inDays, newRequest, quoted, running, stateOf } from './support';

/** What staff do with campaigns (spec/promo.md, Quote, State machine; spec/backoffice.md, section 1). */

let owner: Client;
let admin: Client;
let clerk: Client;
let qa: Client;

beforeAll(async () => {
  [owner, admin] = [await advertiser(), await staffWith('admin')];
  [clerk, qa] = [await staffWith('user', ['promo']), await staffWith('qa', ['promo'])];
});

const path = (id: number | string, act: string) => `/api/promo/backoffice/requests/${id}/${act}/`;
const quote = (by: Client, id: number, body: object = {}) => by.post(path(id, 'quote')).send(body);
const reject = (by: Client, id: number, body: object = { reject_reason: 'صورة غير واضحة' }) => by.post(path(id, 'reject')).send(body);
const assign = (by: Client, id: number, body: object) => by.patch(path(id, 'assign')).send(body);
const list = async (by: Client, query = '') => (await by.get(`/api/promo/backoffice/requests/?${query}`).expect(200)).body;
const invoiceOf = (id: number) =>
  row<{ state: string; subtotal: number; reference: string }>('select state, subtotal_minor::int as subtotal, reference_id as reference from invoices where id = $1', [id]);
const withPicture = async (extra: object = {}) => {
  const id = await newRequest(owner, extra);
  await addPicture(owner, id);
  return id;
};

describe('who may', () => {
  let id: number;
  beforeAll(async () => {
    id = await withPicture();
  });

  it('nobody without a token', async () => {
    await api().get('/api/promo/backoffice/requests/').expect(401);
    await api().post(path(id, 'quote')).send({}).expect(401);
  });

  it.each<[string, () => Promise<Client>]>([
    ['the owner', async () => owner],
    ['another user', () => login()],
    [
      'a staff flag without a profile',
      async () => {
        const staff = await login();
        await sql('update up_users set is_staff = true where id = $1', [staff.userId]);
        return staff;
      },
    ],
    ['level user without the dashboard', () => staffWith('user', ['subs', 'verify'])],
    ['level client', () => staffWith('client', ['promo'])],
  ])('not %s', async (_name, who) => {
    const by = await who();
    await by.get('/api/promo/backoffice/requests/').expect(403);
    await quote(by, id).expect(403);
    await reject(by, id).expect(403);
    await assign(by, id, {}).expect(403);
    expect(await stateOf(id)).toBe('new');
  });

  it('qa reads and changes nothing', async () => {
    expect((await list(qa)).length).toBeGreaterThan(0);
    await quote(qa, id).expect(403);
    await reject(qa, id).expect(403);
    await assign(qa, id, { assigned_to: qa.userId }).expect(403);
  });

  it('a revoked or expired profile not any more', async () => {
    const staff = await staffWith('power');
    await list(staff);
    await sql('update user_access_profiles set revoked_at = now() where user_id = $1', [staff.userId]);
    await staff.get('/api/promo/backoffice/requests/').expect(403);
    await sql(`update user_access_profiles set revoked_at = null, expires_at = now() - interval '1 second' where user_id = $1`, [staff.userId]);
    await quote(staff, id).expect(403);
  });

  it('level user: his own and nobody’s', async () => {
    const other = await withPicture();
    await sql('update promo_requests set assigned_to_id = $2 where id = $1', [other, admin.userId]);
    const shown = (await list(clerk)).map((item: { id: number }) => item.id);
    expect([shown.includes(id), shown.includes(other)]).toEqual([true, false]);
    for (const call of [quote(clerk, other), reject(clerk, other), assign(clerk, other, { assigned_to: clerk.userId })]) await call.expect(403);
    expect(await stateOf(other)).toBe('new');
  });

  it('nobody what is not there', async () => {
    for (const which of ['0', 'abc', '2147483647', '99999999999']) await admin.post(path(which, 'quote')).send({}).expect(404);
    await assign(admin, 2_147_483_647, {}).expect(404);
    await reject(admin, 2_147_483_647).expect(404);
  });
});

describe('the list', () => {
  it('filters by status, kind, and what stands in code, title or phone', async () => {
    const mark = `Zz${Date.now()}`;
    const id = await newRequest(owner, { title: `عرض ${mark}`, ad_type: 'boost_profile' });
    const found = async (query: string) => (await list(admin, query)).map((item: { id: number }) => item.id);
    expect(await found(`q=${mark.toUpperCase()}`)).toEqual([id]);
    expect(await found(`q=${codeOf(id).toLowerCase()}`)).toEqual([id]);
    expect(await found(`q=${owner.phone}&ad_type=boost_profile&status=new`)).toEqual([id]);
    expect(await found(`q=${mark}&status=active`)).toEqual([]);
    expect(await found(`q=${mark}&ad_type=nothing`)).toEqual([]);
    expect(await found(`q=${mark}&status=nothing`)).toEqual([]);
    expect(await found('q=%25')).toEqual([]);
  });

  it('is newest first, and names the advertiser', async () => {
    const items = await list(admin, `q=${owner.phone}`);
    const ids = items.map((item: { id: number }) => item.id);
    expect(ids).toEqual([...ids].sort((a, b) => b - a));
    expect(items[0].requester).toEqual({ id: owner.userId, phone: owner.phone, name: `user_${owner.userId}` });
  });
});

describe('assign', () => {
  it('to a colleague and back to nobody; the unified request follows', async () => {
    const id = await newRequest(owner);
    const { body } = await assign(admin, id, { assigned_to: clerk.userId }).expect(200);
    expect(body).toMatchObject({ id, assigned_to: clerk.userId, assigned_at: expect.any(String), requester: expect.any(Object), status: 'new' });
    expect(await unifiedOf('promo_request', id)).toMatchObject({ assigned_user_id: clerk.userId });
    for (const nobody of [{ assigned_to: null }, { assigned_to: '' }, {}]) {
      await assign(admin, id, { assigned_to: String(clerk.userId) }).expect(200);
      expect((await assign(admin, id, nobody).expect(200)).body).toMatchObject({ assigned_to: null, assigned_at: null });
    }
    expect(await unifiedOf('promo_request', id)).toMatchObject({ assigned_user_id: null });
  });

  it('level user only to himself or nobody', async () => {
    const id = await newRequest(owner);
    await assign(clerk, id, { assigned_to: admin.userId }).expect(403);
    await assign(clerk, id, { assigned_to: clerk.userId }).expect(200);
    await assign(clerk, id, {}).expect(200);
  });

  it('refuses who is no staff, and what is no id', async () => {
    const id = await newRequest(owner);
    await assign(admin, id, { assigned_to: owner.userId }).expect(404);
    await assign(admin, id, { assigned_to: 2_147_483_647 }).expect(404);
    for (const wrong of ['abc', 0, -1, 1.5, {}, true]) expect((await assign(admin, id, { assigned_to: wrong }).expect(400)).body).toEqual({ assigned_to: [expect.any(String)] });
  });
});

describe('quote', () => {
  it('prices, makes the invoice, and waits for payment', async () => {
    const id = await withPicture({ ad_type: 'featured_top5', position: 'first', frequency: '10s', start_at: inDays(1), end_at: inDays(11) });
    const { body } = await quote(clerk, id, { quote_note: 'سعر خاص' }).expect(200);
    expect(body).toMatchObject({
      status: 'pending_payment',
      subtotal: '19200.00',
      total_days: 10,
      quote_note: 'سعر خاص',
      invoice: expect.any(Number),
      reviewed_at: expect.any(String),
    });
    expect(await invoiceOf(body.invoice)).toEqual({ state: 'pending', subtotal: 1_920_000, reference: codeOf(id) });
    expect(await auditOf('promo_request', codeOf(id))).toEqual(['promo_request_created', 'promo_request_quoted']);
    expect((await owner.get(`/api/billing/invoices/${body.invoice}/`).expect(200)).body).toMatchObject({
      subtotal: '19200.00',
      vat_percent: '15.00',
      total: '22080.00',
      reference_type: 'promo_request',
    });
  });

  it('uses the price of the staff while it is active and above zero', async () => {
    const set = (price: number, isActive: boolean) =>
      sql(
        `insert into promo_ad_prices (ad_type, price_per_day_minor, is_active) values ('push_notification', $1, $2)
         on conflict (ad_type) do update set price_per_day_minor = $1, is_active = $2`,
        [price, isActive],
      );
    const price = async () => (await quote(admin, await withPicture({ ad_type: 'push_notification', start_at: inDays(1), end_at: inDays(1.5) })).expect(200)).body.subtotal;
    await set(123_45, true);
    expect(await price()).toBe('123.45');
    await set(123_45, false);
    expect(await price()).toBe('700.00');
    await set(0, true);
    expect(await price()).toBe('700.00');
  });

  it('needs material', async () => {
    const { body } = await quote(admin, await newRequest(owner)).expect(400);
    expect(body).toEqual({ detail: expect.any(String) });
  });

  it('is too late after the end', async () => {
    const id = await withPicture();
    await sql(`update promo_requests set start_at = now() - interval '2 days', end_at = now() - interval '1 second' where id = $1`, [id]);
    await quote(admin, id).expect(400);
    expect(await stateOf(id)).toBe('new');
  });

  it('takes imported rows, refuses everything else', async () => {
    const id = await withPicture();
    await sql(`update promo_requests set state = 'quoted' where id = $1`, [id]);
    const { body } = await quote(admin, id).expect(200);
    await quote(admin, id).expect(400);
    expect(await stateOf(id)).toBe('pending_payment');
    for (const state of ['rejected', 'expired', 'cancelled']) {
      await sql('update promo_requests set state = $2 where id = $1', [id, state]);
      await quote(admin, id).expect(400);
    }
    expect(await row('select count(*)::int as count from invoices where reference_id = $1', [codeOf(id)])).toEqual({ count: 1 });
    expect(await invoiceOf(body.invoice)).toMatchObject({ state: 'pending' });
  });

  it('refuses a long note', async () => {
    const id = await withPicture();
    expect((await quote(admin, id, { quote_note: 'x'.repeat(301) }).expect(400)).body).toEqual({ quote_note: [expect.any(String)] });
  });
});

describe('reject', () => {
  it.each(['new', 'in_review', 'quoted'])('from %s', async (state) => {
    const id = await newRequest(owner);
    await sql('update promo_requests set state = $2 where id = $1', [id, state]);
    const { body } = await reject(admin, id).expect(200);
    expect(body).toMatchObject({ status: 'rejected', reject_reason: 'صورة غير واضحة', reviewed_at: expect.any(String) });
    expect(await unifiedOf('promo_request', id)).toMatchObject({ state: 'completed' });
  });

  it('cancels the unpaid invoice; the next quote makes a new one', async () => {
    const { id, invoice } = await quoted(owner, admin);
    await reject(admin, id).expect(200);
    expect(await invoiceOf(invoice)).toMatchObject({ state: 'cancelled' });
    await addPicture(owner, id);
    expect(await stateOf(id)).toBe('in_review');
    const { body } = await quote(admin, id).expect(200);
    expect(body).toMatchObject({ status: 'pending_payment', reject_reason: '' });
    expect(body.invoice).not.toBe(invoice);
    await pay(owner, invoice);
    expect(await stateOf(id)).toBe('pending_payment');
    await pay(owner, body.invoice);
    expect(await stateOf(id)).toBe('active');
  });

  it('paid afterwards: stays rejected, and is audited for a refund', async () => {
    const { id, invoice } = await quoted(owner, admin);
    await reject(admin, id).expect(200);
    await pay(owner, invoice);
    expect(await stateOf(id)).toBe('rejected');
    const { code } = await row<{ code: string }>('select code from invoices where id = $1', [invoice]);
    expect(await auditOf('invoice', code)).toContain('activation_skipped');
  });

  it('needs a reason', async () => {
    const id = await newRequest(owner);
    for (const body of [{}, { reject_reason: '' }, { reject_reason: '  ' }, { reject_reason: null }, { reject_reason: 'x'.repeat(301) }])
      expect((await reject(admin, id, body).expect(400)).body).toEqual({ reject_reason: [expect.any(String)] });
    expect(await stateOf(id)).toBe('new');
  });

  it('an active campaign cannot be rejected or quoted', async () => {
    const { id, invoice } = await running(owner, admin);
    await reject(admin, id).expect(400);
    await quote(admin, id).expect(400);
    expect(await stateOf(id)).toBe('active');
    expect(await invoiceOf(invoice)).toMatchObject({ state: 'paid' });
  });
});

describe('payment', () => {
  it('activates it', async () => {
    const { id, invoice } = await quoted(owner, admin);
    await pay(owner, invoice);
    expect((await owner.get(`/api/promo/requests/${id}/`).expect(200)).body).toMatchObject({ status: 'active', activated_at: expect.any(String), invoice });
    expect(await unifiedOf('promo_request', id)).toMatchObject({ state: 'in_progress' });
    expect(await auditOf('promo_request', codeOf(id))).toEqual(['promo_request_created', 'promo_request_quoted', 'promo_request_active']);
  });

  it('after its end: expired, and audited for a refund', async () => {
    const { id, invoice } = await quoted(owner, admin);
    await sql(`update promo_requests set start_at = now() - interval '2 days', end_at = now() - interval '1 second' where id = $1`, [id]);
    await pay(owner, invoice);
    expect(await stateOf(id)).toBe('expired');
    const { code } = await row<{ code: string }>('select code from invoices where id = $1', [invoice]);
    expect(await auditOf('invoice', code)).toContain('activation_skipped');
  });

  it('a running one past its end is shown, and stored, as expired', async () => {
    const { id } = await running(owner, admin);
    await sql(`update promo_requests set end_at = now() - interval '1 second' where id = $1`, [id]);
    const shown = (await owner.get('/api/promo/requests/my/').expect(200)).body.find((item: { id: number }) => item.id === id);
    expect(shown.status).toBe('expired');
    expect(await stateOf(id)).toBe('expired');
    expect(await unifiedOf('promo_request', id)).toMatchObject({ state: 'completed' });
  });
});

it('tells the advertiser of quote, rejection and activation', async () => {
  const user = await advertiser();
  const first = await quoted(user, admin);
  await reject(admin, first.id).expect(200);
  const second = await quoted(user, admin);
  await pay(user, second.invoice);
  const kinds = async () => (await user.get('/api/notifications/?limit=50').expect(200)).body.results.map(({ kind }: { kind: string }) => kind);
  await eventually(kinds, (found: string[]) => ['info', 'warn', 'success'].every((kind) => found.includes(kind)));
});
