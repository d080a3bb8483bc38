import { row, sql } from '../../support/db';
import { api, type Client, login, newPhone, withToken } from '../../support/http';
import { aProvider } from '../../support/market';
import { completion, expectFields, newCode, unique, verify } from './support';

const ME = '/api/accounts/me/';
const KEYS = [
  'id',
  'phone',
  'email',
  'username',
  'first_name',
  'last_name',
  'city',
  'role_state',
  'has_provider_profile',
  'is_provider',
  'following_count',
  'likes_count',
  'favorites_media_count',
  'provider_profile_id',
  'provider_display_name',
  'provider_city',
  'provider_followers_count',
  'provider_likes_received_count',
  'provider_rating_avg',
  'provider_rating_count',
];

let client: Client;
beforeEach(async () => {
  client = await login();
});

const patch = (body: object) => client.patch(ME).send(body);
const stored = () => row('select phone, email, username, first_name, last_name, city, role_state, is_staff from up_users where id = $1', [client.userId]);

describe('GET me/', () => {
  it('has every key, with a username that stays empty until one is sent', async () => {
    const { body } = await client.get(ME).expect(200);
    expect(Object.keys(body)).toEqual(KEYS);
    expect(body).toEqual({
      id: client.userId,
      phone: client.phone,
      email: null,
      username: null,
      first_name: null,
      last_name: null,
      city: null,
      role_state: 'phone_only',
      has_provider_profile: false,
      is_provider: false,
      following_count: 0,
      likes_count: 0,
      favorites_media_count: 0,
      provider_profile_id: null,
      provider_display_name: null,
      provider_city: null,
      provider_followers_count: 0,
      provider_likes_received_count: 0,
      provider_rating_avg: null,
      provider_rating_count: 0,
    });
  });

  it('shows the provider profile and what is followed, liked and kept', async () => {
    const [provider, other] = [await aProvider(), await aProvider()];
    const { id } = await row<{ id: number }>(`insert into portfolio_items (provider_id, file_type) values ($1, 'image') returning id`, [other.providerId]);
    const spotlight = await row<{ id: number }>(`insert into spotlight_items (provider_id, file_type) values ($1, 'image') returning id`, [other.providerId]);
    for (const table of ['portfolio_likes', 'portfolio_saves']) await sql(`insert into ${table} (user_id, item_id) values ($1, $2)`, [provider.userId, id]);
    await sql('insert into spotlight_saves (user_id, item_id) values ($1, $2)', [provider.userId, spotlight.id]);
    await sql('insert into provider_follows (user_id, provider_id) values ($1, $2), ($3, $4)', [provider.userId, other.providerId, client.userId, provider.providerId]);
    await sql('insert into provider_likes (user_id, provider_id) values ($1, $2)', [provider.userId, other.providerId]);
    await sql(`update provider_profiles set rating_avg = 4.5, rating_count = 2, city = 'جدة' where id = $1`, [provider.providerId]);
    expect((await provider.get(ME).expect(200)).body).toMatchObject({
      role_state: 'provider',
      has_provider_profile: true,
      is_provider: true,
      following_count: 1,
      likes_count: 1,
      favorites_media_count: 2,
      provider_profile_id: provider.providerId,
      provider_display_name: 'Provider',
      provider_city: 'جدة',
      provider_followers_count: 1,
      provider_likes_received_count: 0,
      provider_rating_avg: '4.50',
      provider_rating_count: 2,
    });
  });

  it('knows providers by role or by profile', async () => {
    await sql(`update up_users set role_state = 'provider' where id = $1`, [client.userId]);
    expect((await client.get(ME)).body).toMatchObject({ is_provider: true, has_provider_profile: false });
    const provider = await aProvider();
    await sql(`update up_users set role_state = 'client' where id = $1`, [provider.userId]);
    expect((await provider.get(ME)).body).toMatchObject({ is_provider: true, has_provider_profile: true });
  });

  it('lets a visitor in, and nobody without a token', async () => {
    await sql(`update up_users set role_state = 'visitor' where id = $1`, [client.userId]);
    await client.get(ME).expect(200);
    const response = await api().get(ME).expect(401);
    expect(response.body).toEqual({ detail: expect.any(String), code: 'not_authenticated' });
  });
});

