import { aDesk, type Desk } from '../../support/dashboard';
import { row, sql } from '../../support/db';
import type { Client } from '../../support/http';
import { advertiser, auditOf } from '../../support/sales';
import { aStaff, type Staff } from '../../support/staff';
import { addPicture, codeOf, newRequest, quoted, running, stateOf } from '../promo/support';
import { ESCAPED, expectExports, MARKUP, press, pressTogether } from './helpers';

/** Campaigns on the dashboard (spec/backoffice.md, section 4, Promo; spec/promo.md). */

let admin: Desk;
let clerk: Desk;
let colleague: Desk;
let api: Staff;
let user: Client;

beforeAll(async () => {
  [admin, clerk, colleague] = [await aDesk('admin'), await aDesk('user', ['promo']), await aDesk('user', ['promo'])];
  api = await aStaff({ level: 'admin' });
  user = await advertiser();
});

const give = (id: number, userId: number) => sql('update promo_requests set assigned_to_id = $2, assigned_at = now() where id = $1', [id, userId]);
const force = (id: number, state: string) => sql('update promo_requests set state = $2 where id = $1', [id, state]);
const path = (id: number, action: string) => `/promo/${id}/actions/${action}/`;

async function withPicture(): Promise<number> {
  const id = await newRequest(user);
  await addPicture(user, id);
  return id;
}

describe('the list', () => {
  it('finds by code, title and phone, narrows, and is exported', async () => {
    const formula = '@SUM(A1)';
    const id = await newRequest(user, { title: formula, ad_type: 'popup_home' });
    for (const query of [`q=${codeOf(id)}`, `q=${encodeURIComponent(formula)}`, `q=${user.phone}&status=new&ad_type=popup_home`])
      expect((await admin.get(`/promo/?${query}`)).text).toContain(`/dashboard/promo/${id}/`);
    for (const query of ['status=active', 'ad_type=banner_home', 'status=nonsense'])
      expect((await admin.get(`/promo/?q=${codeOf(id)}&${query}`)).text).not.toContain(`/dashboard/promo/${id}/`);
    await expectExports(admin, `/promo/?q=${codeOf(id)}`, { name: 'promo-requests', found: codeOf(id), formula });
  });

  it('level user: his own and nobody’s', async () => {
    const [mine, theirs] = [await newRequest(user), await newRequest(user)];
    await give(mine, clerk.userId);
    await give(theirs, colleague.userId);
    expect((await clerk.get(`/promo/?q=${codeOf(mine)}`)).text).toContain(`/dashboard/promo/${mine}/`);
    expect((await clerk.get(`/promo/?q=${codeOf(theirs)}`)).text).not.toContain(`/dashboard/promo/${theirs}/`);
    expect((await clerk.get(`/promo/${theirs}/`)).status).toBe(403);
    for (const action of ['quote', 'reject', 'activate']) expect((await clerk.post(path(theirs, action), { reject_reason: 'x' })).status).toBe(403);
    expect(await stateOf(theirs)).toBe('new');
  });
});

describe('the page', () => {
  it('shows request, material and invoice, texts as texts', async () => {
    const { id } = await quoted(user, api);
    await sql('update promo_requests set title = $2, message_body = $2 where id = $1', [id, MARKUP]);
    await sql('update promo_requests set redirect_url = $2 where id = $1', [id, 'https://example.com/"onclick="alert(1)']);
    const { text } = await admin.get(`/promo/${id}/`);
    expect(text.split(ESCAPED).length - 1).toBeGreaterThanOrEqual(2);
    expect(text).not.toContain(MARKUP);
    expect(text).not.toContain('"onclick=');
    for (const part of ['/uploads/', 'IV', '2800.00']) expect(text).toContain(part);
  });

  it('is unknown for what is not there', async () => {
    for (const id of ['2000000000', 'x', '0']) expect((await admin.get(`/promo/${id}/`)).status).toBe(404);
  });
});

