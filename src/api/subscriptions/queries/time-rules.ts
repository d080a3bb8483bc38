/**
 * The time rules as SQL, so that no answer depends on a job having run (spec/subscriptions-extras-features.md, Time transitions).
 * `days` is the parameter of SUBS_GRACE_DAYS, as `$2`.
 */

/** True when a live subscription's last moment has passed; null bounds never pass. */
const isOver = (s: string, days: string): string =>
  `coalesce((${s}.state = 'grace' or ${s}.end_at <= now()) and coalesce(${s}.grace_end_at, ${s}.end_at + make_interval(days => ${days}::int)) <= now(), false)`;

/** The state of a subscription now. */
export const subscriptionState = (s: string, days: string): string =>
  `case when ${s}.state in ('active', 'grace') and ${isOver(s, days)} then 'expired' when ${s}.state = 'active' and ${s}.end_at <= now() then 'grace' else ${s}.state end`;

/** True while a subscription opens its plan's features: active or in grace, now. */
export const isLiveSubscription = (s: string, days: string): string => `(${s}.state in ('active', 'grace') and not ${isOver(s, days)})`;

/** The moment from which a live subscription opens nothing any more; null = never. */
export const subscriptionEnd = (s: string, days: string): string =>
  `case when ${s}.state = 'active' and ${s}.end_at is null then null else coalesce(${s}.grace_end_at, ${s}.end_at + make_interval(days => ${days}::int)) end`;

/** The state of a purchase now. */
export const extraState = (e: string): string => `case when ${e}.state = 'active' and ${e}.extra_type = 'time_based' and ${e}.end_at <= now() then 'expired' else ${e}.state end`;

/** True while an extra opens its feature: within its time, or with credits left. */
export const isLiveExtra = (e: string): string =>
  `(${e}.state = 'active' and case ${e}.extra_type when 'time_based' then ${e}.start_at <= now() and coalesce(${e}.end_at > now(), true) else ${e}.credits_used < ${e}.credits_total end)`;
