import { row, sql } from '../../support/db';
import { api, login, withToken } from '../../support/http';
import { anOperator, aPasswordOperator, badFields, DETAIL, newUsername, type Operator, PASSWORD, signIn } from '../../support/operators';
import { type OwnDatabase, openDatabase } from '../../support/own-database';
import { eventually } from '../../support/poll';
import { race, statuses } from '../../support/race';
import { freshName, startServer, type TestServer } from '../../support/server';

/** spec/settings.md, section 2: managing operators. */

let admin: Operator;
let employee: Operator;

beforeAll(async () => {
  [admin, employee] = [await anOperator('admin'), await anOperator()];
});

const USERS = '/api/v1/users';
const body = (fields: object = {}) => ({ username: newUsername(), password: PASSWORD, ...fields });

describe('who may', () => {
  it.each([
    ['get', USERS],
    ['post', USERS],
    ['put', `${USERS}/1`],
    ['put', `${USERS}/2147483647`],
  ] as const)('%s %s: administrators only', async (method, path) => {
    expect((await api()[method](path).expect(401).expect('WWW-Authenticate', 'Bearer')).body).toEqual(DETAIL);
    expect((await employee[method](path).send({}).expect(403)).body).toEqual(DETAIL);
    await (await login())[method](path).send({ role: 'nonsense' }).expect(403);
  });

  it('loses the right with the role, at once', async () => {
    const other = await anOperator('admin');
    await other.get(USERS).expect(200);
    await sql(`update up_users set operator_role = 'employee' where id = $1`, [other.userId]);
    await other.get(USERS).expect(403);
  });

  it('answers other methods and paths in this dialect', async () => {
    expect((await admin.delete(USERS).expect(405)).body).toEqual(DETAIL);
    expect((await admin.get('/api/v1/nothing').expect(404)).body).toEqual(DETAIL);
  });
});

describe('GET /api/v1/users', () => {
  it('lists operators only, by id', async () => {
    const plain = await login();
    const { body: list } = await admin.get(USERS).expect(200);
    const ids = list.map(({ id }: { id: number }) => id);
    expect(ids).toEqual([...ids].sort((a, b) => a - b));
    expect(ids).not.toContain(plain.userId);
    expect(list.find(({ id }: { id: number }) => id === employee.userId)).toEqual({ id: employee.userId, username: employee.username, role: 'employee', theme_preference: 'dark' });
  });
});

describe('POST /api/v1/users', () => {
  it('makes an employee with the dark theme', async () => {
    const sent = body();
    const answer = await admin.post(USERS).send(sent).expect(201);
    expect(answer.body).toEqual({ id: expect.any(Number), username: sent.username, role: 'employee', theme_preference: 'dark' });
    const stored = await row<{ password_hash: string }>('select password_hash, is_staff, role_state from up_users where id = $1', [answer.body.id]);
    expect(stored).toMatchObject({ is_staff: false, role_state: 'visitor', password_hash: expect.stringMatching(/^\$argon2id\$/) });
    await signIn(sent.username);
    const entry = await row(`select actor_id, extra from audit_logs where area = 'desk' and action = 'users.create' and reference_id = $1`, [String(answer.body.id)]);
    expect(entry).toEqual({ actor_id: admin.userId, extra: { user_id: answer.body.id, role: 'employee' } });
  });

  it('takes role and theme; null means the default', async () => {
    expect(
      (
        await admin
          .post(USERS)
          .send(body({ role: 'admin', theme_preference: 'light' }))
          .expect(201)
      ).body,
    ).toMatchObject({ role: 'admin', theme_preference: 'light' });
    expect(
      (
        await admin
          .post(USERS)
          .send(body({ role: null, theme_preference: null }))
          .expect(201)
      ).body,
    ).toMatchObject({ role: 'employee', theme_preference: 'dark' });
  });

  it('refuses a taken username, in any case, also of somebody who is no operator', async () => {
    const plain = await login();
    const name = newUsername();
    await sql('update up_users set username = $2 where id = $1', [plain.userId, name]);
    for (const username of [employee.username, employee.username.toUpperCase(), name]) expect((await admin.post(USERS).send(body({ username })).expect(400)).body).toEqual(DETAIL);
  });

  it('gives a name to one of many who ask at once', async () => {
    const username = newUsername();
    expect(statuses(await race(8, () => admin.post(USERS).send(body({ username }))))).toEqual({ 201: 1, 400: 7 });
  });

  it.each([
    ['nothing', {}, ['username', 'password']],
    ['a short name', { username: 'ab', password: PASSWORD }, ['username']],
    ['a long name', { username: 'a'.repeat(51), password: PASSWORD }, ['username']],
    ['blanks in the name', { username: 'a b c', password: PASSWORD }, ['username']],
    ['a phone as name', { username: '0551234567', password: PASSWORD }, ['username']],
    ['a reserved name', { username: 'user_12', password: PASSWORD }, ['username']],
    ['a name that is no text', { username: 12345, password: PASSWORD }, ['username']],
    ['a short password', { username: 'someone', password: 'x'.repeat(9) }, ['password']],
    ['an unknown role', { username: 'someone', password: PASSWORD, role: 'owner' }, ['role']],
    ['an unknown theme', { username: 'someone', password: PASSWORD, theme_preference: 1 }, ['theme_preference']],
  ])('refuses %s', async (_name, sent, fields) => {
    expect((await admin.post(USERS).send(sent).expect(422)).body).toEqual(badFields('body', ...fields));
  });
});

