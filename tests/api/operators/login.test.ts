import { row, sql } from '../../support/db';
import { api, login, newPhone, withToken } from '../../support/http';
import { anOperator, aPasswordOperator, badFields, DETAIL, newIp, newUsername, type Operator, PASSWORD, signIn } from '../../support/operators';
import { eventually } from '../../support/poll';
import { race, statuses } from '../../support/race';

/** spec/settings.md, section 2: signing in as an operator. */

const post = (body: object, ip = newIp()) => api().post('/api/v1/auth/login').set('X-Forwarded-For', ip).send(body);
const claimsOf = (jwt: string): Record<string, unknown> => JSON.parse(Buffer.from(jwt.split('.')[1] as string, 'base64url').toString('utf8'));

let admin: Operator;

beforeAll(async () => {
  admin = await anOperator('admin');
});

describe('POST /api/v1/auth/login', () => {
  it('answers a 12 h access token of surface operator, and nothing else', async () => {
    const { id, username } = await aPasswordOperator(admin);
    const { body } = await post({ username, password: PASSWORD }).expect(200);
    expect(body).toEqual({ access_token: expect.any(String), token_type: 'bearer' });
    const claims = claimsOf(body.access_token);
    expect(claims).toMatchObject({ token_type: 'access', user_id: id, surface: 'operator' });
    expect(Number(claims['exp']) - Number(claims['iat'])).toBe(12 * 3600);
    expect(await row('select surface, user_id from sessions where family = $1', [claims['sid']])).toEqual({ surface: 'operator', user_id: id });
    await withToken(body.access_token).get('/api/v1/auth/me').expect(200);
    // Access tokens of every surface open every API.
    await withToken(body.access_token).get('/api/accounts/me/').expect(200);
  });

  it('ignores case, blanks around the name, a leading @ and a stale token', async () => {
    const { username } = await aPasswordOperator(admin);
    for (const name of [username.toUpperCase(), ` ${username} `, `@${username}`]) await post({ username: name, password: PASSWORD }).expect(200);
    await post({ username, password: PASSWORD }).set('Authorization', 'Bearer stale').expect(200);
  });

  it('answers on the path with a final slash, too', async () => {
    const { username } = await aPasswordOperator(admin);
    await api().post('/api/v1/auth/login/').set('X-Forwarded-For', newIp()).send({ username, password: PASSWORD }).expect(200);
  });

  it('refuses everybody in one wording', async () => {
    const operator = await aPasswordOperator(admin);
    const blocked = await aPasswordOperator(admin);
    await sql('update up_users set is_active = false where id = $1', [blocked.id]);
    const plain = await aPasswordOperator(admin);
    await sql('update up_users set operator_role = null where id = $1', [plain.id]);
    const bare = await anOperator();
    const tries = [
      { username: operator.username, password: 'wrong-password' },
      { username: newUsername(), password: PASSWORD },
      { username: blocked.username, password: PASSWORD },
      { username: plain.username, password: PASSWORD },
      { username: bare.username, password: PASSWORD },
      { username: newPhone(), password: PASSWORD },
    ];
    const answers = await Promise.all(tries.map((body) => post(body).expect(401).expect('WWW-Authenticate', 'Bearer')));
    expect(new Set(answers.map(({ text }) => text)).size).toBe(1);
    expect(answers[0]?.body).toEqual(DETAIL);
  });

  it.each([
    ['nothing', {}, ['username', 'password']],
    ['null', { username: null, password: null }, ['username', 'password']],
    ['blanks', { username: ' ', password: '' }, ['username', 'password']],
    ['other types', { username: {}, password: 5 }, ['username', 'password']],
    ['NUL', { username: 'someone', password: 'a\0b' }, ['password']],
    ['a number for a name', { username: 7, password: 'whatever-1' }, ['username']],
  ])('wants both texts: %s', async (_name, body, fields) => {
    expect((await post(body).expect(422)).body).toEqual(badFields('body', ...fields));
  });

  it.each(['{', '[]', '"x"', 'null'])('refuses %s as a body', async (body) => {
    const answer = await api().post('/api/v1/auth/login').set('X-Forwarded-For', newIp()).set('Content-Type', 'application/json').send(body).expect(422);
    expect(answer.body).toEqual({ detail: [{ loc: ['body'], msg: expect.any(String), type: expect.any(String) }] });
  });

  it('speaks Arabic, and English when asked', async () => {
    const username = newUsername();
    expect((await post({ username, password: 'x' })).body.detail).toMatch(/[\u0600-\u06ff]/);
    expect((await post({ username, password: 'x' }).set('Accept-Language', 'en')).body.detail).toMatch(/^[A-Z]/);
  });

  it('is audited, without the name that was tried', async () => {
    const { id, username } = await aPasswordOperator(admin);
    const ip = newIp();
    await post({ username, password: 'wrong-password' }, ip).expect(401);
    const failed = await row<{ extra: { username_hash: string } }>(
      `select actor_id, extra from audit_logs where area = 'desk' and action = 'auth.login_failed' and ip_address = $1`,
      [ip],
    );
    expect(failed).toEqual({ actor_id: null, extra: { username_hash: expect.stringMatching(/^[0-9a-f]{32}$/) } });
    await post({ username, password: PASSWORD }, ip).expect(200);
    expect(await sql(`select actor_id from audit_logs where area = 'desk' and action = 'auth.login' and ip_address = $1`, [ip])).toEqual([{ actor_id: id }]);
  });
});

