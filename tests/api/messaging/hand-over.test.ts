import { sql } from '../../support/db';
import { newProvider, newRequest, type Provider } from '../../support/world';
import { BASE, changesOf, DETAIL, namedRequest, openRequest, people, requestThread, type Talk } from './support';

/** A request goes from one provider to another: whose conversation it is, and what becomes of the old one. */

let talk: Talk;
let next: Provider;

beforeAll(async () => {
  talk = await people();
  next = await newProvider({ subcategories: [talk.subcategory] });
});

const MARKET = '/api/marketplace';
const send = (user: Provider | Talk['client'], requestId: number, body = 'x') => user.post(`${BASE}/requests/${requestId}/messages/send/`).send({ body });
const threadPath = (user: Talk['client'], requestId: number) => user.get(`${BASE}/requests/${requestId}/thread/`);

async function reopened(requestId: number): Promise<void> {
  await talk.client.post(`${MARKET}/requests/${requestId}/cancel/`).expect(200);
  await talk.client.post(`${MARKET}/requests/${requestId}/reopen/`).expect(200);
}

const nameTo = (requestId: number, provider: Provider) => talk.client.patch(`${MARKET}/client/requests/${requestId}/`).send({ provider: provider.providerId }).expect(200);

test('a thread opened before there is a provider goes to the chosen one', async () => {
  const requestId = await openRequest(talk);
  const threadId = await requestThread(talk.client, requestId);
  const offer = await talk.provider.post(`${MARKET}/requests/${requestId}/offers/create/`).send({ price: 50, duration_days: 1 }).expect(201);
  expect((await threadPath(talk.provider, requestId)).status).toBe(403);
  await talk.client.post(`${MARKET}/offers/${offer.body.offer_id}/accept/`).expect(200);
  expect((await threadPath(talk.provider, requestId)).body.id).toBe(threadId);
  await send(talk.provider, requestId).expect(201);
  await send(talk.client, requestId).expect(201);
  expect((await threadPath(next, requestId)).status).toBe(403);
});

test('after a reopen the next provider gets a new thread; the old one stays readable and closed', async () => {
  const requestId = await namedRequest(talk);
  await send(talk.client, requestId, 'old words').expect(201);
  const old = await requestThread(talk.provider, requestId);
  await reopened(requestId);
  // The former provider is out at once; the client is alone until there is another one.
  expect((await threadPath(talk.provider, requestId)).status).toBe(403);
  const refused = await send(talk.client, requestId);
  expect([refused.status, refused.body]).toEqual([400, DETAIL]);
  const empty = await requestThread(talk.client, requestId);
  expect(empty).not.toBe(old);
  await nameTo(requestId, next);
  expect(await requestThread(next, requestId)).toBe(empty);
  await send(next, requestId, 'new words').expect(201);
  for (const former of [talk.client, talk.provider]) {
    expect((await changesOf(former, old)).changes[0].message.body).toBe('old words');
    const posted = await former.post(`${BASE}/thread/${old}/post/`).send({ text: 'late' });
    expect([posted.status, posted.body]).toEqual([403, { ok: false, error: expect.any(String) }]);
    expect((await former.get(`${BASE}/thread/${old}/state/`)).status).toBe(200);
  }
  for (const path of [`thread/${empty}/changes/`, `requests/${requestId}/messages/`]) expect((await talk.provider.get(`${BASE}/${path}`)).status).toBe(403);
  expect((await next.get(`${BASE}/thread/${old}/changes/`)).status).toBe(403);
});

test('the same provider again: his thread is used again, the empty one dropped', async () => {
  const requestId = await namedRequest(talk);
  await send(talk.provider, requestId, 'mine').expect(201);
  const own = await requestThread(talk.client, requestId);
  await reopened(requestId);
  const empty = await requestThread(talk.client, requestId);
  await talk.client.post(`${BASE}/thread/${empty}/favorite/`).expect(200);
  await nameTo(requestId, talk.provider);
  expect(await requestThread(talk.client, requestId)).toBe(own);
  expect((await talk.client.get(`${BASE}/thread/${empty}/state/`)).status).toBe(403);
  expect((await talk.client.get(`${BASE}/requests/${requestId}/messages/`)).body.count).toBe(1);
  await send(talk.client, requestId).expect(201);
});

test('staff give the request to another provider: a new thread for him, the one passed over keeps his', async () => {
  const requestId = await newRequest(talk.client, { subcategory: talk.subcategory, request_type: 'normal', provider: talk.provider.providerId, city: 'x' });
  await send(talk.provider, requestId).expect(201);
  const old = await requestThread(talk.client, requestId);
  await sql(`update service_requests set provider_id = $2, state = 'accepted' where id = $1`, [requestId, next.providerId]);
  const now = await requestThread(talk.client, requestId);
  expect([now === old, await requestThread(next, requestId)]).toEqual([false, now]);
  expect((await send(talk.provider, requestId)).status).toBe(403);
  expect((await talk.provider.get(`${BASE}/thread/${old}/changes/`)).status).toBe(200);
});

test('edits of a closed thread are refused, deletions are not', async () => {
  const requestId = await namedRequest(talk);
  const sent = await send(talk.client, requestId).expect(201);
  const old = await requestThread(talk.client, requestId);
  await reopened(requestId);
  const message = `${BASE}/thread/${old}/messages/${sent.body.message_id}`;
  expect((await talk.client.post(`${message}/edit/`).send({ body: 'y' })).status).toBe(403);
  await talk.client.post(`${message}/delete/`).expect(200);
});

test('a cancelled or completed request keeps its conversation open', async () => {
  const requestId = await namedRequest(talk);
  await send(talk.client, requestId).expect(201);
  await talk.client.post(`${MARKET}/requests/${requestId}/cancel/`).expect(200);
  await send(talk.provider, requestId).expect(201);
});
