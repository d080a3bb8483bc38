import type { Sql, SqlValue } from '../../../platform/db';
import { asciiDigits, isDay, likePattern, normalisePhone, phoneForms } from '../../../platform/text';

/** SQL of the page of the audit log: every area but the studio's, whose organizations read it themselves (spec/backoffice.md, section 4). */

export interface AuditRow {
  id: number;
  area: string;
  action: string;
  actor_id: number | null;
  actor_label: string;
  reference_type: string;
  reference_id: string;
  reference_label: string;
  reason: string;
  ip_address: string;
  user_agent: string;
  extra: Record<string, unknown>;
  created_at: Date;
}

/** Conditions on `a`. */
export const AUDIT_ROWS = `select a.id, a.area, a.action, a.actor_id, a.actor_label, a.reference_type, a.reference_id, a.reference_label, a.reason, a.ip_address, a.user_agent,
    a.extra, a.created_at
  from audit_logs a`;

export interface AuditFilter {
  area?: string | undefined;
  /** Exact, or a beginning that ends in `.`, `_` or `*`. */
  action?: string | undefined;
  /** Id or phone of a user, or a part of the name the log gives him. */
  actor?: string | undefined;
  /** `type:id`, an id or a type. */
  reference?: string | undefined;
  /** Riyadh days, both inclusive, `YYYY-MM-DD`; what is no day is ignored. */
  from?: string | undefined;
  to?: string | undefined;
}

export interface AuditCondition {
  where: string;
  values: SqlValue[];
}

/** Conditions with parameters from `$1` on; an unknown area finds nothing. */
export function auditFilter({ area, action, actor, reference, from, to }: AuditFilter): AuditCondition {
  const values: SqlValue[] = [];
  const place = (value: SqlValue): string => `$${values.push(value)}`;
  const where = [`a.area <> 'studio'`];
  if (area) where.push(`a.area = ${place(area)}`);
  if (action?.trim()) where.push(actionIs(action.trim(), place));
  if (actor?.trim()) where.push(actorIs(asciiDigits(actor.trim()), place));
  if (reference?.trim()) where.push(referenceIs(reference.trim(), place));
  if (isDay(from)) where.push(`a.created_at >= ${place(from)}::date::timestamp at time zone 'Asia/Riyadh'`);
  if (isDay(to)) where.push(`a.created_at < (${place(to)}::date + 1)::timestamp at time zone 'Asia/Riyadh'`);
  return { where: where.join(' and '), values };
}

type Place = (value: SqlValue) => string;

function actionIs(action: string, place: Place): string {
  if (!/[._*]$/.test(action)) return `a.action = ${place(action)}`;
  return `starts_with(a.action, ${place(action.replace(/\*$/, ''))})`;
}

const ID = /^[1-9]\d{0,8}$/;

function actorIs(actor: string, place: Place): string {
  if (ID.test(actor) && actor.length < 7) return `a.actor_id = ${place(Number(actor))}`;
  const phone = normalisePhone(actor);
  if (phone) return `a.actor_id = any(array(select id from up_users where phone = any(${place(phoneForms(phone))}::text[])))`;
  return `souq_fold(a.actor_label) like ${place(likePattern(actor))}`;
}

function referenceIs(reference: string, place: Place): string {
  const [, type, id] = /^([a-z][a-z0-9_.-]*):(.+)$/.exec(reference) ?? [];
  if (type && id) return `a.reference_type = ${place(type)} and a.reference_id = ${place(id.trim())}`;
  const word = place(reference);
  return `(a.reference_id = ${word} or a.reference_type = ${word})`;
}

const NEWEST_ID = 9_223_372_036_854_775_807n;

/** A batch of an export: the newest rows below an id. */
export const auditBelow = (sql: Sql, { where, values }: AuditCondition, id: number | undefined, limit: number): Promise<AuditRow[]> =>
  sql.rows<AuditRow>(`${AUDIT_ROWS} where ${where} and a.id < $${values.length + 1} order by a.id desc limit $${values.length + 2}`, [...values, id ?? NEWEST_ID, limit]);
