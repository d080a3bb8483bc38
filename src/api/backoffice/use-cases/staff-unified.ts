import { audit } from '../../../platform/audit';
import { type Tx, transaction } from '../../../platform/db';
import { forbidden, notFound, refused } from '../../../platform/http';
import { decide } from '../../../platform/process';
import { panelAccess } from '../access';
import { m } from '../messages';
import { unifiedRequest } from '../process';
import { lockUnified, type UnifiedRow } from '../queries/unified';
import { type DashboardCode, mayAssign, mayTouch, mayWrite, type StaffAccess } from '../rules';
import { isUnifiedState } from '../unified';
import type { StaffActor } from './actor';
import { writeUnified } from './write-unified';

/** What staff do by hand with the requests of the subscription and extras pages (spec/backoffice.md, sections 2 and 4). */

const DASHBOARD_OF = { subscription: 'subs', extras: 'extras' } as const satisfies Record<string, DashboardCode>;
export type ManualType = keyof typeof DASHBOARD_OF;

export interface UnifiedAct {
  actor: StaffActor & { userId: number };
  unifiedId: number;
  type: ManualType;
}

interface Opened {
  row: UnifiedRow;
  access: StaffAccess;
}

async function open(tx: Tx, { actor, unifiedId, type }: UnifiedAct): Promise<Opened> {
  const access = await panelAccess(actor.userId, DASHBOARD_OF[type], tx);
  if (!access || !mayWrite(access)) throw forbidden();
  const row = await lockUnified(tx, unifiedId, type);
  if (!row) throw notFound();
  if (!mayTouch(access, row.assigned_user_id)) throw forbidden(m.notYours());
  return { row, access };
}

/**
 * Moves a request one stage: new → in_progress → completed, no jumps, no way back.
 * @throws 403 no access to the page or a colleague's row; 404; 400 any other status
 */
export async function changeUnifiedStatus(act: UnifiedAct & { to: string; note: string }): Promise<void> {
  await transaction(async (tx) => {
    const { row } = await open(tx, act);
    const action = unifiedRequest.transitions.find(({ to }) => to === act.to)?.action ?? '';
    const decision = decide(unifiedRequest, action, { state: row.state }, ['staff']);
    if (!isUnifiedState(act.to) || !('transition' in decision)) throw refused(m.noSuchStep());
    await writeUnified(tx, row, { state: act.to, actorId: act.actor.userId, note: act.note });
    await audited(tx, act, row, 'request_status_changed', act.note, { from: row.state, to: act.to });
  });
}

/**
 * Gives a request to a colleague, or to nobody (null); level `user` only to himself.
 * @throws 403 as above, or another assignee than he may choose; 404 unknown request or assignee
 */
export async function assignUnified(act: UnifiedAct & { assignedTo: number | null; note: string }): Promise<void> {
  await transaction(async (tx) => {
    const { row, access } = await open(tx, act);
    if (!mayAssign(access, act.assignedTo)) throw forbidden();
    if (act.assignedTo !== null && !(await isActiveStaff(tx, act.assignedTo))) throw notFound();
    const changed = await writeUnified(tx, row, { assignedUserId: act.assignedTo, actorId: act.actor.userId, note: act.note });
    if (changed) await audited(tx, act, row, 'request_assigned', act.note, { from: row.assigned_user_id, to: act.assignedTo });
  });
}

const KEPT_NOTES = 50;
const NOTE_LENGTH = 300;

/**
 * Adds a note of the staff (1 to 300 characters); the last 50 are kept in the metadata, which no source overwrites.
 * @throws 403, 404 as above; 400 empty or too long
 */
export async function addUnifiedNote(act: UnifiedAct & { text: string }): Promise<void> {
  const text = act.text.trim();
  if (text === '' || [...text].length > NOTE_LENGTH) throw refused(m.noteLength({ max: NOTE_LENGTH }));
  await transaction(async (tx) => {
    const { row } = await open(tx, act);
    const notes = Array.isArray(row.metadata['notes']) ? row.metadata['notes'] : [];
    const note = { text, by: act.actor.userId, at: new Date().toISOString() };
    await writeUnified(tx, row, { metadata: { ...row.metadata, notes: [...notes, note].slice(-KEPT_NOTES) } });
    await audited(tx, act, row, 'request_note_added', text, {});
  });
}

/** Whether that user may be given work. */
export const isActiveStaff = async (tx: Tx, userId: number): Promise<boolean> =>
  (await tx.one('select 1 from up_users where id = $1 and is_staff and is_active and deleted_at is null', [userId])) !== undefined;

const audited = (tx: Tx, { actor, type }: UnifiedAct, row: UnifiedRow, action: string, reason: string, extra: Record<string, unknown>): Promise<void> =>
  audit(tx, {
    action: `${type}_${action}`,
    actorId: actor.userId,
    ...(actor.ip ? { ip: actor.ip } : {}),
    referenceType: 'backoffice.unified_request',
    referenceId: row.id,
    referenceLabel: row.code,
    reason,
    extra,
  });
