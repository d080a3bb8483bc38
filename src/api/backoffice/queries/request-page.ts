import type { Sql } from '../../../platform/db';
import type { UnifiedState, UnifiedType } from '../unified';

/** SQL of the page of one unified request. */

export interface RequestPageRow {
  id: number;
  code: string;
  request_type: UnifiedType;
  state: UnifiedState;
  priority: string;
  summary: string;
  source_id: number;
  requester_id: number;
  requester_name: string;
  requester_phone: string | null;
  assigned_to_id: number | null;
  assigned_to_name: string | null;
  team_name: string;
  metadata: Record<string, unknown>;
  created_at: Date;
  updated_at: Date;
  assigned_at: Date | null;
  closed_at: Date | null;
}

const nameOf = (alias: string): string => `coalesce(nullif(trim(concat_ws(' ', ${alias}.first_name, ${alias}.last_name)), ''), ${alias}.username, 'user_' || ${alias}.id)`;

const PAGE = `select r.id, r.code, r.request_type, r.state, r.priority, r.summary, r.source_object_id as source_id, r.requester_id, ${nameOf('u')} as requester_name,
    u.phone as requester_phone, r.assigned_user_id as assigned_to_id, case when a.id is not null then ${nameOf('a')} end as assigned_to_name, r.assigned_team_name as team_name,
    r.metadata, r.created_at, r.updated_at, r.assigned_at, r.closed_at
  from unified_requests r join up_users u on u.id = r.requester_id left join up_users a on a.id = r.assigned_user_id where r.id = $1 and r.request_type = $2`;

/** The names that people go by, by id. */
export async function namesOf(sql: Sql, ids: readonly number[]): Promise<Map<number, string>> {
  const rows = ids.length === 0 ? [] : await sql.rows<{ id: number; name: string }>(`select u.id, ${nameOf('u')} as name from up_users u where u.id = any($1::int[])`, [ids]);
  return new Map(rows.map(({ id, name }) => [id, name]));
}

/** Rows with the name of whom each is assigned to; null = nobody. */
export async function withAssignees<R>(sql: Sql, rows: readonly R[], idOf: (row: R) => number | null): Promise<(R & { assigned_to_name: string | null })[]> {
  const names = await namesOf(sql, [...new Set(rows.flatMap((row) => idOf(row) ?? []))]);
  return rows.map((row) => ({ ...row, assigned_to_name: names.get(idOf(row) ?? 0) ?? null }));
}

/** A request of one type, with its people. */
export const requestPageRow = (sql: Sql, id: number, type: UnifiedType): Promise<RequestPageRow | undefined> => sql.one<RequestPageRow>(PAGE, [id, type]);
