import { z } from 'zod';
import { id, idParam, text } from '../../../../platform/http';
import {
  activateByStaff,
  addAccountNote,
  cancelSubscription,
  deskSubscription,
  refreshByStaff,
  renewSubscription,
  reviewSubscription,
  type StaffSubscription,
  type Subscribed,
  type SubscriptionReview,
  upgradeSubscription,
} from '../../../subscriptions';
import type { ActCall, ActResult, DashboardCall } from '../../http/declare';
import { SUBSCRIPTION_STATES } from '../../view/sales-terms';

/** What staff do with subscriptions, by the use-cases of the staff (spec/subscriptions-extras-features.md, Rules). */

export const byId = z.object({ id: idParam() });
type ById = z.infer<typeof byId>;

export const noteForm = z.object({ note: text({ max: 300 }) });
export const upgradeForm = z.object({ plan_id: id() });

export const subscriptionRow = ({ params }: DashboardCall<ById, undefined>): Promise<StaffSubscription | undefined> => deskSubscription(params.id);

export const assigneeOf = ({ assigned_to: assignee }: StaffSubscription): number | null => assignee;

/** A subscription with all that its account page shows. @throws 404; 403 a colleague's, for level `user` */
export const foundAccount = ({ access, params }: DashboardCall<ById, undefined>): Promise<SubscriptionReview> => reviewSubscription(access, params.id);

type Call<F = undefined> = ActCall<ById, F, StaffSubscription>;

const actOf = ({ actor, row }: DashboardCall<ById, StaffSubscription>) => ({ actor, subscriptionId: row.id });

export async function refresh(call: Call): Promise<ActResult> {
  const state = await refreshByStaff(actOf(call));
  return `حالة الاشتراك الآن: ${SUBSCRIPTION_STATES[state] ?? state}.`;
}

export async function activate(call: Call): Promise<ActResult> {
  await activateByStaff(actOf(call));
  return 'فُعّل الاشتراك.';
}

export async function cancel(call: Call): Promise<ActResult> {
  await cancelSubscription(actOf(call));
  return 'أُلغي الاشتراك.';
}

export async function addNote(call: Call<z.infer<typeof noteForm>>): Promise<ActResult> {
  await addAccountNote({ ...actOf(call), text: call.form.note });
  return 'أُضيفت الملاحظة.';
}

const followUp = ({ id: newId, created }: Subscribed): ActResult => ({
  kind: 'success',
  text: created ? `أُنشئ الاشتراك #${newId} وهو بانتظار الدفع.` : `الاشتراك #${newId} ينتظر الدفع من قبل.`,
  to: `/subscriptions/payments/${newId}/checkout/`,
});

export const renew = async (call: Call): Promise<ActResult> => followUp(await renewSubscription(actOf(call)));

export const upgrade = async (call: Call<z.infer<typeof upgradeForm>>): Promise<ActResult> => followUp(await upgradeSubscription({ ...actOf(call), planId: call.form.plan_id }));
