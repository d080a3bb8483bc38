import { audits, countOf, sendDirect } from '../api/messaging/support';
import { closeLives, connect } from '../support/live';
import { newClient, newProvider, newStaff } from '../support/world';
import { BASE, livePair, openRequest, pair, queueDone, REFUSED, requestTalk } from './talk';

/** Every event of the Socket.IO namespace and its codes (spec/messaging.md, Realtime B). */

afterEach(closeLives);

const ISO = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/;

describe('thread:join', () => {
  it('opens a thread for its parties and says where it stands', async () => {
    const { client, provider, threadId } = await pair();
    await sendDirect(client, threadId, 'one').expect(201);
    await sendDirect(client, threadId, 'two').expect(201);
    const live = await connect(provider.access);
    expect(await live.ask('thread:join', { thread_id: threadId })).toEqual({ ok: true, thread_id: threadId, request_id: null, unread_count: 2, seq: 2 });
  });

  it('opens the thread of a request, on first use too', async () => {
    const { client, provider, requestId } = await requestTalk();
    const [clientLive, providerLive] = await Promise.all([connect(client.access), connect(provider.access)]);
    const [first, second] = await Promise.all([clientLive.ask('thread:join', { request_id: requestId }), providerLive.ask('thread:join', { request_id: requestId })]);
    expect(first).toEqual({ ok: true, thread_id: expect.any(Number), request_id: requestId, unread_count: 0, seq: 0 });
    expect(second).toEqual(first);
  });

  it('refuses strangers and unknown ids alike', async () => {
    const { threadId } = await pair();
    const { requestId } = await requestTalk();
    const live = await connect((await newClient()).access);
    for (const payload of [{ thread_id: threadId }, { thread_id: 2_000_000_000 }, { request_id: requestId }, { request_id: 2_000_000_000 }])
      expect(await live.ask('thread:join', payload)).toEqual(REFUSED('forbidden'));
  });

  it('has no thread while a request has no provider', async () => {
    const { client, provider, subcategory } = await requestTalk();
    const requestId = await openRequest({ client, provider, subcategory, stranger: client, staff: client });
    const live = await connect(client.access);
    expect(await live.ask('thread:join', { request_id: requestId })).toEqual(REFUSED('no_provider'));
  });

  it('lets staff in, with a row in the audit log', async () => {
    const { threadId } = await pair();
    const staff = await newStaff();
    const live = await connect(staff.access);
    expect(await live.ask('thread:join', { thread_id: threadId })).toMatchObject({ ok: true, unread_count: 0 });
    expect(await live.ask('thread:join', { thread_id: 2_000_000_000 })).toEqual(REFUSED('not_found'));
    expect(await audits('thread_read', threadId)).toEqual([{ actor_id: staff.userId }]);
  });

  it('lets staff in by request, with one row in the audit log', async () => {
    const { requestId } = await requestTalk();
    const staff = await newStaff();
    const live = await connect(staff.access);
    const joined = await live.ask('thread:join', { request_id: requestId });
    expect(joined).toMatchObject({ ok: true, request_id: requestId });
    expect(await audits('thread_read', joined.ok ? joined.thread_id : 0)).toEqual([{ actor_id: staff.userId }]);
  });

  it.each([{}, { thread_id: 'x' }, { thread_id: 0 }, { thread_id: 1.5 }, { thread_id: null }, { thread_id: [1] }, [], 'x', null, 5, undefined])('refuses %j', async (payload) => {
    const live = await connect((await newClient()).access);
    expect(await live.raw('thread:join', payload)).toEqual(REFUSED('invalid'));
  });
});

