import { standAlone } from '../../support/alone';
import { sql } from '../../support/db';
import { type FakeService, fakeService } from '../../support/fake-service';
import { anOperator, type Operator } from '../../support/operators';
import { eventually } from '../../support/poll';

/** spec/system-status.md, section 3: the scheduled check. */

const ZID = '/zid/managers/account/profile';

let fake: FakeService;
let admin: Operator;
let employee: Operator;
let stop: () => Promise<number>;

const save = (values: Record<string, string | null>) =>
  admin
    .post('/api/v1/settings')
    .send({ values: Object.entries(values).map(([key, value]) => ({ key, value })) })
    .expect(200);

interface State {
  name: string;
  ok: boolean;
  outcome: string;
  checked_at: Date;
  changed_at: Date;
}
const states = () => sql<State>('select name, ok, outcome, checked_at, changed_at from integration_states order by name');
const left = () =>
  sql(
    `select 1 from graphile_worker._private_jobs j join graphile_worker._private_tasks t on t.id = j.task_id where t.identifier in ('system_status:watch', 'event', 'subscriber')`,
  );

/** One scheduled check, and everything that follows from it. */
async function check(): Promise<void> {
  await sql(`select graphile_worker.add_job('system_status:watch')`);
  await eventually(left, (jobs) => jobs.length === 0);
}

const notices = (who: Operator) =>
  sql<{ kind: string; body: string }>(`select kind, body from notifications where user_id = $1 and kind like 'integration%' order by id`, [who.userId]);
const audits = () => sql<{ actor_id: null; extra: { checks: object[] } }>(`select actor_id, extra from audit_logs where action = 'system.status_checked' order by id`);

beforeAll(async () => {
  fake = await fakeService();
  stop = await standAlone({ ZID_BASE_URL: `${fake.url}/zid`, OPENAI_BASE_URL: `${fake.url}/openai`, WA_BASE_URL: `${fake.url}/wa` });
  [admin, employee] = [await anOperator('admin'), await anOperator('employee')];
});
afterAll(async () => {
  await stop();
  await fake.close();
});

it('asks nobody while nothing is configured', async () => {
  await check();
  expect(fake.received).toEqual([]);
  expect(await states()).toEqual([]);
});

it('writes down how it finds a service first, and tells nobody', async () => {
  await save({ ZID_TOKEN: 'zid-token', OPENAI_API_KEY: 'key' });
  await check();
  expect(await states()).toMatchObject([
    { name: 'openai', ok: true, outcome: 'ok' },
    { name: 'zid', ok: true, outcome: 'ok' },
  ]);
  expect(fake.received).toHaveLength(2);
  expect(await notices(admin)).toEqual([]);
  expect(await audits()).toEqual([]);
});

it('tells the administrators once when a service goes down, and once when it is back', async () => {
  fake.answers.set(ZID, { status: 503 });
  for (let time = 0; time < 3; time += 1) await check();
  expect(await notices(admin)).toEqual([{ kind: 'integration_down', body: expect.stringContaining('503') }]);
  expect(await audits()).toEqual([{ actor_id: null, extra: { checks: [{ name: 'zid', configured: true, ok: false, status_code: 503, ms: expect.any(Number) }] } }]);
  const [, zid] = await states();
  expect(zid?.checked_at.getTime()).toBeGreaterThan(zid?.changed_at.getTime() as number);
  fake.answers.set(ZID, 'hang-up');
  await check();
  expect((await states())[1]).toMatchObject({ ok: false, outcome: 'unreachable', changed_at: zid?.changed_at });
  expect(await notices(admin)).toHaveLength(1);
  fake.answers.clear();
  for (let time = 0; time < 2; time += 1) await check();
  expect((await notices(admin)).map(({ kind }) => kind)).toEqual(['integration_down', 'integration_up']);
  expect(await audits()).toHaveLength(2);
  expect(await notices(employee)).toEqual([]);
});

it('a call on demand is no scheduled check: it tells nobody', async () => {
  fake.answers.set(ZID, { status: 500 });
  await admin.get('/api/v1/system/status').expect(200);
  expect(await notices(admin)).toHaveLength(2);
  expect((await states())[1]).toMatchObject({ name: 'zid', ok: true });
});

it('forgets a service that is not configured any more: it begins anew', async () => {
  await save({ ZID_TOKEN: null });
  await check();
  expect((await states()).map(({ name }) => name)).toEqual(['openai']);
  await save({ ZID_TOKEN: 'zid-token' });
  await check();
  expect((await states())[1]).toMatchObject({ name: 'zid', ok: false });
  expect(await notices(admin)).toHaveLength(2);
});
