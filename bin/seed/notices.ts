import type { Client } from 'pg';
import { statuses, texts } from '../../src/api/marketplace/notice-texts';
import { DEFAULT_LOCALE, type Message, say } from '../../src/platform/i18n';

/** Notifications of the demo's people: what its requests, offers and status logs would have told them lately, in the product's own words. */

const PER_USER = 10;
const DAYS = 60;
/** The newest so many are still unread. */
const UNREAD = 3;

const NOTICES = `
insert into notifications (user_id, event_id, title, body, kind, url, audience_mode, priority, read_at, is_pinned, created_at)
select user_id, event_id, left(title, 200), left(body, 500), kind, url, audience, case when kind = 'urgent_request' then 'urgent' else 'normal' end,
  case when place > ${UNREAD} then at + interval '2 hours' end, place = ${UNREAD} + 1 and kind = 'offer_selected', at
from (
  select *, row_number() over (partition by user_id order by at desc, event_id) as place from (
    select case when l.actor_id = r.client_id then p.user_id else r.client_id end as user_id, 'seed:log:' || l.id as event_id, $1::jsonb ->> l.to_status as title,
      format($2, r.title, l.note) as body, 'request_status_change' as kind, '/requests/' || r.id as url,
      case when l.actor_id = r.client_id then 'provider' else 'client' end as audience, l.created_at as at
    from request_status_logs l join service_requests r on r.id = l.request_id left join provider_profiles p on p.id = r.provider_id
    where not (r.request_type = 'competitive' and l.to_status = 'accepted')
    union all
    select r.client_id, 'seed:offer:' || o.id, $3, format($4, r.title, p.display_name, to_char(o.price_minor / 100.0, 'FM999999990.00'), o.duration_days), 'offer_created',
      '/requests/' || r.id, 'client', o.created_at
    from offers o join service_requests r on r.id = o.request_id join provider_profiles p on p.id = o.provider_id
    union all
    select p.user_id, 'seed:choice:' || o.id, $5, format($6, r.title), 'offer_selected', '/requests/' || r.id, 'provider', l.created_at
    from offers o join service_requests r on r.id = o.request_id join provider_profiles p on p.id = o.provider_id
    join request_status_logs l on l.request_id = r.id and l.to_status = 'accepted' where o.state = 'selected'
    union all
    select p.user_id, 'seed:request:' || r.id, case when r.is_urgent then $9 else $7 end, format(case when r.is_urgent then $10 else $8 end, r.title),
      case when r.is_urgent then 'urgent_request' else 'request_created' end, '/requests/' || r.id, 'provider', r.created_at
    from service_requests r join provider_profiles p on p.id = r.provider_id where r.request_type <> 'competitive'
  ) told where user_id is not null and at > localtimestamp - make_interval(days => ${DAYS})
) ranked where place <= ${PER_USER} order by at
on conflict (event_id, user_id) do nothing`;

const words = (message: Message): string => say(message, DEFAULT_LOCALE);

/** Inserts the notifications of the seeded requests. */
export async function seedNotices(client: Client): Promise<void> {
  const titles = Object.fromEntries(Object.entries(statuses).map(([state, status]) => [state, words(texts.changed({ status: status() }))]));
  await client.query(NOTICES, [
    JSON.stringify(titles),
    words(texts.changedBody({ title: '%1$s', note: '%2$s' })),
    words(texts.offer()),
    words(texts.offerBody({ title: '%1$s', provider: '%2$s', price: '%3$s', days: '%4$s' })),
    words(texts.selected()),
    words(texts.selectedBody({ title: '%1$s' })),
    words(texts.newRequest()),
    words(texts.newRequestBody({ title: '%1$s' })),
    words(texts.urgent()),
    words(texts.urgentBody({ title: '%1$s' })),
  ]);
}