describe('message:send', () => {
  it('reaches both sides once a socket, with all its keys', async () => {
    const { client, clientLive, provider, providerLive, threadId } = await livePair();
    const elsewhere = await connect(provider.access);
    const answer = await clientLive.ask('message:send', { thread_id: threadId, body: '  <b>hello</b> ', client_id: 'c-1' });
    const message = {
      id: expect.any(Number),
      thread_id: threadId,
      request_id: null,
      sender_id: client.userId,
      sender_name: 'سارة الأحمد',
      body: 'hello',
      attachment_url: null,
      attachment_type: '',
      attachment_name: '',
      created_at: expect.stringMatching(ISO),
      edited_at: null,
      client_id: 'c-1',
      seq: 1,
    };
    expect(answer).toEqual({ ok: true, message });
    for (const live of [clientLive, providerLive, elsewhere]) expect(await live.got('message:new')).toEqual(message);
    // A second message behind it: by then a repeat of the first would have come.
    await clientLive.ask('message:send', { thread_id: threadId, body: 'again' });
    for (const live of [clientLive, providerLive, elsewhere]) {
      await live.got('message:new', ({ body }) => body === 'again');
      expect(live.all('message:new').map(({ seq }) => seq)).toEqual([1, 2]);
    }
  });

  it('needs no join', async () => {
    const { client, provider, threadId } = await pair();
    const [sender, receiver] = await Promise.all([connect(client.access), connect(provider.access)]);
    expect(await sender.ask('message:send', { thread_id: threadId, body: 'hi' })).toMatchObject({ ok: true });
    expect(await receiver.got('message:new')).toMatchObject({ body: 'hi', thread_id: threadId });
  });

  it('answers a repeated client_id with the first message and sends nothing', async () => {
    const { clientLive, providerLive, threadId } = await livePair();
    const [first, second] = [
      await clientLive.ask('message:send', { thread_id: threadId, body: 'once', client_id: 'same' }),
      await clientLive.ask('message:send', { thread_id: threadId, body: 'other words', client_id: 'same' }),
    ];
    expect(second).toEqual(first);
    await clientLive.ask('message:send', { thread_id: threadId, body: 'after' });
    await providerLive.got('message:new', ({ body }) => body === 'after');
    expect(providerLive.all('message:new').map(({ body }) => body)).toEqual(['once', 'after']);
    expect(await countOf('messages', threadId)).toBe(2);
  });

  it('keeps the order of one socket', async () => {
    const { clientLive, providerLive, threadId } = await livePair();
    const bodies = Array.from({ length: 60 }, (_, index) => `m${index}`);
    await Promise.all(bodies.map((body) => clientLive.ask('message:send', { thread_id: threadId, body })));
    await providerLive.got('message:new', ({ body }) => body === 'm59');
    expect(providerLive.all('message:new').map(({ body }) => body)).toEqual(bodies);
    expect(providerLive.all('message:new').map(({ seq }) => seq)).toEqual(bodies.map((_, index) => index + 1));
  });

  it('answers with codes', async () => {
    const { clientLive, providerLive, client, provider, threadId } = await livePair();
    const send = (payload: object) => clientLive.raw('message:send', { thread_id: threadId, ...payload });
    expect(await send({ body: '' })).toEqual(REFUSED('empty_body'));
    expect(await send({})).toEqual(REFUSED('empty_body'));
    expect(await send({ body: ' <i></i> ' })).toEqual(REFUSED('empty_body'));
    expect(await send({ body: 'x'.repeat(2001) })).toEqual(REFUSED('too_long'));
    expect(await send({ body: { a: 1 } })).toEqual(REFUSED('invalid'));
    expect(await send({ body: 'x', client_id: 'x'.repeat(65) })).toEqual(REFUSED('invalid'));
    expect(await send({ thread_id: 'x', body: 'x' })).toEqual(REFUSED('invalid'));
    expect(await (await connect((await newClient()).access)).raw('message:send', { thread_id: threadId, body: 'x' })).toEqual(REFUSED('forbidden'));
    await client.post(`${BASE}/thread/${threadId}/block/`).send({}).expect(200);
    expect(await providerLive.ask('message:send', { thread_id: threadId, body: 'x' })).toEqual(REFUSED('blocked'));
    expect(await clientLive.ask('message:send', { thread_id: threadId, body: 'the blocker may' })).toMatchObject({ ok: true });
    expect(provider.userId).toBeGreaterThan(0);
  });

  it('has nobody to reach while a request has no provider', async () => {
    const { client, provider, subcategory } = await requestTalk();
    const requestId = await openRequest({ client, provider, subcategory, stranger: client, staff: client });
    const { id: threadId } = (await client.post(`${BASE}/requests/${requestId}/thread/`).expect(200)).body;
    const live = await connect(client.access);
    expect(await live.ask('message:send', { thread_id: threadId, body: 'x' })).toEqual(REFUSED('no_provider'));
  });

  it('lets staff post, audited, and both sides get it', async () => {
    const { clientLive, providerLive, threadId } = await livePair();
    const staff = await newStaff();
    const live = await connect(staff.access);
    expect(await live.ask('message:send', { thread_id: threadId, body: 'from us' })).toMatchObject({ ok: true, message: { sender_id: staff.userId } });
    for (const side of [clientLive, providerLive]) expect(await side.got('message:new')).toMatchObject({ body: 'from us' });
    expect(await audits('thread_posted', threadId)).toHaveLength(1);
  });
});

