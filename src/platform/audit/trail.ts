import type { Sql } from '../db';

/** The audit rows about a thing, for the pages of the staff. */

export interface Reference {
  type: string;
  id: string | number;
}

/** One line of what happened to a thing, as the pages show it. */
export interface TimelineEvent {
  at: string;
  /** Where it comes from: `audit`, or what the page adds. */
  kind: string;
  /** Code of the act. */
  what: string;
  /** Who did it; "" = the system. */
  by: string;
  text: string;
  details: Record<string, unknown>;
}

interface Row {
  action: string;
  actor_label: string;
  reason: string;
  extra: Record<string, unknown>;
  created_at: Date;
}

const TRAIL = `select a.action, a.actor_label, a.reason, a.extra, a.created_at from audit_logs a
  where (a.reference_type, a.reference_id) in (select * from unnest($1::text[], $2::text[])) order by a.id desc limit 200`;

/** The newest 200 audit rows about any of these. */
export async function auditTrail(sql: Sql, references: readonly Reference[]): Promise<TimelineEvent[]> {
  const rows = await sql.rows<Row>(TRAIL, [references.map(({ type }) => type), references.map(({ id }) => String(id))]);
  return rows.map((row) => ({ at: row.created_at.toISOString(), kind: 'audit', what: row.action, by: row.actor_label, text: row.reason, details: row.extra }));
}

/** Newest first; what is equally old stays as it was. */
export const newestFirst = (events: readonly TimelineEvent[]): TimelineEvent[] => [...events].sort((left, right) => right.at.localeCompare(left.at));