describe('PUT /api/v1/users/{id}', () => {
  const put = (id: number | string, sent: object) => admin.put(`${USERS}/${id}`).send(sent);

  it('changes what is sent', async () => {
    const { id, username } = await aPasswordOperator(admin);
    expect((await put(id, { theme_preference: 'light' }).expect(200)).body).toEqual({ id, username, role: 'employee', theme_preference: 'light' });
    expect((await put(id, { role: 'admin' }).expect(200)).body).toEqual({ id, username, role: 'admin', theme_preference: 'light' });
    expect((await put(id, { role: null, password: null, theme_preference: null }).expect(200)).body).toEqual({ id, username, role: 'admin', theme_preference: 'light' });
    expect((await put(id, {}).expect(200)).body.role).toBe('admin');
  });

  it('ends all sessions of who gets a new password or role, and none for a theme', async () => {
    const { id, username, access } = await aPasswordOperator(admin);
    const me = (token: string) => withToken(token).get('/api/v1/auth/me');
    await put(id, { theme_preference: 'light', role: 'employee' }).expect(200);
    await me(access).expect(200);
    await put(id, { password: 'another-password' }).expect(200);
    await me(access).expect(401);
    const second = await signIn(username, 'another-password');
    await put(id, { role: 'admin' }).expect(200);
    await me(second).expect(401);
  });

  it("keeps the caller's own session", async () => {
    const { id, username, access } = await aPasswordOperator(admin, 'admin');
    const other = await signIn(username);
    await withToken(access).put(`${USERS}/${id}`).send({ password: 'another-password', role: 'employee' }).expect(200);
    expect((await withToken(access).get('/api/v1/auth/me').expect(200)).body.role).toBe('employee');
    await withToken(other).get('/api/v1/auth/me').expect(401);
  });

  it('knows operators only, after the body was judged', async () => {
    const plain = await login();
    for (const id of [plain.userId, 2_147_483_647]) {
      expect((await put(id, {}).expect(404)).body).toEqual(DETAIL);
      expect((await put(id, { role: 'owner' }).expect(422)).body).toEqual(badFields('body', 'role'));
    }
    for (const id of ['abc', '0', '-1', '1.5', '99999999999']) expect((await put(id, { role: 'owner' }).expect(404)).body).toEqual(DETAIL);
  });

  it('tells the other administrators of a new role', async () => {
    const { id, username } = await aPasswordOperator(admin);
    const other = await anOperator('admin');
    await put(id, { role: 'admin' }).expect(200);
    const told = () => sql<{ user_id: number }>(`select user_id from notifications where kind = 'operator_role_changed' and body like '%' || $1 || '%'`, [username]);
    const receivers = (await eventually(told, (notices) => notices.length > 0)).map(({ user_id: userId }) => userId);
    expect(receivers).toContain(other.userId);
    expect(receivers).not.toContain(admin.userId);
    expect(await row(`select extra from audit_logs where action = 'users.update' and reference_id = $1`, [String(id)])).toEqual({ extra: { user_id: id, changed: ['role'] } });
  });
});

describe('an account of an operator', () => {
  it('cannot be closed', async () => {
    expect((await employee.delete('/api/accounts/me/').expect(403)).body).toEqual(DETAIL);
    await employee.get('/api/v1/auth/me').expect(200);
  });
});

describe('the last administrator', () => {
  let server: TestServer;
  let database: OwnDatabase;

  beforeAll(async () => {
    server = await startServer({ ROLE: 'web' }, { database: freshName() });
    database = await openDatabase(server.databaseUrl);
  });
  afterAll(async () => {
    await database?.close();
    await server?.stop();
  });

  const admins = async (): Promise<number> =>
    (await database.row<{ count: number }>(`select count(*)::int as count from up_users where operator_role = 'admin' and is_active`)).count;
  const place = () => ({ url: server.url, sql: database.sql });

  it('cannot be demoted; an inactive one does not count', async () => {
    const [only, blocked] = [await anOperator('admin', place()), await anOperator('admin', place())];
    await database.sql('update up_users set is_active = false where id = $1', [blocked.userId]);
    expect((await only.put(`${USERS}/${only.userId}`).send({ role: 'employee' }).expect(409)).body).toEqual(DETAIL);
    await database.sql('update up_users set operator_role = null');
  });

  it('remains when all demote each other at once', async () => {
    const all = await Promise.all(Array.from({ length: 6 }, () => anOperator('admin', place())));
    const results = await race(6, (index) => (all[index] as Operator).put(`${USERS}/${(all[(index + 1) % 6] as Operator).userId}`).send({ role: 'employee' }));
    const seen = statuses(results);
    expect(await admins()).toBeGreaterThanOrEqual(1);
    expect(Object.keys(seen).every((status) => ['200', '403', '409'].includes(status))).toBe(true);
    expect(seen[200]).toBe(6 - (await admins()));
  });

  it('remains when all demote themselves at once', async () => {
    await database.sql('update up_users set operator_role = null');
    const all = await Promise.all(Array.from({ length: 6 }, () => anOperator('admin', place())));
    expect(statuses(await race(6, (index) => (all[index] as Operator).put(`${USERS}/${(all[index] as Operator).userId}`).send({ role: 'employee' })))).toEqual({ 200: 5, 409: 1 });
    expect(await admins()).toBe(1);
  });
});
