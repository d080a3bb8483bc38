import { z } from 'zod';
import { db } from '../../../platform/db';
import { amount, choice, idParam, refused, secret, text } from '../../../platform/http';
import type { PanelCall } from '../../../platform/panel';
import type { StaffAccess } from '../../backoffice';
import { m } from '../messages';
import { paymentOf } from '../queries/payments';
import { MAX_SUBTOTAL_MINOR } from '../rules';
import { markPaid } from '../use-cases/mark-paid';
import { markUnpaid } from '../use-cases/mark-unpaid';
import { requestRefund } from '../use-cases/request-refund';
import { retryRefund } from '../use-cases/retry-refund';

/** What the billing page of the panel does, by the use-cases of the API. */

const DESTINATIONS = ['original', 'wallet'] as const;

export const byId = z.object({ id: idParam() });
export const refundBody = z.object({
  /** Left out: everything that is left. */
  amount: amount({ minMinor: 1, maxMinor: MAX_SUBTOTAL_MINOR * 2 }).optional(),
  reason: text({ max: 500 }),
  destination: choice(DESTINATIONS),
  /** A repeat of the same click answers the first refund. */
  key: secret(80),
});
export const retryBody = z.object({ destination: choice(DESTINATIONS).optional() });

type Act<B = unknown> = PanelCall<StaffAccess, z.infer<typeof byId>, unknown, B>;

const actorOf = ({ actor, account, ip }: Act) => ({ userId: actor.userId, label: account.label, ip });

export async function pay(call: Act): Promise<void> {
  await markPaid(call.params.id, actorOf(call));
}
export const unpay = (call: Act): Promise<void> => markUnpaid(call.params.id, actorOf(call));

/** @throws 400 nothing to give back, besides what the use-case refuses */
export async function refund({ params, body, actor, ip }: Act<z.infer<typeof refundBody>>): Promise<object> {
  const payment = await paymentOf(db, 'invoice', params.id);
  if (!payment) throw refused(m.wrongState());
  const { amount: amountMinor, reason, destination, key } = body;
  const { id: refundId, state } = await requestRefund({ paymentId: payment.id, amountMinor, reason, destination, key, actorId: actor.userId, ip });
  return { id: refundId, status: state };
}

export const retry = (call: Act<z.infer<typeof retryBody>>): Promise<void> => retryRefund({ refundId: call.params.id, destination: call.body.destination, actor: actorOf(call) });
