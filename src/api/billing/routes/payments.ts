import { anyone, signedIn, staff } from '../../../platform/auth';
import { collected, endpoint, router } from '../../../platform/http';
import { existingPayment } from '../access';
import * as contract from '../contract';
import payments from '../controllers/payments';
import { docs } from '../docs';

export default router(
  'payments',
  [
    endpoint({
      method: 'POST',
      path: '/payments/verify/',
      summary: 'Ask the gateway what became of a payment',
      access: signedIn,
      body: contract.verifyBody,
      response: contract.payment,
      handler: payments.verify,
    }),
    endpoint({
      method: 'POST',
      path: '/payments/refund/',
      summary: 'Give a payment back, whole or in part',
      access: staff,
      body: collected(contract.refundBody),
      response: contract.refundAnswer,
      handler: payments.refund,
    }),
    endpoint({ method: 'GET', path: '/payments/:id(\\d+)/', summary: 'A payment', access: signedIn, params: contract.byId, response: contract.payment, handler: payments.show }),
    endpoint({
      method: 'POST',
      path: '/payments/:id/confirm/',
      summary: 'A bank transfer arrived',
      access: staff,
      params: contract.byId,
      before: existingPayment,
      body: contract.confirmBody,
      response: contract.payment,
      handler: payments.confirm,
    }),
    endpoint({
      method: 'GET',
      path: '/payments/return/:gateway/',
      summary: 'Where a gateway sends the buyer back to',
      access: anyone,
      ignoreToken: true,
      params: contract.gatewayPath,
      response: contract.html,
      handler: payments.comeBack,
    }),
  ],
  docs,
);
