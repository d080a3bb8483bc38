import { z } from 'zod';
import { auditTrail } from '../../../platform/audit';
import { db } from '../../../platform/db';
import { choice, idParam, notFound, queryText, text } from '../../../platform/http';
import { listById, PAGE_BOUNDS, type PanelCall } from '../../../platform/panel';
import { requireTouch, type StaffAccess } from '../../backoffice';
import { CRITERIA, type ModerationStatus } from '../rules';
import { type Moderator, moderateReview } from '../use-cases/moderate-review';
import { respondToReview } from '../use-cases/respond-to-review';
import { STAFF_REVIEWS, type StaffReview, staffReview, staffReviewFilter } from './queries';

/** Moderation of reviews on the pages of the staff (spec/backoffice.md, section 4; spec/reviews.md, Moderation). */

const MAX = 500;
/** The words of the staff's verdicts, and what becomes of the review. */
export const VERDICTS = { approve: 'approved', reject: 'rejected', hide: 'hidden' } as const satisfies Record<string, ModerationStatus>;

export const byId = z.object({ id: idParam() });
export const listQuery = z.object({
  q: queryText(),
  rating: queryText(),
  status: queryText(),
  target: queryText(),
  date_from: queryText(),
  date_to: queryText(),
  ...PAGE_BOUNDS,
});
export const moderateBody = z.object({ action: choice(Object.keys(VERDICTS) as (keyof typeof VERDICTS)[]), moderation_note: text({ max: MAX, blank: true }).default('') });
export const respondBody = z.object({ management_reply: text({ max: MAX }) });

type ById<B = unknown> = PanelCall<StaffAccess, z.infer<typeof byId>, unknown, B>;

const iso = (date: Date | null): string | null => date?.toISOString() ?? null;

const present = (row: StaffReview) => ({
  id: row.id,
  request: { id: row.request_id, title: row.request_title },
  provider: { id: row.provider_id, name: row.provider_name },
  client: { id: row.client_id, name: row.client_name, phone: row.client_phone },
  rating: row.rating,
  scores: Object.fromEntries(CRITERIA.map((name) => [name, row[name]])),
  comment: row.comment,
  provider_reply: row.provider_reply,
  status: row.moderation_status,
  moderation_note: row.moderation_note,
  moderated_at: iso(row.moderated_at),
  moderated_by: row.moderated_by,
  management_reply: row.management_reply,
  management_reply_at: iso(row.management_reply_at),
  management_reply_by: row.management_reply_by,
  created_at: row.created_at.toISOString(),
});

/** Newest first. */
export const list = ({ actor, query }: PanelCall<StaffAccess, unknown, z.infer<typeof listQuery>>): Promise<object> =>
  listById<StaffReview, object>(db, { select: STAFF_REVIEWS, ...staffReviewFilter(actor, query), id: 'v.id' }, query, present);

/** The review, when the caller may see it. @throws 404; 403 a colleague's, for level `user` */
async function touched({ params, actor }: ById, mode: 'read' | 'write'): Promise<StaffReview> {
  const row = await staffReview(db, params.id);
  if (!row) throw notFound();
  requireTouch(actor, row, mode);
  return row;
}

/** One review with its history. */
export async function show(call: ById): Promise<object> {
  const row = await touched(call, 'read');
  return { ...present(row), timeline: await auditTrail(db, [{ type: 'review', id: row.id }]) };
}

const moderatorOf = ({ actor, account, ip }: ById): Moderator => ({ userId: actor.userId, label: account.label, ip });

export async function moderate(call: ById<z.infer<typeof moderateBody>>): Promise<void> {
  const { id } = await touched(call, 'write');
  const { action, moderation_note: note } = call.body;
  await moderateReview({ reviewId: id, status: VERDICTS[action], note, moderator: moderatorOf(call) });
}

export async function respond(call: ById<z.infer<typeof respondBody>>): Promise<void> {
  const { id } = await touched(call, 'write');
  await respondToReview({ reviewId: id, text: call.body.management_reply, moderator: moderatorOf(call) });
}
