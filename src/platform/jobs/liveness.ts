import type { Pool } from 'pg';

/**
 * graphile-worker keeps the jobs of a killed process locked for four hours. Living processes write down their workers' ids; what is locked
 * by none of them is freed and runs again at once. Jobs are idempotent, so a process that only paused does no harm.
 */

const BEAT_MS = 10_000;
/** Seconds without a beat after which a worker counts as dead. */
const DEAD_AFTER = 45;

const FREE_JOBS_OF_THE_DEAD = `
  select graphile_worker.force_unlock_workers(array(
    select distinct locked_by from graphile_worker._private_jobs
    where locked_by is not null and locked_at < now() - make_interval(secs => $1)
      and locked_by not in (select worker_id from worker_heartbeats where seen_at > now() - make_interval(secs => $1))))`;

const BEAT = `insert into worker_heartbeats (worker_id) select unnest($1::text[]) on conflict (worker_id) do update set seen_at = now()`;

/** The beat of one process. */
export class Liveness {
  private readonly workers = new Set<string>();
  private timer: NodeJS.Timeout | undefined;

  constructor(
    private readonly pool: Pool,
    private readonly failed: (error: Error) => void,
  ) {}

  add(workerId: string): void {
    this.workers.add(workerId);
  }

  remove(workerId: string): void {
    this.workers.delete(workerId);
  }

  /** Beats once, then every ten seconds until `stop`. */
  async start(): Promise<void> {
    await this.beat();
    this.timer = setInterval(() => void this.beat(), BEAT_MS).unref();
  }

  async stop(): Promise<void> {
    clearInterval(this.timer);
    await this.pool.query('delete from worker_heartbeats where worker_id = any($1::text[])', [[...this.workers]]).catch(this.failed);
  }

  private async beat(): Promise<void> {
    try {
      await this.pool.query(BEAT, [[...this.workers]]);
      await this.pool.query(FREE_JOBS_OF_THE_DEAD, [DEAD_AFTER]);
      await this.pool.query("delete from worker_heartbeats where seen_at < now() - interval '1 day'");
    } catch (error) {
      this.failed(error as Error);
    }
  }
}
