import { audits, sendDirect } from '../api/messaging/support';
import { sql } from '../support/db';
import { login } from '../support/http';
import { closeLives, connect } from '../support/live';
import { closePlains, connectedPlain, openPlain } from '../support/plain';
import { startServer } from '../support/server';
import { newClient, newProvider, newStaff } from '../support/world';
import { BASE, livePair, openRequest, pair, queueDone, REFUSED, requestTalk } from './talk';

/** The plain WebSocket routes and their place beside Socket.IO and REST (spec/messaging.md, Realtime A, Mapping). */

afterEach(() => {
  closePlains();
  closeLives();
});

const ISO = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/;
const threadPath = (id: number | string) => `/ws/thread/${id}/`;
const requestPath = (id: number | string) => `/ws/requests/${id}/`;

describe('sign-in', () => {
  it('takes the subprotocol pair first and answers with its first half', async () => {
    const { client, threadId } = await pair();
    const plain = openPlain(threadPath(threadId), undefined, { protocols: ['bearer', client.access], headers: { Authorization: 'Bearer x' } });
    expect(await plain.got('connected')).toEqual({ type: 'connected', thread_id: threadId });
    expect(plain.socket.protocol).toBe('bearer');
  });

  it('takes the header, then the query string', async () => {
    const { client, threadId } = await pair();
    const byHeader = openPlain(`${threadPath(threadId)}?token=x`, undefined, { headers: { Authorization: `Bearer ${client.access}` } });
    expect(await byHeader.got('connected')).toEqual({ type: 'connected', thread_id: threadId });
    expect(byHeader.socket.protocol).toBe('');
    const byQuery = openPlain(`${threadPath(threadId)}?token=${client.access}`);
    expect(await byQuery.got('connected')).toEqual({ type: 'connected', thread_id: threadId });
    const slashless = openPlain(`/ws/thread/${threadId}`, client.access);
    expect(await slashless.got('connected')).toEqual({ type: 'connected', thread_id: threadId });
  });

  it('closes with 4401 after accepting, and before any frame', async () => {
    const { client, threadId } = await pair();
    const gone = await login();
    await sql('update sessions set revoked_at = now() where user_id = $1', [gone.userId]);
    const attempts = [
      openPlain(threadPath(threadId)),
      openPlain(threadPath(threadId), 'x'),
      openPlain(threadPath(threadId), client.refresh),
      openPlain(threadPath(threadId), gone.access),
      openPlain(threadPath(threadId), undefined, { protocols: ['bearer'] }),
      openPlain(`${threadPath(threadId)}?token=x`),
      openPlain(`${threadPath(threadId)}?token=${client.access}`, undefined, { headers: { Authorization: 'Bearer x' } }),
      openPlain(requestPath(1), 'x'),
    ];
    for (const plain of attempts) {
      expect(await plain.end()).toBe(4401);
      expect(plain.frames).toEqual([]);
    }
  });

  it('closes with 4403 below level 1', async () => {
    const { threadId } = await pair();
    const visitor = await login();
    await sql(`update up_users set role_state = 'visitor' where id = $1`, [visitor.userId]);
    expect(await openPlain(threadPath(threadId), visitor.access).end()).toBe(4403);
  });

  it('takes no token from the query string where that is switched off, and logs none', async () => {
    const { client, threadId } = await pair();
    const server = await startServer({ WS_QUERY_TOKEN_ENABLED: '0', ROLE: 'web', LOG_LEVEL: 'DEBUG' });
    try {
      expect(await openPlain(`${threadPath(threadId)}?token=${client.access}`, undefined, { url: server.url }).end()).toBe(4401);
      await connectedPlain(threadPath(threadId), client.access, { url: server.url });
    } finally {
      closePlains();
      await server.stop();
    }
    const { readFileSync } = await import('node:fs');
    expect(readFileSync(server.log, 'utf8')).not.toContain(client.access);
  });

  it('answers unknown paths with 404', async () => {
    const { client } = await pair();
    for (const path of ['/ws/', '/ws/threads/1/', '/api/messaging/', '/']) {
      const plain = openPlain(path, client.access);
      await plain.end();
      expect(plain.refused).toBe(404);
    }
  });
});

