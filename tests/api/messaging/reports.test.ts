import { row } from '../../support/db';
import { BASE, DETAIL, freshDirect, namedRequest, people, requestThread } from './support';

/** A report of a conversation becomes a support ticket about the other one. */

const ticket = (id: number) =>
  row<Record<string, unknown>>('select requester_id, ticket_type, description, reported_kind, reported_object_id, reported_user_id from support_tickets where id = $1', [id]);

test('of a request’s thread, by either side', async () => {
  const talk = await people();
  const requestId = await namedRequest(talk);
  const threadId = await requestThread(talk.client, requestId);
  for (const [reporter, reported] of [
    [talk.client, talk.provider],
    [talk.provider, talk.client],
  ] as const) {
    const answer = await reporter.post(`${BASE}/thread/${threadId}/report/`).send({ reason: 'إساءة', details: 'تفاصيل', reported_label: 'spam' });
    expect([answer.status, answer.body]).toEqual([201, { ok: true, ticket_id: expect.any(Number), ticket_code: expect.stringMatching(/^HD\d{6}$/) }]);
    const stored = await ticket(answer.body.ticket_id);
    expect(stored).toMatchObject({
      requester_id: reporter.userId,
      ticket_type: 'complaint',
      reported_kind: 'thread',
      reported_object_id: String(threadId),
      reported_user_id: reported.userId,
    });
    for (const part of [String(threadId), String(requestId), String(reported.userId), 'إساءة', 'تفاصيل', 'spam']) expect(stored['description']).toContain(part);
  }
});

test.each([[{ details: 'only details' }], [{ description: 'older client' }], [{ text: 'oldest client' }]])('without a reason: %j', async (body) => {
  const { client, threadId } = await freshDirect();
  const answer = await client.post(`${BASE}/thread/${threadId}/report/`).send(body).expect(201);
  expect((await ticket(answer.body.ticket_id))['description']).toContain(Object.values(body)[0]);
});

test('cut to 300 characters', async () => {
  const { client, threadId } = await freshDirect();
  const answer = await client
    .post(`${BASE}/thread/${threadId}/report/`)
    .send({ reason: 'س'.repeat(5000) })
    .expect(201);
  expect([...((await ticket(answer.body.ticket_id))['description'] as string)]).toHaveLength(300);
});

test.each([[{}], [{ reason: ' ' }], [{ reported_label: 'x' }], [{ reason: {}, details: [] }]])('400 when nothing is said: %j', async (body) => {
  const { client, threadId } = await freshDirect();
  const answer = await client.post(`${BASE}/thread/${threadId}/report/`).send(body);
  expect([answer.status, answer.body]).toEqual([400, DETAIL]);
});
