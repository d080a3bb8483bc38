import type { Page, Sql, Tx } from '../../platform/db';
import { CRITERIA, type ModerationStatus, type Reviewable, type Scores } from './rules';

/** SQL of reviews. */

export interface RequestRow extends Reviewable {
  id: number;
  client_id: number;
}

const REQUEST = `select r.id, r.client_id, r.provider_id, r.state, coalesce(r.expected_delivery_at < now() - interval '48 hours', false) as overdue,
    (select l.from_status from request_status_logs l where l.request_id = r.id and l.to_status = 'cancelled' order by l.id desc limit 1) as cancelled_from,
    exists (select 1 from service_reviews s where s.request_id = r.id) as reviewed
  from service_requests r where r.id = $1`;

/** What decides whether a request may be reviewed. */
export const requestOf = (sql: Sql, requestId: number): Promise<RequestRow | undefined> => sql.one<RequestRow>(REQUEST, [requestId]);

/** Locks the request, then reads it: a review written by who held the lock before is seen. */
export async function lockRequest(tx: Tx, requestId: number): Promise<RequestRow | undefined> {
  await tx.run('select 1 from service_requests where id = $1 for update', [requestId]);
  return requestOf(tx, requestId);
}

/** Reviews of one provider are written in turn, so that none is lost from his averages. */
export async function lockProvider(tx: Tx, providerId: number): Promise<void> {
  await tx.run('select 1 from provider_profiles where id = $1 for update', [providerId]);
}

export interface ReviewRow {
  id: number;
  request_id: number;
  provider_id: number;
  client_id: number;
  /** The user behind the reviewed profile. */
  owner_id: number;
  provider_reply: string;
  moderation_status: ModerationStatus;
}

const REVIEW = `select s.id, s.request_id, s.provider_id, s.client_id, p.user_id as owner_id, s.provider_reply, s.moderation_status
  from service_reviews s join provider_profiles p on p.id = s.provider_id where s.id = $1`;

export const reviewOf = (sql: Sql, reviewId: number): Promise<ReviewRow | undefined> => sql.one<ReviewRow>(REVIEW, [reviewId]);

/** The review, locked until the transaction ends. */
export const lockReview = (tx: Tx, reviewId: number): Promise<ReviewRow | undefined> => tx.one<ReviewRow>(`${REVIEW} for update of s`, [reviewId]);

export interface ReplyDates {
  provider_reply_at: Date | null;
  provider_reply_edited_at: Date | null;
}

export interface PublicReview extends Scores, ReplyDates {
  id: number;
  rating: number;
  comment: string;
  provider_reply: string;
  created_at: Date;
  client_id: number;
  username: string | null;
  first_name: string | null;
  last_name: string | null;
  phone: string | null;
}

// A profile is visible while its owner is active and not closed (spec/providers.md).
const VISIBLE_OWNER = 'exists (select 1 from up_users o where o.id = p.user_id and o.is_active and o.deleted_at is null)';

const PUBLIC_REVIEWS = `select s.id, s.rating, ${CRITERIA.map((name) => `s.${name}`).join(', ')}, s.comment, s.provider_reply, s.provider_reply_at,
    s.provider_reply_edited_at, s.created_at, s.client_id, u.username, u.first_name, u.last_name, u.phone
  from service_reviews s join provider_profiles p on p.id = s.provider_id join up_users u on u.id = s.client_id
  where s.provider_id = $1 and s.moderation_status = 'approved' and ${VISIBLE_OWNER} order by s.id desc limit $2 offset $3`;

/** Approved reviews of a visible provider, newest first. */
export const publicReviews = (sql: Sql, providerId: number, { limit, offset }: Page): Promise<PublicReview[]> =>
  sql.rows<PublicReview>(PUBLIC_REVIEWS, [providerId, limit, offset]);

export type SummaryRow = { provider_id: number; rating_avg: string; rating_count: number } & Record<`${(typeof CRITERIA)[number]}_avg`, string | null>;

const SUMMARY = `select p.id as provider_id, p.rating_avg, p.rating_count, ${CRITERIA.map((name) => `a.${name}_avg`).join(', ')}
  from provider_profiles p cross join lateral (
    select ${CRITERIA.map((name) => `round(avg(s.${name}), 2) as ${name}_avg`).join(', ')} from service_reviews s where s.provider_id = p.id and s.moderation_status = 'approved') a
  where p.id = $1 and ${VISIBLE_OWNER}`;

/** The averages of a visible provider; numeric columns as text with two decimals. */
export const summaryOf = (sql: Sql, providerId: number): Promise<SummaryRow | undefined> => sql.one<SummaryRow>(SUMMARY, [providerId]);
