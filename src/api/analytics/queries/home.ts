import { env } from '../../../../config/env';
import type { Sql } from '../../../platform/db';
import type { RequestState, RequestType } from '../../marketplace';
import { isVerified } from '../../providers';
import type { DayRange } from '../home';
import { BEHIND, subscriptionsBehind } from './behind';
import type { StateCount } from './states';

/** Counts of the first page of the staff: grouped figures of the roll-up. */

export interface RequestCount {
  status: RequestState;
  type: RequestType;
  count: number;
}

const REQUESTS = `with behind as (${BEHIND.request})
  select state as status, kind as type, sum(n)::int as count from (
    select day, kind, state, facts as n from analytics_days where fact = 'request' union all select day, kind, stored, -1 from behind union all select day, kind, now, 1 from behind) c
  where day between $1::date and $2::date group by state, kind having sum(n) <> 0`;

/** Service requests that were made on these days, by state and type. */
export const requestCounts = (sql: Sql, { from, to }: DayRange): Promise<RequestCount[]> => sql.rows<RequestCount>(REQUESTS, [from, to]);

const UNIFIED = `select state as status, sum(facts)::int as count from analytics_days where fact = 'unified' and day between $1::date and $2::date group by 1`;

/** Unified requests that came on these days, by state. */
export const unifiedCounts = (sql: Sql, { from, to }: DayRange): Promise<StateCount[]> => sql.rows<StateCount>(UNIFIED, [from, to]);

export interface DayCount {
  day: string;
  fact: 'request' | 'invoice' | 'ticket' | 'unified';
  count: number;
}

const SERIES = `select to_char(day, 'YYYY-MM-DD') as day, fact, sum(facts)::int as count from analytics_days
  where fact in ('request', 'invoice', 'ticket', 'unified') and day between $1::date and $2::date group by analytics_days.day, fact having sum(facts) <> 0 order by 1`;

/** What came on which day. */
export const dayCounts = (sql: Sql, { from, to }: DayRange): Promise<DayCount[]> => sql.rows<DayCount>(SERIES, [from, to]);

const moved = (fact: string, behind: string): string =>
  `select '${fact}' as fact, b.stored as state, -1 as n from (${behind}) b union all select '${fact}', b.now, 1 from (${behind}) b`;

const NOW = `select fact, state as status, sum(n)::int as count from (
    select fact, state, facts as n from analytics_days where fact in ('invoice', 'ticket', 'verification', 'promo', 'subscription', 'extra')
    union all ${moved('verification', BEHIND.verification)} union all ${moved('promo', BEHIND.promo)}
    union all ${moved('extra', BEHIND.extra)} union all ${moved('subscription', subscriptionsBehind('$1'))}) c
  group by 1, 2 having sum(n) <> 0`;

/** All there is of everything that has states, as of now. */
export const countsOfNow = (sql: Sql): Promise<(StateCount & { fact: string })[]> => sql.rows<StateCount & { fact: string }>(NOW, [env().SUBS_GRACE_DAYS]);

/** Providers whose flags are behind the clock: found by the index of badges that are due. */
const LAPSED = `select count(*)::int from provider_profiles p where (p.is_verified_blue or p.is_verified_green)
    and p.user_id in (select b.user_id from verified_badges b where b.is_active and b.expires_at <= now()) and not (${isVerified('blue')} or ${isVerified('green')})`;

const PROVIDERS = `select (select count(*)::int from provider_profiles) as total,
  (select count(*)::int from provider_profiles where is_verified_blue or is_verified_green) - (${LAPSED}) as verified,
  (select count(*)::int from provider_profiles where accepts_urgent) as urgent`;

export interface ProviderCounts {
  total: number;
  verified: number;
  urgent: number;
}

export const providerCounts = async (sql: Sql): Promise<ProviderCounts> => (await sql.one<ProviderCounts>(PROVIDERS)) as ProviderCounts;
