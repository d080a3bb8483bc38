import { db } from '../../../platform/db';
import { invalid, notFound } from '../../../platform/http';
import { gatewayRefusal } from '../errors';
import { m } from '../messages';
import { presentPayment } from '../present';
import { type Attempt, findPayment, latestAttempt, openAttempts, type Payment, paymentOf } from '../queries/payments';
import { inquireAttempt } from './inquire-attempt';

export const showPayment = async (payment: Payment) => presentPayment(payment, await latestAttempt(db, payment.id));

/** The payment that a body names by itself or by its order. @throws 400 neither; 404 */
export async function paymentNamed({ payment_id: paymentId, order_id: orderId }: { payment_id?: number | undefined; order_id?: number | undefined }): Promise<number> {
  if (paymentId !== undefined) return paymentId;
  if (orderId === undefined) throw invalid({ payment_id: m.idNeeded() });
  const payment = await paymentOf(db, 'order', orderId);
  if (!payment) throw notFound();
  return payment.id;
}

/** So many open attempts a call asks about: each may be a request to a gateway. */
const MAX_ASKED = 5;

/** The attempt that paid; else all that may yet pay, as an invoice may have several; else the newest. */
async function inQuestion(paymentId: number): Promise<Attempt[]> {
  const latest = await latestAttempt(db, paymentId);
  if (!latest || latest.state === 'success') return latest ? [latest] : [];
  const open = await openAttempts(db, paymentId, MAX_ASKED);
  return open.length > 0 ? open : [latest];
}

/** The payment after its gateway was asked; what a client claims counts for nothing. @throws 502, 503 */
export async function verifyPayment(payment: Payment) {
  for (const { id } of await inQuestion(payment.id))
    await inquireAttempt(id).catch((error: unknown) => {
      throw gatewayRefusal(error);
    });
  return showPayment((await findPayment(db, payment.id)) as Payment);
}
