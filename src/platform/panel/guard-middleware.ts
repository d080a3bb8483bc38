import { joinTransaction } from '../db';
import { changedValues, storedValues } from './changes';
import { type DocumentChange, type DocumentGuard, guardOf } from './guards';
import { m } from './messages';
import { refusal } from './refusals';
import { inRequest, type PanelActor, panelActor } from './request';
import type { DocumentCall } from './schema';

type Next = () => Promise<unknown>;

/** The document middleware that enforces the guards on every write of a request; code of ours outside of one is trusted. */
export async function enforceGuards(call: DocumentCall, next: Next): Promise<unknown> {
  const guard = guardOf(call.uid);
  if (!guard || !inRequest()) return next();
  if (guard.may && WRITES.has(call.action)) await admit(guard.may);
  switch (call.action) {
    case 'create':
    case 'clone':
      if (guard.create) throw refusal(guard.create);
      return create(guard, call, next);
    case 'update':
      return update(guard, call, next);
    case 'delete':
      if (guard.delete) throw refusal(guard.delete);
      return remove(guard, call, next);
    default:
      return next();
  }
}

const WRITES = new Set(['create', 'clone', 'update', 'delete']);

async function admit(may: (userId: number) => Promise<void>): Promise<void> {
  const { userId } = await panelActor();
  if (userId !== null) await may(userId);
}

const changeBy = (actor: PanelActor, change: Omit<DocumentChange, 'actor' | 'actorLabel'>): DocumentChange => ({ ...change, actor, actorLabel: actor.label });

async function create(guard: DocumentGuard, { uid }: DocumentCall, next: Next): Promise<unknown> {
  const { after } = guard;
  if (!after) return next();
  // Asked before the transaction: it may read by a connection of its own.
  const actor = await panelActor();
  return joinTransaction(async (tx) => {
    const result = (await next()) as { documentId: string };
    const stored = await storedValues(uid, result.documentId);
    if (stored) await after(tx, changeBy(actor, { kind: 'create', uid, id: stored.id, before: {}, data: stored.values }));
    return result;
  });
}

async function update(guard: DocumentGuard, call: DocumentCall, next: Next): Promise<unknown> {
  const { uid, params } = call;
  const stored = params.documentId ? await storedValues(uid, params.documentId) : undefined;
  if (!stored) return next();
  const data = changedValues(uid, stored.values, params.data ?? {});
  const change = changeBy(await panelActor(), { kind: 'update', uid, id: stored.id, before: stored.values, data });
  if (Object.keys(data).length === 0) return fresh(call);
  if (guard.update) {
    await guard.update(change);
    return fresh(call);
  }
  refuseLocked(guard, data);
  if (guard.editable) call.params = { ...params, data: pick(params.data ?? {}, [...guard.editable, 'updatedBy']) };
  const { after } = guard;
  if (!after) return next();
  return joinTransaction(async (tx) => {
    const result = await next();
    await after(tx, change);
    return result;
  });
}

async function remove({ after }: DocumentGuard, { uid, params }: DocumentCall, next: Next): Promise<unknown> {
  const stored = after && params.documentId ? await storedValues(uid, params.documentId) : undefined;
  if (!after || !stored) return next();
  const actor = await panelActor();
  return joinTransaction(async (tx) => {
    const result = await next();
    await after(tx, changeBy(actor, { kind: 'delete', uid, id: stored.id, before: stored.values, data: {} }));
    return result;
  });
}

function refuseLocked({ editable }: DocumentGuard, data: Record<string, unknown>): void {
  const locked = editable ? Object.keys(data).filter((name) => !editable.includes(name)) : [];
  if (locked.length > 0) throw refusal(m.readOnly({ fields: locked.join(', ') }));
}

const pick = (data: Record<string, unknown>, names: readonly string[]): Record<string, unknown> =>
  Object.fromEntries(Object.entries(data).filter(([name]) => names.includes(name)));

const fresh = ({ uid, params }: DocumentCall): Promise<unknown> => strapi.documents(uid as never).findOne({ documentId: params.documentId, populate: params.populate } as never);
