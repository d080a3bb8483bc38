import { z } from 'zod';
import { db } from '../../../platform/db';
import { id, idParam, text } from '../../../platform/http';
import { addUnifiedNote, assignUnified, changeUnifiedStatus, type ManualType, type RequestPage, type RequestPageRow, requestPage, requestPageRow } from '../../backoffice';
import type { ActCall, ActResult, DashboardCall } from '../http/declare';

/** What staff do by hand with the unified requests of subscriptions and extras (spec/backoffice.md, section 2, Manual status changes). */

const NOTE = 200;
const note = () => text({ max: NOTE, blank: true }).default('');
const blankToNull = (raw: unknown): unknown => (typeof raw === 'string' && raw.trim() === '' ? null : raw);

export const byId = z.object({ id: idParam() });
export type ById = z.infer<typeof byId>;

export const assignForm = z.object({ assigned_to: z.preprocess(blankToNull, id().nullable()), note: note() });
export const stageForm = z.object({ status: text({ max: 20 }), note: note() });
export const noteForm = z.object({ note: text({ max: 300 }) });

/** The request that an action names. */
export const requestRow =
  (type: ManualType) =>
  ({ params }: DashboardCall<ById, undefined>): Promise<RequestPageRow | undefined> =>
    requestPageRow(db, params.id, type);

export const assigneeOf = ({ assigned_to_id: assignee }: RequestPageRow): number | null => assignee;

/** The request of a page, with its history. @throws 404; 403 a colleague's, for level `user` */
export const foundRequest =
  (type: ManualType) =>
  ({ access, params }: DashboardCall<ById, undefined>): Promise<RequestPage> =>
    requestPage(access, params.id, type);

const actOf = (type: ManualType, { actor, row }: DashboardCall<ById, RequestPageRow>) => ({ actor, unifiedId: row.id, type });

export const assign =
  (type: ManualType) =>
  async (call: ActCall<ById, z.infer<typeof assignForm>, RequestPageRow>): Promise<ActResult> => {
    await assignUnified({ ...actOf(type, call), assignedTo: call.form.assigned_to, note: call.form.note });
    return 'حُفظ الإسناد.';
  };

export const changeStage =
  (type: ManualType) =>
  async (call: ActCall<ById, z.infer<typeof stageForm>, RequestPageRow>): Promise<ActResult> => {
    await changeUnifiedStatus({ ...actOf(type, call), to: call.form.status, note: call.form.note });
    return 'حُفظت المرحلة.';
  };

export const addNote =
  (type: ManualType) =>
  async (call: ActCall<ById, z.infer<typeof noteForm>, RequestPageRow>): Promise<ActResult> => {
    await addUnifiedNote({ ...actOf(type, call), text: call.form.note });
    return 'أُضيفت الملاحظة.';
  };
