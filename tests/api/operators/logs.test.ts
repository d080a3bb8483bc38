import { sql } from '../../support/db';
import { api, login } from '../../support/http';
import { anOperator, badFields, DETAIL, newUsername, type Operator } from '../../support/operators';

/** spec/settings.md, section 5: the desk's audit log. */

interface Entry {
  id: number;
  user_id: number | null;
  action: string;
  details: object;
  created_at: string;
}

let admin: Operator;
let employee: Operator;
let mark: string;

const write = (area: string, actor: number | null, action: string, age = '0 minutes') =>
  sql(`insert into audit_logs (area, actor_id, action, extra, created_at) values ($1, $2, $3, '{"n": 1}', now() - $4::interval)`, [area, actor, action, age]);
const list = async (who: Operator, query: Record<string, string | number> = {}): Promise<Entry[]> => (await who.get('/api/v1/logs').query(query).expect(200)).body;
const actions = (entries: Entry[]): string[] => entries.map(({ action }) => action);

beforeAll(async () => {
  [admin, employee] = [await anOperator('admin'), await anOperator()];
  mark = newUsername();
  await write('desk', admin.userId, `${mark}.first`, '3 days');
  await write('desk', employee.userId, `${mark}.second`, '2 days');
  await write('desk', null, `${mark}.third`, '1 day');
  await write('services', admin.userId, `${mark}.elsewhere`);
});

it('is for operators', async () => {
  expect((await api().get('/api/v1/logs').expect(401).expect('WWW-Authenticate', 'Bearer')).body).toEqual(DETAIL);
  await (await login()).get('/api/v1/logs?since=nonsense').expect(403);
});

it("shows an administrator the desk's entries, newest first, in five keys", async () => {
  const entries = await list(admin, { action: `${mark}.` });
  expect(actions(entries)).toEqual([`${mark}.third`, `${mark}.second`, `${mark}.first`]);
  expect(entries[1]).toEqual({ id: expect.any(Number), user_id: employee.userId, action: `${mark}.second`, details: { n: 1 }, created_at: expect.stringMatching(/Z$/) });
  expect(entries[0]?.user_id).toBeNull();
});

it('shows an employee his own', async () => {
  expect(actions(await list(employee, { action: `${mark}.` }))).toEqual([`${mark}.second`]);
  expect(await list(employee, { user_id: admin.userId })).toEqual([]);
  expect(actions(await list(employee, { user_id: employee.userId, action: `${mark}.` }))).toEqual([`${mark}.second`]);
});

it('filters by user, action and time', async () => {
  expect(actions(await list(admin, { user_id: admin.userId, action: `${mark}.` }))).toEqual([`${mark}.first`]);
  expect(actions(await list(admin, { action: `${mark}.first` }))).toEqual([`${mark}.first`]);
  expect(await list(admin, { action: mark })).toEqual([]);
  expect(await list(admin, { action: '%' })).toEqual([]);
  const since = new Date(Date.now() - 2.5 * 86_400_000).toISOString();
  expect(actions(await list(admin, { since, action: `${mark}.` }))).toEqual([`${mark}.third`, `${mark}.second`]);
});

it.each([
  '2024-01-01',
  '2024-01-01T00:00:00',
  '2024-01-01T00:00:00Z',
  '2024-01-01T00:00:00.123+03:00',
  '2024-01-01T00:00:00 03:00',
  '2024-01-01 00:00',
])('takes %s as a time', async (since) => {
  expect(await list(admin, { since, action: `${mark}.` })).toHaveLength(3);
});

it('pages by id', async () => {
  const [newest, ...older] = await list(admin, { action: `${mark}.` });
  expect(await list(admin, { action: `${mark}.`, limit: 1 })).toEqual([newest]);
  expect(await list(admin, { action: `${mark}.`, before_id: newest?.id as number })).toEqual(older);
});

it.each([
  ['since', 'yesterday'],
  ['since', '2024-02-30'],
  ['since', '2024-13-01T00:00:00Z'],
  ['since', ''],
  ['since', '%00'],
  ['limit', '0'],
  ['limit', '1001'],
  ['limit', 'many'],
  ['limit', '1.5'],
  ['user_id', 'me'],
  ['before_id', '-1'],
  ['action', 'x'.repeat(65)],
])('refuses %s=%s', async (name, value) => {
  expect((await admin.get(`/api/v1/logs?${name}=${value}`).expect(422)).body).toEqual(badFields('query', name));
});

it('ignores what it does not know', async () => {
  await admin.get('/api/v1/logs?nothing=1&limit=1&limit=nonsense').expect(200);
});

describe('an entry', () => {
  const KEPT = 'audit_logs is append-only';

  it('is neither changed nor removed, by no role', async () => {
    await write('desk', null, `${mark}.old`, '91 days');
    await expect(sql(`update audit_logs set action = 'x' where action = $1`, [`${mark}.old`])).rejects.toThrow(KEPT);
    await expect(sql('delete from audit_logs where action = $1', [`${mark}.old`])).rejects.toThrow(KEPT);
    await expect(sql('truncate audit_logs')).rejects.toThrow(KEPT);
  });

  it('goes past its retention, which nobody makes shorter than 90 days, and only in this area', async () => {
    await write('services', null, `${mark}.ancient`, '5000 days');
    await expect(sql('delete from audit_logs where action = $1', [`${mark}.ancient`])).rejects.toThrow(KEPT);
    await write('desk', null, `${mark}.young`, '89 days');
    await expect(
      sql(`with short as (select set_config('souq.audit_retention_days', '1', true)) delete from audit_logs using short where action = $1`, [`${mark}.young`]),
    ).rejects.toThrow(KEPT);
    await write('desk', null, `${mark}.ancient`, '731 days');
    await sql(`delete from audit_logs where area = 'desk' and action = $1`, [`${mark}.ancient`]);
  });
});
