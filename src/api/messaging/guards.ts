import { db } from '../../platform/db';
import type { CallBase } from '../../platform/http';
import { requireMayAddress, requireMaySend, requireParticipant, requireParty, requireSight } from './access';
import type { ById, ByMessage, ByThread } from './contract';
import { findMessage } from './queries/messages';
import { findRequest, findThread, type ThreadRow } from './queries/threads';
import type { Viewer } from './realtime-contract';
import { refusals } from './refusals';

/** What is decided before a body is read (spec/operations.md, Order of checks). The use-cases ask again under the lock. */

type Before<P> = CallBase<P>;

const callerId = (call: Before<unknown>): number => (call.user as { id: number }).id;

/** On these paths staff are users like others. */
export const asParticipant = (user: { id: number }): Viewer => ({ userId: user.id, isStaff: false });

const ownThread = async (call: Before<ByThread>): Promise<ThreadRow> => requireParticipant(await findThread(db, call.params.tid), callerId(call));

export const isParty = async (call: Before<ById>): Promise<void> => void requireParty(await findRequest(db, call.params.id), callerId(call));
export const takesPart = async (call: Before<ByThread>): Promise<void> => void (await ownThread(call));

/** @throws 404 for a request's thread */
async function ownDirectThread(call: Before<ByThread>): Promise<ThreadRow> {
  const thread = await ownThread(call);
  if (!thread.is_direct) throw refusals.notFound();
  return thread;
}

export const takesPartDirectly = async (call: Before<ByThread>): Promise<void> => void (await ownDirectThread(call));

export const maySendToRequest = (call: Before<ById>): Promise<void> => requireMayAddress({ requestId: call.params.id }, { userId: callerId(call), isStaff: false });

export async function maySendDirectly(call: Before<ByThread>): Promise<void> {
  const thread = await ownDirectThread(call);
  await requireMaySend(db, thread, { userId: callerId(call), isStaff: false });
}

/** A dashboard's own way in: staff may look into every thread. */
export const seesThread = async (call: Before<ByThread>): Promise<void> =>
  void requireSight(await findThread(db, call.params.tid), { userId: callerId(call), isStaff: call.user?.isStaff ?? false });

/** @throws 403 no participant, 404 not in this thread, 403 another's message */
export async function ownMessage(call: Before<ByMessage>): Promise<void> {
  const thread = await ownThread(call);
  const message = await findMessage(db, thread.id, call.params.mid);
  if (!message) throw refusals.notFound();
  if (message.sender_id !== callerId(call)) throw refusals.notYours();
}