describe('quote', () => {
  it('prices once, also for many at once', async () => {
    const id = await withPicture();
    expect(await pressTogether([admin, clerk, colleague, await aDesk('power')], path(id, 'quote'), { quote_note: 'عرض' })).toEqual({ success: 1, warning: 3 });
    expect(await stateOf(id)).toBe('pending_payment');
    expect(await sql('select 1 from invoices where reference_id = $1', [codeOf(id)])).toHaveLength(1);
    expect((await auditOf('promo_request', codeOf(id))).filter((action) => action === 'promo_request_quoted')).toHaveLength(1);
    expect(await row('select quote_note from promo_requests where id = $1', [id])).toEqual({ quote_note: 'عرض' });
  });

  it('needs material, and a short note', async () => {
    const id = await newRequest(user);
    expect((await press(admin, path(id, 'quote'))).kind).toBe('warning');
    await addPicture(user, id);
    expect((await press(admin, path(id, 'quote'), { quote_note: 'x'.repeat(301) })).kind).toBe('error');
    expect(await stateOf(id)).toBe('new');
  });

  it.each(['pending_payment', 'active', 'rejected', 'expired', 'cancelled'])('is refused when %s', async (state) => {
    const { id } = await running(user, api);
    await force(id, state);
    expect(await press(admin, path(id, 'quote'))).toMatchObject({ to: `/dashboard/promo/${id}/`, kind: 'warning' });
    expect(await stateOf(id)).toBe(state);
    expect((await admin.get(`/promo/${id}/`)).text).not.toContain(path(id, 'quote'));
  });
});

describe('reject', () => {
  it.each(['new', 'in_review', 'quoted'])('%s becomes rejected', async (state) => {
    const id = await newRequest(user);
    await force(id, state);
    expect((await press(admin, path(id, 'reject'), { reject_reason: 'غير مناسب' })).kind).toBe('success');
    expect(await row('select state, reject_reason from promo_requests where id = $1', [id])).toEqual({ state: 'rejected', reject_reason: 'غير مناسب' });
    expect(await auditOf('promo_request', codeOf(id))).toContain('promo_request_rejected');
  });

  it('cancels the unpaid invoice', async () => {
    const { id, invoice } = await quoted(user, api);
    await press(admin, path(id, 'reject'), { reject_reason: 'x' });
    expect([await stateOf(id), (await row<{ state: string }>('select state from invoices where id = $1', [invoice])).state]).toEqual(['rejected', 'cancelled']);
  });

  it.each([{}, { reject_reason: '' }, { reject_reason: '   ' }, { reject_reason: 'x'.repeat(301) }])('needs a reason: %j', async (fields) => {
    const id = await newRequest(user);
    expect((await press(admin, path(id, 'reject'), fields as Record<string, string>)).kind).toBe('error');
    expect(await stateOf(id)).toBe('new');
  });

  it('a running one is not', async () => {
    const { id } = await running(user, api);
    expect((await press(admin, path(id, 'reject'), { reject_reason: 'x' })).kind).toBe('warning');
    expect(await stateOf(id)).toBe('active');
  });
});

describe('activate', () => {
  const paidOnly = (invoice: number) => sql(`update invoices set state = 'paid', paid_at = localtimestamp where id = $1`, [invoice]);

  it('needs a paid invoice', async () => {
    const { id } = await quoted(user, api);
    expect((await press(admin, path(id, 'activate'))).kind).toBe('warning');
    expect(await stateOf(id)).toBe('pending_payment');
  });

  it('of many at once one does', async () => {
    const { id, invoice } = await quoted(user, api);
    await paidOnly(invoice);
    expect((await admin.get(`/promo/${id}/`)).text).toContain(path(id, 'activate'));
    expect(await pressTogether([admin, clerk, colleague, await aDesk('power')], path(id, 'activate'))).toEqual({ success: 1, warning: 3 });
    expect(await stateOf(id)).toBe('active');
    expect((await auditOf('promo_request', codeOf(id))).filter((action) => action === 'promo_request_active')).toHaveLength(1);
  });

  it('not when its time has passed', async () => {
    const { id, invoice } = await quoted(user, api);
    await paidOnly(invoice);
    await sql(`update promo_requests set start_at = now() - interval '2 days', end_at = now() - interval '1 day' where id = $1`, [id]);
    expect((await press(admin, path(id, 'activate'))).kind).toBe('warning');
    expect(await stateOf(id)).toBe('expired');
  });

  it.each(['new', 'rejected', 'expired', 'cancelled'])('is refused when %s', async (state) => {
    const id = await newRequest(user);
    await force(id, state);
    expect((await press(admin, path(id, 'activate'))).kind).toBe('warning');
    expect(await stateOf(id)).toBe(state);
  });
});

