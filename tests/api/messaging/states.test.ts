import type { Client } from '../../support/http';
import { BASE, DETAIL, directThread, freshDirect, namedRequest, people, requestThread, said, sendDirect } from './support';

/** What each side keeps for itself: favourite, archive, block, labels. */

const act = async (user: Client, threadId: number, word: string, body: object = {}) => (await user.post(`${BASE}/thread/${threadId}/${word}/`).send(body).expect(200)).body;
const stateOf = async (user: Client, threadId: number) => (await user.get(`${BASE}/thread/${threadId}/state/`).expect(200)).body;
const listed = async (user: Client, query = '') => ((await user.get(`${BASE}/threads/states/${query}`).expect(200)).body as { thread: number }[]).map(({ thread }) => thread);

const FRESH = { is_favorite: false, favorite_label: '', client_label: '', is_archived: false, is_blocked: false, blocked_at: null, archived_at: null };

test('a state is made when it is first asked for; the list shows only stored ones', async () => {
  const { client, provider, threadId } = await freshDirect();
  expect(await listed(client)).toEqual([]);
  expect(await stateOf(client, threadId)).toEqual({ thread: threadId, ...FRESH, blocked_by_other: false });
  expect((await client.get(`${BASE}/threads/states/`)).body).toEqual([{ thread: threadId, ...FRESH }]);
  expect(await listed(provider)).toEqual([]);
});

test('favourite and its label', async () => {
  const { client, provider, threadId } = await freshDirect();
  expect(await act(client, threadId, 'favorite')).toEqual({ ok: true, is_favorite: true, favorite_label: '' });
  expect(await act(client, threadId, 'favorite-label', { label: 'potential_client' })).toEqual({ ok: true, favorite_label: 'potential_client', is_favorite: true });
  expect(await act(client, threadId, 'favorite')).toEqual({ ok: true, is_favorite: true, favorite_label: 'potential_client' });
  expect(await act(client, threadId, 'favorite-label', { label: '' })).toEqual({ ok: true, favorite_label: '', is_favorite: true });
  await act(client, threadId, 'favorite-label', { label: 'incomplete_contact' });
  expect(await act(client, threadId, 'favorite', { action: 'remove' })).toEqual({ ok: true, is_favorite: false, favorite_label: '' });
  expect(await act(client, threadId, 'favorite-label', { label: 'important_conversation' })).toMatchObject({ is_favorite: true });
  expect(await act(client, threadId, 'favorite-label', { label: '' })).toMatchObject({ is_favorite: true });
  expect(await stateOf(provider, threadId)).toMatchObject(FRESH);
});

test('client label', async () => {
  const { client, threadId } = await freshDirect();
  for (const label of ['potential', 'current', 'past', '']) expect(await act(client, threadId, 'client-label', { label })).toEqual({ ok: true, client_label: label });
});

test.each([
  ['favorite-label', { label: 'past' }],
  ['client-label', { label: 'potential_client' }],
  ['client-label', {}],
  ['favorite-label', { label: null }],
  ['favorite-label', { label: ['potential_client'] }],
])('%s %j: 400', async (word, body) => {
  const { client, threadId } = await freshDirect();
  const answer = await client.post(`${BASE}/thread/${threadId}/${word}/`).send(body);
  expect([answer.status, answer.body]).toEqual([400, { label: [expect.any(String)] }]);
});

test('archive, and back with the next message of anybody', async () => {
  const { client, provider, threadId } = await freshDirect();
  for (const user of [client, provider]) expect(await act(user, threadId, 'archive')).toEqual({ ok: true, is_archived: true });
  expect(await stateOf(client, threadId)).toMatchObject({ is_archived: true, archived_at: expect.any(String) });
  expect(await act(client, threadId, 'archive', { action: 'remove' })).toEqual({ ok: true, is_archived: false });
  await act(client, threadId, 'archive');
  await said(client, threadId, 'again');
  for (const user of [client, provider]) expect(await stateOf(user, threadId)).toMatchObject({ is_archived: false, archived_at: null });
});

test('block: the other side cannot send, still reads; the blocker can do both', async () => {
  const { client, provider, threadId } = await freshDirect();
  await said(client, threadId, 'before');
  expect(await act(provider, threadId, 'block')).toEqual({ ok: true, is_blocked: true });
  expect(await stateOf(client, threadId)).toMatchObject({ is_blocked: false, blocked_by_other: true });
  expect(await stateOf(provider, threadId)).toMatchObject({ is_blocked: true, blocked_at: expect.any(String), blocked_by_other: false });
  for (const body of ['after', '']) {
    const refused = await sendDirect(client, threadId, body);
    expect([refused.status, refused.body]).toEqual([403, DETAIL]);
  }
  await said(provider, threadId, 'I may');
  expect((await client.get(`${BASE}/direct/thread/${threadId}/messages/`)).body.count).toBe(2);
  await client.post(`${BASE}/direct/thread/${threadId}/messages/read/`).expect(200);
  expect(await act(provider, threadId, 'block', { action: 'remove' })).toEqual({ ok: true, is_blocked: false });
  await said(client, threadId, 'back');
});

test('each side’s block is its own', async () => {
  const { client, provider, threadId } = await freshDirect();
  await act(provider, threadId, 'block');
  await act(client, threadId, 'block');
  await act(client, threadId, 'block', { action: 'remove' });
  expect((await sendDirect(client, threadId, 'x')).status).toBe(403);
  expect((await sendDirect(provider, threadId, 'x')).status).toBe(201);
});

test('on a request: 400 for no provider comes before 403 for the block, the block before the body', async () => {
  const talk = await people();
  const requestId = await namedRequest(talk);
  const threadId = await requestThread(talk.client, requestId);
  await act(talk.client, threadId, 'block');
  const refused = await talk.provider.post(`${BASE}/requests/${requestId}/messages/send/`).send({});
  expect([refused.status, refused.body]).toEqual([403, DETAIL]);
});

test('modes: the list shows the threads on that side of mine', async () => {
  const talk = await people();
  const requestId = await namedRequest(talk);
  const requested = await requestThread(talk.client, requestId);
  const direct = await directThread(talk.client, talk.provider.providerId, 'client');
  const shared = await directThread(talk.client, (await freshDirect()).provider.providerId);
  for (const id of [requested, direct, shared]) await stateOf(talk.client, id);
  for (const id of [requested, direct]) await stateOf(talk.provider, id);
  expect(await listed(talk.client)).toEqual([shared, direct, requested]);
  expect(await listed(talk.client, '?mode=client')).toEqual([shared, direct, requested]);
  expect(await listed(talk.client, '?mode=provider')).toEqual([shared]);
  expect(await listed(talk.provider, '?mode=provider')).toEqual([direct, requested]);
  expect(await listed(talk.provider, '?mode=client')).toEqual([]);
  expect(await listed(talk.provider, '?mode=both')).toEqual([direct, requested]);
});
