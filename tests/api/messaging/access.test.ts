import { sql } from '../../support/db';
import { api, type Client, login } from '../../support/http';
import { BASE, DETAIL, directThread, namedRequest, people, requestThread, said, type Talk } from './support';

/** Every endpoint by every actor: who gets in, and that a stranger learns nothing from the answer. */

type Method = 'get' | 'post';

let talk: Talk;
let visitor: Client;
let requestId: number;
let threadId: number;
let directId: number;
let messageId: number;
const UNKNOWN = 2_000_000_000;

beforeAll(async () => {
  talk = await people();
  visitor = await login();
  await sql(`update up_users set role_state = 'visitor' where id = $1`, [visitor.userId]);
  requestId = await namedRequest(talk);
  threadId = await requestThread(talk.client, requestId);
  directId = await directThread(talk.client, talk.provider.providerId);
  messageId = await said(talk.client, directId, 'hello');
});

/** `{r}`, `{d}`, `{m}`: a request, a direct thread, a message of the client in it. */
const PATHS: [Method, string, object?][] = [
  ['get', 'requests/{r}/thread/'],
  ['post', 'requests/{r}/thread/'],
  ['get', 'requests/{r}/messages/'],
  ['post', 'requests/{r}/messages/send/', { body: 'x' }],
  ['post', 'requests/{r}/messages/read/'],
  ['get', 'direct/thread/{d}/messages/'],
  ['post', 'direct/thread/{d}/messages/send/', { body: 'x' }],
  ['post', 'direct/thread/{d}/messages/read/'],
  ['get', 'thread/{d}/state/'],
  ['post', 'thread/{d}/favorite/'],
  ['post', 'thread/{d}/archive/'],
  ['post', 'thread/{d}/block/', { action: 'remove' }],
  ['post', 'thread/{d}/report/', { reason: 'spam' }],
  ['post', 'thread/{d}/unread/'],
  ['post', 'thread/{d}/messages/{m}/edit/', { body: 'edited' }],
  ['get', 'thread/{d}/changes/'],
  ['post', 'thread/{d}/favorite-label/', { label: '' }],
  ['post', 'thread/{d}/client-label/', { label: 'past' }],
];
const PERSONAL: [Method, string, object?][] = [
  ['post', 'direct/thread/', {}],
  ['get', 'direct/threads/'],
  ['get', 'threads/states/'],
];

const fill = (path: string, ids: { r?: number; d?: number; m?: number } = {}): string =>
  `${BASE}/${path
    .replace('{r}', String(ids.r ?? requestId))
    .replace('{d}', String(ids.d ?? directId))
    .replace('{m}', String(ids.m ?? messageId))}`;

const call = (user: Client, method: Method, path: string, body?: object) => (body ? user[method](path).send(body) : user[method](path));

describe.each([...PATHS, ...PERSONAL])('%s %s', (method, path, body) => {
  test('401 without a token, 403 for a visitor', async () => {
    const anonymous = await api()[method](fill(path)).send(body);
    expect([anonymous.status, anonymous.body]).toEqual([401, expect.objectContaining(DETAIL)]);
    const low = await call(visitor, method, fill(path), body);
    expect([low.status, low.body]).toEqual([403, DETAIL]);
  });
});

describe.each(PATHS)('%s %s', (method, path, body) => {
  test('open to who takes part', async () => {
    const answer = await call(talk.client, method, fill(path), body);
    expect([200, 201]).toContain(answer.status);
  });

  test('a stranger gets the same answer for what exists and what does not', async () => {
    const real = await call(talk.stranger, method, fill(path), body);
    const unknown = await call(talk.stranger, method, fill(path, { r: UNKNOWN, d: UNKNOWN, m: UNKNOWN }), body);
    expect([real.status, real.body]).toEqual([403, DETAIL]);
    expect([unknown.status, unknown.body]).toEqual([real.status, real.body]);
  });

  test('404 for an id that can be none', async () => {
    for (const id of ['0', 'abc', '-1', '99999999999'])
      expect((await call(talk.client, method, `${BASE}/${path.replace('{r}', id).replace('{d}', id).replace('{m}', id)}`, body)).status).toBe(404);
  });

  test('staff are strangers here, but in changes', async () => {
    const answer = await call(talk.staff, method, fill(path), body);
    expect(answer.status).toBe(path.endsWith('changes/') ? 200 : 403);
  });
});

test('a request thread on a direct path is unknown to its parties, forbidden to others', async () => {
  for (const [method, path] of [
    ['get', 'messages/'],
    ['post', 'messages/send/'],
    ['post', 'messages/read/'],
  ] as const) {
    const address = `${BASE}/direct/thread/${threadId}/${path}`;
    expect((await call(talk.provider, method, address)).status).toBe(404);
    expect((await call(talk.stranger, method, address)).status).toBe(403);
  }
});

test('staff: unknown threads are 404 where they may look', async () => {
  expect((await talk.staff.get(`${BASE}/thread/${UNKNOWN}/changes/`)).status).toBe(404);
  const posted = await talk.staff.post(`${BASE}/thread/${UNKNOWN}/post/`).send({ text: 'x' });
  expect([posted.status, posted.body]).toEqual([404, { ok: false, error: expect.any(String) }]);
});

test('405 for another method', async () => {
  const answer = await talk.client.put(`${BASE}/thread/${directId}/favorite/`);
  expect([answer.status, answer.headers['allow']]).toEqual([405, 'POST']);
});
