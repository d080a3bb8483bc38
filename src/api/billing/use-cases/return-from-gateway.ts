import { db } from '../../../platform/db';
import { paymentGateway } from '../../../platform/gateways/payment';
import { enqueue } from '../../../platform/jobs';
import { type Attempt, attemptByOrderRef, findAttempt, findPayment, type Payment } from '../queries/payments';
import { APP_LINK } from '../return-urls';
import { withOutcome } from '../sandbox/next-url';

/**
 * Where a buyer who comes back from the gateway goes: the stored return URL, else the app, with the state as the database has it. Never
 * changes a state; well-signed news makes the gateway be asked. undefined when no payment belongs to the query.
 */
export async function returnTarget(gatewayName: string, query: URLSearchParams): Promise<string | undefined> {
  const gateway = paymentGateway(gatewayName);
  const attempt = gateway && (await attemptOf(gateway.name, query));
  if (!gateway || !attempt) return undefined;
  const verdict = gateway.remote ? gateway.verifyWebhook({ rawBody: Buffer.alloc(0), header: () => undefined, query, now: new Date() }) : undefined;
  if (verdict?.verdict === 'event' && !['success', 'failed'].includes(attempt.state))
    await enqueue(db, 'billing.inquire', { attemptId: attempt.id }, { key: `billing.inquire:${attempt.id}` });
  const payment = (await findPayment(db, attempt.payment_id)) as Payment;
  return withOutcome(attempt.return_url || APP_LINK, await outcomeOf(payment));
}

async function attemptOf(gateway: string, query: URLSearchParams): Promise<Attempt | undefined> {
  const orderRef = query.get('order') ?? query.get('order_id') ?? '';
  if (orderRef) return attemptByOrderRef(db, gateway, orderRef.slice(0, 120));
  const attempt = await findAttempt(db, query.get('attempt') ?? query.get('merchant_order_id') ?? '');
  return attempt?.gateway === gateway ? attempt : undefined;
}

async function outcomeOf(payment: Payment): Promise<Record<string, string>> {
  if (payment.payable_type === 'order') return { order_id: String(payment.payable_id), state: payment.state };
  const invoice = payment.payable_type === 'invoice' ? await db.one<{ code: string }>('select code from invoices where id = $1', [payment.payable_id]) : undefined;
  return { payment_id: String(payment.id), ...(invoice ? { invoice: invoice.code } : {}), state: payment.state };
}
