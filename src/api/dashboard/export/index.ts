import type { Readable } from 'node:stream';
import { auditQuietly } from '../../../platform/audit';
import { Reply } from '../../../platform/http';
import type { StaffActor } from '../../backoffice';
import { csvOf } from './csv';
import { pdfFile } from './pdf-thread';
import type { Sheet } from './sheet';

export type ExportFormat = 'csv' | 'xlsx' | 'pdf';

const TYPES: Record<ExportFormat, string> = {
  csv: 'text/csv; charset=utf-8',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  pdf: 'application/pdf',
};

/** The libraries of spreadsheets and PDF are large: loaded with the first file of the kind. */
const WRITERS: Record<ExportFormat, (sheet: Sheet) => Promise<Readable | Buffer>> = {
  csv: csvOf,
  xlsx: (sheet) => (require('./xlsx') as typeof import('./xlsx')).xlsxOf(sheet),
  pdf: pdfFile,
};

export interface ExportedBy {
  actor: StaffActor;
  /** What the list was narrowed down to, for the audit row. */
  filters: object;
}

/** A list as a file to download; the download is audited (spec/backoffice.md, section 3, Exports). */
export async function exportTable(sheet: Sheet, format: ExportFormat, { actor, filters }: ExportedBy): Promise<Reply> {
  const body = await WRITERS[format](sheet);
  await auditQuietly({
    action: 'report_exported',
    actorId: actor.userId,
    referenceType: 'report',
    referenceId: sheet.name,
    referenceLabel: sheet.title,
    ...(actor.ip ? { ip: actor.ip } : {}),
    ...(actor.userAgent ? { userAgent: actor.userAgent } : {}),
    extra: { name: sheet.name, format, rows: sheet.rows.length, filters },
  });
  const day = new Date().toISOString().slice(0, 10);
  return new Reply(200, body, { 'Content-Type': TYPES[format], 'Content-Disposition': `attachment; filename="${sheet.name}-${day}.${format}"` });
}
