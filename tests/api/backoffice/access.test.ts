import { sql } from '../../support/db';
import { api, login } from '../../support/http';
import { aStaff } from '../../support/staff';

const DASHBOARDS = '/api/backoffice/dashboards/';
const MINE = '/api/backoffice/me/access/';
const CODES = ['analytics', 'content', 'billing', 'support', 'verify', 'promo', 'subs', 'extras', 'access', 'features'];

const codes = (body: { code: string }[]): string[] => body.map(({ code }) => code);

describe('dashboards', () => {
  it('are the seeded ones, in order', async () => {
    const staff = await aStaff({ level: 'qa' });
    const { body } = await staff.get(DASHBOARDS).expect(200);
    expect(codes(body)).toEqual(CODES);
    expect(body[0]).toEqual({ code: 'analytics', name_ar: expect.any(String), is_active: true, sort_order: 10 });
    expect(body.map(({ sort_order }: { sort_order: number }) => sort_order)).toEqual(CODES.map((_code, index) => (index + 1) * 10));
  });

  it.each(['admin', 'power', 'user', 'qa'] as const)('are shown to %s', async (level) => {
    await (await aStaff({ level })).get(DASHBOARDS).expect(200);
  });
});

describe('my access', () => {
  it.each(['admin', 'power'] as const)('of %s opens everything', async (level) => {
    const { body } = await (await aStaff({ level })).get(MINE).expect(200);
    expect(codes(body.dashboards)).toEqual(CODES);
    expect({ ...body, dashboards: [] }).toEqual({ level, dashboards: [], readonly: false, expired: false, revoked: false, expires_at: null, revoked_at: null });
  });

  it.each(['user', 'qa'] as const)('of %s opens what is allowed', async (level) => {
    const staff = await aStaff({ level, dashboards: ['verify', 'support'] });
    const { body } = await staff.get(MINE).expect(200);
    expect(codes(body.dashboards)).toEqual(['support', 'verify']);
    expect(body.readonly).toBe(level === 'qa');
  });

  it('ends when it is revoked or expires, on the next call', async () => {
    const staff = await aStaff({ level: 'power' });
    await sql(`update user_access_profiles set expires_at = now() + interval '1 hour' where id = $1`, [staff.profileId]);
    const { body } = await staff.get(MINE).expect(200);
    expect(body).toMatchObject({ expired: false, expires_at: expect.stringMatching(/Z$/) });
    await sql(`update user_access_profiles set expires_at = now() - interval '1 second' where id = $1`, [staff.profileId]);
    await staff.get(MINE).expect(403);
    await sql('update user_access_profiles set expires_at = null, revoked_at = now() where id = $1', [staff.profileId]);
    await staff.get(MINE).expect(403);
    await sql('update user_access_profiles set revoked_at = null where id = $1', [staff.profileId]);
    await staff.get(MINE).expect(200);
  });

  it('hides a dashboard that is switched off', async () => {
    const staff = await aStaff({ level: 'user', dashboards: ['features', 'extras'] });
    await sql(`insert into dashboards (code, name_ar, is_active, sort_order) values ('retired', 'متوقف', false, 900) on conflict (code) do nothing`);
    await sql(`insert into user_access_profile_dashboards (profile_id, dashboard_id) select $1, id from dashboards where code = 'retired'`, [staff.profileId]);
    expect(codes((await staff.get(MINE)).body.dashboards)).toEqual(['extras', 'features']);
    expect(codes((await staff.get(DASHBOARDS)).body)).toEqual(CODES);
  });
});

describe.each([DASHBOARDS, MINE])('%s', (path) => {
  it('needs a token', async () => {
    expect((await api().get(path).expect(401)).body.detail).toEqual(expect.any(String));
    await api().get(path).set('Authorization', 'Bearer nonsense').expect(401);
  });

  it('needs a valid profile', async () => {
    const stranger = await login();
    expect((await stranger.get(path).expect(403)).body).toEqual({ detail: expect.any(String) });
    await sql('update up_users set is_staff = true, is_superuser = true where id = $1', [stranger.userId]);
    await stranger.get(path).expect(403);
    for (const profile of [{ expired: true }, { revoked: true }, { superuser: true, revoked: true }]) await (await aStaff({ level: 'admin', ...profile })).get(path).expect(403);
    await (await aStaff({ level: 'client', dashboards: ['support'] })).get(path).expect(403);
  });

  it('needs no staff flag', async () => {
    const staff = await aStaff({ level: 'user' });
    await sql('update up_users set is_staff = false where id = $1', [staff.userId]);
    await staff.get(path).expect(200);
  });

  it('is read only', async () => {
    const staff = await aStaff({ level: 'admin' });
    for (const method of ['post', 'put', 'patch', 'delete'] as const) {
      const answer = await staff[method](path).expect(405);
      expect(answer.headers['allow']).toContain('GET');
      expect(answer.body).toEqual({ detail: expect.any(String) });
    }
  });
});
