import { Door } from '../support/door';
import type { Client } from '../support/http';
import { withToken } from '../support/http';
import { closeLives, connect, type Live } from '../support/live';
import { aClient, aProvider, type Place, type Provider } from '../support/market';
import { describeWith } from '../support/optional';
import { type OwnDatabase, openDatabase } from '../support/own-database';
import { closePlains, connectedPlain } from '../support/plain';
import { eventually } from '../support/poll';
import { freePort, freshName, startServer, type TestServer } from '../support/server';
import { Transcript } from '../support/transcript';

/** Several processes with one Redis (`TEST_REDIS_URL`) and one database. */

const redisUrl = process.env['TEST_REDIS_URL'] ?? '';
const WITHIN_MS = 2_500;

interface Talk {
  client: Client;
  provider: Provider;
  threadId: number;
}

describeWith('several processes (TEST_REDIS_URL)', redisUrl !== '', () => {
  const database = freshName();
  const doors: Door[] = [];
  let own: OwnDatabase;
  let place: Place;
  let first: TestServer;
  let second: TestServer;
  let worker: TestServer;

  /** Redis behind a door of the process's own, in a numbered database that no other run uses at the time. */
  async function redisThroughDoor(): Promise<{ door: Door; url: string }> {
    const [target, port] = [new URL(redisUrl), await freePort()];
    const door = new Door(port, target);
    await door.open();
    doors.push(door);
    const through = new URL(redisUrl);
    through.hostname = '127.0.0.1';
    through.port = String(port);
    through.pathname = '/11';
    return { door, url: through.toString() };
  }

  const start = async (role: 'web' | 'worker', url?: string): Promise<TestServer> => startServer({ ROLE: role, REDIS_URL: url ?? (await redisThroughDoor()).url }, { database });

  beforeAll(async () => {
    first = await start('web');
    [second, worker] = await Promise.all([start('web'), start('worker')]);
    own = await openDatabase(first.databaseUrl);
    place = { url: first.url, sql: own.sql as Place['sql'], row: own.row as Place['row'] };
  }, 90_000);
  afterAll(async () => {
    await Promise.all([first, second, worker].map((server) => server?.stop()));
    await own?.close();
    for (const door of doors) await door.shut();
  });
  afterEach(() => {
    closeLives();
    closePlains();
  });

  async function talk(): Promise<Talk> {
    const [client, provider] = [await aClient(place), await aProvider([], place)];
    const opened = await client.post('/api/messaging/direct/thread/').send({ provider_id: provider.providerId }).expect(200);
    return { client, provider, threadId: opened.body.id };
  }

  /** The client on the first process, the provider on the second, both in the thread. */
  async function apart({ client, provider, threadId }: Talk): Promise<[Live, Live]> {
    const both = await Promise.all([connect(client.access, { url: first.url }), connect(provider.access, { url: second.url })]);
    for (const live of both) await live.ask('thread:join', { thread_id: threadId });
    return both;
  }

  it('carry every event to each socket once', async () => {
    const { client, provider, threadId } = await talk();
    const [a, b] = await apart({ client, provider, threadId });
    const plain = await connectedPlain(`/ws/thread/${threadId}/`, provider.access, { url: second.url });
    const sent = await a.ask('message:send', { thread_id: threadId, body: 'over there' });
    expect(await b.got('message:new')).toEqual(sent.ok && sent.message);
    await plain.got('message', ({ text }) => text === 'over there');
    await b.ask('typing', { thread_id: threadId, is_typing: true });
    await a.got('typing');
    await b.ask('thread:read', { thread_id: threadId });
    expect(await a.got('thread:read')).toMatchObject({ user_id: provider.userId, marked: 1 });
    await withToken(client.access, second.url).post(`/api/messaging/direct/thread/${threadId}/messages/send/`).send({ body: 'by REST of the other' }).expect(201);
    await a.got('message:new', ({ body }) => body === 'by REST of the other');
    // The job of each message announces it once more: processes drop the repeat.
    await eventually(
      () => own.row<{ count: number }>('select count(*)::int as count from graphile_worker.jobs'),
      ({ count }) => count === 0,
    );
    for (const live of [a, b]) expect(live.all('message:new').map(({ seq }) => seq)).toEqual([1, 3]);
    expect(plain.all('message')).toHaveLength(2);
    await client.post(`/api/messaging/thread/${threadId}/block/`).send({}).expect(200);
    expect(await b.got('thread:blocked')).toEqual({ thread_id: threadId, blocked_by: client.userId });
    expect(await plain.end()).toBe(4403);
  });

  it('a worker without sockets reaches them, and knows who has a thread open', async () => {
    const { client, provider, threadId } = await talk();
    const [a, b] = await Promise.all([connect(client.access, { url: first.url }), connect(provider.access, { url: second.url })]);
    await a.ask('message:send', { thread_id: threadId, body: 'noticed' });
    expect(await b.got('notification:new')).toMatchObject({ kind: 'message_new', unread: 1 });
    await b.ask('thread:join', { thread_id: threadId });
    await a.ask('message:send', { thread_id: threadId, body: 'seen' });
    await eventually(
      () => own.row<{ count: number }>('select count(*)::int as count from graphile_worker.jobs'),
      ({ count }) => count === 0,
    );
    const notices = await own.sql<{ body: string }>('select body from notifications where user_id = $1', [provider.userId]);
    expect(notices).toEqual([{ body: 'noticed' }]);
  });

  it('a logout at one ends the sockets at the other', async () => {
    const { client } = await talk();
    const live = await connect(client.access, { url: second.url });
    await client.post('/api/accounts/logout/').send({ refresh: client.refresh });
    expect(await live.end(WITHIN_MS)).toBe('io server disconnect');
  });

  it('the limits are one count', async () => {
    const { url } = await redisThroughDoor();
    const limited = await Promise.all(['web', 'web'].map(() => startServer({ ROLE: 'web', REDIS_URL: url, CHAT_MESSAGES_PER_MINUTE: '4' }, { database })));
    try {
      const { client, threadId } = await talk();
      const lives = await Promise.all(limited.map((server) => connect(client.access, { url: server.url })));
      const answers = [];
      for (let index = 0; index < 6; index += 1) answers.push(await (lives[index % 2] as Live).ask('message:send', { thread_id: threadId, body: `m${index}` }));
      expect(answers.map(({ ok }) => ok)).toEqual([true, true, true, true, false, false]);
    } finally {
      closeLives();
      await Promise.all(limited.map((server) => server.stop()));
    }
  });

  it('without Redis each serves its own, and they find together again', async () => {
    const { door, url } = await redisThroughDoor();
    const third = await start('web', url);
    try {
      const { client, provider, threadId } = await talk();
      const [a, near, far] = await Promise.all([
        connect(client.access, { url: third.url }),
        connect(provider.access, { url: third.url }),
        connect(provider.access, { url: second.url }),
      ]);
      await door.shut();
      expect(await a.ask('message:send', { thread_id: threadId, body: 'cut off' })).toMatchObject({ ok: true });
      await near.got('message:new', ({ body }) => body === 'cut off');
      // The worker has Redis, and announces it to everybody else.
      await far.got('message:new', ({ body }) => body === 'cut off');
      await door.open();
      await eventually(
        async () => {
          const sent = await connectAndSend(provider, second.url, threadId);
          await new Promise((resolve) => setTimeout(resolve, 300));
          return a.all('message:new').some(({ id }) => id === sent);
        },
        (arrived) => arrived,
        20_000,
      );
      for (const live of [a, near, far]) expect(new Set(live.all('message:new').map(({ seq }) => seq)).size).toBe(live.all('message:new').length);
    } finally {
      closeLives();
      await third.stop();
    }
  });

  async function connectAndSend({ access }: Client, url: string, threadId: number): Promise<number> {
    const live = await connect(access, { url });
    const sent = await live.ask('message:send', { thread_id: threadId, body: 'together again' });
    live.close();
    return sent.ok ? sent.message.id : 0;
  }

  it('a process killed between commit and delivery loses nothing: the job delivers, once', async () => {
    const { door, url } = await redisThroughDoor();
    const doomed = await start('web', url);
    const { client, provider, threadId } = await talk();
    const [a, b] = await Promise.all([connect(client.access, { url: doomed.url }), connect(provider.access, { url: second.url })]);
    // What it commits from now on it can tell nobody.
    await door.shut();
    a.socket.emit('message:send', { thread_id: threadId, body: 'last words' }, () => undefined);
    await eventually(
      () => own.sql('select 1 from messages where thread_id = $1', [threadId]),
      (rows) => rows.length === 1,
    );
    await doomed.kill();
    expect(await b.got('message:new')).toMatchObject({ body: 'last words' });
    expect(b.all('message:new')).toHaveLength(1);
  });

  it('a process killed under load: clients go elsewhere, catch up by cursor, and have what the database has', async () => {
    const doomed = await start('web');
    const { client, provider, threadId } = await talk();
    const [mine, theirs] = [new Transcript(threadId), new Transcript(threadId)];
    let a = await connect(client.access, { url: doomed.url });
    const b = await connect(provider.access, { url: second.url });
    mine.follow(a);
    theirs.follow(b);
    const wanted = Array.from({ length: 120 }, (_, index) => `k${index}`);
    const unsure: string[] = [];
    const answering = (async () => {
      for (let index = 0; index < 60; index += 1) await b.ask('message:send', { thread_id: threadId, body: `reply ${index}`, client_id: `r${index}` });
    })();
    for (const [index, key] of wanted.entries()) {
      if (index === 50) void doomed.kill();
      const answer = await a.ask('message:send', { thread_id: threadId, body: key, client_id: key }).catch(() => undefined);
      if (answer?.ok) continue;
      unsure.push(key);
      if (a.ended === undefined) continue;
      a = await connect(client.access, { url: first.url });
      mine.follow(a);
      // Nobody knows whether those without an answer were stored: the mark makes sending them again safe.
      for (const again of unsure.splice(0)) expect(await a.ask('message:send', { thread_id: threadId, body: again, client_id: again })).toMatchObject({ ok: true });
    }
    await answering;
    for (const again of unsure) expect(await a.ask('message:send', { thread_id: threadId, body: again, client_id: again })).toMatchObject({ ok: true });
    await mine.catchUp(a);
    await theirs.catchUp(b);
    const stored = await own.sql('select id, body, client_id from messages where thread_id = $1 order by id', [threadId]);
    expect(stored).toHaveLength(180);
    expect(mine.read()).toEqual(stored);
    expect(theirs.read()).toEqual(stored);
  }, 90_000);
});
