import { isDeepStrictEqual } from 'node:util';
import type { Tx } from '../../../platform/db';
import { insertUnified, lockUnifiedOfSource, type UnifiedRow } from '../queries/unified';
import { UNIFIED_KINDS, type UnifiedInput, unifiedState } from '../unified';
import { type UnifiedChange, writeUnified } from './write-unified';

export interface Synced {
  id: number;
  code: string;
  outcome: 'created' | 'updated' | 'unchanged';
}

/**
 * Creates the unified request of a source row, or brings it in step, in the transaction that changes the source (which is locked by it).
 * Assignments and notes of staff survive; a log row stands for a real change only (spec/backoffice.md, Synchronisation).
 */
export async function syncUnified(tx: Tx, input: UnifiedInput): Promise<Synced> {
  const present = await lockUnifiedOfSource(tx, input);
  if (present) return follow(tx, present, input);
  const made = await create(tx, input);
  return made ?? follow(tx, (await lockUnifiedOfSource(tx, input)) as UnifiedRow, input);
}

/** @returns null when another transaction was first */
async function create(tx: Tx, input: UnifiedInput): Promise<Synced | null> {
  const kind = UNIFIED_KINDS[input.type];
  if (kind.sourceCode && !input.code) throw new Error(`a ${input.type} request has the code of its source`);
  const row = await insertUnified(tx, input, unifiedState(input.type, input.status), kind);
  if (!row) return null;
  const change = { actorId: input.actorId, note: input.note, teamCode: input.teamCode ?? kind.team, assignedUserId: input.assignedUserId ?? null };
  await writeUnified(tx, { ...row, state: null }, { ...change, state: row.state });
  return { id: row.id, code: row.code, outcome: 'created' };
}

async function follow(tx: Tx, present: UnifiedRow, input: UnifiedInput): Promise<Synced> {
  const { sourceAssigns, team } = UNIFIED_KINDS[input.type];
  const metadata = { ...present.metadata, ...withoutNotes(input.metadata) };
  const change: UnifiedChange = {
    actorId: input.actorId,
    note: input.note,
    state: unifiedState(input.type, input.status, present.state),
    teamCode: input.teamCode ?? (sourceAssigns ? team : present.assigned_team_code),
    assignedUserId: sourceAssigns && input.assignedUserId !== undefined ? input.assignedUserId : (input.assignedUserId ?? present.assigned_user_id),
    ...(input.priority === undefined ? {} : { priority: input.priority }),
    summary: cut(input.summary),
    ...(isDeepStrictEqual(metadata, present.metadata) ? {} : { metadata }),
  };
  const changed = await writeUnified(tx, present, change);
  return { id: present.id, code: present.code, outcome: changed ? 'updated' : 'unchanged' };
}

const SUMMARY_LENGTH = 300;
const cut = (text: string): string => [...text].slice(0, SUMMARY_LENGTH).join('');

function withoutNotes(metadata: object = {}): Record<string, unknown> {
  const { notes: _notes, ...rest } = metadata as Record<string, unknown>;
  return rest;
}
