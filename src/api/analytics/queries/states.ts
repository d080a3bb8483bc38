import { env } from '../../../../config/env';
import type { Sql } from '../../../platform/db';
import { BEHIND, subscriptionsBehind } from './behind';

/** How many rows of a kind are in which state now. */

export interface StateCount {
  status: string;
  count: number;
}

const statement = (fact: string, behind: string): string => `with behind as (${behind})
  select state as status, sum(n)::int as count from (
    select state, facts as n from analytics_days where fact = '${fact}' union all select stored, -1 from behind union all select now, 1 from behind) c
  group by state having sum(n) <> 0 order by count desc, state`;

const STATEMENTS = { verification: statement('verification', BEHIND.verification), promo: statement('promo', BEHIND.promo), extra: statement('extra', BEHIND.extra) };
const SUBSCRIPTIONS = statement('subscription', subscriptionsBehind('$1'));

/** States that occur, the most frequent first. */
export const statesNow = (sql: Sql, fact: keyof typeof STATEMENTS): Promise<StateCount[]> => sql.rows<StateCount>(STATEMENTS[fact]);

export const subscriptionStates = (sql: Sql): Promise<StateCount[]> => sql.rows<StateCount>(SUBSCRIPTIONS, [env().SUBS_GRACE_DAYS]);

const STORED = `select fact, state as status, sum(facts)::int as count from analytics_days where fact = any($1::text[]) group by 1, 2`;

/** The same of facts whose states no clock moves. */
export const statesOf = (sql: Sql, facts: readonly string[]): Promise<(StateCount & { fact: string })[]> => sql.rows<StateCount & { fact: string }>(STORED, [facts]);

/** How many of these states there are. */
export const countOf = (counts: readonly StateCount[], ...states: string[]): number => counts.reduce((sum, { status, count }) => (states.includes(status) ? sum + count : sum), 0);

/** How many there are of any state. */
export const totalOf = (counts: readonly StateCount[]): number => counts.reduce((sum, { count }) => sum + count, 0);
