import { env } from '../../../../config/env';
import { type Tx, transaction } from '../../../platform/db';
import { gatewayNames, type PaymentGateway, paymentGateway } from '../../../platform/gateways/payment';
import { fieldMessages, forbidden, invalid, notFound, refused } from '../../../platform/http';
import { lockPayment } from '../engine/locks';
import { openCheckout, withCheckout } from '../engine/open-checkout';
import { startAttempt } from '../engine/start-attempt';
import { gatewayRefusal } from '../errors';
import { m } from '../messages';
import { findInvoice, type Invoice } from '../queries/invoices';
import { type Attempt, attemptByKey, paymentOf } from '../queries/payments';

export interface InitPayment {
  invoiceId: number;
  userId: number;
  /** Default `mock`; where that is off, the gateway of cards. */
  provider?: string | undefined;
  key: string | undefined;
  paymentMethod: string;
  origin: string;
  /** Who starts it, where that is staff for the owner. */
  createdBy?: number;
}

/** Those that report what came of a payment; a transfer is for top-ups and orders. */
const usable = (name: string): PaymentGateway | undefined => {
  const gateway = paymentGateway(name);
  return gateway?.webhooks && gateway.configured() ? gateway : undefined;
};

/** The adapter of a provider that takes payments now. @throws 400 unknown or disabled */
export function usableGateway(provider: string | undefined): PaymentGateway {
  const name = provider || (env().PAYMENT_MOCK_ENABLED ? 'mock' : env().CARD_GATEWAY);
  const gateway = usable(name);
  if (gateway) return gateway;
  throw invalid({ provider: fieldMessages.notChoice({ choices: gatewayNames.filter(usable).join(', ') }) });
}

/**
 * Starts a payment of an invoice, or answers the attempt that this key has made before (spec/billing.md, init-payment rules).
 * @throws 400 paid or refunded, unusable provider; 403 another's; 404; 502 the gateway refused; 503 it does not answer
 */
export async function initPayment(input: InitPayment): Promise<Attempt> {
  const gateway = usableGateway(input.provider);
  const { attempt, repeated } = await transaction((tx) => beginPayment(tx, gateway, input));
  if (repeated) return withCheckout(paymentGateway(attempt.gateway), attempt);
  return openCheckout(gateway, attempt, input.origin).catch((error) => {
    throw gatewayRefusal(error);
  });
}

/** The attempt of a call, in the caller's transaction: a new one, or the one that its key names. @throws as `initPayment` */
export async function beginPayment(tx: Tx, gateway: PaymentGateway, input: Omit<InitPayment, 'provider'>): Promise<{ attempt: Attempt; repeated: boolean }> {
  const payment = await paymentOf(tx, 'invoice', input.invoiceId);
  if (!payment) throw notFound();
  const locked = await lockPayment(tx, payment.id);
  const invoice = (await findInvoice(tx, input.invoiceId)) as Invoice;
  if (invoice.user_id !== input.userId) throw forbidden(m.notOwner());
  if (locked.standing !== 'open') throw refused(m.notPayable());
  const known = input.key ? await attemptByKey(tx, payment.id, input.key) : undefined;
  if (known) return { attempt: known, repeated: true };
  await reopen(tx, invoice);
  const { key, paymentMethod, userId, origin, createdBy = userId } = input;
  return { attempt: await startAttempt(tx, locked, { gateway, key, paymentMethod, returnUrl: '', createdBy, origin }), repeated: false };
}

async function reopen(tx: Tx, invoice: Invoice): Promise<void> {
  if (invoice.state === 'pending') return;
  await tx.run(`update invoices set state = 'pending', cancelled_at = null, updated_at = clock_timestamp() where id = $1`, [invoice.id]);
}
