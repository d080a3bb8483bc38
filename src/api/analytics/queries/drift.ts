import type { Sql, Tx } from '../../../platform/db';

/** The roll-up against the rows it stands for. */

/** A figure that is not what the rows say. */
export interface Drift {
  day: string;
  kind: string;
  state: string;
  kept: number;
  found: number;
  kept_minor: string;
  found_minor: string;
}

export const countedFacts = async (sql: Sql): Promise<string[]> => (await sql.rows<{ fact: string }>('select fact from analytics_facts order by fact')).map(({ fact }) => fact);

const KEPT = 'select day, kind, state, sum(facts)::bigint as facts, sum(total_minor)::bigint as total_minor from analytics_days where fact = $1 group by 1, 2, 3';

// One statement, so one moment: a fact and its figure commit together, and no lock is needed to compare them.
const DRIFT = `select day::text as day, kind, state, coalesce(k.facts, 0) as kept, coalesce(r.facts, 0) as found,
    coalesce(k.total_minor, 0)::text as kept_minor, coalesce(r.total_minor, 0)::text as found_minor
  from souq_raw_days($1) r full join (${KEPT}) k using (day, kind, state)
  where (coalesce(k.facts, 0), coalesce(k.total_minor, 0)) is distinct from (coalesce(r.facts, 0), coalesce(r.total_minor, 0)) order by 1, 2, 3`;

/** Where the figures of a fact are wrong. */
export const driftOf = (sql: Sql, fact: string): Promise<Drift[]> => sql.rows<Drift>(DRIFT, [fact]);

const LOCK_WAIT = '10s';

/** Keeps everybody from counting until the transaction ends; who waits for it that long gives up. */
export async function lockCounting(tx: Tx): Promise<void> {
  await tx.run(`set local lock_timeout = '${LOCK_WAIT}'`);
  await tx.run('lock table analytics_days in exclusive mode');
}

/** Writes the figures of these days again from the rows; counting must be locked. */
export async function rewriteDays(tx: Tx, fact: string, days: readonly string[]): Promise<void> {
  await tx.run('delete from analytics_days where fact = $1 and day = any($2::date[])', [fact, days]);
  await tx.run('insert into analytics_days select $1, day, kind, state, 0, facts, total_minor from souq_raw_days($1) where day = any($2::date[])', [fact, days]);
}

const FOLD = `with gone as (
    delete from analytics_days where slot <> 0 and day < souq_riyadh_day(now()) returning fact, day, kind, state, facts, total_minor)
  insert into analytics_days as d select fact, day, kind, state, 0, sum(facts), sum(total_minor) from gone group by 1, 2, 3, 4 order by 1, 2, 3, 4
  on conflict (fact, day, kind, state, slot) do update set facts = d.facts + excluded.facts, total_minor = d.total_minor + excluded.total_minor`;

/** One row each for the figures of past days, where hardly anybody writes. */
export const foldPastDays = (sql: Sql): Promise<number> => sql.run(FOLD);

/** Figures that came down to nothing. */
export const dropEmptyDays = (sql: Sql): Promise<number> => sql.run('delete from analytics_days where slot = 0 and facts = 0 and total_minor = 0 and day < souq_riyadh_day(now())');