describe('message:edit and message:delete', () => {
  it('reach both sides', async () => {
    const { client, clientLive, providerLive, threadId } = await livePair();
    const sent = await clientLive.ask('message:send', { thread_id: threadId, body: 'frist' });
    const messageId = sent.ok ? sent.message.id : 0;
    const edited = await clientLive.ask('message:edit', { thread_id: threadId, message_id: messageId, body: 'first' });
    expect(edited).toMatchObject({ ok: true, message: { id: messageId, body: 'first', edited_at: expect.stringMatching(ISO), seq: 2 } });
    expect(await providerLive.got('message:edited')).toEqual(edited.ok && edited.message);
    expect(await clientLive.ask('message:delete', { thread_id: threadId, message_id: messageId })).toEqual({ ok: true, thread_id: threadId, message_id: messageId });
    for (const live of [clientLive, providerLive])
      expect(await live.got('message:deleted')).toEqual({ thread_id: threadId, message_id: messageId, deleted_by: client.userId, seq: 3 });
  });

  it('are the sender’s alone', async () => {
    const { clientLive, providerLive, threadId } = await livePair();
    const sent = await clientLive.ask('message:send', { thread_id: threadId, body: 'mine' });
    const message = { thread_id: threadId, message_id: sent.ok ? sent.message.id : 0 };
    expect(await providerLive.ask('message:edit', { ...message, body: 'x' })).toEqual(REFUSED('forbidden'));
    expect(await providerLive.ask('message:delete', message)).toEqual(REFUSED('forbidden'));
    expect(await clientLive.ask('message:edit', { ...message, body: '' })).toEqual(REFUSED('empty_body'));
    expect(await clientLive.ask('message:edit', { ...message, body: 'x'.repeat(2001) })).toEqual(REFUSED('too_long'));
    expect(await clientLive.ask('message:delete', { ...message, message_id: 2_000_000_000 })).toEqual(REFUSED('not_found'));
    expect(await clientLive.raw('message:delete', { thread_id: threadId })).toEqual(REFUSED('invalid'));
  });
});

