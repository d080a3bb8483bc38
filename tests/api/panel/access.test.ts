import { row, sql } from '../../support/db';
import { api, login } from '../../support/http';
import { type PanelAccount, type PanelStaff, panelAccount, panelStaff } from '../../support/panel-account';
import { auditOf, staffWith } from '../../support/sales';

/** The pages of the staff in the panel: who may open them, access profiles, whom an account stands for (spec/backoffice.md, section 1). */

let admin: PanelStaff;
let power: PanelStaff;

beforeAll(async () => {
  [admin, power] = [await panelStaff('admin'), await panelStaff('power')];
});

const dashboardIds = async (...codes: string[]): Promise<number[]> =>
  (await sql<{ id: number }>('select id from dashboards where code = any($1) order by id', [codes])).map(({ id }) => id);
const profileOf = (userId: number) =>
  row<{ id: number; level: string; revoked: boolean; dashboards: string[] }>(
    `select p.id, p.level, p.revoked_at is not null as revoked, array(select d.code::text from user_access_profile_dashboards a join dashboards d on d.id = a.dashboard_id
       where a.profile_id = p.id order by d.code) as dashboards from user_access_profiles p where p.user_id = $1`,
    [userId],
  );
const aColleague = async () => {
  const user = await login();
  await sql('update up_users set is_staff = true where id = $1', [user.userId]);
  return user;
};

const PAGES: [path: string, dashboard: string, write: string][] = [
  ['/billing/invoices', 'billing', '/billing/invoices/1/mark-paid'],
  ['/subscriptions', 'subs', '/subscriptions/1/cancel'],
  ['/extras', 'extras', '/extras/1/cancel'],
  ['/promo/requests', 'promo', '/promo/requests/1/activate'],
  ['/verification/requests', 'verify', '/verification/requests/1/activate'],
  ['/verification/badges', 'verify', '/verification/badges/1/deactivate'],
  ['/access/profiles', 'access', '/access/profiles/1/revoke'],
  ['/access/accounts', 'access', '/access/accounts/link'],
];

describe.each(PAGES)('%s', (path, dashboard, write) => {
  it('asks for an account of the panel', async () => {
    await api().get(`/souq${path}`).expect(401);
    await api().post(`/souq${write}`).send({}).expect(401);
  });

  it('is closed to a token of the API', () => admin.user.get(`/souq${path}`).expect(401));

  it('is closed to accounts that stand for nobody', async () => {
    const unlinked = await panelAccount(null);
    expect((await unlinked.get(path).expect(403)).body.error.message).toMatch(/not linked/);
    await unlinked.post(write).expect(403);
  });

  it(`is closed without the dashboard ${dashboard}`, async () => {
    const other = await panelStaff('user', ['support', 'content']);
    await other.get(path).expect(403);
    await other.post(write).expect(403);
  });

  it('opens to qa for reading only', async () => {
    const qa = await panelStaff('qa', [dashboard]);
    await qa.get(path).expect(200);
    await qa.post(write).expect(403);
  });
});

describe('profiles', () => {
  it('are given by the phone of a member of the staff', async () => {
    const colleague = await aColleague();
    const grant = { target_phone: colleague.phone, level: 'user', expires_at: '2031-02-03T10:00', dashboard_ids: await dashboardIds('billing', 'subs') };
    const { body } = await admin.post('/access/profiles', grant).expect(200);
    expect(body).toEqual({ id: expect.any(Number), created: true });
    expect(await profileOf(colleague.userId)).toMatchObject({ id: body.id, level: 'user', dashboards: ['billing', 'subs'] });
    const shown = (await admin.get(`/access/profiles/${body.id}`).expect(200)).body;
    expect(shown).toMatchObject({ user: { phone: colleague.phone }, expires_at: '2031-02-03T07:00:00.000Z', timeline: [{ what: 'access_profile_created' }] });
    expect((await admin.get(`/access/profiles?q=${colleague.phone}`).expect(200)).body).toMatchObject({ results: [{ id: body.id }], older: null, newer: null });
  });

  it('names the field that is wrong', async () => {
    const user = await login();
    const { body } = await admin.post('/access/profiles', { target_phone: user.phone, level: 'user', dashboard_ids: [] }).expect(400);
    expect(body.error.details.errors[0].path).toEqual(['target_phone']);
    await admin.post('/access/profiles', { target_phone: user.phone, level: 'king', dashboard_ids: [] }).expect(400);
    await admin.post('/access/profiles', { target_phone: user.phone, level: 'user', dashboard_ids: ['x'] }).expect(400);
    await admin.get('/access/profiles/999999').expect(404);
  });

  it('are changed, revoked and restored, each audited', async () => {
    const colleague = await staffWith('user', ['promo']);
    const { id } = await profileOf(colleague.userId);
    await admin.put(`/access/profiles/${id}`, { level: 'qa', expires_at: '', dashboard_ids: await dashboardIds('verify') }).expect(200);
    await admin.post(`/access/profiles/${id}/revoke`).expect(200);
    expect(await profileOf(colleague.userId)).toMatchObject({ level: 'qa', revoked: true, dashboards: ['verify'] });
    await admin.post(`/access/profiles/${id}/restore`).expect(200);
    expect(await profileOf(colleague.userId)).toMatchObject({ revoked: false });
    expect(await auditOf('backoffice.user_access_profile', id)).toEqual(['access_profile_updated', 'access_profile_revoked', 'access_profile_unrevoked']);
  });

  it('of administrators are changed by administrators only, and nobody revokes his own', async () => {
    const { id } = await profileOf(admin.user.userId);
    await power.post(`/access/profiles/${id}/revoke`).expect(403);
    await admin.post(`/access/profiles/${id}/revoke`).expect(403);
    const colleague = await aColleague();
    await power.post('/access/profiles', { target_phone: colleague.phone, level: 'admin', dashboard_ids: [] }).expect(403);
    expect(await profileOf(admin.user.userId)).toMatchObject({ level: 'admin', revoked: false });
  });

  it('close the pages from the next request on', async () => {
    const staff = await panelStaff('user', ['billing']);
    await staff.get('/billing/invoices').expect(200);
    await admin.post(`/access/profiles/${(await profileOf(staff.user.userId)).id}/revoke`).expect(200);
    await staff.get('/billing/invoices').expect(403);
  });
});

