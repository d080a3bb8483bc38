import { audit } from '../../../platform/audit';
import { afterCommit, type Tx, transaction } from '../../../platform/db';
import { notFound } from '../../../platform/http';
import { forgetProviderCounts } from '../counts';

/** Staff switch parts of the catalogue on and off: what is off leaves public lists at once, existing requests keep it (spec/backoffice.md, section 4). */

export interface StaffActor {
  userId: number;
  label: string;
  ip?: string;
  userAgent?: string;
}

/** Tables with a switch, by what the audit log calls their rows. */
const TABLES = {
  'providers.service_category': { table: 'service_categories', name: 'name', parent: null },
  'providers.service_subcategory': { table: 'service_subcategories', name: 'name', parent: 'category_id' },
  'providers.provider_service': { table: 'provider_services', name: 'title', parent: 'provider_id' },
} as const;

export type SwitchedKind = keyof typeof TABLES;

export interface Switch {
  kind: SwitchedKind;
  id: number;
  /** The category of a sub-category, the provider of a service; under another one the row is unknown. */
  parentId?: number;
  /** Left out: the other way round. */
  active?: boolean | undefined;
  actor: StaffActor;
}

/** Switches a row; what is so already stays so, without a trace. @returns how it is now @throws 404 */
export function switchCatalogue({ kind, id, parentId, active, actor }: Switch): Promise<boolean> {
  const { table, name, parent } = TABLES[kind];
  return transaction(async (tx) => {
    const row = await tx.one<{ label: string; is_active: boolean }>(
      `select ${name} as label, is_active from ${table} where id = $1 ${parent ? `and ($2::int is null or ${parent} = $2)` : 'and $2::int is null'} for no key update`,
      [id, parentId ?? null],
    );
    if (!row) throw notFound();
    const next = active ?? !row.is_active;
    if (next === row.is_active) return next;
    await tx.run(`update ${table} set is_active = $2, updated_at = now() where id = $1`, [id, next]);
    await record(tx, kind, id, { label: row.label, before: { is_active: row.is_active }, after: { is_active: next }, actor });
    return next;
  });
}

interface Recorded {
  label: string;
  before: object;
  after: object;
  actor: StaffActor;
}

/** The audit row of a change of the catalogue, in its transaction; lists of providers count anew after it. */
export async function record(tx: Tx, kind: SwitchedKind, id: number, { label, before, after, actor }: Recorded): Promise<void> {
  afterCommit(tx, forgetProviderCounts);
  await audit(tx, {
    action: 'catalogue_changed',
    actorId: actor.userId,
    actorLabel: actor.label,
    referenceType: kind,
    referenceId: id,
    referenceLabel: label,
    ...(actor.ip ? { ip: actor.ip } : {}),
    ...(actor.userAgent ? { userAgent: actor.userAgent } : {}),
    extra: { kind: Object.keys(before).length > 0 ? 'update' : 'create', before, after },
  });
}
