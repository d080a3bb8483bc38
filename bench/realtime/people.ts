import type { Client } from 'pg';
import { tokensOf } from '../fixtures';

/** People in pairs, each with a direct thread, and threads full of history. */

export interface Pairs {
  tokens: string[];
  threadIds: number[];
}

const USERS = `insert into up_users (username, first_name, last_name, role_state, terms_accepted_at)
  select 'chat_' || $2 || '_' || n, 'Chat', 'User', 'client', localtimestamp from generate_series(1, $1::int) n returning id`;

const THREADS = `insert into threads (is_direct, participant_1, participant_2) select true, p.a, p.b from unnest($1::int[], $2::int[]) as p (a, b) returning id`;

let groups = 0;

/** @param count people, an even number */
export async function layPairs(client: Client, count: number): Promise<Pairs & { userIds: number[] }> {
  groups += 1;
  const userIds = (await client.query<{ id: number }>(USERS, [count, groups])).rows.map(({ id }) => id);
  const half = (side: 0 | 1) => userIds.filter((_, index) => index % 2 === side);
  const threads = await client.query<{ id: number }>(THREADS, [half(0), half(1)]);
  return { userIds, tokens: await tokensOf(client, userIds), threadIds: threads.rows.map(({ id }) => id) };
}

const MESSAGES = `insert into messages (thread_id, sender_id, seq, body)
  select t.id, case when n % 2 = 0 then t.participant_1 else t.participant_2 end, n, 'Message ' || n || ' about the leaking tap in the kitchen'
  from threads t, generate_series(1, $2::int) n where t.id = any($1::int[])`;

const CHANGES = `insert into thread_changes (thread_id, seq, type, message_id) select thread_id, seq, 'message', id from messages where thread_id = any($1::int[])`;

/** Gives each thread so many messages. */
export async function fillThreads(client: Client, threadIds: readonly number[], each: number): Promise<void> {
  await client.query(MESSAGES, [threadIds, each]);
  await client.query(CHANGES, [threadIds]);
  await client.query('update threads set last_seq = $2, message_count = $2, last_message_at = now() where id = any($1::int[])', [threadIds, each]);
  await client.query('vacuum analyze messages, thread_changes, threads');
}
