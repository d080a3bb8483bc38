import { z } from 'zod';
import { db } from '../../../../platform/db';
import { idParam } from '../../../../platform/http';
import { activateExtraByStaff, type StaffExtra, staffExtra } from '../../../subscriptions';
import type { ActCall, ActResult, DashboardCall } from '../../http/declare';

/** What staff do with purchases of extras. */

export const byId = z.object({ id: idParam() });
type ById = z.infer<typeof byId>;

export const purchaseRow = ({ params }: DashboardCall<ById, undefined>): Promise<StaffExtra | undefined> => staffExtra(db, params.id);

export const assigneeOf = ({ assigned_to: assignee }: StaffExtra): number | null => assignee;

export async function activate({ actor, row }: ActCall<ById, undefined, StaffExtra>): Promise<ActResult> {
  await activateExtraByStaff({ actor, purchaseId: row.id });
  return 'فُعّلت الخدمة الإضافية.';
}
