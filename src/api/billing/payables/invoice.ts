import { audit } from '../../../platform/audit';
import type { Tx } from '../../../platform/db';
import { emit } from '../../../platform/events';
import { formatMinor } from '../../../platform/money';
import { postJournal } from '../../ledger';
import { findInvoice, type Invoice, lockInvoice } from '../queries/invoices';
import { vatWithin } from '../rules';
import { writeCreditNote } from '../use-cases/write-credit-note';
import { hooksOf } from './invoice-hooks';
import { type AttemptEnd, definePayable, type MoneyBack, type MoneyIn } from './payable';

/** Invoices as payables: the settlement table of spec/billing.md. */

const invoiceFact = ({ id, code, user_id: userId, total_minor: totalMinor, currency }: Invoice) => ({ invoiceId: id, code, userId, totalMinor, currency });

async function existing(tx: Tx, id: number): Promise<Invoice> {
  const invoice = await lockInvoice(tx, id);
  if (!invoice) throw new Error(`there is no invoice ${id}`);
  return invoice;
}

async function lock(tx: Tx, id: number) {
  const { state } = await existing(tx, id);
  return state === 'paid' || state === 'refunded' ? 'paid' : 'open';
}

async function paid(tx: Tx, { payment, attempt, account, actorId, actorLabel, actorIp }: MoneyIn): Promise<void> {
  const invoice = await existing(tx, payment.payable_id);
  await tx.run(`update invoices set state = 'paid', paid_at = clock_timestamp(), cancelled_at = null, updated_at = clock_timestamp() where id = $1`, [invoice.id]);
  await audit(tx, {
    action: 'invoice_paid',
    actorId,
    ...(actorLabel ? { actorLabel } : {}),
    ...(actorIp ? { ip: actorIp } : {}),
    referenceType: 'invoice',
    referenceId: invoice.code,
    extra: { total: formatMinor(invoice.total_minor), gateway: attempt.gateway, attempt: attempt.id },
  });
  await emit(tx, 'billing.invoice_paid', invoiceFact(invoice));
  // Last: the accounts are shared by all payments, and stay locked until the commit.
  const { journalId } = await postJournal(tx, {
    event: 'invoice_paid',
    key: `invoice_paid:${attempt.id}`,
    referenceType: 'invoice',
    referenceId: invoice.id,
    description: `${invoice.code} ${invoice.title}`,
    actorId,
    currency: invoice.currency,
    lines: [
      { account, direction: 'debit', amountMinor: invoice.total_minor },
      { account: 'sales', direction: 'credit', amountMinor: invoice.subtotal_minor },
      { account: 'vat', direction: 'credit', amountMinor: invoice.vat_minor },
    ],
  });
  await tx.run('update payment_attempts set journal_id = $2 where id = $1', [attempt.id, journalId]);
}

const FROM: Partial<Record<AttemptEnd, { states: string[]; set: string }>> = {
  failed: { states: ['draft', 'pending'], set: `state = 'failed'` },
  cancelled: { states: ['draft', 'pending', 'failed'], set: `state = 'cancelled', cancelled_at = clock_timestamp()` },
};

/** Each failed or cancelled attempt shows on the invoice, whatever others are open; others leave it as it is. */
async function ended(tx: Tx, { payable_id: id }: { payable_id: number }, end: AttemptEnd): Promise<void> {
  const change = FROM[end];
  if (change) await tx.run(`update invoices set ${change.set}, updated_at = clock_timestamp() where id = $1 and state = any($2)`, [id, change.states]);
}

async function refunded(tx: Tx, { payment, refund, account, full }: MoneyBack): Promise<void> {
  const invoice = await existing(tx, payment.payable_id);
  const vat = vatWithin(refund.amount_minor, invoice.vat_basis_points);
  await postJournal(tx, {
    event: 'invoice_refunded',
    key: `invoice_refunded:${refund.id}`,
    referenceType: 'invoice',
    referenceId: invoice.id,
    description: `${invoice.code} ${invoice.title}`,
    actorId: refund.requested_by,
    currency: invoice.currency,
    lines: [
      { account: 'sales', direction: 'debit', amountMinor: refund.amount_minor - vat },
      { account: 'vat', direction: 'debit', amountMinor: vat },
      { account, direction: 'credit', amountMinor: refund.amount_minor, row: { referenceType: 'payment', referenceId: payment.id } },
    ],
  });
  const note = await writeCreditNote(tx, invoice, refund.id, refund.amount_minor, vat);
  await audit(tx, {
    action: 'invoice_refunded',
    actorId: refund.requested_by,
    referenceType: 'invoice',
    referenceId: invoice.code,
    reason: refund.reason,
    extra: { total: formatMinor(refund.amount_minor), credit_note: note.code, full },
  });
  if (full) await takeBack(tx, invoice);
}

/** Nothing of the money is left: what was sold goes back with it. */
async function takeBack(tx: Tx, invoice: Invoice): Promise<void> {
  await tx.run(`update invoices set state = 'refunded', updated_at = clock_timestamp() where id = $1`, [invoice.id]);
  await hooksOf(invoice.reference_type)?.refunded(tx, { ...invoice, state: 'refunded' });
  await emit(tx, 'billing.invoice_refunded', invoiceFact(invoice));
}

definePayable('invoice', {
  lock,
  paid,
  ended,
  refunded,
  describe: async (sql, id) => {
    const invoice = await findInvoice(sql, id);
    return { title: invoice ? `${invoice.code} ${invoice.title}` : '', reference: invoice?.code ?? String(id) };
  },
});
