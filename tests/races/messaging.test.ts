import { Client } from 'pg';
import { BASE, changesOf, countOf, directThread, freshDirect, messagesOf, sendDirect } from '../api/messaging/support';
import { row, sql } from '../support/db';
import { aClient, aProvider, aRequest, aSubcategory } from '../support/market';
import { race, statuses, values } from '../support/race';
import { currentRun } from '../support/run';

const seqs = async (threadId: number): Promise<number[]> =>
  (await sql<{ seq: number }>('select seq from thread_changes where thread_id = $1 order by seq', [threadId])).map(({ seq }) => seq);
const upTo = (count: number): number[] => Array.from({ length: count }, (_unused, index) => index + 1);

describe('first calls', () => {
  it('open one direct thread, with and without a mode', async () => {
    for (const mode of [undefined, 'client']) {
      const [client, provider] = [await aClient(), await aProvider()];
      const answers = await race(12, async () => client.post(`${BASE}/direct/thread/`).send({ provider_id: provider.providerId, ...(mode ? { mode } : {}) }));
      expect(statuses(answers)).toEqual({ 200: 12 });
      expect(new Set(values(answers).map(({ body }) => body.id)).size).toBe(1);
    }
  });

  it('of two providers with each other open one', async () => {
    const [one, two] = [await aProvider(), await aProvider()];
    const ids = values(await race(8, async (index) => (index % 2 ? directThread(one, two.providerId) : directThread(two, one.providerId))));
    expect(new Set(ids).size).toBe(1);
  });

  it('open one request thread, whatever they do', async () => {
    const [client, subcategory] = [await aClient(), await aSubcategory()];
    const provider = await aProvider([subcategory]);
    const requestId = await aRequest(client, subcategory, 'normal', provider.providerId);
    const path = `${BASE}/requests/${requestId}`;
    const answers = await race(12, async (index) => {
      const user = index % 2 ? client : provider;
      if (index % 3 === 0) return user.get(`${path}/thread/`);
      return index % 3 === 1 ? user.post(`${path}/messages/send/`).send({ body: String(index) }) : user.post(`${path}/messages/read/`);
    });
    expect(statuses(answers)).toEqual({ 200: 8, 201: 4 });
    expect(await row('select count(*)::int as count from threads where request_id = $1', [requestId])).toEqual({ count: 1 });
  });
});

describe('a request that changes hands', () => {
  it('while its thread is opened has one open thread, that of its provider', async () => {
    const [client, subcategory] = [await aClient(), await aSubcategory()];
    const provider = await aProvider([subcategory]);
    for (let round = 0; round < 6; round += 1) {
      const requestId = await aRequest(client, subcategory, 'urgent');
      const answers = values(
        await race(6, async (index) =>
          index === 3 ? provider.post('/api/marketplace/requests/urgent/accept/').send({ request_id: requestId }) : client.post(`${BASE}/requests/${requestId}/thread/`),
        ),
      );
      expect(answers.map(({ status }) => status)).toEqual(Array(6).fill(200));
      const threads = await sql('select provider_id, participant_2, closed_at from threads where request_id = $1', [requestId]);
      expect(threads).toEqual([{ provider_id: provider.providerId, participant_2: provider.userId, closed_at: null }]);
    }
  });

  it('while both write: nothing is written into the closed thread afterwards', async () => {
    const [client, subcategory] = [await aClient(), await aSubcategory()];
    const [first, second] = [await aProvider([subcategory]), await aProvider([subcategory])];
    const requestId = await aRequest(client, subcategory, 'normal', first.providerId);
    const send = (user: typeof client) => user.post(`${BASE}/requests/${requestId}/messages/send/`).send({ body: 'x' });
    await send(client).expect(201);
    const answers = await race(13, async (index) => {
      if (index !== 6) return send(index % 2 ? client : first);
      await sql('update service_requests set provider_id = $2 where id = $1', [requestId, second.providerId]);
      return { status: 200 };
    });
    for (const { status } of values(answers)) expect([200, 201, 403]).toContain(status);
    const late = await row(
      'select count(*)::int as count from messages m join threads t on t.id = m.thread_id where t.request_id = $1 and t.provider_id = $2 and m.created_at >= t.closed_at',
      [requestId, first.providerId],
    );
    expect(late).toEqual({ count: 0 });
    expect((await send(first)).status).toBe(403);
    await send(client).expect(201);
    expect(await sql('select provider_id from threads where request_id = $1 and closed_at is null', [requestId])).toEqual([{ provider_id: second.providerId }]);
  });
});

