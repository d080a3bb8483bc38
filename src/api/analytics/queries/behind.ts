import { extraState, subscriptionState } from '../../subscriptions';

/** Rows whose stored state is behind the clock: figures count them as what they are now, whether the jobs ran or not. */

/** `stored` and `now` of each such row, read by the indexes of the jobs that will bring them up; of service requests also the roll-up's `day` and `kind`. */
export const BEHIND = {
  request: `select r.state::text as stored, 'expired' as now, souq_riyadh_day(r.created_at) as day, r.request_type::text as kind
    from service_requests r where r.state in ('new', 'sent') and r.expires_at <= localtimestamp`,
  verification: `select r.state as stored, 'expired' as now from verification_requests r where r.state = 'active' and r.expires_at <= now()`,
  promo: `select r.state as stored, 'expired' as now from promo_requests r where r.state = 'active' and r.end_at <= now()`,
  extra: `select e.state as stored, ${extraState('e')} as now from extra_purchases e where e.state = 'active' and e.extra_type = 'time_based' and e.end_at <= now()`,
};

/** The same of subscriptions. @param days parameter of SUBS_GRACE_DAYS */
export const subscriptionsBehind = (days: string): string =>
  `select s.state as stored, ${subscriptionState('s', days)} as now from subscriptions s
    where (s.state = 'active' and s.end_at <= now()) or (s.state = 'grace' and coalesce(s.grace_end_at, s.end_at) <= now())`;
