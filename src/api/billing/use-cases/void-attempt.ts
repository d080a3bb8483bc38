import { db } from '../../../platform/db';
import { GatewayError, paymentGateway } from '../../../platform/gateways/payment';
import { attemptRef } from '../engine/attempt-ref';
import { findAttempt, findPayment, type Payment } from '../queries/payments';

/** The job: lets go of money that a gateway holds for something that is off. A refusal is the end: it was let go of, or taken, before. */
export async function voidAttempt(attemptId: string): Promise<void> {
  const attempt = await findAttempt(db, attemptId);
  const gateway = attempt && paymentGateway(attempt.gateway);
  if (!attempt || !gateway || attempt.state === 'success') return;
  const payment = (await findPayment(db, attempt.payment_id)) as Payment;
  await gateway.void(attemptRef(attempt, payment)).catch((error: unknown) => {
    if (!(error instanceof GatewayError) || error.fault !== 'rejected') throw error;
    strapi.log.warn(`attempt ${attemptId} was not voided: ${error.code}`);
  });
}
