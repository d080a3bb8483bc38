import type { z } from 'zod';
import { db } from '../../../platform/db';
import { notFound } from '../../../platform/http';
import type { PanelCall } from '../../../platform/panel';
import { actingStaff, addUnifiedNote, type assignBody, assignUnified, changeUnifiedStatus, type noteBody, requestOf, type StaffAccess, type stageBody } from '../../backoffice';

/** The request of the staff behind a subscription or a purchase: given to somebody, moved a stage, noted. */

const SOURCES = {
  subscription: { app: 'subscriptions', model: 'subscription' },
  extras: { app: 'extras', model: 'extra_purchase' },
} as const;
type Type = keyof typeof SOURCES;

type ById<B> = PanelCall<StaffAccess, { id: number }, unknown, B>;

/** @throws 404 */
async function actOn<B>(type: Type, call: ById<B>) {
  const { app, model } = SOURCES[type];
  const request = await requestOf(db, app, model, call.params.id);
  if (!request) throw notFound();
  return { actor: actingStaff(call), unifiedId: request.id, type };
}

export const assign =
  (type: Type) =>
  async (call: ById<z.infer<typeof assignBody>>): Promise<void> =>
    assignUnified({ ...(await actOn(type, call)), assignedTo: call.body.assigned_to, note: call.body.note });

export const stage =
  (type: Type) =>
  async (call: ById<z.infer<typeof stageBody>>): Promise<void> =>
    changeUnifiedStatus({ ...(await actOn(type, call)), to: call.body.status, note: call.body.note });

export const note =
  (type: Type) =>
  async (call: ById<z.infer<typeof noteBody>>): Promise<void> =>
    addUnifiedNote({ ...(await actOn(type, call)), text: call.body.text });
