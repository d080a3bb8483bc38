import { row, sql } from '../support/db';
import { api, type Client, login } from '../support/http';
import { closeLives, connect } from '../support/live';
import { closePlains, connectedPlain } from '../support/plain';
import { startServer, type TestServer } from '../support/server';
import { shortLived } from '../support/tokens';
import { newClient, newStaff } from '../support/world';
import { BASE, livePair, pair, REFUSED } from './talk';

/** An open connection lives no longer than what let it in (spec/messaging.md, Token life). */

afterEach(() => {
  closeLives();
  closePlains();
});

/** What the contract gives, and a moment for the test's own way. */
const WITHIN_MS = 2_500;

describe('token', () => {
  it('is announced to expire, and ends the connection at its time', async () => {
    const client = await newClient();
    const live = await connect(shortLived(client.access, 3));
    const { expires_at } = await live.got('auth:expiring', undefined, 1_000);
    expect(expires_at).toBe((await live.got('ready')).expires_at);
    expect(await live.end(5_000)).toBe('io server disconnect');
    expect(Math.abs(Date.now() - new Date(expires_at).getTime())).toBeLessThan(1_500);
  });

  it('is not announced early', async () => {
    const client = await newClient();
    const live = await connect(shortLived(client.access, 62));
    expect(live.all('auth:expiring')).toEqual([]);
    await live.got('auth:expiring', undefined, 4_000);
    expect(live.ended).toBeUndefined();
  });

  it('can be renewed on the open connection', async () => {
    const client = await newClient();
    const live = await connect(shortLived(client.access, 2));
    const answer = await live.ask('auth:refresh', { token: client.access });
    expect(answer).toEqual({ ok: true, expires_at: expect.any(String) });
    expect(new Date(answer.ok ? answer.expires_at : 0).getTime()).toBeGreaterThan(Date.now() + 60_000);
    await new Promise((resolve) => setTimeout(resolve, 3_000));
    expect(live.ended).toBeUndefined();
    expect(await live.ask('thread:leave', { thread_id: 1 })).toEqual({ ok: true });
  });

  it('is renewed by one of the same user only', async () => {
    const [client, other] = await Promise.all([newClient(), newClient()]);
    const live = await connect(client.access);
    for (const token of [other.access, client.refresh, 'x']) expect(await live.ask('auth:refresh', { token })).toEqual(REFUSED('unauthorized'));
    for (const payload of [{}, { token: '' }, { token: 5 }, { token: 'x'.repeat(5000) }]) expect(await live.raw('auth:refresh', payload)).toEqual(REFUSED('invalid'));
  });

  it('follows the session of the new token', async () => {
    const client = await newClient();
    const again = await login(client.phone);
    const live = await connect(client.access);
    expect(await live.ask('auth:refresh', { token: again.access })).toMatchObject({ ok: true });
    await client.post('/api/accounts/logout/').send({ refresh: client.refresh });
    await new Promise((resolve) => setTimeout(resolve, WITHIN_MS));
    expect(live.ended).toBeUndefined();
    await again.post('/api/accounts/logout/').send({ refresh: again.refresh });
    expect(await live.end(WITHIN_MS)).toBe('io server disconnect');
  });

  it('closes plain sockets with 4401 at its end', async () => {
    const { client, threadId } = await pair();
    const plain = await connectedPlain(`/ws/thread/${threadId}/`, shortLived(client.access, 2));
    expect(await plain.end(4_000)).toBe(4401);
  });
});

type End = (user: Client) => Promise<unknown>;

const logout: End = (user) => user.post('/api/accounts/logout/').send({ refresh: user.refresh });
const close: End = (user) => user.delete('/api/accounts/me/');
const revokedBySql: End = (user) => sql('update sessions set revoked_at = now() where user_id = $1', [user.userId]);
const blockedBySql: End = (user) => sql('update up_users set is_active = false where id = $1', [user.userId]);
const degraded: End = (user) => sql(`update up_users set role_state = 'visitor' where id = $1`, [user.userId]);

describe('the end of a session', () => {
  it.each([
    ['logout', logout, 4401],
    ['closing the account', close, 4401],
    ['a revocation behind our back', revokedBySql, 4401],
    ['a block behind our back', blockedBySql, 4401],
    ['a role below 1', degraded, 4403],
  ] as const)('%s ends every socket within two seconds', async (_, end, code) => {
    const { client, provider, threadId } = await pair();
    const [live, plain, other] = await Promise.all([connect(client.access), connectedPlain(`/ws/thread/${threadId}/`, client.access), connect(provider.access)]);
    await end(client);
    const began = Date.now();
    expect(await live.end(WITHIN_MS)).toBe('io server disconnect');
    expect(await plain.end(WITHIN_MS)).toBe(code);
    expect(Date.now() - began).toBeLessThan(WITHIN_MS);
    expect(other.ended).toBeUndefined();
  });

  it('logout of one device leaves the other', async () => {
    const client = await newClient();
    const second = await login(client.phone);
    const [a, b] = await Promise.all([connect(client.access), connect(second.access)]);
    await logout(client);
    await a.end(WITHIN_MS);
    expect(b.ended).toBeUndefined();
    expect(await b.ask('thread:leave', { thread_id: 1 })).toEqual({ ok: true });
  });

  it('reaches sockets of another process without Redis', async () => {
    const client = await newClient();
    const server: TestServer = await startServer({ ROLE: 'web' });
    try {
      const live = await connect(client.access, { url: server.url });
      await logout(client);
      expect(await live.end(WITHIN_MS)).toBe('io server disconnect');
    } finally {
      await server.stop();
    }
  });
});

describe('staff', () => {
  it('who are none any more are in no thread', async () => {
    const { client, threadId } = await livePair();
    const staff = await newStaff();
    const live = await connect(staff.access);
    await live.ask('thread:join', { thread_id: threadId });
    await sql('update up_users set is_staff = false where id = $1', [staff.userId]);
    await new Promise((resolve) => setTimeout(resolve, 2_000));
    await client.post(`${BASE}/direct/thread/${threadId}/messages/send/`).send({ body: 'among us' }).expect(201);
    expect(await live.ask('message:send', { thread_id: threadId, body: 'x' })).toEqual(REFUSED('forbidden'));
    expect(live.all('message:new')).toEqual([]);
    expect(live.ended).toBeUndefined();
  });
});

describe('leaving', () => {
  it('a stopping server ends its sockets so that clients come back, and the port is free', async () => {
    const { client, threadId } = await pair();
    const server = await startServer({ ROLE: 'web' });
    const [live, polling, plain] = await Promise.all([
      connect(client.access, { url: server.url }),
      connect(client.access, { url: server.url, transports: ['polling'] }),
      connectedPlain(`/ws/thread/${threadId}/`, client.access, { url: server.url }),
    ]);
    const began = Date.now();
    expect(await server.stop()).toBe(0);
    expect(Date.now() - began).toBeLessThan(5_000);
    // Not "io server disconnect", after which the library stays away.
    expect(await live.end()).toBe('transport close');
    expect(['transport close', 'transport error']).toContain(await polling.end());
    expect(await plain.end()).toBe(1001);
    await expect(api(server.url).get('/health/live/')).rejects.toThrow();
  });

  it('nothing is left of a session in the jobs', async () => {
    const { count } = await row<{ count: number }>(`select count(*)::int as count from graphile_worker.jobs where task_identifier = 'auth.revoked' and attempts > 1`);
    expect(count).toBe(0);
  });
});
