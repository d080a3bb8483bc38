import type { Tx } from '../../../platform/db';
import type { UnifiedRow } from '../queries/unified';
import { isOver, type UnifiedState } from '../unified';

/** What is to hold of a unified request; absent parts stay. */
export interface UnifiedChange {
  actorId?: number | null | undefined;
  note?: string | undefined;
  state?: UnifiedState;
  priority?: string;
  teamCode?: string;
  assignedUserId?: number | null;
  summary?: string;
  metadata?: Record<string, unknown>;
}

/** The row under its lock; a state of null = it was made just now. */
type Present = Omit<UnifiedRow, 'state'> & { state: UnifiedState | null };

const UPDATE = `
  update unified_requests set state = $2, priority = $3, summary = $4, metadata = $5, assigned_user_id = $6, assigned_team_code = $7::text,
    assigned_team_name = coalesce((select t.name_ar from support_teams t where t.code = $7::text), ''),
    assigned_at = case when $6::int is null then null when assigned_user_id is distinct from $6 then now() else assigned_at end,
    closed_at = case when $8 then coalesce(closed_at, now()) end, updated_at = now()
  where id = $1`;

/** Writes what changed, with its log rows. @returns whether anything did */
export async function writeUnified(tx: Tx, present: Present, change: UnifiedChange): Promise<boolean> {
  const next = {
    state: change.state ?? (present.state as UnifiedState),
    priority: change.priority ?? present.priority,
    summary: change.summary ?? present.summary,
    assignedUserId: change.assignedUserId === undefined ? present.assigned_user_id : change.assignedUserId,
    teamCode: change.teamCode ?? present.assigned_team_code,
  };
  const moved = next.state !== present.state;
  const assigned = next.assignedUserId !== present.assigned_user_id || next.teamCode !== present.assigned_team_code;
  const told = next.priority !== present.priority || next.summary !== present.summary || change.metadata !== undefined;
  if (!moved && !assigned && !told) return false;
  const metadata = JSON.stringify(change.metadata ?? present.metadata);
  await tx.run(UPDATE, [present.id, next.state, next.priority, next.summary, metadata, next.assignedUserId, next.teamCode, isOver(next.state)]);
  const by = [change.actorId ?? null, [...(change.note ?? '')].slice(0, 200).join('')];
  if (moved)
    await tx.run('insert into unified_status_logs (unified_request_id, from_status, to_status, changed_by_id, note) values ($1, $2, $3, $4, $5)', [
      present.id,
      present.state ?? '',
      next.state,
      ...by,
    ]);
  if (assigned)
    await tx.run(
      `insert into unified_assignment_logs (unified_request_id, from_team_code, to_team_code, from_user_id, to_user_id, changed_by_id, note)
       values ($1, $2, $3, $4, $5, $6, $7)`,
      [present.id, present.assigned_team_code, next.teamCode, present.assigned_user_id, next.assignedUserId, ...by],
    );
  return true;
}