describe('WS /ws/requests/{id}/', () => {
  it('refuses who has no part: 4403, and 4400 without a provider', async () => {
    const { client, provider, subcategory, requestId } = await requestTalk();
    const [stranger, staff] = await Promise.all([newClient(), newStaff()]);
    const open = await openRequest({ client, provider, subcategory, stranger, staff });
    for (const [path, token, code] of [
      [requestPath(requestId), stranger.access, 4403],
      [requestPath(requestId), staff.access, 4403],
      [requestPath(2_000_000_000), client.access, 4403],
      [requestPath('99999999999'), client.access, 4403],
      [requestPath('x'), client.access, 4403],
      [requestPath(open), client.access, 4400],
    ] as const) {
      const plain = openPlain(path, token);
      expect(await plain.end()).toBe(code);
      expect(plain.frames).toEqual([]);
    }
  });

  it('carries messages, typing, reads and pings', async () => {
    const { client, provider, requestId } = await requestTalk();
    const [a, b] = await Promise.all([connectedPlain(requestPath(requestId), client.access), connectedPlain(requestPath(requestId), provider.access)]);
    expect(a.frames).toEqual([{ type: 'connected', request_id: requestId }]);
    a.send({ action: 'ping' });
    expect(await a.got('pong')).toEqual({ type: 'pong' });
    a.send({ action: 'send', body: ' <b>hi</b> ' });
    const message = { type: 'message', id: expect.any(Number), sender_id: client.userId, body: 'hi', created_at: expect.stringMatching(ISO) };
    for (const plain of [a, b]) expect(await plain.got('message')).toEqual(message);
    a.send({ action: 'typing' });
    for (const plain of [a, b]) expect(await plain.got('typing')).toEqual({ type: 'typing', user_id: client.userId, is_typing: true });
    a.send({ action: 'typing', is_typing: false });
    expect(await b.got('typing', ({ is_typing }) => is_typing === false)).toEqual({ type: 'typing', user_id: client.userId, is_typing: false });
    b.send({ action: 'read' });
    for (const plain of [a, b]) expect(await plain.got('read')).toEqual({ type: 'read', user_id: provider.userId, marked: 1, message_ids: [b.all('message')[0]?.['id']] });
  });

  it('answers with error codes and stays open', async () => {
    const { client, requestId } = await requestTalk();
    const plain = await connectedPlain(requestPath(requestId), client.access);
    const sent: [unknown, string][] = [
      ['{', 'bad_json'],
      ['[]', 'bad_json'],
      ['null', 'bad_json'],
      ['"x"', 'bad_json'],
      [Buffer.from([1, 2, 3]), 'bad_json'],
      [{}, 'unknown_action'],
      [{ action: 'fly' }, 'unknown_action'],
      [{ action: 'send' }, 'empty_body'],
      [{ action: 'send', body: '  ' }, 'empty_body'],
      [{ action: 'send', body: 'x'.repeat(2001) }, 'too_long'],
      [{ action: 'send', body: {} }, 'bad_json'],
    ];
    for (const [frame] of sent) plain.send(frame);
    plain.send({ action: 'ping' });
    await plain.got('pong');
    expect(plain.all('error')).toEqual(sent.map(([, code]) => ({ type: 'error', code, error: expect.any(String) })));
    expect(plain.closed).toBeUndefined();
  });

  it('tells the blocked side, and closes it with 4403', async () => {
    const { client, provider, requestId } = await requestTalk();
    const [a, b] = await Promise.all([connectedPlain(requestPath(requestId), client.access), connectedPlain(requestPath(requestId), provider.access)]);
    const threadId = (await client.post(`${BASE}/requests/${requestId}/thread/`).expect(200)).body.id;
    await client.post(`${BASE}/thread/${threadId}/block/`).send({}).expect(200);
    expect(await b.end()).toBe(4403);
    expect(b.all('error')).toEqual([{ type: 'error', code: 'blocked', error: expect.any(String) }]);
    expect(a.closed).toBeUndefined();
    expect(await openPlain(requestPath(requestId), provider.access).end()).toBe(4403);
  });

  it('closes for a provider who is let go, with 4403; the client goes on with the next one', async () => {
    const { client, provider, requestId } = await requestTalk();
    const next = await newProvider();
    const [a, b] = await Promise.all([connectedPlain(requestPath(requestId), client.access), connectedPlain(requestPath(requestId), provider.access)]);
    await sql('update service_requests set provider_id = $2 where id = $1', [requestId, next.providerId]);
    b.send({ action: 'send', body: 'am I still here?' });
    expect(await b.end()).toBe(4403);
    expect(b.all('error')).toEqual([]);
    const c = await connectedPlain(requestPath(requestId), next.access);
    a.send({ action: 'send', body: 'hello next' });
    expect(await c.got('message')).toMatchObject({ body: 'hello next' });
    a.send({ action: 'send', body: 'and again' });
    expect(await a.got('message', ({ body }) => body === 'and again')).toMatchObject({ sender_id: client.userId });
  });

  it('closes by itself when the request changes hands', async () => {
    const { client, provider, requestId } = await requestTalk();
    const [a, b] = await Promise.all([connectedPlain(requestPath(requestId), client.access), connectedPlain(requestPath(requestId), provider.access)]);
    await provider
      .post(`/api/marketplace/provider/requests/${requestId}/reject/`)
      .send({ note: 'no', canceled_at: new Date().toISOString(), cancel_reason: 'no time' })
      .expect(200);
    await client.post(`/api/marketplace/requests/${requestId}/reopen/`).send({}).expect(200);
    expect(await b.end()).toBe(4403);
    expect([undefined, 4400]).toContain(a.closed);
  });
});

