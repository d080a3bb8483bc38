import { audit } from '../../../platform/audit';
import type { Tx } from '../../../platform/db';
import type { DocumentChange } from '../../../platform/panel';
import { forgetProviderCounts } from '../../providers';

const MAX_TEXT = 300;

const short = (value: unknown): unknown => (typeof value === 'string' && value.length > MAX_TEXT ? `${value.slice(0, MAX_TEXT)}…` : value);
const shortened = (values: Record<string, unknown>): Record<string, unknown> => Object.fromEntries(Object.entries(values).map(([name, value]) => [name, short(value)]));

/** `before` holds only what changed, or the whole row of a deletion. */
function beforeOf({ kind, before, data }: DocumentChange): Record<string, unknown> {
  return kind === 'update' ? Object.fromEntries(Object.keys(data).map((name) => [name, before[name] ?? null])) : before;
}

/** Audit row `catalogue_changed` of a panel edit, with before and after (spec/backoffice.md, section 5). */
export async function auditCatalogue(tx: Tx, change: DocumentChange): Promise<void> {
  forgetProviderCounts();
  const named = { ...change.before, ...change.data };
  await audit(tx, {
    action: 'catalogue_changed',
    actorId: change.actor.userId,
    actorLabel: change.actorLabel,
    referenceType: change.uid.replace('api::', '').replaceAll('-', '_'),
    referenceId: change.id,
    referenceLabel: String(named['name'] ?? named['title'] ?? named['caption'] ?? ''),
    ip: change.actor.ip,
    userAgent: change.actor.userAgent,
    extra: { kind: change.kind, before: shortened(beforeOf(change)), after: shortened(change.data) },
  });
}
