import { createAccessProfile, setAccessRevoked, updateAccessProfile } from '../../../src/api/backoffice';
import type { ApiError } from '../../../src/platform/http';
import { row, sql } from '../../support/db';
import { type Client, login } from '../../support/http';
import { currentRun } from '../../support/run';
import { aStaff } from '../../support/staff';
import { standInForStrapi } from '../../support/strapi-stand-in';

/** Rules for changing profiles: the acts of the access page, which has no endpoint of this API. */

let close: () => Promise<void>;

beforeAll(() => {
  close = standInForStrapi(currentRun().databaseUrl);
});
afterAll(() => close());

const refusal = async (act: Promise<unknown>): Promise<number> => act.then(() => 0).catch((error: ApiError) => error.status);
const dashboardIds = async (...codes: string[]) => (await sql<{ id: number }>('select id from dashboards where code = any($1::text[])', [codes])).map(({ id }) => id);
const profileOf = (userId: number) =>
  row<{ id: number; level: string; revoked: boolean }>('select id, level, revoked_at is not null as revoked from user_access_profiles where user_id = $1', [userId]);
const audited = (profileId: number) =>
  sql<{ action: string; actor_id: number | null; extra: Record<string, unknown> }>(
    `select action, actor_id, extra from audit_logs where reference_type = 'backoffice.user_access_profile' and reference_id = $1 order by id`,
    [String(profileId)],
  );

async function staffUser(): Promise<Client> {
  const user = await login();
  await sql('update up_users set is_staff = true where id = $1', [user.userId]);
  return user;
}

const plain = { expiresAt: null, dashboardIds: [] };

describe('creating', () => {
  it('gives a staff member a profile, with active dashboards only, and is audited', async () => {
    const [admin, target] = [await aStaff({ level: 'admin' }), await staffUser()];
    await sql(`insert into dashboards (code, name_ar, is_active, sort_order) values ('retired', 'متوقف', false, 900) on conflict (code) do nothing`);
    const ids = await dashboardIds('support', 'promo', 'retired');
    const actor = { userId: admin.userId };
    const { profileId, created } = await createAccessProfile({ actor, phone: target.phone, level: 'user', expiresAt: null, dashboardIds: [...ids, 99_999] });
    expect(created).toBe(true);
    expect((await target.get('/api/backoffice/me/access/').expect(200)).body.dashboards.map(({ code }: { code: string }) => code)).toEqual(['support', 'promo']);
    const after = { level: 'user', expires_at: null, dashboards: ['promo', 'support'] };
    expect(await audited(profileId)).toEqual([{ action: 'access_profile_created', actor_id: admin.userId, extra: { target_user_id: target.userId, before: null, after } }]);
  });

  it('updates the profile that is there', async () => {
    const [admin, target] = [await aStaff({ level: 'admin' }), await aStaff({ level: 'qa', dashboards: ['verify'] })];
    const expiresAt = new Date(Date.now() + 3_600_000);
    const saved = await createAccessProfile({ actor: { userId: admin.userId }, phone: target.phone, level: 'power', expiresAt, dashboardIds: [] });
    expect(saved).toEqual({ profileId: target.profileId, created: false });
    const [entry] = await audited(target.profileId);
    expect(entry?.action).toBe('access_profile_updated');
    expect(entry?.extra).toMatchObject({ before: { level: 'qa', dashboards: ['verify'] }, after: { level: 'power', expires_at: expiresAt.toISOString(), dashboards: [] } });
  });

  it('knows staff only', async () => {
    const [admin, customer] = [await aStaff({ level: 'admin' }), await login()];
    for (const phone of [customer.phone, '0500000000']) expect(await refusal(createAccessProfile({ actor: { userId: admin.userId }, phone, level: 'user', ...plain }))).toBe(400);
  });
});

