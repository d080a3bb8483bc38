import type { z } from 'zod';
import { db } from '../../platform/db';
import { type CallBase, forbidden, notFound } from '../../platform/http';
import { staffAccess } from '../backoffice';
import type * as contract from './contract';
import { m } from './messages';
import { findInvoice, type Invoice } from './queries/invoices';
import { findPayment, type Payment } from './queries/payments';
import { type CreditNote, findCreditNote } from './queries/refunds';

/** What is decided before a body is read: does the row exist (404), whose is it (403). The use-cases ask again under the lock. */

type ById = CallBase<z.infer<typeof contract.byId>>;

async function existing(id: number): Promise<Invoice> {
  const invoice = await findInvoice(db, id);
  if (!invoice) throw notFound();
  return invoice;
}

export async function invoiceOwner({ params, user }: ById): Promise<void> {
  if ((await existing(params.id)).user_id !== user?.id) throw forbidden(m.notOwner());
}

async function requireOwnerOrStaff(invoice: Invoice, userId: number | undefined): Promise<void> {
  if (invoice.user_id === userId) return;
  if (userId === undefined || !(await staffAccess(userId, 'billing'))) throw forbidden(m.notOwner());
}

/** The owner, or staff of the dashboard `billing`. */
export const ownerOrBillingStaff = async ({ params, user }: ById): Promise<void> => requireOwnerOrStaff(await existing(params.id), user?.id);

export async function creditNoteReader({ params, user }: ById): Promise<void> {
  const note: CreditNote | undefined = await findCreditNote(db, params.id);
  if (!note) throw notFound();
  await requireOwnerOrStaff(await existing(note.invoice_id), user?.id);
}

/** @throws 404 */
export async function existingPayment({ params }: ById): Promise<void> {
  if (!(await findPayment(db, params.id))) throw notFound();
}

/** A payment that the caller may see: his own, or any for staff. @throws 404, 403 */
export async function readablePayment(id: number, user: { id: number; isStaff: boolean }): Promise<Payment> {
  const payment = await findPayment(db, id);
  if (!payment) throw notFound();
  if (payment.user_id !== user.id && !user.isStaff) throw forbidden(m.paymentNotYours());
  return payment;
}
