import { randomUUID } from 'node:crypto';
import { signToken } from '../../../src/platform/auth/tokens';
import { sql } from '../../support/db';
import { api, login, newPhone, withToken } from '../../support/http';
import { completion, expectFields, unique } from './support';

const token = (body: object) => api().post('/api/accounts/token/').send(body);
const refresh = (body: object) => api().post('/api/accounts/token/refresh/').send(body);
const logout = (access: string, body: object = {}) => withToken(access).post('/api/accounts/logout/').send(body);
const me = (access: string) => withToken(access).get('/api/accounts/me/');

const NO_ACCOUNT = { detail: expect.any(String), code: 'no_active_account' };
const NOT_VALID = { detail: expect.any(String), code: 'token_not_valid' };

/** The claims a token carries. */
const claimsOf = (jwt: string): Record<string, unknown> => JSON.parse(Buffer.from(jwt.split('.')[1] as string, 'base64url').toString('utf8'));

describe('the tokens', () => {
  it('carry the claims of the contract', async () => {
    const client = await login();
    const [access, kept] = [claimsOf(client.access), claimsOf(client.refresh)];
    expect(access).toEqual({
      token_type: 'access',
      user_id: client.userId,
      sid: expect.any(String),
      surface: 'services',
      jti: expect.any(String),
      iat: expect.any(Number),
      exp: expect.any(Number),
    });
    expect(kept).toMatchObject({ token_type: 'refresh', user_id: client.userId, sid: access['sid'], surface: 'services' });
    expect(Number(access['exp']) - Number(access['iat'])).toBe(3_600);
    expect(Number(kept['exp']) - Number(kept['iat'])).toBe(30 * 86_400);
    expect(access['jti']).not.toBe(kept['jti']);
  });

  it.each(['Bearer', 'bearer', 'Token'])('are taken after the word %s', async (word) => {
    const { access } = await login();
    await api().get('/api/accounts/me/').set('Authorization', `${word} ${access}`).expect(200);
  });

  it.each(['Bearer nonsense', 'Basic dTpw', 'Bearer', 'Bearer a b', `Bearer ${'x'.repeat(5_000)}`])('%.20s is no token', async (header) => {
    expect((await api().get('/api/accounts/me/').set('Authorization', header).expect(401)).body).toEqual(NOT_VALID);
  });

  it('are refused when another key signed them, or none', async () => {
    const { access } = await login();
    const [head, body] = access.split('.') as [string, string];
    const unsigned = `${Buffer.from('{"alg":"none","typ":"JWT"}').toString('base64url')}.${body}.`;
    for (const forged of [unsigned, `${head}.${body}.AAAA`]) await me(forged).expect(401);
  });

  it('are refused when expired', async () => {
    const { userId, access } = await login();
    const sid = claimsOf(access)['sid'] as string;
    jest.useFakeTimers({ now: Date.now() - 3_600_001, doNotFake: ['nextTick', 'setImmediate', 'setTimeout'] });
    const old = signToken({ type: 'access', userId, sid, surface: 'services' });
    jest.useRealTimers();
    expect((await me(old).expect(401)).body).toEqual(NOT_VALID);
  });

  it('are refused as the other type', async () => {
    const client = await login();
    await me(client.refresh).expect(401);
    expect((await refresh({ refresh: client.access }).expect(401)).body).toEqual(NOT_VALID);
  });

  it('a bad one is refused on a public read too', async () => {
    await api().get('/api/providers/list/').expect(200);
    expect((await api().get('/api/providers/list/').set('Authorization', 'Bearer stale').expect(401)).body).toEqual(NOT_VALID);
  });
});

describe('token/', () => {
  const PASSWORD = 'correct horse 1';
  let username: string;
  let phone: string;
  let userId: number;

  beforeAll(async () => {
    const client = await login();
    username = unique('Nora');
    await client.post('/api/accounts/complete/').send(completion({ username })).expect(200);
    ({ phone, userId } = client);
  });

  it('signs in by username, with @ and in any case', async () => {
    for (const name of [username, `@${username}`, username.toUpperCase()]) {
      const response = await token({ username: name, password: PASSWORD }).expect(200);
      expect(response.body).toEqual({ refresh: expect.any(String), access: expect.any(String) });
      expect((await me(response.body.access).expect(200)).body.id).toBe(userId);
    }
  });

  it('signs in by phone, in any form and under either name', async () => {
    const rest = phone.slice(1);
    for (const form of [phone, `+966${rest}`, `966 ${rest}`, `00966${rest}`]) {
      await token({ phone: form, password: PASSWORD }).expect(200);
      await token({ username: form, password: PASSWORD }).expect(200);
    }
  });

  it('looks up what reads as a phone as a phone only', async () => {
    const squatter = await login();
    const other = newPhone();
    await squatter.post('/api/accounts/complete/').send(completion()).expect(200);
    await sql('update up_users set username = $2 where id = $1', [squatter.userId, other]);
    expect((await token({ username: other, password: PASSWORD }).expect(401)).body).toEqual(NO_ACCOUNT);
  });

  it.each([
    ['a wrong password', () => ({ username, password: 'wrong horse 1' })],
    ['an unknown user', () => ({ username: 'nobody_here', password: PASSWORD })],
    ['an unknown phone', () => ({ phone: newPhone(), password: PASSWORD })],
  ])('refuses %s', async (_name, body) => {
    expect((await token(body()).expect(401)).body).toEqual(NO_ACCOUNT);
  });

  it('refuses an account without a password, and a blocked one', async () => {
    const bare = await login();
    expect((await token({ phone: bare.phone, password: PASSWORD }).expect(401)).body).toEqual(NO_ACCOUNT);
    const blocked = await login();
    await blocked.post('/api/accounts/complete/').send(completion()).expect(200);
    await sql('update up_users set is_active = false where id = $1', [blocked.userId]);
    expect((await token({ phone: blocked.phone, password: PASSWORD }).expect(401)).body).toEqual(NO_ACCOUNT);
  });

  it.each([
    ['nothing', {}, ['password', 'username']],
    ['no password', { username: 'a' }, ['password']],
    ['no name', { password: 'x' }, ['username']],
    ['empty names', { password: 'x', username: '', phone: null }, ['username']],
    ['an empty password', { username: 'a', password: '' }, ['password']],
  ])('asks for what is missing: %s', async (_name, body, fields) => {
    const response = await token(body).expect(400);
    for (const name of fields) expect(response.body[name]).toEqual([expect.any(String)]);
  });

  it('ignores a stale token', async () => {
    await token({ username, password: PASSWORD }).set('Authorization', 'Bearer stale').expect(200);
  });
});

