import { row, sql } from '../../support/db';
import { api, type Client, login } from '../../support/http';
import { aStaff, type Staff, type StaffOptions } from '../../support/staff';

/** spec/analytics.md, Who may. */

const PATHS = ['kpis/', 'revenue/daily/', 'revenue/monthly/', 'requests/breakdown/', 'export/paid-invoices.csv'].map((path) => `/api/analytics/${path}`);

const statusesOf = async (who: Pick<Client, 'get'>): Promise<number[]> => Promise.all(PATHS.map(async (path) => (await who.get(path)).status));
const ALL = (status: number): number[] => PATHS.map(() => status);

it('is not for strangers', async () => {
  for (const path of PATHS) expect((await api().get(path).expect(401)).body).toEqual({ detail: expect.any(String), code: 'not_authenticated' });
  for (const path of PATHS) expect((await api().get(path).set('Authorization', 'Bearer nonsense').expect(401)).body.code).toBe('token_not_valid');
});

it('is for nobody without a profile: not for clients, staff or superusers', async () => {
  expect(await statusesOf(await login())).toEqual(ALL(403));
  const staff = await login();
  await sql('update up_users set is_staff = true where id = $1', [staff.userId]);
  expect(await statusesOf(staff)).toEqual(ALL(403));
  await sql('update up_users set is_superuser = true where id = $1', [staff.userId]);
  expect(await statusesOf(staff)).toEqual(ALL(403));
  expect((await staff.get(PATHS[0] as string)).body).toEqual({ detail: expect.any(String) });
});

const ALLOWED: StaffOptions[] = [
  { level: 'admin' },
  { level: 'power' },
  ...['analytics', 'billing', 'promo', 'verify'].flatMap((code): StaffOptions[] => [
    { level: 'user', dashboards: [code] },
    { level: 'qa', dashboards: [code] },
  ]),
  { level: 'user', dashboards: ['content', 'promo'] },
];

it.each(ALLOWED)('is for %j', async (options) => {
  expect(await statusesOf(await aStaff(options))).toEqual(ALL(200));
});

const REFUSED: StaffOptions[] = [
  ...(['user', 'qa'] as const).flatMap((level): StaffOptions[] => [{ level }, { level, dashboards: ['content', 'support', 'subs', 'extras', 'access', 'features'] }]),
  { level: 'client', dashboards: ['analytics'] },
  { level: 'admin', expired: true },
  { level: 'power', revoked: true },
  { level: 'user', dashboards: ['analytics'], expired: true },
  { level: 'qa', dashboards: ['billing'], revoked: true },
];

it.each(REFUSED)('is not for %j', async (options) => {
  expect(await statusesOf(await aStaff(options))).toEqual(ALL(403));
});

it('looks at the profile at every call', async () => {
  const staff = await aStaff({ level: 'user', dashboards: ['verify'] });
  expect(await statusesOf(staff)).toEqual(ALL(200));
  await sql('update user_access_profiles set revoked_at = now() where id = $1', [staff.profileId]);
  expect(await statusesOf(staff)).toEqual(ALL(403));
});

describe('a dashboard', () => {
  const withOwn = async (code: string, active: boolean): Promise<Staff> => {
    const staff = await aStaff({ level: 'user' });
    const { id } = await row<{ id: number }>(
      'insert into dashboards (code, name_ar, is_active) values ($1, $1, $2) on conflict (code) do update set is_active = excluded.is_active returning id',
      [code, active],
    );
    await sql('insert into user_access_profile_dashboards (profile_id, dashboard_id) values ($1, $2)', [staff.profileId, id]);
    return staff;
  };
  afterAll(async () => {
    await sql(`delete from user_access_profile_dashboards where dashboard_id in (select id from dashboards where code = 'finance')`);
    await sql(`delete from dashboards where code = 'finance'`);
  });

  it('of the older code finance counts as billing, while it is active', async () => {
    expect(await statusesOf(await withOwn('finance', true))).toEqual(ALL(200));
    expect(await statusesOf(await withOwn('finance', false))).toEqual(ALL(403));
  });
});

it('refuses before it looks at the query', async () => {
  await (await login()).get('/api/analytics/kpis/?start=nonsense').expect(403);
  await api().get('/api/analytics/kpis/?start=nonsense').expect(401);
});

it.each(PATHS)('takes GET only: %s', async (path) => {
  const staff = await aStaff({ level: 'admin' });
  for (const method of ['post', 'put', 'patch', 'delete'] as const) {
    const answer = await staff[method](path).expect(405);
    expect(answer.body).toEqual({ detail: expect.any(String) });
    expect(answer.headers['allow']).toContain('GET');
  }
});
