import { randomUUID } from 'node:crypto';
import { type Tx, transaction } from '../../../platform/db';
import { type PaymentGateway, paymentGateway } from '../../../platform/gateways/payment';
import { notFound, refused } from '../../../platform/http';
import { decide } from '../../../platform/process';
import { type LockedPayment, lockPayment } from '../engine/locks';
import { startAttempt } from '../engine/start-attempt';
import { succeed } from '../engine/succeed';
import { m } from '../messages';
import { invoiceProcess } from '../process';
import { findInvoice, type Invoice } from '../queries/invoices';
import { ATTEMPT_COLUMNS, type Attempt, paymentOf } from '../queries/payments';
import { activateQuietly } from './activate-quietly';

/** Who acts: a user of the API's accounts, or a panel administrator, who is none and has a label only. */
export interface StaffActor {
  userId: number | null;
  label?: string | undefined;
  ip?: string | undefined;
}

/**
 * Staff saw the money arrive: the invoice is paid by a manual attempt, journal and activation as for any payment. A paid one stays as it
 * is (paid_at kept).
 * @returns false when it was paid
 * @throws 404; 400 refunded
 */
export async function markPaid(invoiceId: number, actor: StaffActor): Promise<boolean> {
  const changed = await transaction((tx) => mark(tx, invoiceId, actor));
  if (changed) await activateQuietly(invoiceId);
  return changed;
}

async function mark(tx: Tx, invoiceId: number, actor: StaffActor): Promise<boolean> {
  const payment = await paymentOf(tx, 'invoice', invoiceId);
  if (!payment) throw notFound();
  const locked = await lockPayment(tx, payment.id);
  const invoice = (await findInvoice(tx, invoiceId)) as Invoice;
  if (invoice.state === 'paid') return false;
  const decision = decide(invoiceProcess, 'mark_paid', { state: invoice.state, gatewayPaid: false, totalMinor: invoice.total_minor }, ['staff']);
  if (!('transition' in decision)) throw refused(m.wrongState());
  const attempt = await manualAttempt(tx, locked, actor);
  await succeed(tx, { ...locked, attempt }, { transactionRef: '', response: {}, actorId: actor.userId, actorLabel: actor.label, actorIp: actor.ip });
  return true;
}

const OPEN_MANUAL = `select ${ATTEMPT_COLUMNS} from payment_attempts a where a.payment_id = $1 and a.gateway = 'manual' and a.state = 'initiated' order by a.created_at desc limit 1 for update of a`;

/** The one that the owner announced, else a new one. */
async function manualAttempt(tx: Tx, locked: LockedPayment, { userId }: StaffActor): Promise<Attempt> {
  const announced = await tx.one<Attempt>(OPEN_MANUAL, [locked.payment.id]);
  if (announced) return announced;
  const gateway = paymentGateway('manual') as PaymentGateway;
  return startAttempt(tx, locked, { gateway, key: `staff:${randomUUID()}`, paymentMethod: '', returnUrl: '', createdBy: userId, origin: '' });
}
