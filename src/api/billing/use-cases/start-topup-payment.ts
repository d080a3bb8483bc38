import { env } from '../../../../config/env';
import { db, type Tx, transaction } from '../../../platform/db';
import { type PaymentGateway, paymentGateway } from '../../../platform/gateways/payment';
import { invalid } from '../../../platform/http';
import type { CheckTopup, TopupPayment, TopupRequest } from '../../ledger';
import { lockPayment } from '../engine/locks';
import { openCheckout, withCheckout } from '../engine/open-checkout';
import { startAttempt } from '../engine/start-attempt';
import { gatewayNotConfigured, gatewayRefusal } from '../errors';
import { m } from '../messages';
import { currentOrigin } from '../origin';
import { presentPayment } from '../present';
import { type Attempt, findPayment, latestAttempt, type Payment, paymentOf } from '../queries/payments';
import { isReturnUrl } from '../return-urls';

/** Payments of wallet top-ups, for the ledger (spec/wallet.md, deposit by a user). */

/** @throws 503 PAYMENT_GATEWAY_NOT_CONFIGURED */
function gatewayOf(method: TopupRequest['method']): PaymentGateway {
  const gateway = paymentGateway(method === 'bank_transfer' ? 'bank_transfer' : env().CARD_GATEWAY);
  if (!gateway?.configured()) throw gatewayNotConfigured();
  return gateway;
}

/** Before anything is written. @throws 400 a foreign return URL; 503 */
export const checkTopup: CheckTopup = ({ method, returnUrl }) => {
  gatewayOf(method);
  if (returnUrl && !isReturnUrl(returnUrl)) throw invalid({ return_url: m.badReturnUrl() });
};

/** The payment of a top-up with its checkout; for the same top-up again, the same. @throws 502, 503 */
export async function createTopupPayment(request: TopupRequest): Promise<TopupPayment> {
  const gateway = gatewayOf(request.method);
  const { attempt, fresh } = await transaction((tx) => begin(tx, gateway, request));
  const ready = fresh
    ? await openCheckout(gateway, attempt, currentOrigin()).catch((error: unknown) => {
        throw gatewayRefusal(error);
      })
    : await withCheckout(gateway, attempt);
  const payment = (await findPayment(db, ready.payment_id)) as Payment;
  return { payment: presentPayment(payment, ready), checkoutUrl: ready.checkout_url || null };
}

const INSERT = `insert into payments (payable_type, payable_id, user_id, amount_minor, currency, gateway, method_type) values ('wallet_topup', $1, $2, $3, $4, $5, $6) returning id`;

async function begin(tx: Tx, gateway: PaymentGateway, { topupId, userId, amountMinor, currency, method, idempotencyKey, returnUrl }: TopupRequest) {
  await tx.run('select 1 from wallet_transactions where id = $1 for no key update', [topupId]);
  const known = await paymentOf(tx, 'wallet_topup', topupId);
  const attempt = known && (await latestAttempt(tx, known.id));
  if (attempt) return { attempt, fresh: false };
  const row = await tx.one<{ id: number }>(INSERT, [topupId, userId, amountMinor, currency, gateway.name, method]);
  const locked = await lockPayment(tx, (row as { id: number }).id);
  const input = { gateway, key: idempotencyKey ?? undefined, paymentMethod: '', returnUrl: returnUrl ?? '', createdBy: userId, origin: currentOrigin() };
  return { attempt: (await startAttempt(tx, locked, input)) as Attempt, fresh: true };
}