describe('token/refresh/', () => {
  it('answers a new access token only, again and again', async () => {
    const client = await login();
    for (let time = 0; time < 3; time += 1) {
      const response = await refresh({ refresh: client.refresh }).expect(200);
      expect(response.body).toEqual({ access: expect.any(String) });
      await me(response.body.access).expect(200);
    }
    await me(client.access).expect(200);
  });

  it('ignores a stale token', async () => {
    const client = await login();
    await refresh({ refresh: client.refresh }).set('Authorization', 'Bearer stale').expect(200);
  });

  it.each([
    ['nothing', {}],
    ['null', { refresh: null }],
    ['empty', { refresh: '' }],
    ['a number', { refresh: 5 }],
  ])('wants a refresh token: %s', async (_name, body) => {
    expectFields((await refresh(body).expect(400)).body, ['refresh']);
  });

  it('refuses nonsense', async () => {
    for (const nonsense of ['nonsense', 'x'.repeat(5_000)]) expect((await refresh({ refresh: nonsense }).expect(401)).body).toEqual(NOT_VALID);
  });

  it.each([
    ['revoked', 'update sessions set revoked_at = now() where user_id = $1'],
    ['expired', 'update sessions set expires_at = now() where user_id = $1'],
    ['rotated', 'update sessions set rotated_at = now() where user_id = $1'],
    ['of a blocked user', 'update up_users set is_active = false where id = $1'],
    ['of a closed account', 'update up_users set deleted_at = now(), phone = null where id = $1'],
    ['of a removed session', 'delete from sessions where user_id = $1'],
  ])('refuses a token %s', async (_name, change) => {
    const client = await login();
    await sql(change, [client.userId]);
    expect((await refresh({ refresh: client.refresh }).expect(401)).body).toEqual(NOT_VALID);
  });

  it("refuses another surface's token and leaves it alone", async () => {
    const { userId } = await login();
    const [family, jti] = [randomUUID(), randomUUID()];
    await sql(`insert into sessions (jti, family, user_id, surface, expires_at) values ($1, $2, $3, 'tohfa', now() + interval '7 days')`, [jti, family, userId]);
    const foreign = signToken({ type: 'refresh', userId, sid: family, surface: 'tohfa', jti });
    expect((await refresh({ refresh: foreign }).expect(401)).body).toEqual(NOT_VALID);
    expect(await sql('select rotated_at, revoked_at from sessions where jti = $1', [jti])).toEqual([{ rotated_at: null, revoked_at: null }]);
    // Access tokens of every surface open every API.
    await me(signToken({ type: 'access', userId, sid: family, surface: 'tohfa' })).expect(200);
  });

  it('refuses a token whose session is another one', async () => {
    const [one, other] = [await login(), await login()];
    const { jti } = claimsOf(other.refresh) as { jti: string };
    const mixed = signToken({ type: 'refresh', userId: one.userId, sid: claimsOf(one.refresh)['sid'] as string, surface: 'services', jti });
    await refresh({ refresh: mixed }).expect(401);
  });
});

describe('logout/', () => {
  it('ends the session of its own refresh token, at once', async () => {
    const client = await login();
    const second = await login(client.phone);
    expect((await logout(second.access, { refresh: client.refresh }).expect(200)).body).toEqual({ ok: true });
    await refresh({ refresh: client.refresh }).expect(401);
    await me(client.access).expect(401);
    await me(second.access).expect(200);
  });

  it.each([
    ['none', {}],
    ['a bad one', { refresh: 'nonsense' }],
    ['a number', { refresh: 5 }],
    ['null', { refresh: null }],
  ])('ends the session of the access token when the refresh token is %s', async (_name, body) => {
    const client = await login();
    await logout(client.access, body).expect(200);
    await me(client.access).expect(401);
    await refresh({ refresh: client.refresh }).expect(401);
  });

  it("never ends another's session", async () => {
    const [client, stranger] = [await login(), await login()];
    await logout(client.access, { refresh: stranger.refresh }).expect(200);
    await me(stranger.access).expect(200);
    await refresh({ refresh: stranger.refresh }).expect(200);
    await me(client.access).expect(401);
  });

  it('answers 200 when repeated, with the token of the ended session', async () => {
    const client = await login();
    for (let time = 0; time < 3; time += 1) expect((await logout(client.access, { refresh: client.refresh }).expect(200)).body).toEqual({ ok: true });
  });

  it('wants a token', async () => {
    await api().post('/api/accounts/logout/').expect(401);
    await logout('nonsense').expect(401);
    const { refresh: kept } = await login();
    await logout(kept).expect(401);
  });
});
