import { db, type Sql } from '../db';
import { storableText } from '../text';

export { auditTrail, newestFirst, type Reference, type TimelineEvent } from './trail';

/** The one audit table of the product (spec/backoffice.md, section 5): append-only, no secrets, codes or tokens in it. */

/** Which API's staff reads the row (spec/backoffice.md, section 5). */
export type AuditArea = 'services' | 'shops' | 'desk' | 'studio';

export interface AuditEntry {
  /** Default `services`. */
  area?: AuditArea;
  action: string;
  /** null = the system, or nobody known. */
  actorId?: number | null;
  actorLabel?: string;
  referenceType?: string;
  referenceId?: string | number;
  referenceLabel?: string;
  reason?: string;
  ip?: string;
  userAgent?: string;
  extra?: Record<string, unknown>;
}

const cut = (text: string | number | undefined, max: number): string => storableText(String(text ?? '').slice(0, max));

const MAX_EXTRA = 8_192;
/** Bytes of JSON as PostgreSQL writes it: with a blank after each comma and colon. */
const storedBytes = (json: string): number => Buffer.byteLength(json) + (json.match(/[,:]/g)?.length ?? 0);

/** Rows about hostile or long input hold what was sent as far as they can: an act must not fail for what its audit row says. */
function jsonOf(extra: Record<string, unknown>): string {
  const json = JSON.stringify(extra, (_name, value: unknown) => (typeof value === 'string' ? storableText(value) : value));
  return storedBytes(json) <= MAX_EXTRA ? json : JSON.stringify({ truncated: true, keys: Object.keys(extra).slice(0, 20) });
}

/** Writes a row with the act it belongs to: in the caller's transaction. */
export async function audit(sql: Sql, entry: AuditEntry): Promise<void> {
  await sql.run(
    `insert into audit_logs (area, actor_id, actor_label, action, reference_type, reference_id, reference_label, reason, ip_address, user_agent, extra)
     values ($11, $1::int, coalesce(nullif($2, ''), (select coalesce(username, 'user_' || id) from up_users where id = $1::int), ''), $3, $4, $5, $6, $7, $8, $9, $10)`,
    [
      entry.actorId ?? null,
      cut(entry.actorLabel, 255),
      cut(entry.action, 64),
      cut(entry.referenceType, 60),
      cut(entry.referenceId, 60),
      cut(entry.referenceLabel, 500),
      cut(entry.reason, 2000),
      cut(entry.ip, 45),
      cut(entry.userAgent, 500),
      jsonOf(entry.extra ?? {}),
      entry.area ?? 'services',
    ],
  );
}

/** For acts that a failing audit must not break (sign-ins, exports): logged instead. */
export async function auditQuietly(entry: AuditEntry): Promise<void> {
  try {
    await audit(db, entry);
  } catch (error) {
    strapi.log.error(`audit row ${entry.action} was not written: ${error instanceof Error ? error.message : String(error)}`);
  }
}