describe('PATCH and PUT me/', () => {
  it.each(['patch', 'put'] as const)('%s changes what is sent, and only that', async (method) => {
    const username = unique('me');
    const first = await client[method](ME)
      .send({ username: `@${username}`, first_name: ' سارة ', city: 'جدة' })
      .expect(200);
    expect(Object.keys(first.body)).toEqual(KEYS);
    expect(first.body).toMatchObject({ username, first_name: 'سارة', city: 'جدة', last_name: null, phone: client.phone });
    const email = `${unique('M')}@Example.COM`;
    const second = await client[method](ME).send({ email }).expect(200);
    expect(second.body).toMatchObject({ email: email.toLowerCase(), username, first_name: 'سارة' });
  });

  it('takes nothing at all', async () => {
    await patch({}).expect(200);
    await client.patch(ME).expect(200);
  });

  it.each(['email', 'username', 'first_name', 'last_name', 'city'])('clears %s by null and by ""', async (name) => {
    for (const empty of [null, '']) {
      await patch({ [name]: name === 'email' ? `${unique('m')}@example.com` : unique('v') }).expect(200);
      expect((await patch({ [name]: empty }).expect(200)).body[name]).toBeNull();
    }
  });

  it('ignores keys it does not know', async () => {
    const before = await stored();
    await patch({ role_state: 'staff', is_staff: true, is_active: false, id: 1, password_hash: 'x', terms_accepted_at: '2026-01-01', phone_verified_at: null }).expect(200);
    expect(await stored()).toEqual(before);
  });

  it.each<[string, unknown]>([
    ['email', 'no address'],
    ['email', 'a@b'],
    ['email', `${'a'.repeat(250)}@example.com`],
    ['email', 5],
    ['username', 'ab'],
    ['username', 'x'.repeat(51)],
    ['username', 'with blank'],
    ['username', 'a/b/c'],
    ['username', '@@name'],
    ['username', 'user_12'],
    ['username', 'USER_12'],
    ['username', 'deleted_3'],
    ['username', '0559999999'],
    ['username', '@+966559999999'],
    ['username', {}],
    ['first_name', 'x'.repeat(51)],
    ['last_name', 'x'.repeat(51)],
    ['first_name', []],
    ['city', 'x'.repeat(101)],
    ['phone', null],
    ['phone', ''],
    ['phone', '  '],
    ['phone', '123'],
    ['phone', 'abc'],
  ])('refuses %s %j', async (name, value) => {
    const before = await stored();
    expectFields((await patch({ city: 'مكة', [name]: value }).expect(400)).body, [name]);
    expect(await stored()).toEqual(before);
  });

  it.each(['احمد_1', 'a.b-c_9', 'xyz', 'ÉlodieΩ', 'مُنى', 'x'.repeat(44)])('takes the username %s', async (start) => {
    const username = start.length > 40 ? start : `${start}${Date.now().toString(36)}`;
    expect((await patch({ username }).expect(200)).body.username).toBe(username);
  });

  it('takes the own phone as a username, in any form', async () => {
    for (const username of [client.phone, `966${client.phone.slice(1)}`]) expect((await patch({ username }).expect(200)).body.username).toBe(username);
  });

  it('reports every bad field and saves nothing', async () => {
    const before = await stored();
    expectFields((await patch({ phone: 'x', email: 'x', city: 'x'.repeat(101), first_name: 'Ali' }).expect(400)).body, ['phone', 'email', 'city']);
    expect(await stored()).toEqual(before);
  });
});

describe('what another account holds', () => {
  it('is refused: username in any case, e-mail in any case, phone in any form, all together', async () => {
    const other = await login();
    const taken = { username: unique('Taken'), email: `${unique('taken')}@example.com` };
    await other.patch(ME).send(taken).expect(200);
    const before = await stored();
    const body = { username: `@${taken.username.toUpperCase()}`, email: taken.email.toUpperCase(), phone: `+966${other.phone.slice(1)}`, city: 'مكة' };
    expectFields((await patch(body).expect(400)).body, ['username', 'email', 'phone']);
    expect(await stored()).toEqual(before);
  });

  it('is found in an older form of the number', async () => {
    const other = await login();
    await sql('update up_users set phone = $2 where id = $1', [other.userId, `966${other.phone.slice(1)}`]);
    expectFields((await patch({ phone: other.phone }).expect(400)).body, ['phone']);
  });

  it('is free again when it is given up', async () => {
    const username = unique('free');
    const other = await login();
    await other.patch(ME).send({ username }).expect(200);
    await other.patch(ME).send({ username: null }).expect(200);
    await patch({ username }).expect(200);
  });
});

