import { aDesk, Browser, type Desk, deskPerson, enterDashboard, messagesOf } from '../../support/dashboard';
import { row, sql } from '../../support/db';
import { login, newPhone } from '../../support/http';
import { openDatabase } from '../../support/own-database';
import { freshName, startServer } from '../../support/server';
import { csvLines, download, ESCAPED, MARKUP, press } from './helpers';

/** Access profiles and the audit log on the dashboard (spec/backoffice.md, sections 1, 4 and 5). */

let admin: Desk;
let promo: number;

beforeAll(async () => {
  admin = await aDesk('admin');
  promo = (await row<{ id: number }>(`select id from dashboards where code = 'promo'`)).id;
});

const profileOf = (userId: number) =>
  row<{ id: number; level: string; revoked: boolean; expires_at: Date | null }>(
    'select id, level, revoked_at is not null as revoked, expires_at from user_access_profiles where user_id = $1',
    [userId],
  );
const codesOf = async (profileId: number) =>
  (
    await sql<{ code: string }>('select d.code from user_access_profile_dashboards a join dashboards d on d.id = a.dashboard_id where a.profile_id = $1 order by 1', [profileId])
  ).map(({ code }) => code);
const audited = async (profileId: number) =>
  (
    await sql<{ action: string }>(`select action from audit_logs where reference_type = 'backoffice.user_access_profile' and reference_id = $1 order by id`, [String(profileId)])
  ).map(({ action }) => action);

async function aStaffMember() {
  const user = await login();
  await sql('update up_users set is_staff = true where id = $1', [user.userId]);
  return user;
}

describe('profiles', () => {
  test('are given by phone, in any form of it, and updated when there is one', async () => {
    const user = await aStaffMember();
    const fields = { target_phone: user.phone.replace(/^05/, '+9665'), level: 'user', expires_at: '2099-05-04T13:45', dashboard_ids: String(promo) };
    expect(await press(admin, '/access-profiles/actions/create/', fields)).toMatchObject({ kind: 'success', to: '/dashboard/access-profiles/' });
    const profile = await profileOf(user.userId);
    expect(profile).toMatchObject({ level: 'user', expires_at: new Date('2099-05-04T10:45:00Z') });
    expect(await codesOf(profile.id)).toEqual(['promo']);
    await admin.post('/access-profiles/actions/create/', { target_phone: user.phone, level: 'qa', expires_at: '', dashboard_ids: [] });
    expect(await profileOf(user.userId)).toMatchObject({ id: profile.id, level: 'qa', expires_at: null });
    expect(await codesOf(profile.id)).toEqual([]);
    expect(await audited(profile.id)).toEqual(['access_profile_created', 'access_profile_updated']);
  });

  test('several boxes, and the bracketed name', async () => {
    const [support] = await sql<{ id: number }>(`select id from dashboards where code = 'support'`);
    for (const name of ['dashboard_ids', 'dashboard_ids[]']) {
      const user = await aStaffMember();
      await admin.post('/access-profiles/actions/create/', { target_phone: user.phone, level: 'user', [name]: [String(promo), String(support?.id)] });
      expect(await codesOf((await profileOf(user.userId)).id)).toEqual(['promo', 'support']);
    }
  });

  test.each([
    [{ level: 'king' }, 'error'],
    [{ expires_at: 'tomorrow' }, 'error'],
    [{ dashboard_ids: 'x' }, 'error'],
    [{ target_phone: 'x' }, 'error'],
    [{ target_phone: '0500000000' }, 'warning'],
  ])('%j is refused', async (wrong, kind) => {
    const user = await aStaffMember();
    expect((await press(admin, '/access-profiles/actions/create/', { target_phone: user.phone, level: 'user', ...wrong })).kind).toBe(kind);
    expect(await sql('select 1 from user_access_profiles where user_id = $1', [user.userId])).toHaveLength(0);
  });

  test('are revoked and restored by the same press, never one’s own', async () => {
    const person = await deskPerson({ level: 'user', dashboards: ['promo'] });
    const path = `/access-profiles/${person.profileId}/actions/toggle-revoke/`;
    await admin.post(path);
    expect((await profileOf(person.userId)).revoked).toBe(true);
    await admin.post(path);
    expect((await profileOf(person.userId)).revoked).toBe(false);
    expect(await audited(person.profileId)).toEqual(['access_profile_revoked', 'access_profile_unrevoked']);
    expect((await admin.post(`/access-profiles/${admin.profileId}/actions/toggle-revoke/`)).status).toBe(403);
    expect((await profileOf(admin.userId)).revoked).toBe(false);
  });

  test('power users and clerks of the page make no administrators, and nobody raises himself', async () => {
    const user = await aStaffMember();
    for (const desk of [await aDesk('power'), await aDesk('user', ['access'])]) {
      expect((await desk.post('/access-profiles/actions/create/', { target_phone: user.phone, level: 'admin' })).status).toBe(403);
      expect((await desk.post(`/access-profiles/${admin.profileId}/actions/toggle-revoke/`)).status).toBe(403);
      expect((await desk.post(`/access-profiles/${desk.profileId}/actions/update/`, { level: 'admin' })).status).toBe(403);
    }
    const clerk = await aDesk('user', ['access']);
    expect((await clerk.post(`/access-profiles/${clerk.profileId}/actions/update/`, { level: 'user', dashboard_ids: [String(promo)] })).status).toBe(403);
    expect(await codesOf(clerk.profileId)).toEqual(['access']);
  });

  test('the list filters, escapes and is exported', async () => {
    const person = await deskPerson({ level: 'qa', dashboards: ['promo'] });
    await sql('update up_users set first_name = $2 where id = $1', [person.userId, MARKUP]);
    const { text } = await admin.get(`/access-profiles/?q=${person.phone}&level=qa`);
    expect(text).toContain(`/dashboard/access-profiles/${person.profileId}/actions/update/`);
    expect(text).toContain(ESCAPED);
    expect(text).not.toContain(MARKUP);
    expect((await admin.get(`/access-profiles/?q=${person.phone}&level=admin`)).text).not.toContain(`access-profiles/${person.profileId}/`);
    expect(csvLines(await download(admin, `/access-profiles/?q=${person.phone}&export=csv`))).toHaveLength(2);
  });
});

