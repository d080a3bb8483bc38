import { sql } from '../../support/db';
import { newStaff } from '../../support/world';
import { audits, BASE, changesOf, countOf, DETAIL, directThread, freshDirect, messagesOf, said } from './support';

/** Edit, delete, and the numbered changes that a client catches up with. */

const path = (threadId: number, messageId: number, act: 'edit' | 'delete') => `${BASE}/thread/${threadId}/messages/${messageId}/${act}/`;

test('edit: the text alone, marked with its time', async () => {
  const { client, provider, threadId } = await freshDirect();
  const id = await said(client, threadId, 'teh');
  const answer = await client.post(path(threadId, id, 'edit')).send({ body: ' <b>the</b> ' });
  expect([answer.status, answer.body]).toEqual([200, { ok: true, thread_id: threadId, message_id: id, body: 'the', edited_at: expect.stringMatching(/Z$/) }]);
  expect((await messagesOf(provider, threadId)).results[0]).toMatchObject({ id, body: 'the', edited_at: answer.body.edited_at });
});

test('edit: refused by the rules of a send', async () => {
  const { client, threadId } = await freshDirect();
  const id = await said(client, threadId, 'x');
  for (const body of [{}, { body: ' ' }, { body: 'x'.repeat(2001) }, { body: [] }]) {
    const answer = await client.post(path(threadId, id, 'edit')).send(body);
    expect([answer.status, answer.body]).toEqual([400, { body: [expect.any(String)] }]);
  }
});

describe.each(['edit', 'delete'] as const)('%s', (act) => {
  test('403 for the peer’s message, 404 for one that is not here', async () => {
    const { client, provider, threadId } = await freshDirect();
    const elsewhere = await freshDirect();
    const theirs = await said(provider, threadId, 'x');
    const foreign = await said(elsewhere.client, elsewhere.threadId, 'x');
    const notMine = await client.post(path(threadId, theirs, act)).send({ body: 'y' });
    expect([notMine.status, notMine.body]).toEqual([403, DETAIL]);
    expect((await client.post(path(threadId, foreign, act)).send({ body: 'y' })).status).toBe(404);
    expect((await client.post(path(threadId, 2_000_000_000, act)).send({ body: 'y' })).status).toBe(404);
    expect((await client.post(path(elsewhere.threadId, foreign, act)).send({ body: 'y' })).status).toBe(403);
    expect(await countOf('messages', threadId)).toBe(1);
  });

  test('when blocked by the peer', async () => {
    const { client, provider, threadId } = await freshDirect();
    const id = await said(client, threadId, 'x');
    await provider.post(`${BASE}/thread/${threadId}/block/`).expect(200);
    expect((await client.post(path(threadId, id, act)).send({ body: '' })).status).toBe(act === 'edit' ? 403 : 200);
  });
});

test('delete: gone for both, a second time 404, the last message is the one before', async () => {
  const { client, provider, threadId } = await freshDirect();
  await said(provider, threadId, 'stays');
  const id = await said(client, threadId, 'goes');
  const answer = await client.post(path(threadId, id, 'delete'));
  expect([answer.status, answer.body]).toEqual([200, { ok: true, thread_id: threadId, message_id: id }]);
  expect((await client.post(path(threadId, id, 'delete'))).status).toBe(404);
  const page = await messagesOf(provider, threadId);
  expect([page.count, page.results[0].body]).toEqual([1, 'stays']);
  const [row] = (await client.get(`${BASE}/direct/threads/`)).body;
  expect([row.last_message, row.last_message_at]).toEqual(['stays', page.results[0].created_at]);
});

test('changes: everything in order, with the present state', async () => {
  const { client, provider, threadId } = await freshDirect();
  const one = await said(client, threadId, 'one');
  const two = await said(provider, threadId, 'two');
  await client
    .post(path(threadId, one, 'edit'))
    .send({ body: 'ONE' })
    .expect(200);
  await provider.post(`${BASE}/direct/thread/${threadId}/messages/read/`).expect(200);
  await provider.post(path(threadId, two, 'delete')).expect(200);
  const all = await changesOf(client, threadId);
  const message = {
    id: one,
    thread_id: threadId,
    request_id: null,
    sender_id: client.userId,
    sender_name: 'سارة الأحمد',
    body: 'ONE',
    attachment_url: null,
    attachment_type: '',
    attachment_name: '',
    created_at: expect.any(String),
    edited_at: expect.any(String),
    client_id: null,
  };
  expect(all).toEqual({
    thread_id: threadId,
    seq: 5,
    more: false,
    changes: [
      { seq: 1, type: 'message', message: { ...message, seq: 1 } },
      { seq: 3, type: 'edited', message: { ...message, seq: 3 } },
      { seq: 4, type: 'read', user_id: provider.userId, read_at: expect.stringMatching(/Z$/), message_ids: [one, two] },
      { seq: 5, type: 'deleted', message_id: two, deleted_by: provider.userId },
    ],
  });
});

test('changes: after and limit; deleted messages never empty a page that is not the last', async () => {
  const { client, threadId } = await freshDirect();
  const ids: number[] = [];
  for (let index = 0; index < 4; index += 1) ids.push(await said(client, threadId, String(index)));
  for (const id of ids.slice(0, 2)) await client.post(path(threadId, id, 'delete')).expect(200);
  const seqs = async (query: string) => {
    const { changes, more, seq } = await changesOf(client, threadId, query);
    return [(changes as { seq: number }[]).map((change) => change.seq), more, seq];
  };
  expect(await seqs('?limit=2')).toEqual([[3, 4], true, 6]);
  expect(await seqs('?after=4&limit=2')).toEqual([[5, 6], false, 6]);
  expect(await seqs('?after=6')).toEqual([[], false, 6]);
  expect(await seqs('?after=abc&limit=9999')).toEqual([[3, 4, 5, 6], false, 6]);
  expect(await seqs('?after=999999')).toEqual([[], false, 6]);
});

test('staff read every thread, and leave a trace', async () => {
  const { client, threadId } = await freshDirect();
  const staff = await newStaff();
  await said(client, threadId, 'x');
  expect((await changesOf(staff, threadId)).changes).toHaveLength(1);
  expect(await audits('thread_read', threadId)).toEqual([{ actor_id: staff.userId }]);
  await changesOf(client, threadId);
  expect(await audits('thread_read', threadId)).toHaveLength(1);
});

test('staff who take part are participants, without a trace', async () => {
  const { client, provider } = await freshDirect();
  await sql('update up_users set is_staff = true where id = $1', [client.userId]);
  const threadId = await directThread(client, provider.providerId);
  await said(client, threadId, 'x');
  await changesOf(client, threadId);
  expect([await audits('thread_read', threadId), await audits('thread_posted', threadId)]).toEqual([[], []]);
});
