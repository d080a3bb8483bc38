import { z } from 'zod';
import { auditTrail } from '../../../platform/audit';
import { db } from '../../../platform/db';
import { idParam, notFound, queryText } from '../../../platform/http';
import { listById, PAGE_BOUNDS, type PanelCall } from '../../../platform/panel';
import type { StaffAccess } from '../../backoffice';
import { presentCreditNote } from '../present';
import { linesOf } from '../queries/invoices';
import { attemptsOf, eventsAbout, filterValues, refundsOf, STAFF_FILTER, STAFF_INVOICES, type StaffInvoice, staffInvoice } from '../queries/panel';
import { type Payment, paymentOf } from '../queries/payments';
import { creditNotesOf, reservedMinor } from '../queries/refunds';
import { presentLine, presentPanelAttempt, presentPanelEvent, presentPanelInvoice, presentPanelPayment, presentPanelRefund } from './present';

/** Invoices as the billing page of the panel reads them. */

export const byId = z.object({ id: idParam() });
export const listQuery = z.object({ q: queryText(), status: queryText(), ref_type: queryText(), ...PAGE_BOUNDS });

type ListCall = PanelCall<StaffAccess, unknown, z.infer<typeof listQuery>>;
type ById = PanelCall<StaffAccess, z.infer<typeof byId>>;

export function list({ query }: ListCall): Promise<object> {
  return listById<StaffInvoice, object>(db, { select: STAFF_INVOICES, where: STAFF_FILTER, values: filterValues(query), id: 'i.id' }, query, presentPanelInvoice);
}

/** One invoice with all that hangs on it. @throws 404 */
export async function show({ params }: ById): Promise<object> {
  const invoice = await staffInvoice(db, params.id);
  if (!invoice) throw notFound();
  const payment = await paymentOf(db, 'invoice', invoice.id);
  const [lines, notes, trail] = await Promise.all([
    linesOf(db, invoice.id),
    creditNotesOf(db, invoice.id),
    auditTrail(db, [{ type: 'invoice', id: invoice.code }, ...(payment ? [{ type: 'payment', id: payment.id }] : [])]),
  ]);
  return {
    ...presentPanelInvoice(invoice),
    lines: lines.map(presentLine),
    credit_notes: notes.map(presentCreditNote),
    ...(payment ? await moneyOf(invoice, payment) : { payment: null, attempts: [], refunds: [], events: [] }),
    timeline: trail,
  };
}

async function moneyOf(invoice: StaffInvoice, payment: Payment): Promise<object> {
  const [attempts, refunds, reserved] = await Promise.all([attemptsOf(db, payment.id), refundsOf(db, payment.id), reservedMinor(db, payment.id)]);
  const events = await eventsAbout(db, invoice.created_at, invoice.code, attempts);
  return {
    payment: presentPanelPayment(payment, reserved),
    attempts: attempts.map(presentPanelAttempt),
    refunds: refunds.map(presentPanelRefund),
    events: events.map(presentPanelEvent),
  };
}
