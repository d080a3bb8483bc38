import { randomBytes } from 'node:crypto';
import { connect as connectTcp, type Socket } from 'node:net';
import { sql } from '../support/db';
import { withToken } from '../support/http';
import { closeLives, connect } from '../support/live';
import { closePlains, connectedPlain, openPlain, type Plain } from '../support/plain';
import { eventually } from '../support/poll';
import { currentRun } from '../support/run';
import { bootServer, type TestServer } from '../support/server';
import { newClient } from '../support/world';
import { BASE, livePair, pair } from './talk';

/** What a hostile or broken client does harms nobody but itself. */

afterEach(() => {
  closeLives();
  closePlains();
});

/** Somebody else's connection goes on while `act` happens. */
async function besides(act: () => Promise<void>): Promise<void> {
  const { clientLive, providerLive, threadId } = await livePair();
  await act();
  expect(await clientLive.ask('message:send', { thread_id: threadId, body: 'undisturbed' })).toMatchObject({ ok: true });
  await providerLive.got('message:new', ({ body }) => body === 'undisturbed');
}

/** Packets of the engine, as a client without the library would send them. */
async function rawEngine(token: string): Promise<{ plain: Plain; packets: string[] }> {
  const plain = openPlain('/socket.io/?EIO=4&transport=websocket');
  const packets: string[] = [];
  plain.socket.removeAllListeners('message');
  plain.socket.on('message', (data) => packets.push(String(data)));
  const arrived = (part: string) =>
    eventually(
      () => packets.some((packet) => packet.includes(part)),
      (found) => found,
    );
  await arrived('"sid"');
  plain.send(`40/messaging,${JSON.stringify({ token })}`);
  await arrived('"ready"');
  return { plain, packets };
}

describe('malformed', () => {
  it.each([
    '42/messaging,[',
    '42/messaging,{"a":1}',
    '42/messaging,[5]',
    '42/messaging,["connect"]',
    '99999',
    '4',
    '45/messaging,1-["message:send",{"_placeholder":true,"num":99}]',
    '\u0000\u0001',
    '42/messaging,["message:send",{"thread_id":{"__proto__":{"x":1}},"body":[[]]}]',
    '42/messaging,["message:send"]',
    '42/messaging,["__proto__",{}]',
    '42/messaging,["thread:join",{"thread_id":1},{"thread_id":2},"x"]',
  ])('packet %j', async (packet) => {
    await besides(async () => {
      const { plain, packets } = await rawEngine((await newClient()).access);
      plain.send(packet);
      plain.send('42/messaging,7["thread:leave",{"thread_id":1}]');
      // Closed, or the next event is answered.
      await eventually(
        () => plain.closed !== undefined || packets.some((sent) => sent.startsWith('43/messaging,7')),
        (done) => done,
      );
    });
  });

  it('plain frames of broken text and wrong opcodes close their own connection only', async () => {
    await besides(async () => {
      const { client, threadId } = await pair();
      const plain = await connectedPlain(`/ws/thread/${threadId}/`, client.access);
      const socket = (plain.socket as unknown as { _socket: Socket })._socket;
      // A text frame (masked, five bytes) that is not UTF-8.
      socket.write(Buffer.from([0x81, 0x85, 0, 0, 0, 0, 0xff, 0xfe, 0xfd, 0xfc, 0xfb]));
      expect(await plain.end()).toBe(1007);
      const other = await connectedPlain(`/ws/thread/${threadId}/`, client.access);
      (other.socket as unknown as { _socket: Socket })._socket.write(Buffer.from([0xf3, 0x80, 0, 0, 0, 0]));
      expect(await other.end()).toBe(1002);
    });
  });
});

describe('oversize', () => {
  it('a payload over 16 KB ends its connection', async () => {
    await besides(async () => {
      const live = await connect((await newClient()).access);
      live.socket.emit('typing', { thread_id: 1, is_typing: 'x'.repeat(17_000) } as never, () => undefined);
      expect(await live.end()).toBe('transport close');
    });
  });

  it('a plain frame over 16 KB closes with 1009, one of 16 KB does not', async () => {
    await besides(async () => {
      const { client, threadId } = await pair();
      const plain = await connectedPlain(`/ws/thread/${threadId}/`, client.access);
      plain.send(JSON.stringify({ type: 'fly', pad: 'x'.repeat(16 * 1024 - 23) }));
      await plain.got('error');
      plain.send('x'.repeat(16 * 1024 + 1));
      expect(await plain.end()).toBe(1009);
    });
  });

  it('a polling body over 16 KB is refused', async () => {
    const base = `${currentRun().url}/socket.io/?EIO=4&transport=polling`;
    const opened = await (await fetch(base)).text();
    const { sid } = JSON.parse(opened.slice(1)) as { sid: string };
    const answer = await fetch(`${base}&sid=${sid}`, { method: 'POST', body: `40/messaging,${'x'.repeat(20_000)}` }).catch(() => ({ status: 413 }));
    expect(answer.status).toBeGreaterThanOrEqual(400);
  });
});

