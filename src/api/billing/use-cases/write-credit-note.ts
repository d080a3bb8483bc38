import type { Tx } from '../../../platform/db';
import type { Invoice } from '../queries/invoices';
import type { CreditNote } from '../queries/refunds';
import { documentCode } from '../rules';
import { nextSerial } from './next-serial';

/** One note for one refund; its number has no gaps, as the invoices'. */
export async function writeCreditNote(tx: Tx, invoice: Invoice, refundId: number, totalMinor: number, vatMinor: number): Promise<CreditNote> {
  const code = documentCode('CN', await nextSerial(tx, 'credit_note'));
  const note = await tx.one<CreditNote>(
    `insert into credit_notes (code, invoice_id, refund_id, subtotal_minor, vat_minor, total_minor) values ($1, $2, $3, $4, $5, $6)
     returning id, code, invoice_id, refund_id, subtotal_minor, vat_minor, total_minor, created_at`,
    [code, invoice.id, refundId, totalMinor - vatMinor, vatMinor, totalMinor],
  );
  return note as CreditNote;
}
