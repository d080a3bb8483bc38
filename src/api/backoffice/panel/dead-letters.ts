import { z } from 'zod';
import { db } from '../../../platform/db';
import { conflict, idParam, queryText } from '../../../platform/http';
import { DEAD_LETTER_STATES, type DeadLetterState, discardDeadLetter, listDeadLetters, requeueDeadLetter } from '../../../platform/jobs';
import type { PanelCall } from '../../../platform/panel';
import { m } from '../messages';
import type { StaffAccess } from '../rules';

/** Jobs that were given up, for who administers access: seen, put back into the queue, or taken off the list. */

export const byId = z.object({ id: idParam() });
export const listQuery = z.object({ state: queryText(), before: queryText() });

type ById = PanelCall<StaffAccess, z.infer<typeof byId>>;

const stateOf = (word: string | undefined): DeadLetterState | undefined => DEAD_LETTER_STATES.find((state) => state === word);

export async function list({ query }: PanelCall<StaffAccess, unknown, z.infer<typeof listQuery>>): Promise<object> {
  const state = stateOf(query.state);
  const before = /^\d{1,15}$/.test(query.before ?? '') ? Number(query.before) : undefined;
  return { results: await listDeadLetters(db, { ...(state ? { state } : {}), ...(before ? { before } : {}) }) };
}

const resolverOf = ({ actor, account }: ById) => ({ actorId: actor.userId, actorLabel: account.label });

/** @throws 409 when a colleague was faster */
export async function requeue(call: ById): Promise<object> {
  if (!(await requeueDeadLetter(call.params.id, resolverOf(call)))) throw conflict(m.letterGone());
  return { ok: true };
}

/** @throws 409 when a colleague was faster */
export async function discard(call: ById): Promise<object> {
  if (!(await discardDeadLetter(call.params.id, resolverOf(call)))) throw conflict(m.letterGone());
  return { ok: true };
}