describe('floods', () => {
  it('thousands of events close their own connection', async () => {
    await besides(async () => {
      const live = await connect((await newClient()).access);
      for (let index = 0; index < 5_000; index += 1) live.socket.emit('thread:leave', { thread_id: 1 }, () => undefined);
      expect(await live.end()).toBe('transport close');
    });
  });

  it('thousands of plain frames close with 1008', async () => {
    await besides(async () => {
      const { client, threadId } = await pair();
      const plain = await connectedPlain(`/ws/thread/${threadId}/`, client.access);
      for (let index = 0; index < 5_000; index += 1) plain.send('{}');
      expect(await plain.end()).toBe(1008);
    });
  });

  it('connections that never sign in are dropped', async () => {
    const plain = openPlain('/socket.io/?EIO=4&transport=websocket');
    plain.socket.removeAllListeners('message');
    expect(await plain.end(14_000)).toBeGreaterThan(0);
  });
});

describe('slow readers', () => {
  let server: TestServer;
  beforeAll(async () => {
    const run = currentRun();
    server = await bootServer(run.folder, { DATABASE_URL: run.databaseUrl, ROLE: 'web', NODE_OPTIONS: '--max-old-space-size=220' });
  });
  afterAll(() => server.stop());

  /** A text frame of a client, masked with zeros. */
  const frame = (text: string): Buffer => Buffer.concat([Buffer.from([0x81, 0xfe, text.length >> 8, text.length & 0xff, 0, 0, 0, 0]), Buffer.from(text)]);

  /** A WebSocket that says its part and then reads no more. */
  async function deaf(path: string, headers: string[], said: string[]): Promise<Socket> {
    const { hostname, port } = new URL(server.url);
    const socket = connectTcp(Number(port), hostname);
    const lines = [`GET ${path} HTTP/1.1`, `Host: ${hostname}:${port}`, 'Upgrade: websocket', 'Connection: Upgrade', 'Sec-WebSocket-Version: 13', ...headers];
    socket.write(`${[...lines, `Sec-WebSocket-Key: ${randomBytes(16).toString('base64')}`].join('\r\n')}\r\n\r\n`);
    for (const text of ['', ...said]) {
      if (text) socket.write(frame(text));
      await new Promise((resolve) => socket.once('data', resolve));
    }
    socket.pause();
    socket.on('error', () => undefined);
    return socket;
  }

  /** Messages of the client, so many that one reading of them all, or one page of changes, is a large event. */
  async function fill(threadId: number, senderId: number): Promise<void> {
    await sql(`insert into messages (thread_id, sender_id, seq, body) select $1, $2, n, repeat('x', 1500) from generate_series(1, 20000) n`, [threadId, senderId]);
    await sql(`insert into thread_changes (thread_id, seq, type, message_id) select thread_id, seq, 'message', id from messages where thread_id = $1`, [threadId]);
    await sql('update threads set last_seq = 20000 where id = $1', [threadId]);
  }

  it('are dropped, and cost bounded memory', async () => {
    const { client, provider, threadId } = await pair();
    const { url } = server;
    await fill(threadId, client.userId);
    const metrics = async () => (await fetch(`${url}/metrics`)).text();
    const slow = async () => Number(/souq_realtime_dropped_total\{reason="slow"\} (\d+)/.exec(await metrics())?.[1] ?? 0);
    const live = await connect(client.access, { url });
    await live.ask('thread:join', { thread_id: threadId });
    const before = residentMb(await metrics());

    const asking = await Promise.all([1, 2].map(() => deaf('/socket.io/?EIO=4&transport=websocket', [], [`40/messaging,${JSON.stringify({ token: client.access })}`])));
    const sync = frame(`42/messaging,1["thread:sync",{"thread_id":${threadId},"limit":500}]`);
    const ask = (pages: number) => {
      for (const socket of asking) for (let page = 0; page < pages; page += 1) socket.write(sync);
    };
    ask(20);
    // How much the network takes before anything piles up here is the kernel's choice: they go on asking.
    await eventually(
      () => {
        ask(1);
        return slow();
      },
      (count) => count === 2,
      60_000,
    );

    const listening = await Promise.all([1, 2].map(() => deaf(`/ws/thread/${threadId}/`, [`Authorization: Bearer ${client.access}`], [])));
    for (let readings = 0; readings < 150 && (await slow()) < 4; readings += 1) {
      await sql('delete from message_reads where thread_id = $1', [threadId]);
      await withToken(provider.access, url).post(`${BASE}/direct/thread/${threadId}/messages/read/`).expect(200);
    }
    expect(await slow()).toBe(4);
    expect(residentMb(await metrics()) - before).toBeLessThan(200);
    expect(live.all('thread:read').length).toBeGreaterThan(5);
    expect(await live.ask('message:send', { thread_id: threadId, body: 'still here' })).toMatchObject({ ok: true });
    for (const socket of [...asking, ...listening]) socket.destroy();
  }, 180_000);

  const residentMb = (metrics: string): number => Number(/^process_resident_memory_bytes (\S+)/m.exec(metrics)?.[1]) / 1024 / 1024;
});