describe('a value equal to the present one', () => {
  it('is never refused: the settings page sends all three', async () => {
    const values = { username: unique('own'), email: `${unique('own')}@example.com`, phone: client.phone };
    await patch(values).expect(200);
    await patch(values).expect(200);
    await patch({ username: `@${values.username}`, email: values.email.toUpperCase(), phone: `+966${client.phone.slice(1)}` }).expect(200);
    expect(await row('select phone, phone_verified_at is not null as verified from up_users where id = $1', [client.userId])).toEqual({ phone: client.phone, verified: true });
  });

  it('may be a username that would be refused as a new one', async () => {
    for (const username of [`user_${client.userId}`, 'two words', newPhone()]) {
      await sql('update up_users set username = $2 where id = $1', [client.userId, username]);
      await patch({ username, phone: client.phone }).expect(200);
    }
  });

  it('may be the phone of an account that has none; others cannot drop theirs', async () => {
    for (const phone of ['', ' ', null]) expectFields((await patch({ phone, city: 'جدة' }).expect(400)).body, ['phone']);
    await sql('update up_users set phone = null where id = $1', [client.userId]);
    for (const phone of ['', null]) expect((await patch({ phone, city: 'جدة' }).expect(200)).body).toMatchObject({ phone: null, city: 'جدة' });
  });

  it('may be the phone in the form that is stored', async () => {
    const old = `966${client.phone.slice(1)}`;
    await sql('update up_users set phone = $2 where id = $1', [client.userId, old]);
    for (const phone of [old, client.phone]) expect((await patch({ phone }).expect(200)).body.phone).toBe(old);
    expect(await row('select phone_verified_at is not null as verified from up_users where id = $1', [client.userId])).toEqual({ verified: true });
  });
});

describe('a changed phone', () => {
  it('is unverified, audited, and the account stays open', async () => {
    const phone = newPhone();
    expect((await patch({ phone: `00966${phone.slice(1)}` }).expect(200)).body.phone).toBe(phone);
    expect(await row('select phone, phone_verified_at from up_users where id = $1', [client.userId])).toEqual({ phone, phone_verified_at: null });
    await row(`select 1 from audit_logs where action = 'phone_changed' and actor_id = $1`, [client.userId]);
    await client.get(ME).expect(200);
  });

  it('belongs to whoever proves it: his first login ends the sessions before it and drops the password', async () => {
    await client.post('/api/accounts/complete/').send(completion()).expect(200);
    const phone = newPhone();
    await patch({ phone }).expect(200);
    const proved = await verify({ phone, code: await newCode(phone) }).expect(200);
    expect(proved.body).toMatchObject({ user_id: client.userId, is_new_user: false });
    await client.get(ME).expect(401);
    await api().post('/api/accounts/token/refresh/').send({ refresh: client.refresh }).expect(401);
    await api().post('/api/accounts/token/').send({ phone, password: 'correct horse 1' }).expect(401);
    const owner = withToken(proved.body.access);
    await owner.get(ME).expect(200);
    await owner
      .post('/api/accounts/complete/')
      .send(completion({ password: 'another horse 2', password_confirm: 'another horse 2' }))
      .expect(200);
    await api().post('/api/accounts/token/').send({ phone, password: 'another horse 2' }).expect(200);
  });

  it('ends sessions at the first login only', async () => {
    const phone = newPhone();
    await patch({ phone }).expect(200);
    const first = await verify({ phone, code: await newCode(phone) }).expect(200);
    await verify({ phone, code: await newCode(phone) }).expect(200);
    await withToken(first.body.access).get(ME).expect(200);
  });

  it('frees the old number for a new account', async () => {
    const old = client.phone;
    await patch({ phone: newPhone() }).expect(200);
    expect((await verify({ phone: old, code: await newCode(old) }).expect(200)).body).toMatchObject({ is_new_user: true });
  });
});

describe('a blocked account', () => {
  it.each([
    ['get', ME],
    ['patch', ME],
    ['delete', ME],
    ['delete', '/api/accounts/delete/'],
    ['post', '/api/accounts/complete/'],
    ['get', '/api/accounts/wallet/'],
    ['get', '/api/marketplace/client/requests/'],
    ['get', '/api/providers/list/'],
  ] as const)('gets 401 at once: %s %s', async (method, path) => {
    await sql('update up_users set is_active = false where id = $1', [client.userId]);
    const response = await client[method](path).expect(401);
    expect(response.body).toEqual({ detail: expect.any(String), code: 'ACCOUNT_BLOCKED' });
  });

  it('is told so when its sessions were revoked too, and may still log out', async () => {
    await sql('update up_users set is_active = false where id = $1', [client.userId]);
    await sql('update sessions set revoked_at = now() where user_id = $1', [client.userId]);
    expect((await client.get(ME).expect(401)).body.code).toBe('ACCOUNT_BLOCKED');
    await client.post('/api/accounts/logout/').expect(200);
  });

  it('is let in again with its token when the block ends', async () => {
    await sql('update up_users set is_active = false where id = $1', [client.userId]);
    await client.get(ME).expect(401);
    await sql('update up_users set is_active = true where id = $1', [client.userId]);
    await client.get(ME).expect(200);
  });
});
