import { env } from '../../../../config/env';
import { audit } from '../../../platform/audit';
import type { Tx } from '../../../platform/db';
import { DEFAULT_LOCALE, say } from '../../../platform/i18n';
import { enqueue } from '../../../platform/jobs';
import { formatMinor } from '../../../platform/money';
import { m } from '../messages';
import { hooksOf } from '../payables/invoice-hooks';
import { INVOICE_COLUMNS, type Invoice } from '../queries/invoices';
import { documentCode, vatOn } from '../rules';
import { nextSerial } from './next-serial';

export interface NewInvoice {
  userId: number;
  /** Default: the Arabic word for "invoice". Cut to 160 characters. */
  title?: string | undefined;
  /** Cut to 300 characters. */
  description?: string | undefined;
  /** Default `SAR`. */
  currency?: string | undefined;
  lines?: readonly { itemCode: string; title: string; amountMinor: number }[] | undefined;
  /** Minor units; the sum of the lines where there are any. */
  subtotalMinor: number;
  referenceType: string;
  referenceId: string | number;
  /** Who caused it, where that is not the owner. */
  actorId?: number | null;
  /** A user wrote it himself: whatever its reference says, nothing is ever activated by it. */
  userMade?: boolean;
}

export const DEFAULT_CURRENCY = 'SAR';
const TITLE_LENGTH = 160;
const DESCRIPTION_LENGTH = 300;
const REFERENCE_LENGTH = 50;

const cut = (text: string, length: number): string => [...text].slice(0, length).join('');

/**
 * Makes an invoice with its lines and its payment, in the caller's transaction: `pending`, or `paid` at once when its total is 0.00. The
 * counter row stays locked until the transaction ends, so codes have no gaps.
 */
export async function createInvoice(tx: Tx, input: NewInvoice): Promise<Invoice> {
  requireSum(input);
  const code = documentCode('IV', await nextSerial(tx, 'invoice'));
  const invoice = await insertInvoice(tx, code, input);
  await insertLines(tx, invoice.id, input.lines ?? []);
  await insertPayment(tx, invoice);
  await audit(tx, {
    action: 'invoice_created',
    actorId: input.actorId ?? input.userId,
    referenceType: 'invoice',
    referenceId: code,
    extra: { total: formatMinor(invoice.total_minor) },
  });
  if (invoice.state === 'paid') await settleFree(tx, invoice);
  return invoice;
}

function requireSum({ lines = [], subtotalMinor }: NewInvoice): void {
  const sum = lines.reduce((total, { amountMinor }) => total + amountMinor, 0);
  if (lines.length > 0 && sum !== subtotalMinor) throw new Error(`the lines of an invoice add up to ${sum}, not to its subtotal ${subtotalMinor}`);
}

async function insertInvoice(tx: Tx, code: string, input: NewInvoice): Promise<Invoice> {
  const basisPoints = env().DEFAULT_VAT_PERCENT;
  const vat = vatOn(input.subtotalMinor, basisPoints);
  const total = input.subtotalMinor + vat;
  const activates = !input.userMade && hooksOf(input.referenceType) !== undefined;
  const row = await tx.one<Invoice>(
    `insert into invoices as i (code, user_id, title, description, currency, subtotal_minor, vat_basis_points, vat_minor, total_minor, state, reference_type, reference_id,
       paid_at, activation)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10::text, $11, $12, case when $10::text = 'paid' then localtimestamp end, $13) returning ${INVOICE_COLUMNS}`,
    [
      code,
      input.userId,
      cut(input.title || say(m.invoice(), DEFAULT_LOCALE), TITLE_LENGTH),
      cut(input.description ?? '', DESCRIPTION_LENGTH),
      input.currency || DEFAULT_CURRENCY,
      input.subtotalMinor,
      basisPoints,
      vat,
      total,
      total === 0 ? 'paid' : 'pending',
      cut(input.referenceType, REFERENCE_LENGTH),
      cut(String(input.referenceId), REFERENCE_LENGTH),
      activates ? 'pending' : 'none',
    ],
  );
  return row as Invoice;
}

async function insertLines(tx: Tx, invoiceId: number, lines: NonNullable<NewInvoice['lines']>): Promise<void> {
  for (const [index, { itemCode, title, amountMinor }] of lines.entries())
    await tx.run('insert into invoice_lines (invoice_id, item_code, title, amount_minor, sort_order) values ($1, $2, $3, $4, $5)', [
      invoiceId,
      cut(itemCode, 20),
      cut(title, TITLE_LENGTH),
      amountMinor,
      index,
    ]);
}

const insertPayment = (tx: Tx, { id, user_id: userId, total_minor: total, currency, state }: Invoice): Promise<number> =>
  tx.run(
    `insert into payments (payable_type, payable_id, user_id, amount_minor, currency, gateway, state, paid_at)
     values ('invoice', $1, $2, $3, $4, 'manual', $5, case when $5 = 'paid' then now() end)`,
    [id, userId, total, currency, state === 'paid' ? 'paid' : 'created'],
  );

/** Nothing to pay: no journal (spec/wallet.md); what was sold is activated by a job, unless the caller does it before. */
async function settleFree(tx: Tx, { id, code }: Invoice): Promise<void> {
  await audit(tx, { action: 'invoice_paid', referenceType: 'invoice', referenceId: code, extra: { total: formatMinor(0) } });
  await enqueue(tx, 'billing.activate', { invoiceId: id }, { key: `billing.activate:${id}` });
}