describe('who may', () => {
  it.each([
    ['user with access', { level: 'user', dashboards: ['access'] }, 0],
    ['power', { level: 'power' }, 0],
    ['superuser without the dashboard', { level: 'qa', superuser: true }, 0],
    ['user without it', { level: 'user', dashboards: ['support'] }, 403],
    ['qa', { level: 'qa', dashboards: ['access'] }, 403],
    ['expired admin', { level: 'admin', expired: true }, 403],
    ['revoked admin', { level: 'admin', revoked: true }, 403],
  ] as const)('%s', async (_who, options, expected) => {
    const actor = { userId: (await aStaff({ ...options, dashboards: [...('dashboards' in options ? options.dashboards : [])] })).userId };
    expect(await refusal(createAccessProfile({ actor, phone: (await staffUser()).phone, level: 'user', ...plain }))).toBe(expected);
  });

  it('only an administrator or a superuser touches profiles that are or become admin', async () => {
    const [power, admin, superuser] = [await aStaff({ level: 'power' }), await aStaff({ level: 'admin' }), await aStaff({ level: 'user', superuser: true })];
    const actor = { userId: power.userId };
    expect(await refusal(createAccessProfile({ actor, phone: (await staffUser()).phone, level: 'admin', ...plain }))).toBe(403);
    expect(await refusal(updateAccessProfile({ actor, profileId: admin.profileId, level: 'user', ...plain }))).toBe(403);
    expect(await refusal(setAccessRevoked({ actor, profileId: admin.profileId, revoked: true }))).toBe(403);
    expect((await profileOf(admin.userId)).level).toBe('admin');
    await createAccessProfile({ actor: { userId: superuser.userId }, phone: (await staffUser()).phone, level: 'admin', ...plain });
    await createAccessProfile({ actor: { userId: admin.userId }, phone: (await staffUser()).phone, level: 'admin', ...plain });
  });

  it('nobody raises himself, adds dashboards to himself, or revokes and restores himself', async () => {
    const power = await aStaff({ level: 'power' });
    const user = await aStaff({ level: 'user', dashboards: ['access', 'support'] });
    const revokedSuper = await aStaff({ level: 'user', superuser: true, revoked: true });
    const ids = await dashboardIds('access', 'support');
    expect(await refusal(updateAccessProfile({ actor: { userId: power.userId }, profileId: power.profileId, level: 'admin', ...plain }))).toBe(403);
    expect(await refusal(updateAccessProfile({ actor: { userId: user.userId }, profileId: user.profileId, level: 'power', expiresAt: null, dashboardIds: ids }))).toBe(403);
    const more = [...ids, ...(await dashboardIds('billing'))];
    expect(await refusal(updateAccessProfile({ actor: { userId: user.userId }, profileId: user.profileId, level: 'user', expiresAt: null, dashboardIds: more }))).toBe(403);
    expect(await refusal(setAccessRevoked({ actor: { userId: user.userId }, profileId: user.profileId, revoked: true }))).toBe(403);
    expect(await refusal(setAccessRevoked({ actor: { userId: revokedSuper.userId }, profileId: revokedSuper.profileId, revoked: false }))).toBe(403);
    await sql(`update user_access_profiles set expires_at = now() + interval '1 hour' where id = any($1)`, [[user.profileId, power.profileId]]);
    for (const { userId, profileId, level } of [
      { ...user, level: 'user' as const },
      { ...power, level: 'power' as const },
    ])
      for (const expiresAt of [null, new Date(Date.now() + 86_400_000)])
        expect(await refusal(updateAccessProfile({ actor: { userId }, profileId, level, expiresAt, dashboardIds: level === 'user' ? ids : [] }))).toBe(403);
    await sql('update user_access_profiles set expires_at = null where id = any($1)', [[user.profileId, power.profileId]]);
    const fewer = await dashboardIds('access');
    await updateAccessProfile({ actor: { userId: user.userId }, profileId: user.profileId, level: 'user', expiresAt: null, dashboardIds: fewer });
  });

  it('unknown profiles are not found', async () => {
    const actor = { userId: (await aStaff({ level: 'admin' })).userId };
    expect(await refusal(updateAccessProfile({ actor, profileId: 2_000_000_000, level: 'qa', ...plain }))).toBe(404);
    expect(await refusal(setAccessRevoked({ actor, profileId: 2_000_000_000, revoked: true }))).toBe(404);
  });
});

describe('revoking', () => {
  it('acts on the next call, and is undone by restoring; both are audited once', async () => {
    const [admin, target] = [await aStaff({ level: 'admin' }), await aStaff({ level: 'user', dashboards: ['support'] })];
    const act = { actor: { userId: admin.userId }, profileId: target.profileId };
    await target.get('/api/support/backoffice/tickets/').expect(200);
    for (const revoked of [true, true]) await setAccessRevoked({ ...act, revoked });
    await target.get('/api/support/backoffice/tickets/').expect(403);
    await setAccessRevoked({ ...act, revoked: false });
    await target.get('/api/support/backoffice/tickets/').expect(200);
    expect((await audited(target.profileId)).map(({ action }) => action)).toEqual(['access_profile_revoked', 'access_profile_unrevoked']);
  });
});