describe('pricing', () => {
  const set = (fields: Record<string, string>, desk = admin) => press(desk, '/promo/pricing/actions/update/', fields);
  const stored = (adType: string) =>
    sql<{ price: string; is_active: boolean }>('select price_per_day_minor::text as price, is_active from promo_ad_prices where ad_type = $1', [adType]);

  afterAll(() => sql('delete from promo_ad_prices'));

  it('has a line for each kind', async () => {
    const { text } = await admin.get('/promo/pricing/');
    for (const kind of ['banner_home', 'banner_category', 'banner_search', 'popup_home', 'popup_category', 'featured_top5', 'featured_top10', 'boost_profile', 'push_notification'])
      expect(text).toContain(`value="${kind}"`);
  });

  it('sets a price, which quotes use, and is audited with what was before', async () => {
    expect(await set({ ad_type: 'banner_search', price_per_day: '10.50', is_active: '1' })).toMatchObject({ to: '/dashboard/promo/pricing/', kind: 'success' });
    expect(await stored('banner_search')).toEqual([{ price: '1050', is_active: true }]);
    const id = await newRequest(user, { ad_type: 'banner_search' });
    expect((await admin.get(`/promo/${id}/`)).text).toContain('73.50');
    await set({ ad_type: 'banner_search', price_per_day: '0', is_active: '0' });
    expect(await stored('banner_search')).toEqual([{ price: '0', is_active: false }]);
    const [last] = await sql<{ actor_id: number; extra: unknown }>(`select actor_id, extra from audit_logs where reference_id = 'banner_search' order by id desc limit 1`);
    expect(last).toEqual({
      actor_id: admin.userId,
      extra: { before: { price_per_day: '10.50', is_active: true }, after: { price_per_day: '0.00', is_active: false } },
    });
  });

  it('takes a ticked box and an empty one', async () => {
    for (const [box, on] of [
      ['on', true],
      ['off', false],
      ['on', true],
      ['', false],
    ] as const) {
      expect((await set({ ad_type: 'popup_category', price_per_day: '5', is_active: box })).kind).toBe('success');
      expect(await stored('popup_category')).toEqual([{ price: '500', is_active: on }]);
    }
    expect((await set({ ad_type: 'popup_category', price_per_day: '5', is_active: 'maybe' })).kind).toBe('error');
  });

  it('keeps the switch that is not sent', async () => {
    await set({ ad_type: 'featured_top5', price_per_day: '5' });
    expect(await stored('featured_top5')).toEqual([{ price: '500', is_active: true }]);
    await set({ ad_type: 'featured_top5', price_per_day: '5', is_active: '0' });
    await set({ ad_type: 'featured_top5', price_per_day: '6' });
    expect(await stored('featured_top5')).toEqual([{ price: '600', is_active: false }]);
  });

  it.each([
    { ad_type: 'boost_profile', price_per_day: '-1' },
    { ad_type: 'boost_profile', price_per_day: '1.234' },
    { ad_type: 'boost_profile', price_per_day: 'x' },
    { ad_type: 'boost_profile' },
    { ad_type: 'nonsense', price_per_day: '1' },
    { price_per_day: '1' },
    { ad_type: 'boost_profile', price_per_day: '1', is_active: 'maybe' },
  ])('%j is refused', async (fields) => {
    expect((await set(fields as Record<string, string>)).kind).toBe('error');
    expect(await stored('boost_profile')).toEqual([]);
  });

  it('is closed to qa and without the key', async () => {
    const [qa, other] = [await aDesk('qa', ['promo']), await aDesk('user', ['subs'])];
    expect((await qa.get('/promo/pricing/')).text).not.toContain('/actions/');
    for (const desk of [qa, other]) expect((await set({ ad_type: 'boost_profile', price_per_day: '1' }, desk)).kind).toBe('error');
    expect((await admin.get('/promo/pricing/actions/update/')).status).toBe(405);
    expect(await stored('boost_profile')).toEqual([]);
  });
});

describe('who may', () => {
  it('is asked in the order of the entry table', async () => {
    const id = await newRequest(user);
    for (const action of ['quote', 'reject', 'activate']) {
      expect((await admin.get(path(id, action))).status).toBe(405);
      expect((await admin.post(path(id, action), { reject_reason: 'x' }, { csrf: null })).status).toBe(403);
      expect((await admin.post(path(2_000_000_000, action), { reject_reason: 'x' })).status).toBe(404);
    }
    expect(await stateOf(id)).toBe('new');
  });

  it('qa reads everything without buttons, and changes nothing', async () => {
    const qa = await aDesk('qa', ['promo']);
    const { id } = await quoted(user, api);
    await give(id, clerk.userId);
    const { status, text } = await qa.get(`/promo/${id}/`);
    expect([status, text.includes('/actions/')]).toEqual([200, false]);
    for (const action of ['quote', 'reject', 'activate'])
      expect(await press(qa, path(id, action), { reject_reason: 'x' })).toMatchObject({ to: '/dashboard/promo/', kind: 'error' });
    expect(await stateOf(id)).toBe('pending_payment');
  });
});