describe('thread:read', () => {
  it('marks what the peer wrote, up to a message or all, and tells who has the thread open', async () => {
    const { clientLive, provider, providerLive, threadId } = await livePair();
    const ids: number[] = [];
    for (const body of ['a', 'b', 'c']) {
      const sent = await clientLive.ask('message:send', { thread_id: threadId, body });
      if (sent.ok) ids.push(sent.message.id);
    }
    await providerLive.ask('message:send', { thread_id: threadId, body: 'own' });
    expect(await providerLive.ask('thread:read', { thread_id: threadId, up_to_id: ids[1] })).toEqual({ ok: true, thread_id: threadId, marked: 2, message_ids: ids.slice(0, 2) });
    expect(await clientLive.got('thread:read')).toEqual({
      thread_id: threadId,
      user_id: provider.userId,
      read_at: expect.stringMatching(ISO),
      marked: 2,
      message_ids: ids.slice(0, 2),
      seq: 5,
    });
    expect(await providerLive.ask('thread:read', { thread_id: threadId })).toEqual({ ok: true, thread_id: threadId, marked: 1, message_ids: ids.slice(2) });
    expect(await providerLive.ask('thread:read', { thread_id: threadId })).toEqual({ ok: true, thread_id: threadId, marked: 0, message_ids: [] });
    expect(await providerLive.raw('thread:read', { thread_id: threadId, up_to_id: 'x' })).toEqual(REFUSED('invalid'));
  });

  it('is for members', async () => {
    const { threadId } = await pair();
    const live = await connect((await newClient()).access);
    expect(await live.ask('thread:read', { thread_id: threadId })).toEqual(REFUSED('forbidden'));
  });

  it('by REST reaches the sockets too', async () => {
    const { client, clientLive, threadId } = await livePair();
    await clientLive.ask('message:send', { thread_id: threadId, body: 'x' });
    await client.post(`${BASE}/direct/thread/${threadId}/messages/read/`).expect(200);
    expect(await clientLive.got('thread:read')).toMatchObject({ user_id: client.userId, marked: 1 });
  });
});

describe('thread:sync', () => {
  it('answers what REST answers, page by page', async () => {
    const { client, clientLive, providerLive, threadId } = await livePair();
    for (const body of ['a', 'b', 'c']) await clientLive.ask('message:send', { thread_id: threadId, body });
    await providerLive.ask('thread:read', { thread_id: threadId });
    const all = await clientLive.ask('thread:sync', { thread_id: threadId, after: 0 });
    const rest = (await client.get(`${BASE}/thread/${threadId}/changes/?after=0`).expect(200)).body;
    expect(all).toEqual({ ok: true, ...rest });
    expect(await clientLive.ask('thread:sync', { thread_id: threadId, after: 1, limit: 2 })).toMatchObject({ ok: true, seq: 4, more: true, changes: [{ seq: 2 }, { seq: 3 }] });
    expect(await clientLive.ask('thread:sync', { thread_id: threadId, after: 4 })).toEqual({ ok: true, thread_id: threadId, seq: 4, more: false, changes: [] });
    expect(await (await connect((await newClient()).access)).ask('thread:sync', { thread_id: threadId, after: 0 })).toEqual(REFUSED('forbidden'));
  });
});

describe('typing', () => {
  it('reaches the others in the thread, and ends by itself after six seconds', async () => {
    const { client, clientLive, providerLive, threadId } = await livePair();
    const second = await connect(client.access);
    await second.ask('thread:join', { thread_id: threadId });
    const began = Date.now();
    expect(await clientLive.ask('typing', { thread_id: threadId, is_typing: true })).toEqual({ ok: true });
    expect(await providerLive.got('typing')).toEqual({ thread_id: threadId, user_id: client.userId, is_typing: true });
    await providerLive.got('typing', ({ is_typing }) => !is_typing, 8_000);
    expect(Date.now() - began).toBeGreaterThan(5_500);
    expect(clientLive.all('typing')).toEqual([]);
    expect(second.all('typing')).toEqual([]);
  });

  it('ends when it is said so, and leaves nothing behind', async () => {
    const { clientLive, providerLive, threadId } = await livePair();
    const before = await countOf('thread_changes', threadId);
    await clientLive.ask('typing', { thread_id: threadId, is_typing: true });
    await clientLive.ask('typing', { thread_id: threadId, is_typing: false });
    await providerLive.got('typing', ({ is_typing }) => !is_typing, 3_000);
    expect(await countOf('thread_changes', threadId)).toBe(before);
  });

  it('is for members', async () => {
    const { threadId } = await pair();
    const live = await connect((await newProvider()).access);
    expect(await live.ask('typing', { thread_id: threadId, is_typing: true })).toEqual(REFUSED('forbidden'));
    expect(await live.raw('typing', { thread_id: threadId, is_typing: 'maybe' })).toEqual(REFUSED('invalid'));
  });
});

