import { joinTransaction } from '../db';
import { changedValues, storedValues } from './changes';
import { auditDocument } from './document-audit';
import { type ChangeKind, type DocumentChange, type DocumentGuard, guardOf } from './guards';
import { m } from './messages';
import { refusal } from './refusals';
import { inRequest, type PanelActor, panelActor } from './request';
import type { DocumentCall } from './schema';

type Next = () => Promise<unknown>;

const OWN_TYPE = 'api::';

/**
 * The document middleware that enforces the guards on every write of a request, and leaves an audit row of each in its transaction; code
 * of ours outside of a request is trusted.
 */
export async function enforceGuards(call: DocumentCall, next: Next): Promise<unknown> {
  const guard = guardOf(call.uid) ?? (call.uid.startsWith(OWN_TYPE) ? {} : undefined);
  if (!guard || !inRequest()) return next();
  switch (call.action) {
    case 'create':
    case 'clone':
      if (guard.create) throw refusal(guard.create);
      return create(guard, call, next);
    case 'update':
      return update(guard, call, next);
    case 'delete':
      if (guard.delete) throw refusal(guard.delete);
      return withoutValues(guard, 'delete', call, next);
    case 'publish':
    case 'unpublish':
    case 'discardDraft':
      return withoutValues(guard, call.action, call, next);
    default:
      return next();
  }
}

type Unsigned = Omit<DocumentChange, 'actor' | 'actorLabel'>;
const changeBy = (actor: PanelActor, change: Unsigned): DocumentChange => ({ ...change, actor, actorLabel: actor.label });
const changeOf = async (change: Unsigned): Promise<DocumentChange> => changeBy(await panelActor(), change);

async function create({ after = auditDocument }: DocumentGuard, { uid }: DocumentCall, next: Next): Promise<unknown> {
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
  if (Object.keys(data).length === 0) return fresh(call);
  const change = await changeOf({ kind: 'update', uid, id: stored.id, before: stored.values, data });
  if (guard.update) {
    await guard.update(change);
    return fresh(call);
  }
  refuseLocked(guard, data);
  if (guard.editable) call.params = { ...params, data: pick(params.data ?? {}, [...guard.editable, 'updatedBy']) };
  const { after = auditDocument } = guard;
  return joinTransaction(async (tx) => {
    const result = await next();
    await after(tx, change);
    return result;
  });
}

/** Writes that end or show a row as it is. */
async function withoutValues({ after = auditDocument }: DocumentGuard, kind: ChangeKind, { uid, params }: DocumentCall, next: Next): Promise<unknown> {
  const stored = params.documentId ? await storedValues(uid, params.documentId) : undefined;
  if (!stored) return next();
  const change = await changeOf({ kind, uid, id: stored.id, before: kind === 'delete' ? stored.values : {}, data: {} });
  return joinTransaction(async (tx) => {
    const result = await next();
    await after(tx, change);
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
