import type { SqlValue, Tx } from '../../../platform/db';
import { emit } from '../../../platform/events';
import { conflict, forbidden, notFound, refused } from '../../../platform/http';
import { DEFAULT_LOCALE, type Message, say } from '../../../platform/i18n';
import { decide, type Transition } from '../../../platform/process';
import type { ActorSide } from '../events';
import { m } from '../messages';
import { type RequestActor, type RequestFacts, type RequestState, serviceRequest } from '../process';
import { lockRequest, type RequestRow } from '../queries';

/** What every change of a request does: lock, decide by the process, conditional write, log, event. */

export type RequestTransition = Transition<RequestFacts, RequestState, RequestActor>;

/** The request, locked. @throws 404 */
export async function lockedRequest(tx: Tx, id: number): Promise<RequestRow> {
  const row = await lockRequest(tx, id);
  if (!row) throw notFound();
  return row;
}

/** The transition that the process allows. @throws 400 with the reason */
export function allowedTransition(action: string, facts: RequestFacts, actors: readonly RequestActor[]): RequestTransition {
  const decision = decide(serviceRequest, action, facts, actors);
  if ('transition' in decision) return decision.transition;
  throw refused(decision.refusal === 'guard' ? decision.why : m.wrongState());
}

export interface Actor {
  /** null = the system, or panel staff without a user. */
  id: number | null;
  side: ActorSide;
}

export interface Change {
  row: RequestRow;
  transition: RequestTransition;
  actor: Actor;
  /** What the log says; empty = the fixed text of the event. */
  note?: string | undefined;
  fixedNote: Message;
  /** Columns written with the state. */
  set?: Record<string, SqlValue>;
  formerProviderId?: number | null;
  /** The state the log starts from, when a step before was logged on its own (row 9a). */
  loggedFrom?: RequestState;
  /** The event of its own is enough: no `request_changed` (row 6). */
  silent?: boolean;
}

/** Writes a decided change: state and columns on condition of the present state, the log row, the event. */
export async function applyChange(
  tx: Tx,
  { row, transition, actor, note, fixedNote, set = {}, formerProviderId = null, loggedFrom = row.state, silent = false }: Change,
): Promise<void> {
  const columns = Object.keys(set);
  const assignments = columns.map((column, index) => `, ${column} = $${index + 4}`).join('');
  const touched = await tx.run(`update service_requests set state = $3, updated_at = localtimestamp${assignments} where id = $1 and state = $2`, [
    row.id,
    row.state,
    transition.to,
    ...columns.map((column) => set[column]),
  ]);
  if (touched !== 1) throw conflict();
  const text = note || say(fixedNote, DEFAULT_LOCALE);
  await writeLog(tx, { requestId: row.id, actorId: actor.id, from: loggedFrom, to: transition.to, note: text });
  if (silent) return;
  const providerId = 'provider_id' in set ? (set['provider_id'] as number | null) : row.provider_id;
  await emit(tx, 'marketplace.request_changed', {
    requestId: row.id,
    action: transition.action,
    from: row.state,
    to: transition.to,
    note: text,
    fixedNote: note ? null : fixedNote,
    actorId: actor.id,
    actorSide: actor.side,
    clientId: row.client_id,
    providerId,
    formerProviderId,
  });
}

interface Log {
  requestId: number;
  actorId: number | null;
  from: string;
  to: string;
  note: string;
}

export async function writeLog(tx: Tx, { requestId, actorId, from, to, note }: Log): Promise<void> {
  await tx.run('insert into request_status_logs (request_id, actor_id, from_status, to_status, note) values ($1, $2, $3, $4, $5)', [
    requestId,
    actorId,
    from,
    to,
    note.slice(0, 255),
  ]);
}

export const rejectOffers = (tx: Tx, requestId: number): Promise<number> =>
  tx.run(`update offers set state = 'rejected', updated_at = localtimestamp where request_id = $1 and state <> 'rejected'`, [requestId]);

/** @throws 403 unless the request's provider is this one */
export function requireAssigned(row: RequestRow, providerId: number): void {
  if (row.provider_id !== providerId) throw forbidden(m.notAssigned());
}

/** @throws 403 unless the request is this user's */
export function requireOwner(row: Pick<RequestRow, 'client_id'>, userId: number): void {
  if (row.client_id !== userId) throw forbidden(m.notOwner());
}
