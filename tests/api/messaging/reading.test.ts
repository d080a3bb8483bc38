import type { Client } from '../../support/http';
import { BASE, changesOf, countOf, freshDirect, messagesOf, said } from './support';

/** Read marks: everybody's own messages too over REST, what is unread, marking as unread. */

const read = async (user: Client, threadId: number) => (await user.post(`${BASE}/direct/thread/${threadId}/messages/read/`).expect(200)).body;
const unread = async (user: Client, threadId: number) => (await user.post(`${BASE}/thread/${threadId}/unread/`).expect(200)).body;
const readers = async (user: Client, threadId: number) => ((await messagesOf(user, threadId)).results as { read_by_ids: number[] }[]).map(({ read_by_ids: ids }) => ids);
const unreadCount = async (user: Client): Promise<number> => ((await user.get(`${BASE}/direct/threads/`)).body as { unread_count: number }[])[0]?.unread_count ?? -1;

test('reading marks what was not read, the reader’s own messages included', async () => {
  const { client, provider, threadId } = await freshDirect();
  const [first, second, third] = [await said(client, threadId, '1'), await said(provider, threadId, '2'), await said(client, threadId, '3')];
  expect(await read(client, threadId)).toEqual({ ok: true, thread_id: threadId, marked: 3, message_ids: [first, second, third] });
  expect(await read(client, threadId)).toMatchObject({ marked: 0, message_ids: [] });
  expect(await readers(provider, threadId)).toEqual([[client.userId], [client.userId], [client.userId]]);
  await read(provider, threadId);
  const both = [client.userId, provider.userId].sort((a, b) => a - b);
  expect(await readers(client, threadId)).toEqual([both, both, both]);
  const fourth = await said(provider, threadId, '4');
  expect(await read(client, threadId)).toMatchObject({ marked: 1, message_ids: [fourth] });
});

test('a change is numbered only when something was marked', async () => {
  const { client, provider, threadId } = await freshDirect();
  await said(client, threadId, '1');
  await read(provider, threadId);
  await read(provider, threadId);
  expect((await changesOf(client, threadId)).seq).toBe(2);
});

test('the unread count is that of the peer’s messages', async () => {
  const { client, provider, threadId } = await freshDirect();
  for (const text of ['a', 'b', 'c']) await said(provider, threadId, text);
  await said(client, threadId, 'mine');
  expect([await unreadCount(client), await unreadCount(provider)]).toEqual([3, 1]);
  await read(client, threadId);
  expect([await unreadCount(client), await unreadCount(provider)]).toEqual([0, 1]);
});

test('unread takes the mark off the newest message of the peer', async () => {
  const { client, provider, threadId } = await freshDirect();
  expect(await unread(client, threadId)).toEqual({ ok: true, marked: 0, detail: expect.any(String) });
  await said(client, threadId, 'own');
  expect(await unread(client, threadId)).toMatchObject({ marked: 0 });
  await said(provider, threadId, 'older');
  const newest = await said(provider, threadId, 'newest');
  expect(await unread(client, threadId)).toEqual({ ok: true, marked: 1, message_id: newest, deleted: 0 });
  await said(client, threadId, 'own again');
  await read(client, threadId);
  expect(await unread(client, threadId)).toEqual({ ok: true, marked: 1, message_id: newest, deleted: 1 });
  expect(await unread(client, threadId)).toMatchObject({ marked: 1, deleted: 0 });
  expect(await unreadCount(client)).toBe(1);
  expect(await read(client, threadId)).toMatchObject({ marked: 1, message_ids: [newest] });
});

test('a deleted message takes its marks along', async () => {
  const { client, provider, threadId } = await freshDirect();
  const [first] = [await said(provider, threadId, '1'), await said(provider, threadId, '2')];
  await read(client, threadId);
  await provider.post(`${BASE}/thread/${threadId}/messages/${first}/delete/`).expect(200);
  expect([await countOf('message_reads', threadId), await unreadCount(client)]).toEqual([1, 0]);
});
