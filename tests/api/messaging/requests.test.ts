import { row } from '../../support/db';
import { BASE, countOf, DETAIL, namedRequest, openRequest, people, requestThread, type Talk } from './support';

/** The conversation of a request. */

let talk: Talk;

beforeAll(async () => {
  talk = await people();
});

const path = (requestId: number, rest: string): string => `${BASE}/requests/${requestId}/${rest}`;

test('opens on first use, once, for both sides', async () => {
  const requestId = await namedRequest(talk);
  const first = await talk.client.get(path(requestId, 'thread/'));
  expect([first.status, first.body]).toEqual([
    200,
    { id: expect.any(Number), request: requestId, is_direct: false, context_mode: 'shared', created_at: expect.stringMatching(/^\d{4}-.*Z$/) },
  ]);
  expect((await talk.provider.post(path(requestId, 'thread/'))).body).toEqual(first.body);
});

test('an unopened conversation is an empty page and stays unopened', async () => {
  const requestId = await namedRequest(talk);
  const answer = await talk.provider.get(path(requestId, 'messages/'));
  expect([answer.status, answer.body]).toEqual([200, { count: 0, next: null, previous: null, results: [] }]);
  expect(await row('select count(*)::int as count from threads where request_id = $1', [requestId])).toEqual({ count: 0 });
});

test('messages go both ways, newest first', async () => {
  const requestId = await namedRequest(talk);
  const sent = await talk.client.post(path(requestId, 'messages/send/')).send({ body: '  <b>مرحبا</b>  ' });
  expect([sent.status, sent.body]).toEqual([201, { ok: true, message_id: expect.any(Number) }]);
  const answered = await talk.provider.post(path(requestId, 'messages/send/')).send({ body: 'أهلا' });
  const page = (await talk.client.get(path(requestId, 'messages/'))).body;
  expect(page.results).toEqual([
    expect.objectContaining({ id: answered.body.message_id, sender: talk.provider.userId, body: 'أهلا' }),
    {
      id: sent.body.message_id,
      sender: talk.client.userId,
      sender_phone: talk.client.phone,
      body: 'مرحبا',
      attachment_url: null,
      attachment_type: '',
      attachment_name: '',
      created_at: expect.stringMatching(/Z$/),
      edited_at: null,
      read_by_ids: [],
    },
  ]);
});

test('without a provider: the client may open and look, nobody may write', async () => {
  const requestId = await openRequest(talk);
  const threadId = await requestThread(talk.client, requestId);
  for (const body of [{ body: 'anybody?' }, {}]) {
    const refused = await talk.client.post(path(requestId, 'messages/send/')).send(body);
    expect([refused.status, refused.body]).toEqual([400, DETAIL]);
  }
  expect((await talk.client.post(path(requestId, 'messages/read/'))).body).toEqual({ ok: true, thread_id: threadId, marked: 0, message_ids: [] });
  expect((await talk.provider.get(path(requestId, 'thread/'))).status).toBe(403);
  expect(await countOf('messages', threadId)).toBe(0);
});

test('reading opens the conversation', async () => {
  const requestId = await namedRequest(talk);
  const { body } = await talk.provider.post(path(requestId, 'messages/read/'));
  expect(body).toEqual({ ok: true, thread_id: await requestThread(talk.client, requestId), marked: 0, message_ids: [] });
});

test('a refused first message opens nothing', async () => {
  const requestId = await namedRequest(talk);
  for (const body of [{}, { body: '   ' }, { body: '<p></p>' }, { body: 'x'.repeat(2001) }, { body: { toString: 'x' } }, { body: ['x'] }]) {
    const answer = await talk.client.post(path(requestId, 'messages/send/')).send(body);
    expect([answer.status, answer.body]).toEqual([400, { body: [expect.any(String)] }]);
  }
  expect(await row('select count(*)::int as count from threads where request_id = $1', [requestId])).toEqual({ count: 0 });
});

test('2000 characters fit, counted after cleaning and as characters', async () => {
  const requestId = await namedRequest(talk);
  await talk.client
    .post(path(requestId, 'messages/send/'))
    .send({ body: ` <i>${'💬'.repeat(2000)}</i> ` })
    .expect(201);
});

test('JSON, urlencoded and multipart bodies say the same', async () => {
  const requestId = await namedRequest(talk);
  const send = () => talk.client.post(path(requestId, 'messages/send/'));
  await send().send({ body: 'one' }).expect(201);
  await send().type('form').send({ body: 'اثنان & +' }).expect(201);
  await send().field('body', 'three').expect(201);
  const { body } = await talk.client.get(path(requestId, 'messages/'));
  expect(body.results.map((message: { body: string }) => message.body)).toEqual(['three', 'اثنان & +', 'one']);
});

test('pages: limit and offset, bad ones forgiven, neighbours absolute', async () => {
  const requestId = await namedRequest(talk);
  for (let index = 0; index < 5; index += 1)
    await talk.client
      .post(path(requestId, 'messages/send/'))
      .send({ body: String(index) })
      .expect(201);
  const page = async (query: string) => (await talk.client.get(path(requestId, `messages/${query}`)).expect(200)).body;
  const bodies = (answer: { results: { body: string }[] }) => answer.results.map(({ body }) => body);
  const middle = await page('?limit=2&offset=2');
  expect([bodies(middle), middle.count]).toEqual([['2', '1'], 5]);
  expect(middle.next).toMatch(new RegExp(`^http://[^/]+/api/messaging/requests/${requestId}/messages/\\?limit=2&offset=4$`));
  expect(middle.previous).toMatch(/limit=2&offset=0$/);
  for (const query of ['?limit=0', '?limit=abc&offset=-3', '?limit=-1', '?limit=1000', '']) expect(bodies(await page(query))).toEqual(['4', '3', '2', '1', '0']);
  expect(await page('?offset=99')).toMatchObject({ count: 5, next: null, results: [] });
});

test('the same client_id answers the first message', async () => {
  const requestId = await namedRequest(talk);
  const send = (who: 'client' | 'provider', body: string) => talk[who].post(path(requestId, 'messages/send/')).send({ body, client_id: 'c-1' });
  const first = await send('client', 'once').expect(201);
  expect((await send('client', 'again').expect(201)).body).toEqual(first.body);
  expect((await send('provider', 'mine').expect(201)).body.message_id).not.toBe(first.body.message_id);
  expect(await countOf('messages', await requestThread(talk.client, requestId))).toBe(2);
  const long = await talk.client.post(path(requestId, 'messages/send/')).send({ body: 'x', client_id: 'c'.repeat(65) });
  expect([long.status, Object.keys(long.body)]).toEqual([400, ['client_id']]);
});
