import { z } from 'zod';
import { db } from '../../../platform/db';
import { idParam, queryText } from '../../../platform/http';
import { listById, PAGE_BOUNDS, type PanelCall } from '../../../platform/panel';
import { asciiDigits, likePattern } from '../../../platform/text';
import { actingStaff, requestOf, type StaffAccess } from '../../backoffice';
import { EXTRA_FILTER, STAFF_EXTRAS, type StaffExtra } from '../queries/panel';
import { reviewExtra } from '../use-cases/review-extra';
import { activateExtraByStaff } from '../use-cases/staff-activate';
import { cancelExtra } from '../use-cases/staff-extras';
import { presentStaffExtra } from './present';

/** The page of extras in the panel: what it reads, and its acts by the use-cases of the staff. */

export const byId = z.object({ id: idParam() });
export const listQuery = z.object({ q: queryText(), status: queryText(), ...PAGE_BOUNDS });

type ById = PanelCall<StaffAccess, z.infer<typeof byId>>;

/** Newest first; level `user` sees his own and nobody's. */
export function list({ actor, query }: PanelCall<StaffAccess, unknown, z.infer<typeof listQuery>>): Promise<object> {
  const pattern = query.q?.trim() ? likePattern(asciiDigits(query.q)) : null;
  const values = [pattern, query.status || null, actor.level === 'user' ? actor.userId : null];
  return listById<StaffExtra, object>(db, { select: STAFF_EXTRAS, where: EXTRA_FILTER, values, id: 'e.id' }, query, presentStaffExtra);
}

/** One purchase with the uses of its credits and its history. @throws 404; 403 a colleague's, for level `user` */
export async function show({ params, actor }: ById): Promise<object> {
  const { row, uses, timeline } = await reviewExtra(actor, params.id);
  const request = await requestOf(db, 'extras', 'extra_purchase', row.id);
  return {
    ...presentStaffExtra(row),
    credit_uses: uses.map(({ amount, used_at: at }) => ({ amount, at: at.toISOString() })),
    notes: request?.notes ?? [],
    timeline,
  };
}

const actOf = (call: ById) => ({ actor: actingStaff(call), purchaseId: call.params.id });

export const activate = (call: ById): Promise<void> => activateExtraByStaff(actOf(call));
export const cancel = (call: ById): Promise<void> => cancelExtra(actOf(call));
