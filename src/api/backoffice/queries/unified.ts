import type { Tx } from '../../../platform/db';
import { isOver, type UnifiedInput, type UnifiedKind, type UnifiedState, type UnifiedType } from '../unified';

/** SQL of unified requests. */

export interface UnifiedRow {
  id: number;
  code: string;
  request_type: UnifiedType;
  state: UnifiedState;
  priority: string;
  assigned_user_id: number | null;
  assigned_team_code: string;
  summary: string;
  metadata: Record<string, unknown>;
}

const COLUMNS = 'id, code, request_type, state, priority, assigned_user_id, assigned_team_code, summary, metadata';

type Source = Pick<UnifiedInput, 'sourceApp' | 'sourceModel' | 'sourceId'>;

/** The row of a source, locked until the transaction ends. */
export const lockUnifiedOfSource = (tx: Tx, { sourceApp, sourceModel, sourceId }: Source): Promise<UnifiedRow | undefined> =>
  tx.one<UnifiedRow>(`select ${COLUMNS} from unified_requests where source_app = $1 and source_model = $2 and source_object_id = $3 for update`, [
    sourceApp,
    sourceModel,
    sourceId,
  ]);

/** A row of one type, locked until the transaction ends. */
export const lockUnified = (tx: Tx, id: number, type: UnifiedType): Promise<UnifiedRow | undefined> =>
  tx.one<UnifiedRow>(`select ${COLUMNS} from unified_requests where id = $1 and request_type = $2 for update`, [id, type]);

const INSERT = `
  insert into unified_requests (id, code, request_type, state, priority, requester_id, source_app, source_model, source_object_id, summary, metadata, closed_at)
  select n.id, coalesce($1, $2 || lpad(n.id::text, greatest(6, length(n.id::text)), '0')), $3, $4, $5, $6, $7, $8, $9, left($10, 300), $11, case when $12 then now() end
  from (select nextval(pg_get_serial_sequence('unified_requests', 'id'))::int as id) n
  on conflict (source_app, source_model, source_object_id) do nothing returning ${COLUMNS}`;

/** Inserts the bare row, assigned to nobody; undefined when its source has one. */
export const insertUnified = (tx: Tx, input: UnifiedInput, state: UnifiedState, { sourceCode, prefix }: UnifiedKind): Promise<UnifiedRow | undefined> =>
  tx.one<UnifiedRow>(INSERT, [
    sourceCode ? input.code : null,
    prefix,
    input.type,
    state,
    input.priority ?? 'normal',
    input.requesterId,
    input.sourceApp,
    input.sourceModel,
    input.sourceId,
    input.summary,
    JSON.stringify(input.metadata ?? {}),
    isOver(state),
  ]);
