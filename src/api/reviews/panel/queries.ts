import type { Sql, SqlValue } from '../../../platform/db';
import { isDay, likePattern } from '../../../platform/text';
import type { StaffAccess } from '../../backoffice';
import { CRITERIA, type ModerationStatus, type Scores } from '../rules';

/** SQL of the page on which staff moderate reviews. */

const nameOf = (user: string): string => `coalesce(nullif(trim(concat_ws(' ', ${user}.first_name, ${user}.last_name)), ''), ${user}.username, 'user_' || ${user}.id)`;

export interface StaffReview extends Scores {
  id: number;
  request_id: number;
  request_title: string;
  provider_id: number;
  provider_name: string;
  client_id: number;
  client_name: string;
  client_phone: string | null;
  rating: number;
  comment: string;
  provider_reply: string;
  moderation_status: ModerationStatus;
  moderation_note: string;
  moderated_at: Date | null;
  moderated_by: string | null;
  management_reply: string;
  management_reply_at: Date | null;
  management_reply_by: string | null;
  created_at: Date;
  /** To whom its unified request was given. */
  assigned_to_id: number | null;
}

/** Reviews as the pages show them; conditions on `v`, and on `q`, the unified request. */
export const STAFF_REVIEWS = `select v.id, v.request_id, r.title as request_title, v.provider_id, p.display_name as provider_name, v.client_id, ${nameOf('u')} as client_name,
    u.phone as client_phone, v.rating, ${CRITERIA.map((name) => `v.${name}`).join(', ')}, v.comment, v.provider_reply, v.moderation_status, coalesce(v.moderation_note, '') as moderation_note,
    v.moderated_at, case when m.id is not null then ${nameOf('m')} end as moderated_by, coalesce(v.management_reply, '') as management_reply, v.management_reply_at,
    case when b.id is not null then ${nameOf('b')} end as management_reply_by, v.created_at, q.assigned_user_id as assigned_to_id
  from service_reviews v join service_requests r on r.id = v.request_id join provider_profiles p on p.id = v.provider_id join up_users u on u.id = v.client_id
  left join up_users m on m.id = v.moderated_by_id left join up_users b on b.id = v.management_reply_by_id
  left join unified_requests q on q.source_app = 'reviews' and q.source_model = 'Review' and q.source_object_id = v.id`;

export interface StaffReviewFilter {
  /** Found in the comment or the provider's name. */
  q?: string | undefined;
  rating?: string | undefined;
  status?: string | undefined;
  /** Id of the reviewed provider. */
  target?: string | undefined;
  /** Riyadh days, both inclusive, `YYYY-MM-DD`; what is no day is ignored. */
  date_from?: string | undefined;
  date_to?: string | undefined;
}

const numberIn = (word: string): number => (/^\d{1,9}$/.test(word) ? Number(word) : 0);

/** Conditions with parameters from `$1` on; level `user` sees his own and nobody's. Unknown words find nothing. */
export function staffReviewFilter({ level, userId }: StaffAccess, { q, rating, status, target, date_from: from, date_to: to }: StaffReviewFilter) {
  const values: SqlValue[] = [];
  const place = (value: SqlValue): string => `$${values.push(value)}`;
  const where = ['true'];
  if (level === 'user') where.push(`(q.assigned_user_id is null or q.assigned_user_id = ${place(userId)})`);
  if (status) where.push(`v.moderation_status = ${place(status)}`);
  if (rating) where.push(`v.rating = ${place(numberIn(rating))}`);
  if (target) where.push(`v.provider_id = ${place(numberIn(target))}`);
  if (isDay(from)) where.push(`v.created_at >= ${place(from)}::date - interval '3 hours'`);
  if (isDay(to)) where.push(`v.created_at < ${place(to)}::date + interval '21 hours'`);
  if (q?.trim()) {
    const pattern = place(likePattern(q));
    where.push(`(souq_fold(v.comment) like ${pattern} or v.provider_id in (select souq_search_providers(${pattern}, '%')))`);
  }
  return { where: where.join(' and '), values };
}

export const staffReview = (sql: Sql, id: number): Promise<StaffReview | undefined> => sql.one<StaffReview>(`${STAFF_REVIEWS} where v.id = $1`, [id]);