describe('the last administrator', () => {
  test('is not demoted, expired or revoked, not by a superuser either', async () => {
    const server = await startServer({}, { database: freshName() });
    const database = await openDatabase(server.databaseUrl);
    try {
      const made = async (superuser: boolean) => {
        const phone = newPhone();
        const { id } = await database.row<{ id: number }>(`insert into up_users (phone, is_staff, is_superuser, phone_verified_at) values ($1, true, $2, now()) returning id`, [
          phone,
          superuser,
        ]);
        return { id, phone };
      };
      const [last, root] = [await made(false), await made(true)];
      const { id: profileId } = await database.row<{ id: number }>(`insert into user_access_profiles (user_id, level) values ($1, 'admin') returning id`, [last.id]);
      for (const { phone } of [last, root]) {
        const { browser } = await enterDashboard(phone, new Browser(server.url));
        const changes: Record<string, string>[] = [{ level: 'user' }, { level: 'client' }, { level: 'admin', expires_at: '2020-01-01T00:00' }];
        for (const fields of changes) expect((await press(browser, `/access-profiles/${profileId}/actions/update/`, fields)).kind).toBe('warning');
        const revoked = await browser.post(`/access-profiles/${profileId}/actions/toggle-revoke/`);
        expect(revoked.status).toBe(phone === last.phone ? 403 : 302);
      }
      expect(await database.row('select level, revoked_at, expires_at from user_access_profiles where id = $1', [profileId])).toEqual({
        level: 'admin',
        revoked_at: null,
        expires_at: null,
      });
    } finally {
      await database.close();
      await server.stop();
    }
  });
});

describe('the audit log', () => {
  test('filters by area, action, actor, reference and day', async () => {
    const mark = `mark_${Date.now()}`;
    await sql(`insert into audit_logs (area, actor_id, actor_label, action, reference_type, reference_id, extra) values ('shops', $1, 'x', $2, 'thing', '77', '{"before":1}')`, [
      admin.userId,
      mark,
    ]);
    await sql(`insert into audit_logs (area, action) values ('studio', $1)`, [mark]);
    const rows = async (query: string) => ((await admin.get(`/audit/?action=${mark}&${query}`)).text.match(/<td data-label="الوقت">/g) ?? []).length;
    for (const query of ['', 'area=shops', `actor=${admin.phone}`, 'reference=thing:77', 'from=2020-01-01&to=2099-01-01']) expect([query, await rows(query)]).toEqual([query, 1]);
    for (const query of ['area=services', 'area=studio', 'reference=thing:78', 'to=2020-01-01']) expect([query, await rows(query)]).toEqual([query, 0]);
    const lines = csvLines(await download(admin, `/audit/?action=${mark}&export=csv`));
    expect(lines).toHaveLength(2);
  });

  test('is only read', async () => {
    expect((await admin.post('/audit/')).status).toBe(405);
    expect((await admin.get('/audit/')).text.match(/<form method="post"/g)).toHaveLength(1);
  });

  test('exports are audited with what they held', async () => {
    await download(admin, '/audit/?area=desk&export=csv');
    const { extra } = await row<{ extra: { format: string; filters: object } }>(
      `select extra from audit_logs where action = 'report_exported' and actor_id = $1 order by id desc limit 1`,
      [admin.userId],
    );
    expect(extra).toEqual({ name: 'audit', format: 'csv', rows: expect.any(Number), filters: { area: 'desk' } });
  });
});

test('a message is shown once', async () => {
  await admin.post('/access-profiles/actions/create/', { target_phone: 'x', level: 'user' });
  expect(messagesOf((await admin.get('/access-profiles/')).text)).toHaveLength(1);
  expect(messagesOf((await admin.get('/access-profiles/')).text)).toHaveLength(0);
});