describe('sends at once', () => {
  it('take numbers without a gap, and rise with the ids', async () => {
    const { client, provider, threadId } = await freshDirect();
    const answers = await race(30, async (index) => sendDirect(index % 2 ? client : provider, threadId, `m${index}`));
    expect(statuses(answers)).toEqual({ 201: 30 });
    expect(await seqs(threadId)).toEqual(upTo(30));
    const stored = await sql<{ seq: number }>('select seq from messages where thread_id = $1 order by id', [threadId]);
    expect(stored.map(({ seq }) => seq)).toEqual(upTo(30));
    expect((await changesOf(client, threadId)).seq).toBe(30);
  });

  it('into many threads, of both sides, all arrive in their order', async () => {
    const talks = await Promise.all(Array.from({ length: 8 }, freshDirect));
    const answers = await race(64, async (index) => {
      const { client, provider, threadId } = talks[index % 8] as (typeof talks)[number];
      return sendDirect(index % 3 ? client : provider, threadId, `m${index}`, { client_id: `m${index}` });
    });
    expect(statuses(answers)).toEqual({ 201: 64 });
    for (const { client, threadId } of talks) {
      expect(await seqs(threadId)).toEqual(upTo(8));
      expect((await messagesOf(client, threadId, '?limit=100')).results).toHaveLength(8);
      expect(await row('select last_seq, message_count from threads where id = $1', [threadId])).toEqual({ last_seq: 8, message_count: 8 });
    }
  });

  it('do not wait for a thread that somebody holds', async () => {
    const held = await freshDirect();
    const free = await Promise.all(Array.from({ length: 4 }, freshDirect));
    const holder = new Client({ connectionString: currentRun().databaseUrl });
    await holder.connect();
    try {
      await holder.query('begin');
      await holder.query('select 1 from threads where id = $1 for update', [held.threadId]);
      const waiting = sendDirect(held.client, held.threadId, 'waits').then(({ status }) => status);
      const others = await race(8, async (index) => {
        const { client, threadId } = free[index % 4] as typeof held;
        return sendDirect(client, threadId, 'x');
      });
      expect(statuses(others)).toEqual({ 201: 8 });
      expect(await countOf('messages', held.threadId)).toBe(0);
      await holder.query('commit');
      expect(await waiting).toBe(201);
    } finally {
      await holder.end();
    }
  });

  it('with one client_id are one message', async () => {
    const { client, threadId } = await freshDirect();
    const answers = await race(15, async () => sendDirect(client, threadId, 'once', { client_id: 'same' }));
    expect(statuses(answers)).toEqual({ 201: 15 });
    expect(new Set(values(answers).map(({ body }) => body.message_id)).size).toBe(1);
    expect([await countOf('messages', threadId), await seqs(threadId)]).toEqual([1, [1]]);
  });

  it('and a block: whatever was let in came before it', async () => {
    const { client, provider, threadId } = await freshDirect();
    const answers = await race(14, async (index) => (index === 7 ? provider.post(`${BASE}/thread/${threadId}/block/`) : sendDirect(client, threadId, 'x')));
    const sent = values(answers).filter(({ status }) => status === 201).length;
    expect(await countOf('messages', threadId)).toBe(sent);
    expect((await sendDirect(client, threadId, 'late')).status).toBe(403);
    expect(await seqs(threadId)).toEqual(upTo(sent));
  });
});

describe('readings at once', () => {
  it('mark each message once', async () => {
    const { client, provider, threadId } = await freshDirect();
    for (let index = 0; index < 6; index += 1) await sendDirect(index % 2 ? client : provider, threadId, String(index)).expect(201);
    const answers = values(await race(10, async () => client.post(`${BASE}/direct/thread/${threadId}/messages/read/`)));
    expect(answers.reduce((sum, { body }) => sum + body.marked, 0)).toBe(6);
    expect(await seqs(threadId)).toEqual(upTo(7));
  });

  it('and sends: marks have no gaps, counts are exact', async () => {
    const { client, provider, threadId } = await freshDirect();
    await race(24, async (index) => (index % 3 === 0 ? client.post(`${BASE}/direct/thread/${threadId}/messages/read/`) : sendDirect(provider, threadId, String(index))));
    const { unread } = await row<{ unread: number }>(
      `select count(*)::int as unread from messages m where m.thread_id = $1 and m.sender_id <> $2
         and not exists (select 1 from message_reads r where r.message_id = m.id and r.user_id = $2)`,
      [threadId, client.userId],
    );
    const [listed] = (await client.get(`${BASE}/direct/threads/`)).body;
    expect(listed.unread_count).toBe(unread);
    await client.post(`${BASE}/direct/thread/${threadId}/messages/read/`).expect(200);
    const page = await messagesOf(client, threadId, '?limit=100');
    expect(page.results.every(({ read_by_ids: ids }: { read_by_ids: number[] }) => ids.includes(client.userId))).toBe(true);
  });
});

it('edits, deletions and sends at once leave an unbroken sequence', async () => {
  const { client, provider, threadId } = await freshDirect();
  const ids: number[] = [];
  for (let index = 0; index < 4; index += 1) ids.push((await sendDirect(client, threadId, String(index)).expect(201)).body.message_id);
  await race(20, async (index) => {
    const message = `${BASE}/thread/${threadId}/messages/${ids[index % 4]}`;
    if (index % 5 === 0) return client.post(`${message}/delete/`);
    return index % 2 ? client.post(`${message}/edit/`).send({ body: `e${index}` }) : sendDirect(provider, threadId, 'x');
  });
  const taken = await seqs(threadId);
  expect(taken).toEqual(upTo(taken.length));
  expect((await messagesOf(client, threadId)).count).toBe(await countOf('messages', threadId));
});
