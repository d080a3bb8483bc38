import type { Client } from 'pg';
import { content } from './content';
import { days, pick, unit } from './sql';

/** Conversations about most requests that have a provider, and direct ones of clients with providers; with read marks, some of them open. */

const LINES = `
create temp table seed_dialogues on commit drop as
select row_number() over (partition by d.kind order by d.position) - 1 as rank, count(*) over (partition by d.kind) as siblings, d.kind, d.lines, jsonb_array_length(d.lines) as length
from rows from (jsonb_to_recordset($1::jsonb) as (kind text, lines jsonb)) with ordinality as d (kind, lines, position)`;

const REQUESTED = `
select r.n, r.id as request_id, r.anchor_id as provider_id, r.client_id as starter, r.anchor_user as contacted, 'request' as kind, r.state in ('new', 'sent') as is_young,
  r.created_at, least(coalesce(case when r.state = 'completed' then r.delivered_at end, r.stopped_at, localtimestamp), localtimestamp) as until
from seed_lives r where r.assigned and ${unit('r.n', 81)} < 0.7`;

const DIRECT = `
select distinct on (c.id, p.user_id) d.n, null::int, null::int, c.id, p.user_id, 'direct', false, localtimestamp - ${days(`0.2 + 60 * ${unit('d.n', 82)}`)}, localtimestamp
from seed_run r cross join lateral (select r.first * 2 + i as n from generate_series(0, r.requests / 4 - 1) i) d
join seed_clients c on c.ord = ${pick('d.n', 83, 'r.clients')} join seed_providers p on p.ord = ${pick('d.n', 84, 'r.providers')}`;

/** A dialogue about a request that was just sent has only begun. */
const THREADS = `
create temp table seed_threads on commit drop as
select nextval(pg_get_serial_sequence('threads', 'id'))::int as id, c.*, d.lines, case when c.is_young then least(d.length, 1 + ${pick('c.n', 85, 3)}) else d.length end as length
from (${REQUESTED} union all (${DIRECT})) c
join seed_dialogues d on d.kind = c.kind and d.rank = ${pick('c.n', 86, 'd.siblings')}
order by c.created_at`;

const INSERT_THREADS = `
insert into threads (id, request_id, provider_id, is_direct, participant_1, participant_2, context_mode, created_at) overriding system value
select id, request_id, provider_id, kind = 'direct', starter, contacted, case kind when 'direct' then 'client' else 'shared' end, created_at from seed_threads order by id`;

/** Within two days, as conversations go. */
const INSERT_MESSAGES = `
insert into messages (thread_id, sender_id, seq, body, created_at)
select t.id, case line.said ->> 0 when 'client' then t.starter else t.contacted end, line.position, line.said ->> 1,
  t.created_at + least((t.until - t.created_at) * 0.9, interval '2 days') * (line.position + ${unit('t.n * 16 + line.position', 87)} * 0.8) / (t.length + 1)
from seed_threads t cross join lateral jsonb_array_elements(t.lines) with ordinality as line (said, position)
where line.position <= t.length order by t.id, line.position`;

/** Everybody has read everything, but for some who have not seen the last message. */
const INSERT_READS = `
insert into message_reads (message_id, user_id, thread_id, is_own, read_at)
select m.id, reader.id, t.id, m.sender_id = reader.id, last.created_at
from seed_threads t cross join lateral (values (t.starter), (t.contacted)) as reader (id)
join messages m on m.thread_id = t.id
join messages last on last.thread_id = t.id and last.seq = t.length
where not (m.id = last.id and m.sender_id <> reader.id and ${unit('t.n', 88)} < 0.35)`;

const INSERT_CHANGES = `
insert into thread_changes (thread_id, seq, type, message_id, payload, created_at)
select m.thread_id, m.seq, 'message', m.id, '{}', m.created_at from messages m join seed_threads t on t.id = m.thread_id
union all
select r.thread_id, t.length + row_number() over (partition by r.thread_id order by r.user_id), 'read', null,
  jsonb_build_object('user_id', r.user_id, 'read_at', to_char(max(r.read_at) at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'), 'message_ids', jsonb_agg(r.message_id order by r.message_id)),
  max(r.read_at)
from message_reads r join seed_threads t on t.id = r.thread_id group by r.thread_id, t.length, r.user_id`;

const FINISH_THREADS = `
update threads set last_seq = c.last_seq, message_count = c.message_count, last_message_at = c.last_message_at
from (select t.id, t.length as message_count, (select max(seq) from thread_changes where thread_id = t.id) as last_seq, (select created_at from messages where thread_id = t.id and seq = t.length) as last_message_at
      from seed_threads t) c
where threads.id = c.id`;

const INSERT_STATES = `
insert into thread_user_states (thread_id, user_id, is_favorite, favorite_label, client_label, is_archived, archived_at)
select t.id, t.contacted, s.chance < 0.1, case when s.chance < 0.05 then 'potential_client' when s.chance < 0.1 then 'important_conversation' else '' end,
  case when s.chance < 0.12 then 'current' else 'past' end, s.chance >= 0.12, case when s.chance >= 0.12 then t.until end
from seed_threads t cross join lateral (select ${unit('t.n', 89)} as chance) s where s.chance < 0.16`;

/** Inserts the conversations of the run's requests and people. */
export async function seedConversations(client: Client): Promise<void> {
  await client.query(LINES, [JSON.stringify(content.conversations())]);
  await client.query(THREADS);
  await client.query('create unique index on seed_threads (id)');
  await client.query('analyze seed_threads');
  for (const statement of [INSERT_THREADS, INSERT_MESSAGES, INSERT_READS, INSERT_CHANGES, FINISH_THREADS, INSERT_STATES]) await client.query(statement);
}
