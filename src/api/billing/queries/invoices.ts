import type { Sql, Tx } from '../../../platform/db';
import { formatMinor } from '../../../platform/money';
import type { InvoiceState } from '../process';

/** SQL reads of invoices. Times of the table are UTC without a zone. */

export type Activation = 'none' | 'pending' | 'done' | 'skipped';

export interface Invoice {
  id: number;
  code: string;
  user_id: number;
  title: string;
  description: string;
  currency: string;
  subtotal_minor: number;
  /** Hundredths of a percent. */
  vat_basis_points: number;
  vat_minor: number;
  total_minor: number;
  state: InvoiceState;
  reference_type: string;
  reference_id: string;
  paid_at: Date | null;
  cancelled_at: Date | null;
  activation: Activation;
  created_at: Date;
  updated_at: Date;
}

export const INVOICE_COLUMNS = `i.id, i.code, i.user_id, i.title, i.description, i.currency, i.subtotal_minor, i.vat_basis_points, i.vat_minor, i.total_minor, i.state,
  i.reference_type, i.reference_id, i.paid_at, i.cancelled_at, i.activation, i.created_at, i.updated_at`;

export const findInvoice = (sql: Sql, id: number): Promise<Invoice | undefined> => sql.one<Invoice>(`select ${INVOICE_COLUMNS} from invoices i where i.id = $1`, [id]);

/** The invoice, locked until the transaction ends; the first lock of every act on it. */
export const lockInvoice = (tx: Tx, id: number): Promise<Invoice | undefined> =>
  tx.one<Invoice>(`select ${INVOICE_COLUMNS} from invoices i where i.id = $1 for no key update of i`, [id]);

export const invoicesOf = (sql: Sql, userId: number, limit: number, offset: number): Promise<Invoice[]> =>
  sql.rows<Invoice>(`select ${INVOICE_COLUMNS} from invoices i where i.user_id = $1 order by i.id desc limit $2 offset $3`, [userId, limit, offset]);

export interface InvoiceLine {
  id: number;
  item_code: string;
  title: string;
  amount_minor: number;
}

export const linesOf = (sql: Sql, invoiceId: number): Promise<InvoiceLine[]> =>
  sql.rows<InvoiceLine>('select id, item_code, title, amount_minor from invoice_lines where invoice_id = $1 order by sort_order, id', [invoiceId]);

/** What other domains show of their invoice (spec/verification.md, invoice_summary). */
export interface InvoiceSummary {
  id: number;
  code: string;
  status: InvoiceState;
  currency: string;
  subtotal: string;
  vat_percent: string;
  vat_amount: string;
  total: string;
  lines: { id: number; item_code: string; title: string; amount: string }[];
}

interface SummaryRow extends Pick<Invoice, 'id' | 'code' | 'state' | 'currency' | 'subtotal_minor' | 'vat_basis_points' | 'vat_minor' | 'total_minor'> {
  lines: InvoiceLine[];
}

const SUMMARY = `select i.id, i.code, i.state, i.currency, i.subtotal_minor, i.vat_basis_points, i.vat_minor, i.total_minor,
    coalesce((select json_agg(json_build_object('id', l.id, 'item_code', l.item_code, 'title', l.title, 'amount_minor', l.amount_minor) order by l.sort_order, l.id)
      from invoice_lines l where l.invoice_id = i.id), '[]') as lines
  from invoices i where i.id = any($1)`;

/** Summaries by invoice id, for as many as exist. */
export async function invoiceSummary(sql: Sql, ids: readonly number[]): Promise<Map<number, InvoiceSummary>> {
  const rows = ids.length === 0 ? [] : await sql.rows<SummaryRow>(SUMMARY, [ids]);
  return new Map(rows.map((row) => [row.id, summaryOf(row)]));
}

const summaryOf = (row: SummaryRow): InvoiceSummary => ({
  id: row.id,
  code: row.code,
  status: row.state,
  currency: row.currency,
  subtotal: formatMinor(row.subtotal_minor),
  vat_percent: formatMinor(row.vat_basis_points),
  vat_amount: formatMinor(row.vat_minor),
  total: formatMinor(row.total_minor),
  lines: row.lines.map(({ id, item_code: itemCode, title, amount_minor: amount }) => ({ id, item_code: itemCode, title, amount: formatMinor(amount) })),
});
