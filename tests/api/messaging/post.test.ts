import { sql } from '../../support/db';
import { api, login } from '../../support/http';
import { newStaff } from '../../support/world';
import { audits, BASE, freshDirect, messagesOf, openRequest, people, requestThread } from './support';

/** The dashboards' fallback: another shape of answer, staff let in. */

const REFUSED = { ok: false, error: expect.any(String) };
const path = (threadId: number | string) => `${BASE}/thread/${threadId}/post/`;

test('a participant posts by JSON or form, as text or body', async () => {
  const { client, provider, threadId } = await freshDirect();
  const answer = await client.post(path(threadId)).send({ text: ' <b>hi</b> ' });
  expect([answer.status, answer.body]).toEqual([
    200,
    { ok: true, message: { id: expect.any(Number), text: 'hi', sender_id: client.userId, sender_name: 'سارة الأحمد', sent_at: expect.stringMatching(/Z$/) } },
  ]);
  await client.post(path(threadId)).type('form').send({ text: 'form' }).expect(200);
  await provider.post(path(threadId)).send({ body: 'body' }).expect(200);
  expect((await messagesOf(client, threadId)).results.map(({ body }: { body: string }) => body)).toEqual(['body', 'form', 'hi']);
  expect(await audits('thread_posted', threadId)).toEqual([]);
});

test('staff post into any thread, audited, without showing a phone', async () => {
  const { client, provider, threadId } = await freshDirect();
  const staff = await newStaff();
  await provider.post(`${BASE}/thread/${threadId}/block/`).expect(200);
  await staff.post(path(threadId)).send({ text: 'from the office' }).expect(200);
  expect((await messagesOf(client, threadId)).results[0]).toMatchObject({ sender: staff.userId, sender_phone: '' });
  expect(await audits('thread_posted', threadId)).toEqual([{ actor_id: staff.userId }]);
});

test('refusals in its own shape', async () => {
  const { client, provider, threadId } = await freshDirect();
  const stranger = await login();
  const anonymous = await api().post(path(threadId)).send({ text: 'x' });
  expect([anonymous.status, anonymous.body]).toEqual([401, REFUSED]);
  const bad = await api().post(path(threadId)).set('Authorization', 'Bearer nonsense').send({ text: 'x' });
  expect([bad.status, bad.body]).toEqual([401, REFUSED]);
  for (const id of [threadId, 2_000_000_000]) {
    const foreign = await stranger.post(path(id)).send({ text: 'x' });
    expect([foreign.status, foreign.body]).toEqual([403, REFUSED]);
  }
  await sql(`update up_users set role_state = 'visitor' where id = $1`, [stranger.userId]);
  expect([(await stranger.post(path(threadId)).send({ text: 'x' })).status]).toEqual([403]);
  for (const body of [{}, { text: ' ' }, { text: 'x'.repeat(2001) }, { text: {} }]) {
    const empty = await client.post(path(threadId)).send(body);
    expect([empty.status, empty.body]).toEqual([400, REFUSED]);
  }
  const broken = await client.post(path(threadId)).set('Content-Type', 'application/json').send('{');
  expect([broken.status, broken.body]).toEqual([400, REFUSED]);
  await provider.post(`${BASE}/thread/${threadId}/block/`).expect(200);
  const blocked = await client.post(path(threadId)).send({ text: 'x' });
  expect([blocked.status, blocked.body]).toEqual([403, REFUSED]);
  expect((await client.post(path('abc')).send({ text: 'x' })).body).toEqual(REFUSED);
});

test('no provider yet: nobody could read it', async () => {
  const talk = await people();
  const threadId = await requestThread(talk.client, await openRequest(talk));
  for (const user of [talk.client, talk.staff]) {
    const answer = await user.post(path(threadId)).send({ text: 'x' });
    expect([answer.status, answer.body]).toEqual([400, REFUSED]);
  }
});
