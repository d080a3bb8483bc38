import { standAlone } from '../../support/alone';
import { sql } from '../../support/db';
import { type FakeService, fakeService } from '../../support/fake-service';
import { anOperator } from '../../support/operators';
import { type PanelAccount, type PanelStaff, panelAccount, panelStaff } from '../../support/panel-account';
import { race, statuses } from '../../support/race';

/** Settings and the status of the outside services on the panel's pages: for whose user is of level admin or power. */

let fake: FakeService;
let chief: PanelStaff;
let stop: () => Promise<number>;

interface Setting {
  key: string;
  value: string | null;
  secret: boolean;
  source: string;
  updated_by: { id: number; name: string } | null;
}

const setting = async (key: string): Promise<Setting> => (await chief.get('/settings').expect(200)).body.results.find((found: Setting) => found.key === key);
const save = (values: object[], who: PanelAccount = chief) => who.post('/settings', { values });
const lastAudit = async (action: string) => (await sql(`select actor_id, extra from audit_logs where area = 'desk' and action = $1 order by id desc limit 1`, [action]))[0];

beforeAll(async () => {
  fake = await fakeService();
  stop = await standAlone({ ZID_BASE_URL: `${fake.url}/zid`, OPENAI_BASE_URL: `${fake.url}/openai` });
  chief = await panelStaff('power');
});
afterAll(async () => {
  await stop();
  await fake.close();
});
beforeEach(async () => {
  await sql('delete from desk_settings');
  fake.answers.clear();
  fake.received.length = 0;
});

describe('who may', () => {
  const calls = (who: PanelAccount) => [who.get('/settings'), who.post('/settings', { values: [] }), who.get('/system-status'), who.post('/system-status/check')];
  const statusesOf = async (who: PanelAccount): Promise<number[]> => Promise.all(calls(who).map(async (call) => (await call).status));
  const [ALL, NOBODY] = [
    [200, 200, 200, 200],
    [403, 403, 403, 403],
  ];

  it.each(['admin', 'power'] as const)('an account whose user is of level %s', async (level) => {
    expect(await statusesOf(await panelStaff(level))).toEqual(ALL);
  });

  it('no other level, whatever its dashboards', async () => {
    for (const level of ['user', 'qa', 'client'] as const) expect(await statusesOf(await panelStaff(level, ['access', 'analytics', 'features']))).toEqual(NOBODY);
  });

  it('no account that stands for nobody, or for an operator only', async () => {
    expect(await statusesOf(await panelAccount(null))).toEqual(NOBODY);
    expect(await statusesOf(await panelAccount((await anOperator('admin')).userId))).toEqual(NOBODY);
  });

  it('nobody any more once his profile is expired, revoked or gone from the staff', async () => {
    for (const [table, change] of [
      ['user_access_profiles', `expires_at = now() - interval '1 second'`],
      ['user_access_profiles', 'revoked_at = now()'],
      ['up_users', 'is_staff = false'],
    ] as const) {
      const staff = await panelStaff('admin');
      await sql(`update ${table} set ${change} where ${table === 'up_users' ? 'id' : 'user_id'} = $1`, [staff.user.userId]);
      expect(await statusesOf(staff)).toEqual(NOBODY);
    }
  });

  it('no bearer of the services, and nobody without a sign-in at the panel', async () => {
    for (const path of ['/souq/settings', '/souq/system-status']) await chief.user.get(path).expect(401);
  });
});

describe('settings', () => {
  it('are shown as the API shows them, with who saved them and what is secret', async () => {
    expect(await setting('ZID_TOKEN')).toEqual({ key: 'ZID_TOKEN', value: null, configured: false, source: 'none', updated_at: null, secret: true, updated_by: null });
    expect((await save([{ key: 'ZID_TOKEN', value: 'a-token-to-be-hidden' }]).expect(200)).body).toEqual({ updated: 1 });
    expect(await setting('ZID_TOKEN')).toMatchObject({ value: '••••dden', source: 'database', updated_by: { id: chief.user.userId, name: expect.any(String) } });
    expect(await setting('ZID_STORE_ID')).toMatchObject({ secret: false });
    expect(await lastAudit('settings.read')).toEqual({ actor_id: chief.user.userId, extra: { count: 9 } });
    expect(await lastAudit('settings.update')).toEqual({ actor_id: chief.user.userId, extra: { keys: ['ZID_TOKEN'], updated: 1 } });
  });

  it('are the ones of the API', async () => {
    await save([{ key: 'ZID_TOKEN', value: 'a-token-to-be-hidden' }]).expect(200);
    const { body } = await (await anOperator('admin')).get('/api/v1/settings').expect(200);
    expect(body[0]).toMatchObject({ key: 'ZID_TOKEN', value: '••••dden', source: 'database' });
  });

  it('that are wrong are refused with a sentence, and none is saved', async () => {
    const answer = await save([
      { key: 'ZID_TOKEN', value: 'a-token-to-be-hidden' },
      { key: 'WA_PHONE_ID', value: 'x' },
    ]).expect(400);
    expect(answer.body.error).toMatchObject({ message: 'WA_PHONE_ID: Digits only.', details: { errors: [{ path: ['values'] }] } });
    expect(await sql('select 1 from desk_settings')).toEqual([]);
    await save([{ key: 'ZID_TOKEN', value: '••••nope' }]).expect(400);
  });
});

describe('the outside services', () => {
  it('are shown as the last scheduled check found them, without asking anybody', async () => {
    await sql(`insert into integration_states (name, ok, outcome, status_code, checked_at, changed_at) values ('zid', false, 'status', 401, '2026-01-02T03:04:05Z', '2026-01-01T00:00:00Z')
      on conflict (name) do nothing`);
    expect((await chief.get('/system-status').expect(200)).body).toEqual({
      services: [
        { name: 'zid', last: { ok: false, message: 'The service refused the request (HTTP 401).', checked_at: '2026-01-02T03:04:05.000Z', since: '2026-01-01T00:00:00.000Z' } },
        { name: 'openai', last: null },
        { name: 'whatsapp', last: null },
        { name: 'email', last: null },
      ],
    });
    expect(fake.received).toEqual([]);
  });

  it('are looked at on demand, on record', async () => {
    await save([{ key: 'ZID_TOKEN', value: 'a-token-to-be-hidden' }]).expect(200);
    fake.answers.set('/zid/managers/account/profile', { status: 403 });
    const { body } = await chief.post('/system-status/check').expect(200);
    expect(body.services[0]).toEqual({
      name: 'zid',
      configured: true,
      ok: false,
      message: 'The service refused the request (HTTP 403).',
      checked_at: expect.stringMatching(/Z$/),
    });
    expect(await lastAudit('system.status_checked')).toEqual({
      actor_id: chief.user.userId,
      extra: { checks: expect.arrayContaining([{ name: 'zid', configured: true, ok: false, status_code: 403, ms: expect.any(Number) }]) },
    });
  });

  it('six times a minute', async () => {
    const other = await panelStaff('admin');
    expect(statuses(await race(8, () => other.post('/system-status/check')))).toEqual({ 200: 6, 429: 2 });
  });
});
