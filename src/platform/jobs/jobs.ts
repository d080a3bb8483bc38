import { type JobHelpers, Logger, parseCrontab, type Runner, run, runMigrations, type TaskList } from 'graphile-worker';
import type { Pool } from 'pg';
import { Pool as PgPool } from 'pg';
import { afterCommit, type Sql } from '../db';
import { countedEvents } from '../observability/job-events';
import { collectSoon } from './dead-letter-box';
import { Liveness } from './liveness';
import { wakeWorkers } from './wake';

/** Background jobs on graphile-worker: enqueued in SQL, retried with back-off, scheduled once a cluster. */

export interface JobTools {
  enqueue(name: string, payload: object, options?: { key?: string }): Promise<void>;
}

export interface JobOptions {
  /** Seconds before each further try; after as many the job is given up (default: 25 tries, the n-th e^n seconds after the one before). */
  delays?: readonly number[];
}

interface Job {
  work(payload: never, tools: JobTools): Promise<unknown>;
  delays: readonly number[] | undefined;
}

const jobs = new Map<string, Job>();
const schedules: string[] = [];

/**
 * Registers a job (at boot). Where the payload is a list, the job may answer as many promises: only the entries whose promise rejects are
 * tried again.
 */
export function defineJob<P extends object>(name: string, work: (payload: P, tools: JobTools) => Promise<unknown>, { delays }: JobOptions = {}): void {
  if (jobs.has(name)) throw new Error(`job ${name} is defined twice`);
  jobs.set(name, { work: work as Job['work'], delays });
}

/** Whether the job may be enqueued by this version of the product. */
export const isJob = (name: string): boolean => jobs.has(name);

/** How often a job is tried in all; undefined = as graphile-worker does. */
function triesOf(name: string): number | undefined {
  const delays = jobs.get(name)?.delays;
  return delays && delays.length + 1;
}

/**
 * Registers a job that runs by the clock (UTC), once a cluster.
 * @param cron five fields, as crontab writes them
 */
export function defineSchedule(name: string, cron: string, work: () => Promise<void>): void {
  // Crontab task names know no dots.
  const task = name.replaceAll('.', ':');
  defineJob(task, work);
  schedules.push(`${cron} ${task} ?max=3&jobKey=${task}`);
}

// The worker's own function writes to its list of tasks and sends a NOTIFY each time; the lock of a NOTIFY makes all commits of a database queue.
const ADD = `insert into graphile_worker._private_jobs (task_id, payload, run_at, max_attempts)
  select t.id, p::json, now() + coalesce(make_interval(secs => $4::float8), interval '0'), coalesce($3::int, 25)
  from graphile_worker._private_tasks t, unnest($2::text[]) as p where t.identifier = $1`;

const ADD_KEYED = `select graphile_worker.add_job($1::text, $2::json, run_at := now() + make_interval(secs => $4::float8), max_attempts := $3::int, job_key := $5::text,
  job_key_mode := 'preserve_run_at')`;

/**
 * Enqueues inside the caller's transaction: nothing leaves before commit (design.md, §3.5).
 * @param options `delaySeconds`: not before so many seconds have passed
 */
export async function enqueue(sql: Sql, name: string, payload: object, { key, delaySeconds }: { key?: string; delaySeconds?: number } = {}): Promise<void> {
  if (key === undefined) await enqueueAll(sql, name, [payload], delaySeconds);
  else await sql.run(ADD_KEYED, [name, JSON.stringify(payload), triesOf(name) ?? null, delaySeconds ?? null, key]);
}

/** The same without keys for several payloads, in one statement. */
export async function enqueueAll(sql: Sql, name: string, payloads: readonly object[], delaySeconds?: number): Promise<void> {
  const [texts, tries, delay] = [payloads.map((payload) => JSON.stringify(payload)), triesOf(name) ?? null, delaySeconds ?? null];
  if (texts.length === 0) return;
  if ((await sql.run(ADD, [name, texts, tries, delay])) > 0) return afterCommit(sql, wakeWorkers);
  // A task that was never enqueued before stands in no list yet.
  for (const text of texts) await sql.run(ADD_KEYED, [name, text, tries, delay, null]);
}

/** Brings graphile-worker's own schema up to date. */
export const migrateJobs = (connectionString: string): Promise<void> => runMigrations({ connectionString, logger });

/** Failures and warnings into the server's log; what is said at each job stays quiet. */
const logger = new Logger(() => (level, message) => {
  if (level === 'error' || level === 'warning') strapi.log.log(level === 'error' ? 'error' : 'warn', `jobs: ${message}`);
});

let runner: Runner | undefined;
let pool: Pool | undefined;
let liveness: Liveness | undefined;

const taskList = (): TaskList => Object.fromEntries([...jobs].map(([name, job]) => [name, (payload: unknown, helpers: JobHelpers) => runJob(job, payload, helpers)]));

const toolsOf = (helpers: JobHelpers): JobTools => ({
  enqueue: async (task, body, { key } = {}) => {
    const maxAttempts = triesOf(task);
    await helpers.addJob(task, body, { ...(key ? { jobKey: key, jobKeyMode: 'unsafe_dedupe' } : {}), ...(maxAttempts ? { maxAttempts } : {}) });
  },
});

async function runJob({ work, delays }: Job, payload: unknown, helpers: JobHelpers): Promise<unknown[] | undefined> {
  try {
    const entries = await work((payload ?? {}) as never, toolsOf(helpers));
    if (!Array.isArray(payload) || !Array.isArray(entries)) return undefined;
    if ((await Promise.allSettled(entries)).some(({ status }) => status === 'rejected')) await postpone(delays, helpers);
    return entries;
  } catch (error) {
    await postpone(delays, helpers);
    throw error;
  }
}

// The worker adds e^attempts seconds to what stands here.
const POSTPONE = 'update graphile_worker._private_jobs set run_at = now() + make_interval(secs => $2::float8 - exp(least(attempts, 10))) where id = $1';

/** The next try of a job that failed comes as late as its definition says. */
async function postpone(delays: readonly number[] | undefined, { job, withPgClient }: JobHelpers): Promise<void> {
  const delay = delays?.[job.attempts - 1];
  if (delay !== undefined) await withPgClient((client) => client.query(POSTPONE, [job.id, delay]));
}

/** Starts the worker of this process. */
export async function startWorker(connectionString: string, concurrency: number): Promise<void> {
  pool = new PgPool({ connectionString, max: concurrency + 2, application_name: 'souq-worker', options: '-c timezone=UTC' });
  const lost = (error: Error) => strapi.log.warn(`worker connection lost: ${error.message}`);
  pool.on('error', lost);
  pool.on('connect', (client) => client.on('error', lost));
  const parsedCronItems = parseCrontab(schedules.join('\n'));
  const events = countedEvents();
  const beats = new Liveness(pool, lost);
  events.on('worker:create', ({ worker }) => beats.add(worker.workerId));
  events.on('worker:release', ({ worker }) => beats.remove(worker.workerId));
  events.on('job:failed', () => collectSoon());
  runner = await run({ pgPool: pool, concurrency, noHandleSignals: true, pollInterval: 2_000, taskList: taskList(), parsedCronItems, logger, events });
  await beats.start();
  liveness = beats;
}

/** Lets running jobs finish, then stops. */
export async function stopWorker(): Promise<void> {
  await runner?.stop();
  runner = undefined;
  await liveness?.stop();
  liveness = undefined;
  await pool?.end();
  pool = undefined;
}
