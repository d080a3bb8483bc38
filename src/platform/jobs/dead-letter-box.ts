import { db, type Sql, type SqlValue } from '../db';

/** Jobs that failed for good, of every kind: moved out of the queue into a list that staff work off. */

export const DEAD_LETTER_STATES = ['open', 'requeued', 'discarded'] as const;
export type DeadLetterState = (typeof DEAD_LETTER_STATES)[number];

// In one statement: a job is in the queue or in the list, never in both or lost between them.
const COLLECT = `with dead as (
    delete from graphile_worker._private_jobs j using graphile_worker._private_tasks t
    where t.id = j.task_id and j.attempts >= j.max_attempts and j.locked_at is null
    returning j.id, t.identifier, j.payload, j.key, j.attempts, j.last_error, j.created_at)
  insert into dead_letters (job_id, task, payload, job_key, attempts, last_error, enqueued_at)
  select id, identifier, payload, key, attempts, coalesce(last_error, ''), created_at from dead`;

/** Moves what was given up into the list. @returns how many jobs */
export const collectDeadLetters = (sql: Sql): Promise<number> => sql.run(COLLECT);

/** The worker writes a failure down a moment after it says so; how long that takes is the database's affair. */
const PATIENCE_MS = [500, 1_500, 5_000];

/** Collects shortly after a failure; the schedule does where this process dies meanwhile. */
export function collectSoon(turn = 0): void {
  const wait = PATIENCE_MS[turn];
  if (wait === undefined) return;
  const collect = async () => {
    if ((await collectDeadLetters(db)) === 0) collectSoon(turn + 1);
  };
  setTimeout(() => {
    collect().catch((error: Error) => strapi.log.warn(`dead letters were not collected: ${error.message}`));
  }, wait).unref();
}

export interface DeadLetter {
  id: number;
  task: string;
  /** What it was about: the subscriber and event of an event's job, else the task. */
  subject: string;
  attempts: number;
  last_error: string;
  enqueued_at: Date;
  failed_at: Date;
  state: DeadLetterState;
  resolved_at: Date | null;
  resolved_by: number | null;
  resolved_label: string;
}

// Payloads stay inside: they may hold addresses and phone numbers.
const COLUMNS = `id, task, case when task = 'subscriber' then concat_ws(' ← ', payload ->> 'subscriber', payload -> 'event' ->> 'name')
    when task = 'event' then coalesce(payload ->> 'name', task) else task end as subject,
  attempts, last_error, enqueued_at, failed_at, state, resolved_at, resolved_by, resolved_label`;

export interface DeadLetterFilter {
  state?: DeadLetterState;
  task?: string;
  /** Keyset: only those older than this id. */
  before?: number;
  /** Default 50, at most 200. */
  limit?: number;
}

/** A page of the list, newest first. */
export function listDeadLetters(sql: Sql, { state, task, before, limit = 50 }: DeadLetterFilter = {}): Promise<DeadLetter[]> {
  const values: SqlValue[] = [Math.min(Math.max(limit, 1), 200)];
  const where: string[] = [];
  const add = (value: SqlValue, condition: (place: string) => string) => where.push(condition(`$${values.push(value)}`));
  if (state) add(state, (place) => `state = ${place}`);
  if (task) add(task, (place) => `task = ${place}`);
  if (before) add(before, (place) => `id < ${place}`);
  return sql.rows<DeadLetter>(`select ${COLUMNS} from dead_letters ${where.length > 0 ? `where ${where.join(' and ')}` : ''} order by id desc limit $1`, values);
}

/** One of the list; undefined when there is none. */
export const deadLetter = (sql: Sql, id: number): Promise<DeadLetter | undefined> => sql.one<DeadLetter>(`select ${COLUMNS} from dead_letters where id = $1`, [id]);

/** How many jobs were given up within the last hours, whatever became of them since. */
export const countDeadLetters = async (sql: Sql, hours: number): Promise<number> =>
  (await sql.one<{ count: number }>('select count(*)::int as count from dead_letters where failed_at > now() - make_interval(hours => $1)', [hours]))?.count ?? 0;
