import { z } from 'zod';
import { choice, parseInput, refused, text } from '../../platform/http';
import { type DocumentChange, guardDocuments } from '../../platform/panel';
import { m } from './messages';
import { MODERATION_STATUSES, type ModerationStatus } from './rules';
import { type Moderator, moderateReview } from './use-cases/moderate-review';
import { respondToReview } from './use-cases/respond-to-review';

/** What staff do with reviews in the panel: moderate and answer, by the use-cases of the dashboard (spec/reviews.md, Moderation). */

const note = () => text({ max: 500, blank: true }).nullish();

const edit = z.object({ moderation_status: choice(MODERATION_STATUSES).optional(), moderation_note: note(), management_reply: note() });
const EDITABLE = Object.keys(edit.shape);

async function update({ id, before, data, actorLabel, actor }: DocumentChange): Promise<void> {
  const locked = Object.keys(data).filter((name) => !EDITABLE.includes(name));
  if (locked.length > 0) throw refused(m.panelReadOnly({ fields: locked.join(', ') }));
  const input = parseInput(edit, data);
  const moderator: Moderator = { userId: actor.userId, label: actorLabel, ip: actor.ip };
  if ('moderation_status' in data || 'moderation_note' in data) {
    const status = input.moderation_status ?? (before['moderation_status'] as ModerationStatus);
    const kept = (before['moderation_note'] as string | null) ?? '';
    await moderateReview({ reviewId: id, status, note: 'moderation_note' in data ? (input.moderation_note ?? '') : kept, moderator });
  }
  if ('management_reply' in data) await respondToReview({ reviewId: id, text: input.management_reply ?? '', moderator });
}

guardDocuments('api::reviews.review', { update });
