import type { Client } from 'pg';

/** The profile counters: kept by triggers row by row in daily life, counted once for a whole run here. */

const TRIGGERS = [
  ['provider_follows', 'provider_follows_count'],
  ['provider_likes', 'provider_likes_count'],
  ['service_requests', 'service_requests_completed_insert'],
] as const;

/** Runs the work without the counting triggers (other writers of these tables wait until the transaction ends), then counts exactly. */
export async function countingOnce(client: Client, work: () => Promise<void>): Promise<void> {
  for (const [table, trigger] of TRIGGERS) await client.query(`alter table ${table} disable trigger ${trigger}`);
  await work();
  for (const [table, trigger] of TRIGGERS) await client.query(`alter table ${table} enable trigger ${trigger}`);
  await client.query(COUNT);
}

const COUNT = `
update provider_profiles p set followers_count = coalesce(f.rows, 0), likes_count = coalesce(l.rows, 0), completed_requests = coalesce(c.rows, 0),
  rating_count = coalesce(v.rows, 0), rating_avg = coalesce(v.mean, 0)
from seed_providers s
left join (select provider_id, count(*) as rows from provider_follows where provider_id in (select id from seed_providers) group by provider_id) f on f.provider_id = s.id
left join (select provider_id, count(*) as rows from provider_likes where provider_id in (select id from seed_providers) group by provider_id) l on l.provider_id = s.id
left join (select provider_id, count(*) as rows from service_requests where state = 'completed' and provider_id in (select id from seed_providers) group by provider_id) c
  on c.provider_id = s.id
left join (select provider_id, count(*) as rows, round(avg(rating), 2) as mean from service_reviews
  where moderation_status = 'approved' and provider_id in (select id from seed_providers) group by provider_id) v on v.provider_id = s.id
where p.id = s.id`;
