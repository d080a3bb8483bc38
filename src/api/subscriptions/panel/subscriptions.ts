import { z } from 'zod';
import { env } from '../../../../config/env';
import { db } from '../../../platform/db';
import { id, idParam, queryText } from '../../../platform/http';
import { listById, PAGE_BOUNDS, type PanelCall } from '../../../platform/panel';
import { asciiDigits, likePattern } from '../../../platform/text';
import { actingStaff, type noteBody, type StaffAccess } from '../../backoffice';
import { STAFF_SUBSCRIPTIONS, type StaffSubscription, SUBSCRIPTION_FILTER } from '../queries/panel';
import { reviewSubscription } from '../use-cases/review-subscription';
import { activateByStaff, refreshByStaff } from '../use-cases/staff-activate';
import { cancelSubscription } from '../use-cases/staff-cancel';
import { addAccountNote } from '../use-cases/staff-note';
import { renewSubscription, upgradeSubscription } from '../use-cases/staff-renew';
import { presentStaffSubscription } from './present';

/** The page of subscriptions in the panel: what it reads, and its acts by the use-cases of the staff. */

export const byId = z.object({ id: idParam() });
export const listQuery = z.object({ q: queryText(), status: queryText(), ...PAGE_BOUNDS });
export const upgradeBody = z.object({ plan_id: id() });

type ById<B = unknown> = PanelCall<StaffAccess, z.infer<typeof byId>, unknown, B>;

/** Newest first; level `user` sees his own and nobody's. */
export function list({ actor, query }: PanelCall<StaffAccess, unknown, z.infer<typeof listQuery>>): Promise<object> {
  const pattern = query.q?.trim() ? likePattern(asciiDigits(query.q)) : null;
  const values = [env().SUBS_GRACE_DAYS, pattern, query.status || null, actor.level === 'user' ? actor.userId : null];
  return listById<StaffSubscription, object>(db, { select: STAFF_SUBSCRIPTIONS, where: SUBSCRIPTION_FILTER, values, id: 's.id' }, query, presentStaffSubscription);
}

/** One subscription with its notes, its history and the user's others. @throws 404; 403 a colleague's, for level `user` */
export async function show({ params, actor }: ById): Promise<object> {
  const { row, notes, others, timeline } = await reviewSubscription(actor, params.id);
  return {
    ...presentStaffSubscription(row),
    notes: notes.map(({ created_at: at, ...note }) => ({ ...note, created_at: at.toISOString() })),
    others: others.map(presentOther),
    timeline,
  };
}

const presentOther = (row: StaffSubscription) => ({ id: row.id, plan_id: row.plan_id, status: row.state, created_at: row.created_at.toISOString() });

const actOf = (call: ById) => ({ actor: actingStaff(call), subscriptionId: call.params.id });

export const activate = (call: ById): Promise<void> => activateByStaff(actOf(call));
export const refresh = async (call: ById): Promise<object> => ({ status: await refreshByStaff(actOf(call)) });
export const cancel = (call: ById): Promise<void> => cancelSubscription(actOf(call));
export const renew = async (call: ById): Promise<object> => renewSubscription(actOf(call));
export const upgrade = async (call: ById<z.infer<typeof upgradeBody>>): Promise<object> => upgradeSubscription({ ...actOf(call), planId: call.body.plan_id });
export const addNote = (call: ById<z.infer<typeof noteBody>>): Promise<void> => addAccountNote({ ...actOf(call), text: call.body.text });
