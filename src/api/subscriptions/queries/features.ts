import { env } from '../../../../config/env';
import type { Sql } from '../../../platform/db';
import type { FeatureKey } from '../rules';
import { planFeatures } from './plans';
import { isLiveExtra, isLiveSubscription, subscriptionEnd } from './time-rules';

/** Everything that opens features to users now: one row a live subscription or extra, the newest subscription of a user first. */
export interface HoldingRow {
  user_id: number;
  plan_id: number | null;
  plan_code: string | null;
  features: FeatureKey[];
  sku: string | null;
  /** Milliseconds until it opens nothing any more; null = it does not end. */
  ends_in_ms: number | null;
}

const milliseconds = (moment: string): string => `(extract(epoch from ${moment} - now()) * 1000)::float8`;

const HOLDINGS = `
  select s.user_id, p.id as plan_id, p.code as plan_code, ${planFeatures('p')} as features, null as sku, ${milliseconds(subscriptionEnd('s', '$2'))} as ends_in_ms, s.id as age
  from subscriptions s join subscription_plans p on p.id = s.plan_id where s.user_id = any($1::int[]) and ${isLiveSubscription('s', '$2')}
  union all
  select e.user_id, null, null, '{}', e.sku, ${milliseconds('e.end_at')}, 0
  from extra_purchases e where e.user_id = any($1::int[]) and ${isLiveExtra('e')}
  order by user_id, age desc`;

export const holdingsOf = (sql: Sql, userIds: readonly number[]): Promise<HoldingRow[]> => sql.rows<HoldingRow>(HOLDINGS, [userIds, env().SUBS_GRACE_DAYS]);
