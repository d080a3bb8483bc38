import { GatewayError } from '../errors';
import type { Checkout, CheckoutRequest, Payer } from '../gateway';
import { redact } from '../redact';
import { type PaymobApi, textOf } from './api';

/** Opening Paymob's payment page: the intention flow, and the legacy one of older accounts (spec/payments.md, Paymob). */

const UNKNOWN = 'NA';

const known = (text: string): string => text.trim() || UNKNOWN;

const billingData = ({ firstName, lastName, email, phone }: Payer): object => ({
  first_name: known(firstName),
  last_name: known(lastName),
  email: known(email),
  phone_number: known(phone),
  ...Object.fromEntries(['country', 'city', 'state', 'street', 'building', 'floor', 'apartment', 'postal_code'].map((name) => [name, UNKNOWN])),
});

const expiry = (seconds: number): Date => new Date(Date.now() + seconds * 1000);

/** @throws GatewayError */
export async function openIntention(api: PaymobApi, request: CheckoutRequest): Promise<Checkout> {
  const { payer, amountMinor, lifetimeSeconds } = request;
  const { body } = await api.withSecret({
    method: 'POST',
    path: '/v1/intention/',
    body: {
      amount: amountMinor,
      currency: request.currency,
      payment_methods: api.integrationIds,
      // One item with the whole amount: the items must add up to it.
      items: [{ name: request.title.slice(0, 50), amount: amountMinor, description: request.title.slice(0, 255), quantity: 1 }],
      billing_data: billingData(payer),
      customer: { first_name: known(payer.firstName), last_name: known(payer.lastName), email: known(payer.email) },
      special_reference: request.id,
      expiration: lifetimeSeconds,
      notification_url: `${request.origin}/api/payments/webhook/paymob/`,
      redirection_url: `${request.origin}/api/payments/return/paymob/`,
    },
  });
  const [orderRef, clientSecret] = [textOf(body['intention_order_id']), textOf(body['client_secret'])];
  if (!orderRef || !clientSecret) throw new GatewayError('paymob', 'unknown', 'incomplete_answer', 'the intention has no order or no client secret');
  const page = new URLSearchParams({ publicKey: api.env.PAYMOB_PUBLIC_KEY, clientSecret });
  return { orderRef, url: `${api.base}/unifiedcheckout/?${page}`, expiresAt: expiry(lifetimeSeconds), raw: redact({ id: textOf(body['id']), status: textOf(body['status']) }) };
}

/** @throws GatewayError */
export async function openLegacy(api: PaymobApi, request: CheckoutRequest): Promise<Checkout> {
  const { currency, lifetimeSeconds, amountMinor } = request;
  const authToken = await api.authToken();
  const order = await api.expect({
    method: 'POST',
    path: '/api/ecommerce/orders',
    body: { auth_token: authToken, delivery_needed: false, amount_cents: amountMinor, currency, merchant_order_id: request.id, items: [] },
  });
  const orderRef = textOf(order.body['id']);
  if (!orderRef) throw new GatewayError('paymob', 'unknown', 'incomplete_answer', 'the order has no id');
  const key = await api.expect({
    method: 'POST',
    path: '/api/acceptance/payment_keys',
    body: {
      auth_token: authToken,
      amount_cents: amountMinor,
      expiration: 3600,
      order_id: orderRef,
      billing_data: billingData(request.payer),
      currency,
      integration_id: api.integrationIds[0],
    },
  });
  const token = textOf(key.body['token']);
  if (!token) throw new GatewayError('paymob', 'unknown', 'incomplete_answer', 'the payment key has no token');
  const url = `${api.base}/api/acceptance/iframes/${api.env.PAYMOB_IFRAME_ID}?${new URLSearchParams({ payment_token: token })}`;
  return { orderRef, url, expiresAt: expiry(lifetimeSeconds), raw: { order: orderRef } };
}