describe('failed sign-ins', () => {
  it.each([
    ['a known name', async () => (await aPasswordOperator(admin)).username],
    ['an unknown name', async () => newUsername()],
  ])('lock %s after five, from every address and with the right password too', async (_name, make) => {
    const username = await make();
    for (let time = 0; time < 5; time += 1) await post({ username, password: 'wrong-password' }).expect(401);
    const answer = await post({ username, password: PASSWORD }).expect(429);
    expect(answer.body).toEqual(DETAIL);
    expect(Number(answer.headers['retry-after'])).toBeGreaterThan(14 * 60);
    expect(Number(answer.headers['retry-after'])).toBeLessThanOrEqual(15 * 60);
  });

  it('count within 15 minutes only', async () => {
    const { username } = await aPasswordOperator(admin);
    const ip = newIp();
    for (let time = 0; time < 5; time += 1) await post({ username, password: 'wrong-password' }, ip).expect(401);
    await post({ username, password: PASSWORD }).expect(429);
    await sql(`update operator_login_failures set created_at = created_at - interval '15 minutes' where id = (select min(id) from operator_login_failures where ip_address = $1)`, [
      ip,
    ]);
    await post({ username, password: PASSWORD }).expect(200);
  });

  it('lock an address after twenty, whatever the names', async () => {
    const [ip, { username }] = [newIp(), await aPasswordOperator(admin)];
    for (let time = 0; time < 20; time += 1) await post({ username: newUsername(), password: 'wrong-password' }, ip).expect(401);
    await post({ username, password: PASSWORD }, ip).expect(429);
    await post({ username, password: PASSWORD }).expect(200);
  });

  it('are exact when all come at once', async () => {
    const { username } = await aPasswordOperator(admin);
    expect(statuses(await race(20, () => post({ username, password: 'wrong-password' })))).toEqual({ 401: 5, 429: 15 });
  });

  it('do not keep parallel right ones out', async () => {
    const { username } = await aPasswordOperator(admin);
    expect(statuses(await race(10, () => post({ username, password: PASSWORD })))).toEqual({ 200: 10 });
  });

  it('that lock are told to the other administrators', async () => {
    const { id, username } = await aPasswordOperator(admin, 'admin');
    for (let time = 0; time < 5; time += 1) await post({ username, password: 'wrong-password' }).expect(401);
    const told = () => sql<{ user_id: number }>(`select user_id from notifications where kind = 'operator_login_locked' and body like '%' || $1 || '%'`, [username]);
    const receivers = (await eventually(told, (notices) => notices.length > 0)).map(({ user_id: userId }) => userId);
    expect(receivers).toContain(admin.userId);
    expect(receivers).not.toContain(id);
  });
});

describe('/api/v1/auth/me', () => {
  const me = (access: string) => withToken(access).get('/api/v1/auth/me');
  const change = (access: string, body: object) => withToken(access).patch('/api/v1/auth/me').send(body);

  it('shows name, role and theme', async () => {
    const { username, access } = await aPasswordOperator(admin);
    expect((await me(access).expect(200)).body).toEqual({ username, role: 'employee', theme_preference: 'dark' });
  });

  it('is for operators only, whichever sign-in issued the token', async () => {
    await api().get('/api/v1/auth/me').expect(401).expect('WWW-Authenticate', 'Bearer');
    expect((await me('stale').expect(401).expect('WWW-Authenticate', 'Bearer')).body).toEqual(DETAIL);
    expect((await (await login()).get('/api/v1/auth/me').expect(403)).body).toEqual(DETAIL);
    const otp = await anOperator();
    expect((await otp.get('/api/v1/auth/me').expect(200)).body).toEqual({ username: otp.username, role: 'employee', theme_preference: 'dark' });
    await sql('update up_users set username = null where id = $1', [otp.userId]);
    expect((await otp.get('/api/v1/auth/me').expect(200)).body.username).toBe(`user_${otp.userId}`);
  });

  it('changes the theme', async () => {
    const { username, access } = await aPasswordOperator(admin);
    expect((await change(access, { theme_preference: 'corporate' }).expect(200)).body).toEqual({ username, role: 'employee', theme_preference: 'corporate' });
    expect((await change(access, {}).expect(200)).body.theme_preference).toBe('corporate');
    expect((await change(access, { theme_preference: null, password: null }).expect(200)).body.theme_preference).toBe('corporate');
    expect((await change(access, { theme_preference: 'pink' }).expect(422)).body).toEqual(badFields('body', 'theme_preference'));
  });

  it('changes the password with the current one, and ends the other sessions', async () => {
    const { username, access } = await aPasswordOperator(admin);
    const other = await signIn(username);
    await change(access, { password: 'another-password', current_password: PASSWORD }).expect(200);
    await me(access).expect(200);
    await me(other).expect(401);
    await post({ username, password: PASSWORD }).expect(401);
    await post({ username, password: 'another-password' }).expect(200);
  });

  it('refuses a wrong current password, a missing one, and a password that is too short or too long', async () => {
    const { access } = await aPasswordOperator(admin);
    const other = 'another-password';
    expect((await change(access, { password: other, current_password: 'wrong-password' }).expect(400)).body).toEqual(DETAIL);
    expect((await change(access, { password: other }).expect(422)).body).toEqual(badFields('body', 'current_password'));
    for (const password of ['x'.repeat(9), 'x'.repeat(129), '', 5])
      expect((await change(access, { password, current_password: PASSWORD }).expect(422)).body).toEqual(badFields('body', 'password'));
    for (const password of ['ع'.repeat(128), '1234567890']) {
      const { access: fresh } = await aPasswordOperator(admin);
      await change(fresh, { password, current_password: PASSWORD }).expect(200);
    }
  });

  it('lets a stolen token guess ten times', async () => {
    const { access } = await aPasswordOperator(admin);
    const guess = () => change(access, { password: 'another-password', current_password: 'wrong-password' });
    for (let time = 0; time < 10; time += 1) await guess().expect(400);
    await guess().expect(429);
  });
});
