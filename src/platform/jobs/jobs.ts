import { type AddJobFunction, Logger, parseCrontab, type Runner, run, runMigrations, type TaskList } from 'graphile-worker';
import type { Pool } from 'pg';
import { Pool as PgPool } from 'pg';
import type { Sql } from '../db';
import { countedEvents } from '../observability/job-events';
import { Liveness } from './liveness';

/** Background jobs on graphile-worker: enqueued in SQL, retried with back-off, scheduled once a cluster. */

export interface JobTools {
  enqueue(name: string, payload: object, options?: { key?: string }): Promise<void>;
}

type Job = (payload: never, tools: JobTools) => Promise<void>;

const jobs = new Map<string, Job>();
const schedules: string[] = [];

/** Registers a job (at boot). */
export function defineJob<P extends object>(name: string, work: (payload: P, tools: JobTools) => Promise<void>): void {
  if (jobs.has(name)) throw new Error(`job ${name} is defined twice`);
  jobs.set(name, work as Job);
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

const ADD_JOB = `select graphile_worker.add_job($1::text, $2::json, job_key := $3::text, job_key_mode := 'preserve_run_at')`;

/** Enqueues inside the caller's transaction: nothing leaves before commit (design.md, §3.5). */
export async function enqueue(sql: Sql, name: string, payload: object, options: { key?: string } = {}): Promise<void> {
  await sql.run(ADD_JOB, [name, JSON.stringify(payload), options.key ?? null]);
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

const taskList = (): TaskList =>
  Object.fromEntries(
    [...jobs].map(([name, work]) => [
      name,
      async (payload: unknown, helpers: { addJob: AddJobFunction }) => {
        const next: JobTools = {
          enqueue: async (task, body, options) => void (await helpers.addJob(task, body, options?.key ? { jobKey: options.key, jobKeyMode: 'unsafe_dedupe' } : {})),
        };
        await work((payload ?? {}) as never, next);
      },
    ]),
  );

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
