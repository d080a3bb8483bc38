import { z } from 'zod';
import { idParam } from '../../../../platform/http';
import { activateByStaff, currentRequest, decideDocument, decideRequirement, type decisionForm, finalizeRequest, type RequestRow } from '../../../verification';
import type { ActCall, ActResult, DashboardCall } from '../../http/declare';

/** What reviewers do, by the use-cases of the API (spec/verification.md). */

export const byId = z.object({ id: idParam() });
type ById = z.infer<typeof byId>;

export const requestRow = ({ params }: DashboardCall<ById, undefined>): Promise<RequestRow | undefined> => currentRequest(params.id);

export const assigneeOf = ({ assigned_to_id: assignee }: RequestRow): number | null => assignee;

const actOf = ({ row, access, ip }: DashboardCall<ById, RequestRow>) => ({ requestId: row.id, access, ip });

export async function finalize(call: ActCall<ById, undefined, RequestRow>): Promise<ActResult> {
  await finalizeRequest(actOf(call));
  return 'انتهت المراجعة.';
}

export async function activate(call: ActCall<ById, undefined, RequestRow>): Promise<ActResult> {
  await activateByStaff(actOf(call));
  return 'فُعّلت الشارات.';
}

type Decide = typeof decideDocument;

const decide =
  (write: Decide) =>
  async ({ params, form, access, ip }: ActCall<ById, z.infer<typeof decisionForm>, RequestRow>): Promise<ActResult> => {
    await write({ id: params.id, approved: form.is_approved, note: form.decision_note ?? '', access, ip });
    return 'حُفظ القرار.';
  };

export const onDocument = decide(decideDocument);
export const onRequirement = decide(decideRequirement);
