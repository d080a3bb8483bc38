import { sql } from '../../support/db';
import { newClient, newProvider } from '../../support/world';
import { BASE, changesOf, DETAIL, directThread, freshDirect, messagesOf, people, said, sendDirect, type Talk } from './support';

/** Direct conversations: opening, sides, lists. */

let talk: Talk;

beforeAll(async () => {
  talk = await people();
});

const open = (body: object, header?: string) => {
  const request = talk.client.post(`${BASE}/direct/thread/`).send(body);
  return header ? request.set('X-Account-Mode', header) : request;
};

test('opens with a provider, and finds it again', async () => {
  const provider = await newProvider();
  const first = await open({ provider_id: provider.providerId });
  expect([first.status, first.body]).toEqual([
    200,
    {
      id: expect.any(Number),
      is_direct: true,
      context_mode: 'shared',
      participant_1_id: talk.client.userId,
      participant_2_id: provider.userId,
      created_at: expect.stringMatching(/Z$/),
    },
  ]);
  expect((await open({ provider_id: String(provider.providerId) })).body).toEqual(first.body);
});

test('a thread for each mode; without one the latest', async () => {
  const provider = await newProvider();
  const [asClient, asProvider] = [await directThread(talk.client, provider.providerId, 'client'), await directThread(talk.client, provider.providerId, 'provider')];
  expect(asClient).not.toBe(asProvider);
  expect(await directThread(talk.client, provider.providerId, 'client')).toBe(asClient);
  await said(talk.client, asClient, 'newest');
  expect(await directThread(talk.client, provider.providerId)).toBe(asClient);
  await said(provider, asProvider, 'now this');
  expect(await directThread(talk.client, provider.providerId, 'nonsense')).toBe(asProvider);
  expect((await open({ provider_id: provider.providerId }, 'client')).body.id).toBe(asClient);
  expect((await talk.client.post(`${BASE}/direct/thread/?mode=client`).send({ provider_id: provider.providerId, mode: 'provider' })).body.id).toBe(asClient);
});

test('the pair is unordered: the provider who answers finds the same thread', async () => {
  const [one, two] = [await newProvider(), await newProvider()];
  const id = await directThread(one, two.providerId);
  expect(await directThread(two, one.providerId)).toBe(id);
});

test('refused: own profile, nothing, nonsense 400; unknown or hidden 404', async () => {
  const own = await talk.provider.post(`${BASE}/direct/thread/`).send({ provider_id: talk.provider.providerId });
  expect([own.status, own.body]).toEqual([400, DETAIL]);
  for (const body of [{}, { provider_id: 'x' }, { provider_id: null }, { provider_id: 0 }, { provider_id: 1.5 }])
    expect([(await open(body)).status, Object.keys((await open(body)).body)]).toEqual([400, ['provider_id']]);
  expect((await open({ provider_id: 2_000_000_000 })).status).toBe(404);
  const hidden = await newProvider();
  await sql('update up_users set is_active = false where id = $1', [hidden.userId]);
  expect((await open({ provider_id: hidden.providerId })).status).toBe(404);
});

test('the list: last activity first, with peer, last message and unread count', async () => {
  const client = await newClient();
  const [quiet, busy] = [await newProvider(), await newProvider()];
  const quietId = await directThread(client, quiet.providerId);
  const busyId = await directThread(client, busy.providerId);
  await said(client, busyId, 'question');
  await said(busy, busyId, 'first answer');
  await said(busy, busyId, 'second answer');
  const list = await client.get(`${BASE}/direct/threads/`);
  expect(list.body).toEqual([
    {
      thread_id: busyId,
      peer_id: busy.userId,
      peer_provider_id: busy.providerId,
      peer_name: `مزود ${busy.phone}`,
      peer_phone: busy.phone,
      last_message: 'second answer',
      last_message_at: expect.stringMatching(/Z$/),
      unread_count: 2,
    },
    expect.objectContaining({ thread_id: quietId, last_message: '', unread_count: 0 }),
  ]);
  const theirs = (await busy.get(`${BASE}/direct/threads/`)).body;
  expect(theirs).toEqual([expect.objectContaining({ thread_id: busyId, peer_id: client.userId, peer_provider_id: null, peer_name: 'سارة الأحمد', unread_count: 1 })]);
  await said(client, quietId, 'hello');
  expect((await client.get(`${BASE}/direct/threads/`)).body.map((row: { thread_id: number }) => row.thread_id)).toEqual([quietId, busyId]);
});

test('modes: each sees the side that is his', async () => {
  const { client, provider } = await freshDirect();
  const asClient = await directThread(client, provider.providerId, 'client');
  const ids = async (who: typeof client, mode: string, header?: string) => {
    const request = who.get(`${BASE}/direct/threads/${mode ? `?mode=${mode}` : ''}`);
    const { body } = await (header ? request.set('X-Account-Mode', header) : request);
    return (body as { thread_id: number; context?: string }[]).filter(({ thread_id: id }) => id === asClient).length;
  };
  expect([await ids(client, ''), await ids(client, 'client'), await ids(client, 'provider'), await ids(client, '', 'provider'), await ids(client, 'x')]).toEqual([1, 1, 0, 0, 1]);
  // Started by a client in client mode, on the provider's side it is his provider mode's.
  expect([await ids(provider, 'provider'), await ids(provider, 'client'), await ids(provider, '')]).toEqual([1, 0, 1]);
});

test('a shared thread of the initiator shows in both of his modes, in one of the provider', async () => {
  const { client, provider } = await freshDirect();
  const count = async (who: typeof client, mode: string) => ((await who.get(`${BASE}/direct/threads/?mode=${mode}`)).body as unknown[]).length;
  expect([await count(client, 'client'), await count(client, 'provider'), await count(provider, 'client'), await count(provider, 'provider')]).toEqual([1, 1, 0, 1]);
});

test('the list pages on demand', async () => {
  const client = await newClient();
  const ids: number[] = [];
  for (let index = 0; index < 3; index += 1) ids.unshift(await directThread(client, (await newProvider()).providerId));
  const page = async (query: string) => ((await client.get(`${BASE}/direct/threads/${query}`)).body as { thread_id: number }[]).map(({ thread_id: id }) => id);
  expect([await page('?page_size=2'), await page('?page=2&page_size=2')]).toEqual([ids.slice(0, 2), ids.slice(2)]);
});

test('send: validation and a retry', async () => {
  const { client, threadId } = await freshDirect();
  const empty = await sendDirect(client, threadId, '');
  expect([empty.status, empty.body]).toEqual([400, { body: [expect.any(String)] }]);
  const first = await sendDirect(client, threadId, 'x', { client_id: 'k' }).expect(201);
  expect((await sendDirect(client, threadId, 'x', { client_id: 'k' }).expect(201)).body).toEqual(first.body);
  expect((await messagesOf(client, threadId)).count).toBe(1);
});

test('client_id is what the sender gave, to the character', async () => {
  const { client, threadId } = await freshDirect();
  const marks = ['k', 'k ', '<a>k', '<b>k', 'K', '\u202ek', '😀'.repeat(64)];
  for (const mark of marks) await sendDirect(client, threadId, 'x', { client_id: mark }).expect(201);
  expect((await changesOf(client, threadId)).changes.map(({ message }: { message: { client_id: string } }) => message.client_id)).toEqual(marks);
  for (const mark of ['a\0', '\ud800', '😀'.repeat(65), ['k'], { k: 1 }, true]) {
    const answer = await sendDirect(client, threadId, 'x', { client_id: mark });
    expect([answer.status, answer.body]).toEqual([400, { client_id: [expect.any(String)] }]);
  }
});
