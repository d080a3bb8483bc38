import { sql } from '../../support/db';
import { eventually } from '../../support/poll';
import { newStaff } from '../../support/world';
import { BASE, directThread, freshDirect, namedRequest, people, requestThread, said } from './support';

/** One notice a message, to the other party, on his side. */

const notices = (userId: number) =>
  sql<Record<string, unknown>>(`select kind, url, audience_mode, body from notifications where user_id = $1 and kind = 'message_new' order by id`, [userId]);
const arrived = (userId: number, count: number) =>
  eventually(
    () => notices(userId),
    (rows) => rows.length >= count,
  );

test('in a request: to the other party, on the receiver’s side, with a row of the event log', async () => {
  const talk = await people();
  const requestId = await namedRequest(talk);
  const sent = await talk.client.post(`${BASE}/requests/${requestId}/messages/send/`).send({ body: 'متى تبدأ؟' }).expect(201);
  const url = `/requests/${requestId}/chat`;
  expect(await arrived(talk.provider.userId, 1)).toEqual([{ kind: 'message_new', url, audience_mode: 'provider', body: 'متى تبدأ؟' }]);
  await talk.provider.post(`${BASE}/requests/${requestId}/messages/send/`).send({ body: 'غدا' }).expect(201);
  expect(await arrived(talk.client.userId, 1)).toEqual([{ kind: 'message_new', url, audience_mode: 'client', body: 'غدا' }]);
  const threadId = await requestThread(talk.client, requestId);
  const logged = await sql(`select actor_id, target_user_id, request_id, meta from event_logs where event_type = 'message_new' and message_id = $1`, [sent.body.message_id]);
  expect(logged).toEqual([{ actor_id: talk.client.userId, target_user_id: talk.provider.userId, request_id: requestId, meta: { thread_id: threadId, is_direct: false } }]);
});

test('in a direct thread: the side of the receiver', async () => {
  const { client, provider } = await freshDirect();
  const threadId = await directThread(client, provider.providerId, 'client');
  await said(client, threadId, 'hello');
  await said(provider, threadId, 'welcome');
  const url = `/threads/${threadId}/chat`;
  expect(await arrived(provider.userId, 1)).toMatchObject([{ url, audience_mode: 'provider' }]);
  expect(await arrived(client.userId, 1)).toMatchObject([{ url, audience_mode: 'client' }]);
});

test('a message of staff is told to both', async () => {
  const { client, provider, threadId } = await freshDirect();
  await (await newStaff()).post(`${BASE}/thread/${threadId}/post/`).send({ text: 'office' }).expect(200);
  expect(await arrived(client.userId, 1)).toHaveLength(1);
  expect(await arrived(provider.userId, 1)).toHaveLength(1);
});

test('a repeated client_id notifies once', async () => {
  const { client, provider, threadId } = await freshDirect();
  const send = () => client.post(`${BASE}/direct/thread/${threadId}/messages/send/`).send({ body: 'x', client_id: 'n-1' }).expect(201);
  await send();
  await send();
  await said(client, threadId, 'last');
  expect((await arrived(provider.userId, 2)).map(({ body }) => body)).toEqual(['x', 'last']);
});
