import { io } from 'socket.io-client';
import { sql } from '../support/db';
import { login } from '../support/http';
import { closeLives, connect, refusal } from '../support/live';
import { eventually } from '../support/poll';
import { currentRun } from '../support/run';
import { newClient } from '../support/world';

/** Who gets in, and how (spec/messaging.md, Realtime B, Handshake). */

afterEach(closeLives);

const UNAUTHORIZED = expect.objectContaining({ message: 'unauthorized', data: { code: 4401 } });

describe('handshake', () => {
  it('takes the token in auth, and says who it is until when', async () => {
    const client = await newClient();
    const live = await connect(client.access);
    const { user_id, expires_at } = await live.got('ready');
    expect(user_id).toBe(client.userId);
    expect(new Date(expires_at).getTime()).toBeGreaterThan(Date.now() + 59 * 60_000 - 60_000);
    expect(expires_at).toMatch(/Z$/);
  });

  it('takes the token as a bearer header', async () => {
    const client = await newClient();
    const live = await connect(undefined, { extraHeaders: { Authorization: `Bearer ${client.access}` } });
    expect((await live.got('ready')).user_id).toBe(client.userId);
  });

  it.each(['websocket', 'polling'])('works over %s', async (transport) => {
    const client = await newClient();
    const live = await connect(client.access, { transports: [transport] });
    expect((await live.got('ready')).user_id).toBe(client.userId);
    expect(await live.ask('thread:leave', { thread_id: 1 })).toEqual({ ok: true });
  });

  it('upgrades from polling', async () => {
    const client = await newClient();
    const live = await connect(client.access, { transports: ['polling', 'websocket'] });
    await eventually(
      () => live.socket.io.engine.transport.name,
      (name) => name === 'websocket',
    );
    expect(await live.ask('thread:leave', { thread_id: 1 })).toEqual({ ok: true });
  });

  it('speaks the language of auth, else that of the header', async () => {
    const client = await newClient();
    const sentence = async (auth: object, header?: string) => {
      const live = await connect(client.access, { auth: { token: client.access, ...auth }, ...(header ? { extraHeaders: { 'Accept-Language': header } } : {}) });
      return (await live.ask('auth:refresh', { token: 'x' })) as { error: string };
    };
    const [arabic, english, chosen, unknown] = await Promise.all([
      sentence({}),
      sentence({}, 'en'),
      sentence({ language: 'en-GB, ar;q=0.5' }, 'ar'),
      sentence({ language: { en: 1 } }, 'en'),
    ]);
    expect(arabic.error).toMatch(/[ء-ي]/);
    expect(english.error).toMatch(/^[A-Z]/);
    expect([chosen.error, unknown.error]).toEqual([english.error, english.error]);
  });

  it('never takes it from the query string', async () => {
    const client = await newClient();
    expect(await refusal(undefined, { query: { token: client.access } })).toEqual(UNAUTHORIZED);
  });

  it.each([undefined, '', 'x', 'a.b.c'])('refuses the token %p', async (token) => {
    expect(await refusal(token)).toEqual(UNAUTHORIZED);
  });

  it('refuses refresh tokens, ended sessions, blocked users and visitors', async () => {
    const [refresh, ended, blocked, visitor] = await Promise.all([login(), login(), login(), login()]);
    await sql('update sessions set revoked_at = now() where user_id = $1', [ended.userId]);
    await sql('update up_users set is_active = false where id = $1', [blocked.userId]);
    await sql(`update up_users set role_state = 'visitor' where id = $1`, [visitor.userId]);
    for (const token of [refresh.refresh, ended.access, blocked.access, visitor.access]) expect(await refusal(token)).toEqual(UNAUTHORIZED);
  });

  it('knows no other namespace', async () => {
    const client = await newClient();
    const live = await connect(client.access);
    const other = live.socket.io.socket('/other');
    const error = await new Promise<Error>((resolve) => other.connect().once('connect_error', resolve));
    expect(error.message).toBe('Invalid namespace');
  });

  it('lets nobody into the default namespace', async () => {
    const client = await newClient();
    for (const auth of [{}, { token: client.access }]) {
      const root = io(currentRun().url, { transports: ['websocket'], forceNew: true, reconnection: false, auth });
      expect(await new Promise((resolve) => root.once('connect_error', resolve).once('connect', () => resolve('let in')))).toEqual(UNAUTHORIZED);
      root.disconnect();
    }
  });

  it('answers what it does not know', async () => {
    const live = await connect((await newClient()).access);
    expect(await live.raw('no:such', { thread_id: 1 })).toEqual({ ok: false, code: 'invalid', error: expect.any(String) });
  });

  it('says refusals in the language asked for', async () => {
    const client = await newClient();
    const speaks = async (language: string) => {
      const live = await connect(client.access, { extraHeaders: { 'Accept-Language': language } });
      const answer = await live.ask('thread:join', { thread_id: 2_000_000_000 });
      return answer.ok ? '' : answer.error;
    };
    expect(await speaks('en')).toMatch(/[a-z]/i);
    expect(await speaks('ar')).toMatch(/[\u0600-\u06ff]/);
  });
});

describe('origins', () => {
  it('gives CORS headers on polling', async () => {
    const answer = await fetch(`${process.env['SOUQ_URL']}/socket.io/?EIO=4&transport=polling`, { headers: { Origin: 'https://app.example' } });
    expect(answer.status).toBe(200);
    expect(answer.headers.get('access-control-allow-origin')).toBe('https://app.example');
  });

  it('refuses unknown hosts', async () => {
    const { port } = new URL(String(process.env['SOUQ_URL']));
    const { request } = await import('node:http');
    const status = await new Promise((resolve, reject) => {
      request({ host: '127.0.0.1', port, path: '/socket.io/?EIO=4&transport=polling', headers: { Host: 'evil.example' } }, (answer) => resolve(answer.statusCode))
        .on('error', reject)
        .end();
    });
    expect(status).toBe(403);
  });
});

describe('metrics', () => {
  it('counts connections', async () => {
    const live = await connect((await newClient()).access);
    const metrics = await (await fetch(`${process.env['SOUQ_URL']}/metrics`)).text();
    expect(Number(/souq_realtime_connections\{kind="socketio"\} (\d+)/.exec(metrics)?.[1])).toBeGreaterThanOrEqual(1);
    live.close();
  });
});
