import { env } from '../../../../config/env';
import { db } from '../../../platform/db';
import { notFound } from '../../../platform/http';
import { formatMinor } from '../../../platform/money';
import { fullName } from '../../accounts';
import type { TaxDocument } from '../documents/tax-document';
import { money, riyadhTime, STATE_WORDS, WORDS } from '../documents/words';
import { qrContent } from '../documents/zatca-qr';
import { findInvoice, type Invoice, linesOf } from '../queries/invoices';
import { findCreditNote } from '../queries/refunds';

/** Fonts and the PDF library are large: loaded with the first document. */
const printer = () => require('../documents/tax-document') as typeof import('../documents/tax-document');

export interface Printed {
  /** File name without its ending. */
  name: string;
  bytes: Buffer;
}

type Fact = readonly [string, string];

const sellerFacts = (): Fact[] => {
  const { INVOICE_SELLER_NAME: name, INVOICE_SELLER_VAT_NUMBER: vatNumber } = env();
  return [[WORDS.seller, name], ...(vatNumber ? [[WORDS.vatNumber, vatNumber] as const] : [])];
};

interface Customer {
  first_name: string | null;
  last_name: string | null;
  username: string | null;
}

async function customerOf(invoice: Invoice): Promise<string> {
  const user = await db.one<Customer>('select first_name, last_name, username from up_users where id = $1', [invoice.user_id]);
  return (user && fullName(user)) || user?.username || `#${invoice.user_id}`;
}

interface Sums {
  subtotal_minor: number;
  vat_minor: number;
  total_minor: number;
}

const sumsOf = (sums: Sums, { currency, vat_basis_points: rate }: Invoice, total: string): Fact[] => [
  [WORDS.subtotal, money(formatMinor(sums.subtotal_minor), currency)],
  [WORDS.vat(formatMinor(rate)), money(formatMinor(sums.vat_minor), currency)],
  [total, money(formatMinor(sums.total_minor), currency)],
];

const qrOf = (sums: Sums, time: Date): string => {
  const { INVOICE_SELLER_NAME: seller, INVOICE_SELLER_VAT_NUMBER: vatNumber } = env();
  return qrContent({ seller, vatNumber, time, total: formatMinor(sums.total_minor), vat: formatMinor(sums.vat_minor) });
};

async function printed(document: TaxDocument): Promise<Printed> {
  return { name: document.code, bytes: await printer().print(document) };
}

/** An invoice as PDF. @throws 404 */
export async function printInvoice(id: number): Promise<Printed> {
  const invoice = await findInvoice(db, id);
  if (!invoice) throw notFound();
  const lines = await linesOf(db, id);
  return printed({
    code: invoice.code,
    heading: WORDS.invoice,
    facts: [
      [WORDS.number, invoice.code],
      [WORDS.date, riyadhTime(invoice.created_at)],
      ...(invoice.paid_at ? [[WORDS.paidAt, riyadhTime(invoice.paid_at)] as const] : []),
      ...sellerFacts(),
      [WORDS.customer, await customerOf(invoice)],
      [WORDS.status, STATE_WORDS[invoice.state]],
      [WORDS.subject, [invoice.title, invoice.description].filter(Boolean).join(' · ')],
    ],
    lines: lines.map(({ title, amount_minor: amount }) => ({ title, amount: money(formatMinor(amount), invoice.currency) })),
    lineHeads: [WORDS.item, WORDS.amount],
    sums: sumsOf(invoice, invoice, WORDS.total),
    note: WORDS.thanks,
    qr: qrOf(invoice, invoice.created_at),
  });
}

/** A credit note as PDF. @throws 404 */
export async function printCreditNote(id: number): Promise<Printed> {
  const note = await findCreditNote(db, id);
  const invoice = note && (await findInvoice(db, note.invoice_id));
  if (!note || !invoice) throw notFound();
  return printed({
    code: note.code,
    heading: WORDS.creditNote,
    facts: [
      [WORDS.noteNumber, note.code],
      [WORDS.ofInvoice, invoice.code],
      [WORDS.date, riyadhTime(note.created_at)],
      ...sellerFacts(),
      [WORDS.customer, await customerOf(invoice)],
      [WORDS.subject, invoice.title],
    ],
    lines: [],
    lineHeads: [WORDS.item, WORDS.amount],
    sums: sumsOf(note, invoice, WORDS.returned),
    note: WORDS.thanks,
    qr: qrOf(note, note.created_at),
  });
}
