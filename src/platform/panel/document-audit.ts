import { audit } from '../audit';
import type { Tx } from '../db';
import type { DocumentChange } from './guards';

/** Longest texts kept of each value: the first limit at which the row fits into the audit log is taken. */
const LIMITS = [300, 80, 20] as const;
/** The log takes 8 KiB of JSON in PostgreSQL's own writing, which is a little wider than ours. */
const MAX_BYTES = 7_000;

type Values = Record<string, unknown>;

function short(value: unknown, limit: number): unknown {
  const plain = typeof value === 'object' && value !== null ? JSON.stringify(value) : value;
  if (typeof plain !== 'string') return plain;
  return plain.length > limit ? `${plain.slice(0, limit)}…` : typeof value === 'object' ? value : plain;
}

const shortened = (values: Values, limit: number): Values => Object.fromEntries(Object.entries(values).map(([name, value]) => [name, short(value, limit)]));

/** `before` holds only what changed, or the whole row of a deletion. */
const beforeOf = ({ kind, before, data }: DocumentChange): Values =>
  kind === 'update' ? Object.fromEntries(Object.keys(data).map((name) => [name, before[name] ?? null])) : before;

function valuesOf(change: DocumentChange): Values {
  for (const limit of LIMITS) {
    const extra = { kind: change.kind, before: shortened(beforeOf(change), limit), after: shortened(change.data, limit) };
    if (Buffer.byteLength(JSON.stringify(extra)) <= MAX_BYTES) return extra;
  }
  return { kind: change.kind, changed: Object.keys(change.data) };
}

const NAMES = ['name', 'title', 'caption', 'display_name', 'ad_type', 'code'] as const;

/** Audit row `catalogue_changed` of a write in the panel: who, what, before and after, in its transaction (spec/backoffice.md, section 5). */
export async function auditDocument(tx: Tx, change: DocumentChange): Promise<void> {
  const named: Values = { ...change.before, ...change.data };
  await audit(tx, {
    action: 'catalogue_changed',
    actorId: change.actor.userId,
    actorLabel: change.actorLabel,
    referenceType: change.uid.replace('api::', '').replaceAll('-', '_'),
    referenceId: change.id,
    referenceLabel: String(NAMES.map((name) => named[name]).find((name) => typeof name === 'string') ?? ''),
    ip: change.actor.ip,
    userAgent: change.actor.userAgent,
    extra: valuesOf(change),
  });
}
