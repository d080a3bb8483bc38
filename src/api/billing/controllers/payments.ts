import type { z } from 'zod';
import { type Call, type Collected, Reply, refused, type UserCall } from '../../../platform/http';
import { readIdempotencyKey } from '../../../platform/idempotency';
import { readablePayment } from '../access';
import type * as contract from '../contract';
import { m } from '../messages';
import { presentRefund } from '../present';
import { refundInput } from '../refund-input';
import { confirmTransfer } from '../use-cases/confirm-transfer';
import { requestRefund } from '../use-cases/request-refund';
import { returnTarget } from '../use-cases/return-from-gateway';
import { paymentNamed, showPayment, verifyPayment } from '../use-cases/show-payment';

type Id = z.infer<typeof contract.byId>;

export default {
  show: async ({ params, user }: UserCall<Id>) => showPayment(await readablePayment(params.id, user)),

  async verify({ user, body }: UserCall<unknown, unknown, z.infer<typeof contract.verifyBody>>) {
    return verifyPayment(await readablePayment(await paymentNamed(body), user));
  },

  async refund({ user, body: given, header, ip }: UserCall<unknown, unknown, Collected<contract.RefundBody>>) {
    const body = refundInput(given);
    const paymentId = await paymentNamed(body);
    await readablePayment(paymentId, user);
    const { amount: amountMinor, reason = '', destination = 'original' } = body;
    const key = body.idempotency_key || readIdempotencyKey(header('idempotency-key'));
    return presentRefund(await requestRefund({ paymentId, amountMinor, reason, destination, key, actorId: user.id, ip }));
  },

  async confirm({ params, user, body, ip }: UserCall<Id, unknown, z.infer<typeof contract.confirmBody>>) {
    return showPayment(await confirmTransfer({ paymentId: params.id, amountMinor: body.amount, reference: body.reference, actorId: user.id, ip }));
  },

  async comeBack({ params, stream }: Call<z.infer<typeof contract.gatewayPath>>) {
    const query = new URL(stream.url ?? '/', 'http://localhost').searchParams;
    const location = await returnTarget(params.gateway, query);
    if (!location) throw refused(m.badReturn());
    return new Reply(302, Buffer.alloc(0), { Location: location, 'Cache-Control': 'no-store' });
  },
};