describe('WS /ws/thread/{id}/', () => {
  it('refuses who has no part with 4403', async () => {
    const { threadId, client } = await pair();
    const stranger = await newClient();
    for (const [path, token] of [
      [threadPath(threadId), stranger.access],
      [threadPath(2_000_000_000), client.access],
      [threadPath('0'), client.access],
      [threadPath('x'), client.access],
    ] as const) {
      const plain = openPlain(path, token);
      expect(await plain.end()).toBe(4403);
      expect(plain.frames).toEqual([]);
    }
    expect(await openPlain(threadPath(2_000_000_000), (await newStaff()).access).end()).toBe(4403);
  });

  it('carries messages with their mark, typing, reads, deletions', async () => {
    const { client, provider, threadId } = await pair();
    const [a, b] = await Promise.all([connectedPlain(threadPath(threadId), client.access), connectedPlain(threadPath(threadId), provider.access)]);
    a.send({ type: 'message', text: 'hi', client_id: 'k1' });
    const message = {
      type: 'message',
      id: expect.any(Number),
      text: 'hi',
      sender_id: client.userId,
      sender_name: expect.any(String),
      sent_at: expect.stringMatching(ISO),
      client_id: 'k1',
    };
    for (const plain of [a, b]) expect(await plain.got('message')).toEqual(message);
    const id = Number(a.all('message')[0]?.['id']);
    b.send({ type: 'typing', is_typing: true });
    for (const plain of [a, b]) expect(await plain.got('typing')).toEqual({ type: 'typing', user_id: provider.userId, is_typing: true });
    b.send({ type: 'read' });
    for (const plain of [a, b])
      expect(await plain.got('read')).toEqual({ type: 'read', user_id: provider.userId, read_at: expect.stringMatching(ISO), marked: 1, message_ids: [id] });
    await client.post(`${BASE}/thread/${threadId}/messages/${id}/delete/`).expect(200);
    for (const plain of [a, b]) expect(await plain.got('message_deleted')).toEqual({ type: 'message_deleted', message_id: id, deleted_by: client.userId });
  });

  it('sends a repeated mark once, and its sender the receipt again', async () => {
    const { client, provider, threadId } = await pair();
    const [a, b] = await Promise.all([connectedPlain(threadPath(threadId), client.access), connectedPlain(threadPath(threadId), provider.access)]);
    for (const text of ['one', 'one', 'two']) a.send({ type: 'message', text, client_id: text });
    for (const plain of [a, b]) await plain.got('message', ({ text }) => text === 'two');
    expect(b.all('message').map(({ text }) => text)).toEqual(['one', 'two']);
    const receipts = a.all('message').filter(({ client_id }) => client_id === 'one');
    expect(receipts).toEqual([receipts[0], receipts[0]]);
  });

  it('takes a message whose mark cannot be one', async () => {
    const { client, threadId } = await pair();
    const plain = await connectedPlain(threadPath(threadId), client.access);
    for (const [text, client_id] of Object.entries({ nul: 'a\0b', half: '\ud800', long: 'x'.repeat(65), number: 5 })) {
      plain.send({ type: 'message', text, client_id });
      expect(await plain.got('message', (frame) => frame['text'] === text)).toMatchObject({ client_id: null });
    }
    expect(plain.all('error')).toEqual([]);
  });

  it('answers errors and stays open', async () => {
    const { client, threadId } = await pair();
    const plain = await connectedPlain(threadPath(threadId), client.access);
    for (const frame of ['{', {}, { type: 'fly' }, { type: 'message' }, { type: 'message', text: 'x'.repeat(2001) }]) plain.send(frame);
    plain.send({ type: 'message', text: 'fine' });
    await plain.got('message');
    expect(plain.all('error')).toHaveLength(5);
    for (const frame of plain.all('error')) expect(frame).toEqual({ type: 'error', error: expect.any(String), code: expect.any(String) });
  });

  it('tells the blocked side and closes it; the blocker stays, and hears of the end', async () => {
    const { client, provider, threadId } = await pair();
    const [a, b] = await Promise.all([connectedPlain(threadPath(threadId), client.access), connectedPlain(threadPath(threadId), provider.access)]);
    await client.post(`${BASE}/thread/${threadId}/block/`).send({}).expect(200);
    expect(await b.end()).toBe(4403);
    expect(b.frames.at(-1)).toEqual({ type: 'error', code: 'blocked', error: expect.any(String) });
    a.send({ type: 'message', text: 'alone' });
    await a.got('message');
    await client.post(`${BASE}/thread/${threadId}/block/`).send({ action: 'remove' }).expect(200);
    expect(await a.got('unblocked')).toEqual({ type: 'unblocked' });
  });

  it('lets staff read and write, audited, until they are staff no more', async () => {
    const { client, threadId } = await pair();
    const staff = await newStaff();
    const [a, b] = await Promise.all([connectedPlain(threadPath(threadId), client.access), connectedPlain(threadPath(threadId), staff.access)]);
    b.send({ type: 'message', text: 'from us' });
    expect(await a.got('message')).toMatchObject({ text: 'from us', sender_id: staff.userId });
    expect(await audits('thread_posted', threadId)).toHaveLength(1);
    await sql('update up_users set is_staff = false where id = $1', [staff.userId]);
    expect(await b.end(4_000)).toBe(4403);
  });
});

