import { closeLives, connect } from '../support/live';
import { closePlains, connectedPlain } from '../support/plain';
import { startServer, type TestServer } from '../support/server';
import { pair, REFUSED } from './talk';

/** Limits per user over all his connections (spec/messaging.md, Realtime B, Limits). */

let server: TestServer;
beforeAll(async () => {
  server = await startServer({ ROLE: 'web', CHAT_MESSAGES_PER_MINUTE: '5', CHAT_EVENTS_PER_MINUTE: '8' });
});
afterAll(() => server.stop());
afterEach(() => {
  closeLives();
  closePlains();
});

it('messages are counted over every kind of socket, and a refused one changes nothing', async () => {
  const { client, provider, threadId } = await pair();
  const { url } = server;
  const [a, b, peer] = await Promise.all([connect(client.access, { url }), connect(client.access, { url }), connect(provider.access, { url })]);
  const plain = await connectedPlain(`/ws/thread/${threadId}/`, client.access, { url });
  for (const [index, live] of [a, b, a, b].entries()) expect(await live.ask('message:send', { thread_id: threadId, body: `m${index}` })).toMatchObject({ ok: true });
  plain.send({ type: 'message', text: 'm4' });
  await plain.got('message', ({ text }) => text === 'm4');
  for (const live of [a, b]) expect(await live.ask('message:send', { thread_id: threadId, body: 'too much' })).toEqual(REFUSED('rate_limited'));
  plain.send({ type: 'message', text: 'too much' });
  expect(await plain.got('error')).toEqual({ type: 'error', code: 'rate_limited', error: expect.any(String) });
  expect(await peer.ask('message:send', { thread_id: threadId, body: 'mine count apart' })).toMatchObject({ ok: true });
  await peer.got('message:new', ({ body }) => body === 'mine count apart');
  expect(peer.all('message:new').map(({ body }) => body)).toEqual(['m0', 'm1', 'm2', 'm3', 'm4', 'mine count apart']);
});

it('other events have a limit of their own', async () => {
  const { client, threadId } = await pair();
  const live = await connect(client.access, { url: server.url });
  const answers = await Promise.all(Array.from({ length: 12 }, () => live.ask('thread:sync', { thread_id: threadId, after: 0 })));
  expect(answers.filter(({ ok }) => ok)).toHaveLength(8);
  expect(answers.filter(({ ok }) => !ok)).toEqual(Array.from({ length: 4 }, () => REFUSED('rate_limited')));
  expect(await live.ask('message:send', { thread_id: threadId, body: 'still' })).toMatchObject({ ok: true });
});

it('plain sockets answer over the limit and stay open', async () => {
  const { client, threadId } = await pair();
  const plain = await connectedPlain(`/ws/thread/${threadId}/`, client.access, { url: server.url });
  for (let index = 0; index < 9; index += 1) plain.send({ type: 'typing' });
  expect(await plain.got('error')).toMatchObject({ code: 'rate_limited' });
  expect(plain.closed).toBeUndefined();
});