describe('thread:leave', () => {
  it('ends what only the open thread gets', async () => {
    const { clientLive, providerLive, threadId } = await livePair();
    expect(await providerLive.ask('thread:leave', { thread_id: threadId })).toEqual({ ok: true });
    await clientLive.ask('typing', { thread_id: threadId, is_typing: true });
    await clientLive.ask('message:send', { thread_id: threadId, body: 'still arrives' });
    await providerLive.got('message:new');
    expect(providerLive.all('typing')).toEqual([]);
  });
});

describe('block', () => {
  it('takes the other side out of the thread at once, and lets it back in', async () => {
    const { client, clientLive, provider, providerLive, threadId } = await livePair();
    await client.post(`${BASE}/thread/${threadId}/block/`).send({}).expect(200);
    expect(await providerLive.got('thread:blocked')).toEqual({ thread_id: threadId, blocked_by: client.userId });
    expect(clientLive.all('thread:blocked')).toEqual([]);
    await clientLive.ask('message:send', { thread_id: threadId, body: 'nobody hears' });
    await clientLive.got('message:new');
    expect(await providerLive.ask('thread:join', { thread_id: threadId })).toEqual(REFUSED('blocked'));
    expect(await providerLive.ask('typing', { thread_id: threadId, is_typing: true })).toEqual(REFUSED('blocked'));
    expect(await providerLive.ask('thread:read', { thread_id: threadId })).toEqual(REFUSED('blocked'));
    expect(providerLive.all('message:new')).toEqual([]);
    await client.post(`${BASE}/thread/${threadId}/block/`).send({ action: 'remove' }).expect(200);
    for (const live of [clientLive, providerLive]) expect(await live.got('thread:unblocked')).toEqual({ thread_id: threadId, unblocked_by: client.userId });
    expect(await providerLive.ask('thread:join', { thread_id: threadId })).toMatchObject({ ok: true });
    expect(provider.userId).not.toBe(client.userId);
  });
});

describe('other ways in', () => {
  it('a file sent by REST arrives as message:new', async () => {
    const { client, clientLive, providerLive, threadId } = await livePair();
    const png = Buffer.from('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==', 'base64');
    await client.post(`${BASE}/direct/thread/${threadId}/messages/send/`).field('client_id', 'file-1').attach('attachment', png, 'dot.png').expect(201);
    for (const live of [clientLive, providerLive])
      expect(await live.got('message:new')).toMatchObject({
        attachment_type: 'image',
        attachment_name: 'dot.png',
        attachment_url: expect.stringMatching(/^http/),
        client_id: 'file-1',
      });
  });

  it('changes of a request reach both parties', async () => {
    const { client, provider, requestId } = await requestTalk();
    const [clientLive, providerLive] = await Promise.all([connect(client.access), connect(provider.access)]);
    await provider.post(`/api/marketplace/provider/requests/${requestId}/accept/`).send({}).expect(200);
    for (const live of [clientLive, providerLive])
      expect(await live.got('request:updated', ({ status }) => status === 'accepted')).toEqual({ request_id: requestId, status: 'accepted', provider_id: provider.providerId });
  });

  it('a notice reaches its receiver with the new count, unless he has the thread open', async () => {
    const { client, provider, threadId } = await pair();
    const [clientLive, providerLive] = await Promise.all([connect(client.access), connect(provider.access)]);
    await clientLive.ask('message:send', { thread_id: threadId, body: 'are you there?' });
    expect(await providerLive.got('notification:new')).toMatchObject({ kind: 'message_new', url: `/threads/${threadId}/chat`, unread: 1 });
    await providerLive.ask('thread:join', { thread_id: threadId });
    await clientLive.ask('message:send', { thread_id: threadId, body: 'not noticed' });
    await queueDone(threadId);
    await providerLive.ask('thread:leave', { thread_id: threadId });
    await clientLive.ask('message:send', { thread_id: threadId, body: 'noticed again' });
    await providerLive.got('notification:new', ({ body }) => body === 'noticed again');
    expect(providerLive.all('notification:new').map(({ body }) => body)).toEqual(['are you there?', 'noticed again']);
  });
});