describe('accounts', () => {
  let account: PanelAccount;
  beforeEach(async () => {
    account = await panelAccount(null);
  });
  const linked = async () => (await admin.get('/access/accounts').expect(200)).body.results.find(({ email }: { email: string }) => email === account.email).user_id;

  it('are linked to a member of the staff by his phone, and unlinked', async () => {
    const colleague = await staffWith('user', ['billing']);
    await admin.post('/access/accounts/link', { email: account.email, phone: colleague.phone }).expect(200);
    expect(await linked()).toBe(colleague.userId);
    await account.get('/billing/invoices').expect(200);
    await admin.post('/access/accounts/link', { email: account.email, phone: '' }).expect(200);
    expect(await linked()).toBeNull();
    await account.get('/billing/invoices').expect(403);
  });

  it('are linked to staff only, and to administrators by administrators only', async () => {
    const user = await login();
    expect((await admin.post('/access/accounts/link', { email: account.email, phone: user.phone }).expect(400)).body.error.details.errors[0].path).toEqual(['phone']);
    await admin.post('/access/accounts/link', { email: 'nobody@souq.test', phone: admin.user.phone }).expect(404);
    await power.post('/access/accounts/link', { email: account.email, phone: admin.user.phone }).expect(403);
    expect(await linked()).toBeNull();
  });

  it.each(['power', 'user'] as const)('are never changed by level %s where he would gain by it', async (level) => {
    const staff = await panelStaff(level, ['access']);
    const stronger = await staffWith('power');
    const link = (email: string, phone: string) => staff.post('/access/accounts/link', { email, phone });
    await link(staff.email, stronger.phone).expect(403);
    await link(staff.email, '').expect(403);
    expect(await row('select l.user_id from panel_links l join admin_users a on a.id = l.admin_id where a.email = $1', [staff.email])).toEqual({ user_id: staff.user.userId });
    await link(account.email, stronger.phone).expect(200);
    await sql(`insert into admin_users_roles_lnk (user_id, role_id) select u.id, r.id from admin_users u, admin_roles r where u.email = $1 and r.code = 'strapi-super-admin'`, [
      account.email,
    ]);
    await link(account.email, '').expect(403);
    expect(await linked()).toBe(stronger.userId);
    await admin.post('/access/accounts/link', { email: account.email, phone: '' }).expect(200);
  });
});

describe('the token of the pages', () => {
  const tokenOf = async (account: PanelAccount): Promise<string> => (await account.post('/me/token').expect(200)).body.token;
  const opens = (token: string) => api().get('/api/backoffice/me/access/').set('Authorization', `Bearer ${token}`);

  it('is that of the linked user: what he may do is asked at every call', async () => {
    const staff = await panelStaff('qa', ['support']);
    const token = await tokenOf(staff);
    expect((await opens(token).expect(200)).body).toMatchObject({ level: 'qa', dashboards: [{ code: 'support' }] });
    await sql('update user_access_profiles set revoked_at = now() where user_id = $1', [staff.user.userId]);
    await opens(token).expect(403);
    await staff.post('/me/token').expect(403);
  });

  it('is given to operators too, and to no blocked one', async () => {
    const operator = await login();
    await sql(`update up_users set operator_role = 'employee' where id = $1`, [operator.userId]);
    const account = await panelAccount(operator.userId);
    await tokenOf(account);
    await sql('update up_users set is_active = false where id = $1', [operator.userId]);
    const sessions = () => sql('select 1 from sessions where user_id = $1', [operator.userId]);
    const before = (await sessions()).length;
    await account.post('/me/token').expect(403);
    expect(await sessions()).toHaveLength(before);
  });
});
