import type { Readable } from 'node:stream';
import { auditQuietly } from '../../../platform/audit';
import { type CsvCell, csvStream } from '../../../platform/csv';
import { db } from '../../../platform/db';
import { formatMinor } from '../../../platform/money';
import { type PaidInvoice, paidAfter } from '../queries/paid-invoices';

/** The file of spec/analytics.md: no byte order mark, since its first line is fixed and there is no Arabic in it. */

const NAME = 'paid_invoices';
const HEADER = ['invoice_code', 'user_phone', 'total', 'paid_at'];
const MOST_ROWS = 5_000;
const BATCH = 500;

export interface Exporting {
  actorId: number;
  ip: string;
  userAgent: string;
}

/** At most 5000 lines, newest payment first; audited with the lines that went out. The first batch is read before the answer begins. */
export async function exportPaidInvoices(exporting: Exporting): Promise<Readable> {
  return csvStream(lines(await paidAfter(db, undefined, BATCH), exporting), { header: HEADER });
}

async function* lines(first: PaidInvoice[], exporting: Exporting): AsyncGenerator<readonly CsvCell[]> {
  let rows = 0;
  try {
    for (let batch = first; batch.length > 0; batch = await paidAfter(db, batch.at(-1), Math.min(BATCH, MOST_ROWS - rows))) {
      for (const invoice of batch) {
        rows += 1;
        yield lineOf(invoice);
      }
      if (batch.length < BATCH || rows >= MOST_ROWS) return;
    }
  } finally {
    // Before the stream ends: who has the file finds the entry.
    await auditQuietly({ action: 'report_exported', ...exporting, extra: { name: NAME, rows } });
  }
}

const lineOf = ({ code, phone, total_minor: total, paid_at: paidAt }: PaidInvoice): readonly CsvCell[] => [code, phone ?? '', formatMinor(total), paidAt?.toISOString() ?? ''];
