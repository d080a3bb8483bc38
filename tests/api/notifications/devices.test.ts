import { randomBytes } from 'node:crypto';
import { row, sql } from '../../support/db';
import { api, type Client } from '../../support/http';
import { aUser } from './support';

const TOKEN = '/api/notifications/device-token/';
const REGISTER = '/api/notifications/devices/register/';
const LIST = '/api/notifications/devices/';

const newToken = (): string => `token-${randomBytes(12).toString('hex')}`;
const stored = (token: string) => row('select user_id, platform, is_active, notifications_enabled, device_id from device_tokens where token = $1', [token]);

let user: Client;
let other: Client;

beforeAll(async () => {
  [user, other] = [await aUser('client'), await aUser('provider')];
});

describe('device-token/', () => {
  it('registers a token once, moves it to the caller and brings it back into use', async () => {
    const token = newToken();
    expect((await user.post(TOKEN).send({ token, platform: 'android' }).expect(200)).body).toEqual({ ok: true });
    expect(await stored(token)).toMatchObject({ user_id: user.userId, platform: 'android', is_active: true });
    await sql(`update device_tokens set is_active = false, last_seen_at = now() - interval '1 day' where token = $1`, [token]);
    await other.post(TOKEN).send({ token, platform: 'ios' }).expect(200);
    expect(await stored(token)).toMatchObject({ user_id: other.userId, platform: 'ios', is_active: true });
    expect(await row(`select last_seen_at > now() - interval '1 minute' as fresh from device_tokens where token = $1`, [token])).toEqual({ fresh: true });
    expect(await sql('select 1 from device_tokens where token = $1', [token])).toHaveLength(1);
  });

  it.each([
    [{}, ['token', 'platform']],
    [{ token: '', platform: 'android' }, ['token']],
    [{ token: 'x'.repeat(501), platform: 'android' }, ['token']],
    [{ token: 7, platform: 'android' }, ['token']],
    [{ token: 'abc', platform: 'windows' }, ['platform']],
    [{ token: 'abc', platform: null }, ['platform']],
  ])('refuses %j', async (body, fields) => {
    const answer = await user.post(TOKEN).send(body).expect(400);
    expect(Object.keys(answer.body).sort()).toEqual([...fields].sort());
  });

  it('takes 500 characters', async () => {
    await user
      .post(TOKEN)
      .send({ token: newToken().padEnd(500, 'x'), platform: 'web' })
      .expect(200);
  });
});

describe('devices/ of the shop APIs', () => {
  const device = (token: string, extra: object = {}) => ({
    device_token: token,
    platform: 'ios',
    device_id: `device-${token}`,
    app_version: '2.1',
    device_model: 'iPhone',
    os_version: '18',
    ...extra,
  });

  it('answers 201 for a new device, 200 for a known one, and never the token', async () => {
    const token = newToken();
    const first = await user.post(REGISTER).send(device(token)).expect(201);
    expect(first.body).toEqual({
      status: 'success',
      message: expect.any(String),
      created: true,
      device: {
        id: expect.any(Number),
        device_id: `device-${token}`,
        platform: 'ios',
        app_version: '2.1',
        device_model: 'iPhone',
        os_version: '18',
        notifications_enabled: true,
        is_active: true,
        last_seen_at: expect.any(String),
        created_at: expect.any(String),
      },
    });
    const again = await user.post(REGISTER).send({ device_token: token, platform: 'ios', app_version: '2.2' }).expect(200);
    expect(again.body).toMatchObject({ created: false, device: { app_version: '2.2', device_model: 'iPhone', device_id: `device-${token}` } });
    expect(first.text + again.text + (await user.get(LIST).expect(200)).text).not.toContain(`"${token}"`);
  });

  it('gives a device that got a new token one row', async () => {
    const [old, fresh] = [newToken(), newToken()];
    await user
      .post(REGISTER)
      .send(device(old, { device_id: 'phone-1' }))
      .expect(201);
    const answer = await user
      .post(REGISTER)
      .send(device(fresh, { device_id: 'phone-1' }))
      .expect(200);
    expect(answer.body.created).toBe(false);
    expect(await sql('select 1 from device_tokens where token = $1', [old])).toEqual([]);
  });

  it('moves the token of another user, without what his device said of itself', async () => {
    const token = newToken();
    await user
      .post(REGISTER)
      .send(device(token, { notifications_enabled: false }))
      .expect(201);
    const moved = await other.post(REGISTER).send({ device_token: token, platform: 'ios' }).expect(200);
    expect(moved.body.device).toMatchObject({ device_id: '', device_model: '', notifications_enabled: true });
    expect(await stored(token)).toMatchObject({ user_id: other.userId });
  });

  it('is listed, switched and forgotten by its owner alone', async () => {
    const [owner, token] = [await aUser('client'), newToken()];
    const { body } = await owner
      .post(REGISTER)
      .send(device(token, { device_id: 'my phone' }))
      .expect(201);
    expect((await owner.get(LIST).expect(200)).body).toEqual({ status: 'success', devices: [body.device], count: 1 });
    expect((await other.get(LIST).expect(200)).text).not.toContain('my phone');
    for (const name of ['my%20phone', String(body.device.id)]) {
      const path = `${LIST}${name}/`;
      expect((await owner.put(path).send({ notifications_enabled: false }).expect(200)).body.device.notifications_enabled).toBe(false);
      expect((await owner.put(path).send({ notifications_enabled: 'maybe' }).expect(400)).body).toMatchObject({
        field: 'notifications_enabled',
        notifications_enabled: [expect.any(String)],
      });
      const refused = await other.put(path).send({ notifications_enabled: true }).expect(404);
      expect(refused.body).toMatchObject({ message: expect.any(String), error: expect.any(String), detail: expect.any(String), code: 'NOT_FOUND' });
      await other.delete(`${path}unregister/`).expect(404);
    }
    expect((await owner.delete(`${LIST}my%20phone/unregister/`).expect(200)).body).toEqual({ status: 'success', message: expect.any(String) });
    await owner.delete(`${LIST}my%20phone/unregister/`).expect(404);
  });

  it.each([
    [{ platform: 'ios' }, 'device_token'],
    [{ device_token: 'short', platform: 'ios' }, 'device_token'],
    [{ device_token: 'x'.repeat(501), platform: 'ios' }, 'device_token'],
    [{ device_token: 'long enough token' }, 'platform'],
  ])('refuses %j', async (body, field) => {
    expect((await user.post(REGISTER).send(body).expect(400)).body).toMatchObject({ field, code: 'INVALID_INPUT', [field]: [expect.any(String)] });
  });

  it('needs a sign-in', async () => {
    for (const [method, path] of [
      ['get', LIST],
      ['post', REGISTER],
      ['put', `${LIST}x/`],
      ['delete', `${LIST}x/unregister/`],
    ] as const)
      expect((await api()[method](path).expect(401)).body).toMatchObject({ message: expect.any(String), detail: expect.any(String), code: 'not_authenticated' });
  });
});

describe('closing the account', () => {
  it('removes its device tokens', async () => {
    const [closing, token] = [await aUser('client'), newToken()];
    await closing.post(TOKEN).send({ token, platform: 'android' }).expect(200);
    await closing.delete('/api/accounts/me/').expect(200);
    expect(await sql('select 1 from device_tokens where token = $1', [token])).toEqual([]);
  });
});
