import { row, sql } from '../../support/db';
import { api, login } from '../../support/http';
import { aClient, aProvider, aRequest, aSubcategory } from '../../support/market';
import { completion, newCode, verify } from './support';

const ME = '/api/accounts/me/';
const states = (ids: number[]) => sql('select state, cancel_reason, canceled_at is not null as cancelled from service_requests where id = any($1) order by id', [ids]);
const setState = (id: number, state: string, providerId: number) => sql('update service_requests set state = $2, provider_id = $3 where id = $1', [id, state, providerId]);

describe('closing an account', () => {
  it.each([
    [ME, { ok: true }],
    ['/api/accounts/delete/', { ok: true, detail: expect.any(String) }],
  ])('DELETE %s removes what is personal', async (path, answer) => {
    const client = await login();
    await client.post('/api/accounts/complete/').send(completion()).expect(200);
    const second = await login(client.phone);
    const code = await newCode(client.phone);
    expect((await client.delete(path).set('Content-Type', 'application/json').expect(200)).body).toEqual(answer);
    const user = await row(
      `select phone, email, username, first_name, last_name, city, password_hash, phone_verified_at, deleted_at is not null as closed, role_state from up_users where id = $1`,
      [client.userId],
    );
    expect(user).toEqual({
      phone: null,
      email: null,
      username: `deleted_${client.userId}`,
      first_name: null,
      last_name: null,
      city: null,
      password_hash: null,
      phone_verified_at: null,
      closed: true,
      role_state: 'client',
    });
    for (const { access, refresh } of [client, second]) {
      await api().get(ME).set('Authorization', `Bearer ${access}`).expect(401);
      await api().post('/api/accounts/token/refresh/').send({ refresh }).expect(401);
    }
    // The code sent before the closing is spent.
    await verify({ phone: client.phone, code }).expect(400);
    await row(`select 1 from audit_logs where action = 'account_closed' and actor_id = $1`, [client.userId]);
  });

  it('frees the phone: the next login is a new account', async () => {
    const client = await login();
    await client.delete(ME).expect(200);
    const again = await verify({ phone: client.phone, code: await newCode(client.phone) }).expect(200);
    expect(again.body).toMatchObject({ is_new_user: true, role_state: 'phone_only' });
    expect(again.body.user_id).not.toBe(client.userId);
  });

  it('keeps the codes for the limits of the number', async () => {
    const client = await login();
    await newCode(client.phone);
    await client.delete(ME).expect(200);
    expect(await sql('select distinct is_used from otp_codes where phone = $1', [client.phone])).toEqual([{ is_used: true }]);
  });

  it('spends the codes of a number stored in an older form too', async () => {
    const client = await login();
    const code = await newCode(client.phone);
    await sql('update up_users set phone = $2 where id = $1', [client.userId, `966${client.phone.slice(1)}`]);
    await client.delete(ME).expect(200);
    await verify({ phone: client.phone, code }).expect(400);
  });

  it('removes follows, likes and saves, and the counts follow', async () => {
    const [client, provider] = [await login(), await aProvider()];
    const { id: item } = await row<{ id: number }>(`insert into portfolio_items (provider_id, file_type) values ($1, 'image') returning id`, [provider.providerId]);
    const { id: spotlight } = await row<{ id: number }>(`insert into spotlight_items (provider_id, file_type) values ($1, 'image') returning id`, [provider.providerId]);
    for (const table of ['provider_follows', 'provider_likes']) await sql(`insert into ${table} (user_id, provider_id) values ($1, $2)`, [client.userId, provider.providerId]);
    for (const table of ['portfolio_likes', 'portfolio_saves']) await sql(`insert into ${table} (user_id, item_id) values ($1, $2)`, [client.userId, item]);
    for (const table of ['spotlight_likes', 'spotlight_saves']) await sql(`insert into ${table} (user_id, item_id) values ($1, $2)`, [client.userId, spotlight]);
    await client.delete(ME).expect(200);
    for (const table of ['provider_follows', 'provider_likes', 'portfolio_likes', 'portfolio_saves', 'spotlight_likes', 'spotlight_saves'])
      expect(await sql(`select 1 from ${table} where user_id = $1`, [client.userId])).toEqual([]);
    expect(await row('select followers_count, likes_count from provider_profiles where id = $1', [provider.providerId])).toEqual({ followers_count: 0, likes_count: 0 });
  });

  it("cancels the owner's requests up to `accepted`, with a log each; later ones go on", async () => {
    const [client, provider, subcategory] = [await aClient(), await aProvider(), await aSubcategory()];
    const ids: number[] = [];
    for (let count = 0; count < 5; count += 1) ids.push(await aRequest(client, subcategory, 'normal', provider.providerId));
    const [sent, reopened, accepted, inProgress, completed] = ids as [number, number, number, number, number];
    await sql(`update service_requests set state = 'new', provider_id = null where id = $1`, [reopened]);
    await setState(accepted, 'accepted', provider.providerId);
    await setState(inProgress, 'in_progress', provider.providerId);
    await setState(completed, 'completed', provider.providerId);
    const competitive = await aRequest(client, subcategory, 'competitive');
    await sql(`insert into offers (request_id, provider_id, price_minor, duration_days) values ($1, $2, 100, 1)`, [competitive, provider.providerId]);
    await client.delete(ME).expect(200);
    expect(await states([sent, reopened, accepted, competitive])).toEqual(Array(4).fill({ state: 'cancelled', cancel_reason: expect.any(String), cancelled: true }));
    expect(await states([inProgress, completed])).toMatchObject([{ state: 'in_progress' }, { state: 'completed' }]);
    expect(
      await sql('select from_status, to_status, actor_id from request_status_logs where request_id = any($1) order by request_id', [[sent, reopened, accepted, competitive]]),
    ).toEqual(['sent', 'new', 'accepted', 'sent'].map((from) => ({ from_status: from, to_status: 'cancelled', actor_id: client.userId })));
    expect(await sql('select state from offers where request_id = $1', [competitive])).toEqual([{ state: 'rejected' }]);
  });

  it("cancels a provider's unfinished requests, rejects his offers elsewhere and hides his profile", async () => {
    const [client, provider, subcategory] = [await aClient(), await aProvider(), await aSubcategory()];
    const ids: number[] = [];
    for (let count = 0; count < 4; count += 1) ids.push(await aRequest(client, subcategory, 'normal', provider.providerId));
    const [named, accepted, inProgress, completed] = ids as [number, number, number, number];
    await setState(accepted, 'accepted', provider.providerId);
    await setState(inProgress, 'in_progress', provider.providerId);
    await setState(completed, 'completed', provider.providerId);
    const competitive = await aRequest(client, subcategory, 'competitive');
    await sql(`insert into offers (request_id, provider_id, price_minor, duration_days) values ($1, $2, 100, 1)`, [competitive, provider.providerId]);
    await api().get(`/api/providers/${provider.providerId}/`).expect(200);
    await provider.delete(ME).expect(200);
    expect(await states([named, accepted, inProgress])).toMatchObject(Array(3).fill({ state: 'cancelled', cancelled: true }));
    expect(await states([completed, competitive])).toMatchObject([{ state: 'completed' }, { state: 'sent' }]);
    expect(await sql('select actor_id from request_status_logs where request_id = any($1)', [[named, accepted, inProgress]])).toEqual(Array(3).fill({ actor_id: provider.userId }));
    expect(await sql('select state from offers where request_id = $1', [competitive])).toEqual([{ state: 'rejected' }]);
    await api().get(`/api/providers/${provider.providerId}/`).expect(404);
    // History stays.
    expect(await row('select completed_requests from provider_profiles where id = $1', [provider.providerId])).toEqual({ completed_requests: 1 });
  });

  it('is refused to staff: 403, nothing changes', async () => {
    const staff = await login();
    await sql('update up_users set is_staff = true where id = $1', [staff.userId]);
    for (const path of [ME, '/api/accounts/delete/']) expect((await staff.delete(path).expect(403)).body).toEqual({ detail: expect.any(String) });
    await staff.get(ME).expect(200);
  });

  it('is refused with money in the wallet: 409, nothing changes', async () => {
    const [client, provider, subcategory] = [await aClient(), await aProvider(), await aSubcategory()];
    const request = await aRequest(client, subcategory, 'normal', provider.providerId);
    await client.get('/api/accounts/wallet/').expect(200);
    await sql('update ledger_accounts set balance_minor = 1 where owner_id = $1', [client.userId]);
    expect((await client.delete(ME).expect(409)).body).toEqual({ detail: expect.any(String) });
    expect(await states([request])).toMatchObject([{ state: 'sent' }]);
    await sql('update ledger_accounts set balance_minor = 0 where owner_id = $1', [client.userId]);
    await client.delete(ME).expect(200);
  });

  it('is over once: the second call has no account any more', async () => {
    const client = await login();
    await client.delete(ME).expect(200);
    await client.delete(ME).expect(401);
    await api().delete(ME).expect(401);
  });

  it('lets nobody sign in by the name that replaced the username', async () => {
    const client = await login();
    await client.post('/api/accounts/complete/').send(completion()).expect(200);
    await client.delete(ME).expect(200);
    await api()
      .post('/api/accounts/token/')
      .send({ username: `deleted_${client.userId}`, password: 'correct horse 1' })
      .expect(401);
  });
});
