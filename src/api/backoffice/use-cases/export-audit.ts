import type { Readable } from 'node:stream';
import { auditQuietly } from '../../../platform/audit';
import { type CsvCell, csvStream } from '../../../platform/csv';
import { db } from '../../../platform/db';
import { type AuditFilter, type AuditRow, auditBelow, auditFilter } from '../queries/audit';

const HEADER = [
  'id',
  'created_at',
  'area',
  'action',
  'actor_id',
  'actor',
  'reference_type',
  'reference_id',
  'reference',
  'reason',
  'ip',
  'user_agent',
  'before',
  'after',
  'details',
];
const MOST_ROWS = 100_000;
const BATCH = 1_000;

export interface Exporting {
  actorId: number;
  actorLabel: string;
  ip: string;
  userAgent: string;
}

/** The audit log as CSV, newest first, at most 100 000 lines, read in batches as the file goes out; audited with the lines that went out. */
export async function exportAudit(filter: AuditFilter, exporting: Exporting): Promise<Readable> {
  const condition = auditFilter(filter);
  const batchBelow = (id: number | undefined) => auditBelow(db, condition, id, BATCH);
  return csvStream(lines(await batchBelow(undefined), batchBelow, exporting), { header: HEADER, bom: true });
}

async function* lines(first: AuditRow[], batchBelow: (id: number | undefined) => Promise<AuditRow[]>, exporting: Exporting): AsyncGenerator<readonly CsvCell[]> {
  let rows = 0;
  try {
    for (let batch = first; batch.length > 0 && rows < MOST_ROWS; batch = batch.length < BATCH ? [] : await batchBelow(batch.at(-1)?.id)) {
      for (const row of batch) {
        rows += 1;
        yield lineOf(row);
      }
    }
  } finally {
    // Before the stream ends: who has the file finds the entry.
    await auditQuietly({ action: 'report_exported', ...exporting, extra: { name: 'audit', rows } });
  }
}

const json = (value: unknown): string => (value === undefined || value === null ? '' : typeof value === 'string' ? value : JSON.stringify(value));

function lineOf(row: AuditRow): readonly CsvCell[] {
  const { before, after, ...details } = row.extra;
  return [
    row.id,
    row.created_at.toISOString(),
    row.area,
    row.action,
    row.actor_id,
    row.actor_label,
    row.reference_type,
    row.reference_id,
    row.reference_label,
    row.reason,
    row.ip_address,
    row.user_agent,
    json(before),
    json(after),
    Object.keys(details).length > 0 ? json(details) : '',
  ];
}
