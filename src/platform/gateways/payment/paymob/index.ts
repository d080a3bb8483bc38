import type { Env } from '../../../../../config/env';
import { GatewayError } from '../errors';
import type { PaymentGateway } from '../gateway';
import { PaymobApi } from './api';
import { openIntention, openLegacy } from './checkout';
import { inquire, refund, refundOutcome, voidPayment } from './transactions';
import { verifyCallback } from './webhook';

export { paymobHmac, signedString } from './webhook';

const NEEDED = {
  intention: ['PAYMOB_SECRET_KEY', 'PAYMOB_PUBLIC_KEY', 'PAYMOB_HMAC_SECRET'],
  legacy: ['PAYMOB_API_KEY', 'PAYMOB_IFRAME_ID', 'PAYMOB_HMAC_SECRET'],
} as const;

/** Cards and wallets in Egypt, Saudi Arabia, the Emirates, Oman and Pakistan through Paymob's hosted page (spec/payments.md, Paymob). */
export function paymobGateway(env: Env): PaymentGateway {
  const api = new PaymobApi(env);
  const configured = () => env.PAYMOB_INTEGRATION_IDS.length > 0 && NEEDED[env.PAYMOB_FLOW].every((name) => env[name] !== '');
  const needs = (name: 'PAYMOB_API_KEY' | 'PAYMOB_SECRET_KEY') => {
    if (!env[name]) throw new GatewayError('paymob', 'not_configured', 'not_configured', `${name} is not set`);
  };
  return {
    name: 'paymob',
    configured,
    remote: true,
    inquirable: true,
    webhooks: true,
    createCheckout: async (request) => {
      if (!configured()) throw new GatewayError('paymob', 'not_configured', 'not_configured', 'keys are missing');
      return env.PAYMOB_FLOW === 'legacy' ? openLegacy(api, request) : openIntention(api, request);
    },
    inquire: async (attempt) => {
      needs('PAYMOB_API_KEY');
      return inquire(api, attempt);
    },
    verifyWebhook: (request) => verifyCallback(env.PAYMOB_HMAC_SECRET, api.integrationIds, request),
    refund: async (attempt, amountMinor) => {
      needs('PAYMOB_SECRET_KEY');
      return refund(api, attempt, amountMinor);
    },
    refundOutcome: async (refundRef) => {
      needs('PAYMOB_API_KEY');
      return refundOutcome(api, refundRef);
    },
    void: async (attempt) => {
      needs('PAYMOB_SECRET_KEY');
      return voidPayment(api, attempt);
    },
  };
}
