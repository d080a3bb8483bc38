import { db } from '../../../platform/db';
import { invalid, notFound } from '../../../platform/http';
import { gatewayRefusal } from '../errors';
import { m } from '../messages';
import { presentPayment } from '../present';
import { findPayment, latestAttempt, type Payment, paymentOf } from '../queries/payments';
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

/** The payment after its gateway was asked about the newest attempt; what a client claims counts for nothing. @throws 502, 503 */
export async function verifyPayment(payment: Payment) {
  const attempt = await latestAttempt(db, payment.id);
  if (attempt) {
    await inquireAttempt(attempt.id).catch((error: unknown) => {
      throw gatewayRefusal(error);
    });
  }
  return showPayment((await findPayment(db, payment.id)) as Payment);
}