describe('one bus', () => {
  it('whatever way a message enters, all get it', async () => {
    const { client, provider, requestId } = await requestTalk();
    const threadId = (await client.post(`${BASE}/requests/${requestId}/thread/`).expect(200)).body.id;
    const [byRequest, byThread, live] = await Promise.all([
      connectedPlain(requestPath(requestId), provider.access),
      connectedPlain(threadPath(threadId), provider.access),
      connect(provider.access),
    ]);
    const all = async (text: string) => {
      expect(await byRequest.got('message', ({ body }) => body === text)).toMatchObject({ sender_id: client.userId });
      expect(await byThread.got('message', (frame) => frame['text'] === text)).toMatchObject({ sender_id: client.userId });
      expect(await live.got('message:new', ({ body }) => body === text)).toMatchObject({ thread_id: threadId, request_id: requestId });
    };
    await client.post(`${BASE}/requests/${requestId}/messages/send/`).send({ body: 'by REST' }).expect(201);
    await all('by REST');
    const clientLive = await connect(client.access);
    await clientLive.ask('message:send', { thread_id: threadId, body: 'by Socket.IO' });
    await all('by Socket.IO');
    (await connectedPlain(requestPath(requestId), client.access)).send({ action: 'send', body: 'by request' });
    await all('by request');
    (await connectedPlain(threadPath(threadId), client.access)).send({ type: 'message', text: 'by thread' });
    await all('by thread');
    for (const count of [byRequest.all('message').length, byThread.all('message').length, live.all('message:new').length]) expect(count).toBe(4);
  });

  it('typing and reads cross over', async () => {
    const { client, provider, clientLive, threadId } = await livePair();
    const plain = await connectedPlain(threadPath(threadId), provider.access);
    plain.send({ type: 'typing' });
    expect(await clientLive.got('typing')).toEqual({ thread_id: threadId, user_id: provider.userId, is_typing: true });
    await clientLive.ask('typing', { thread_id: threadId, is_typing: true });
    expect(await plain.got('typing', ({ user_id }) => user_id === client.userId)).toMatchObject({ is_typing: true });
    await clientLive.ask('message:send', { thread_id: threadId, body: 'x' });
    plain.send({ type: 'read' });
    expect(await clientLive.got('thread:read')).toMatchObject({ user_id: provider.userId, marked: 1 });
  });

  it('a plain socket counts as having the thread open', async () => {
    const { client, provider, threadId } = await pair();
    const plain = await connectedPlain(threadPath(threadId), provider.access);
    await sendDirect(client, threadId, 'seen at once').expect(201);
    await plain.got('message');
    await queueDone(threadId);
    plain.close();
    await plain.end();
    const live = await connect(provider.access);
    await sendDirect(client, threadId, 'noticed').expect(201);
    await live.got('notification:new', ({ body }) => body === 'noticed');
    const notices = await sql<{ body: string }>(`select body from notifications where user_id = $1 and kind = 'message_new' order by id`, [provider.userId]);
    expect(notices).toEqual([{ body: 'noticed' }]);
  });

  it('blocked by Socket.IO rules too', async () => {
    const { client, provider, threadId } = await pair();
    await client.post(`${BASE}/thread/${threadId}/block/`).send({}).expect(200);
    expect(await (await connect(provider.access)).ask('thread:join', { thread_id: threadId })).toEqual(REFUSED('blocked'));
    expect(await openPlain(threadPath(threadId), provider.access).end()).toBe(4403);
  });
});
