import { audit } from '../../../platform/audit';
import { type Tx, transaction } from '../../../platform/db';
import { notFound, refused } from '../../../platform/http';
import { DEFAULT_LOCALE, say } from '../../../platform/i18n';
import { formatMinor } from '../../../platform/money';
import { decide } from '../../../platform/process';
import { reverseJournal } from '../../ledger';
import { lockPayment } from '../engine/locks';
import { m } from '../messages';
import { invoiceProcess } from '../process';
import { findInvoice, type Invoice } from '../queries/invoices';
import { type Attempt, payingAttempt, paymentOf } from '../queries/payments';
import type { StaffActor } from './mark-paid';

/**
 * Staff marked it paid by mistake: pending again, its journal reversed. What was activated stays.
 * @throws 404; 400 not paid, paid by a gateway, nothing to pay, or part of it was given back
 */
export const markUnpaid = (invoiceId: number, actor: StaffActor): Promise<void> => transaction((tx) => unmark(tx, invoiceId, actor));

async function unmark(tx: Tx, invoiceId: number, actor: StaffActor): Promise<void> {
  const known = await paymentOf(tx, 'invoice', invoiceId);
  if (!known) throw notFound();
  const { payment } = await lockPayment(tx, known.id);
  const invoice = (await findInvoice(tx, invoiceId)) as Invoice;
  const attempt = await payingAttempt(tx, payment.id);
  requireAllowed(invoice, attempt);
  if (payment.state !== 'paid') throw refused(m.partlyRefunded());
  if (attempt) await undo(tx, invoice, attempt, actor);
  await tx.run(`update invoices set state = 'pending', paid_at = null, updated_at = clock_timestamp() where id = $1`, [invoiceId]);
  await tx.run(`update payments set state = 'pending', paid_at = null, transaction_id = '', method_type = '', updated_at = now() where id = $1`, [payment.id]);
  await audit(tx, {
    action: 'invoice_marked_unpaid',
    actorId: actor.userId,
    ...(actor.label ? { actorLabel: actor.label } : {}),
    ...(actor.ip ? { ip: actor.ip } : {}),
    referenceType: 'invoice',
    referenceId: invoice.code,
    extra: { total: formatMinor(invoice.total_minor) },
  });
}

function requireAllowed(invoice: Invoice, attempt: Attempt | undefined): void {
  const gatewayPaid = attempt !== undefined && attempt.gateway !== 'manual';
  const decision = decide(invoiceProcess, 'mark_unpaid', { state: invoice.state, gatewayPaid, totalMinor: invoice.total_minor }, ['staff']);
  if (!('transition' in decision)) throw refused(decision.refusal === 'guard' ? decision.why : m.wrongState());
}

async function undo(tx: Tx, { code }: Invoice, attempt: Attempt, actor: StaffActor): Promise<void> {
  await tx.run(`update payment_attempts set state = 'cancelled', failure_code = 'unmarked', updated_at = clock_timestamp() where id = $1`, [attempt.id]);
  if (attempt.journal_id) await reverseJournal(tx, { journalId: attempt.journal_id, description: `${code} ${say(m.markedUnpaid(), DEFAULT_LOCALE)}`, actorId: actor.userId });
}
