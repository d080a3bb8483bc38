import type { Client } from 'pg';
import { content } from './content';
import { days, pick, unit, word } from './sql';

/** What requests leave behind: offers, status logs, reviews. */

/** Up to four offers a competitive request from providers of its sub-category and city; the anchor's own is the chosen one. */
const OFFERS = `
insert into offers (request_id, provider_id, price_minor, duration_days, note, state, created_at, updated_at)
select r.id, m.provider_id, case when k = 0 then r.price else greatest(5000, r.price * (80 + ${pick('r.n * 4 + k', 71, 50)}) / 10000 * 100) end, 1 + ${pick('r.n * 4 + k', 72, 14)},
  ${word('offer_notes', 'r.n * 4 + k', 73)}, case when r.variant = 'open' then 'pending' when r.state = 'cancelled' or k > 0 then 'rejected' else 'selected' end, o.at, o.at
from seed_lives r
join seed_market own on own.provider_id = r.anchor_id and own.subcategory_id = r.subcategory_id
cross join generate_series(0, 3) k
join seed_market m on m.subcategory_id = own.subcategory_id and m.city = own.city and m.rank = (own.rank + k) % own.total
cross join lateral (select r.created_at + (least(case when r.variant = 'client_waiting' then r.stopped_at else r.accepted_at end, localtimestamp) - r.created_at)
  * (0.1 + 0.8 * ${unit('r.n * 4 + k', 74)}) as at) o
where r.request_type = 'competitive' and r.variant not in ('imported', 'named') and k < least(own.total, 1 + ${pick('r.n', 75, 4)})
order by r.id, o.at`;

const LOGS = `
insert into request_status_logs (request_id, actor_id, from_status, to_status, note, created_at, updated_at)
select r.id, s.actor, s.from_status, s.to_status, coalesce(s.written, q.cancel_reason), s.at, s.at
from (select *, state in ('in_progress', 'completed') or variant = 'provider_working' as started from seed_lives) r
cross join lateral (values
  (1, r.started or r.state = 'accepted' or r.variant = 'client_accepted', case when r.request_type = 'competitive' then r.client_id else r.anchor_user end, 'sent', 'accepted',
    case when r.request_type = 'competitive' then $2 else $1 end, r.accepted_at),
  (2, r.started, r.anchor_user, 'accepted', 'in_progress', $3, r.started_at),
  (3, r.approved is not null, r.client_id, 'in_progress', 'in_progress', case when r.approved then $6 else $7 end, r.decided_at),
  (4, r.state = 'completed', r.anchor_user, 'in_progress', 'completed', $4, r.delivered_at),
  (5, r.variant in ('client_waiting', 'provider_waiting'), case when r.variant = 'client_waiting' then r.client_id else r.anchor_user end, 'sent', 'cancelled', null, r.stopped_at),
  (6, r.variant = 'client_accepted', r.client_id, 'accepted', 'cancelled', null, r.stopped_at),
  (7, r.variant = 'provider_working', r.anchor_user, 'in_progress', 'cancelled', null, r.stopped_at),
  (8, r.state = 'expired', null, 'sent', 'expired', null, r.stopped_at),
  (9, r.variant = 'reopened', r.client_id, 'sent', 'cancelled', ${word('client_waiting', 'r.n', 62)}, r.stopped_at),
  (10, r.variant = 'reopened', r.client_id, 'cancelled', 'new', $5, r.stopped_at + interval '9 hours')
) s (step, applies, actor, from_status, to_status, written, at)
join service_requests q on q.id = r.id
where s.applies order by r.id, s.step`;

/** Each provider has a level of his own; the five criteria scatter around it. */
const criterion = (salt: number): string => `greatest(1, least(5, round(level + (${unit('n', salt)} - 0.5) * 2.6)))::int`;

const REVIEWS = `
insert into service_reviews (request_id, provider_id, client_id, response_speed, cost_value, quality, credibility, on_time, rating, comment, provider_reply, provider_reply_at,
  moderation_status, moderation_note, moderated_at, created_at, updated_at)
select id, anchor_id, client_id, a, b, c, d, e, rating, comment, case when replied then case when rating >= 4 then ${word('replies_thanks', 'n', 86)} else ${word('replies_apology', 'n', 86)} end else '' end,
  case when replied then at + interval '7 hours' end, verdict, case when verdict = 'approved' then '' else ${word('moderation_notes', 'n', 88)} end,
  case when verdict <> 'approved' then at + interval '5 hours' end, at, at
from (
  select *, comment <> '' and ${unit('n', 85)} < 0.35 and verdict = 'approved' as replied from (
    select *, case when ${unit('n', 84)} < 0.2 then '' when rating = 5 then ${word('excellent', 'n', 87)} when rating = 4 then ${word('good', 'n', 87)}
      when rating = 3 then ${word('fair', 'n', 87)} else ${word('poor', 'n', 87)} end as comment,
      case when ${unit('n', 89)} < 0.01 then 'rejected' when ${unit('n', 89)} < 0.025 then 'hidden' else 'approved' end as verdict
    from (
      select *, round((a + b + c + d + e) / 5.0)::int as rating from (
        select r.*, ${criterion(91)} as a, ${criterion(92)} as b, ${criterion(93)} as c, ${criterion(94)} as d, ${criterion(95)} as e,
          case when state = 'completed' then delivered_at else stopped_at end + ${days(`0.05 + 3 * ${unit('n', 82)}`)} as at
        from (select *, case when state = 'cancelled' then 2.2 else 3.2 + 1.9 * power(${unit('anchor_id', 81)}, 0.6) end as level from seed_lives) r
        where (state = 'completed' and ${unit('n', 80)} < 0.72) or (variant = 'provider_working' and ${unit('n', 80)} < 0.5)
      ) scored
    ) rated
  ) judged
) written order by at`;

/** Inserts offers, status logs and reviews of the staged requests. */
export async function seedTraces(client: Client): Promise<void> {
  const { log_notes, decision_notes } = content.phrases();
  await client.query(OFFERS);
  await client.query(LOGS, [
    log_notes.accepted,
    log_notes.offer_selected,
    log_notes.started,
    log_notes.completed,
    log_notes.reopened,
    decision_notes.approved,
    decision_notes.refused,
  ]);
  await client.query(REVIEWS);
}
