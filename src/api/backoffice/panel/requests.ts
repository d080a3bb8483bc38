import { z } from 'zod';
import type { TimelineEvent } from '../../../platform/audit';
import type { Sql } from '../../../platform/db';
import { id, text } from '../../../platform/http';
import type { PanelCall } from '../../../platform/panel';
import type { StaffAccess } from '../rules';
import type { StaffActor } from '../use-cases/actor';

/** What the pages of subscriptions and extras show and ask of the unified request behind a row. */

const NOTE = 200;
export const assignBody = z.object({ assigned_to: id().nullable(), note: text({ max: NOTE, blank: true }).default('') });
export const stageBody = z.object({ status: text({ max: 20 }), note: text({ max: NOTE, blank: true }).default('') });
export const noteBody = z.object({ text: text({ max: 300 }) });

/** The actor of a page as the use-cases know him. */
export const actingStaff = ({ actor, ip, userAgent }: PanelCall<StaffAccess>): StaffActor & { userId: number } => ({ userId: actor.userId, ip, userAgent });

export interface RequestSummary {
  id: number;
  code: string;
  status: string;
  assigned_to: number | null;
  notes: { text: string; by: number; at: string }[];
}

const SUMMARY = `select r.id, r.code, r.state as status, r.assigned_user_id as assigned_to, coalesce(r.metadata -> 'notes', '[]') as notes
  from unified_requests r where r.source_app = $1 and r.source_model = $2 and r.source_object_id = $3`;

/** The request of a source row; undefined when there is none. */
export const requestOf = (sql: Sql, sourceApp: string, sourceModel: string, sourceId: number): Promise<RequestSummary | undefined> =>
  sql.one<RequestSummary>(SUMMARY, [sourceApp, sourceModel, sourceId]);

interface LogRow {
  kind: 'status' | 'assignment';
  before: string | null;
  after: string | null;
  by: string | null;
  note: string;
  created_at: Date;
}

const nameOf = (alias: string): string => `coalesce(nullif(trim(concat_ws(' ', ${alias}.first_name, ${alias}.last_name)), ''), ${alias}.username, 'user_' || ${alias}.id)`;

const LOGS = `select 'status' as kind, l.from_status as before, l.to_status as after, case when u.id is not null then ${nameOf('u')} end as by, l.note, l.created_at
    from unified_status_logs l left join up_users u on u.id = l.changed_by_id where l.unified_request_id = $1
  union all
  select 'assignment', case when f.id is not null then ${nameOf('f')} end, case when t.id is not null then ${nameOf('t')} end, case when u.id is not null then ${nameOf('u')} end,
      l.note, l.created_at
    from unified_assignment_logs l left join up_users u on u.id = l.changed_by_id left join up_users f on f.id = l.from_user_id left join up_users t on t.id = l.to_user_id
    where l.unified_request_id = $1
  order by created_at desc limit 100`;

/** Status and assignment logs of a request, newest first. */
export async function requestLog(sql: Sql, requestId: number): Promise<TimelineEvent[]> {
  const rows = await sql.rows<LogRow>(LOGS, [requestId]);
  return rows.map(({ kind, before, after, by, note, created_at: at }) => ({
    at: at.toISOString(),
    kind,
    what: kind,
    by: by ?? '',
    text: note,
    details: { from: before, to: after },
  }));
}
