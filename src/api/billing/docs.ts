import {
  ApiError,
  conflict,
  type EndpointDocs,
  fieldMessages,
  forbidden,
  type HeaderDocs,
  httpMessages,
  IDEMPOTENCY_KEY,
  invalid,
  notFound,
  type RoomDocs,
  refused,
} from '../../platform/http';
import * as contract from './contract';
import { amountMismatch, badRefundAmount, badSignature, gatewayFailed, gatewayNotConfigured, gatewaySilent, notConfirmable, notRefundable, refundRejected } from './errors';
import { m } from './messages';

/** What the API page says of invoices and payments (spec/billing.md, spec/payments.md). */

const ownInvoice = [forbidden(m.notOwner())];
const keyTooLong = refused(httpMessages.idempotencyKeyLength());
const gatewayFaults = [gatewayFailed(), gatewayNotConfigured(), gatewaySilent()];

const invoices: Record<string, EndpointDocs> = {
  'POST /billing/invoices/': {
    description:
      'The server adds VAT; `vat_percent` and `status` in the body are ignored. The invoice is `pending` at once, and 0.00 is settled at once. What a caller types as reference never activates anything.',
    refusals: [invalid({ currency: fieldMessages.notChoice({ choices: 'SAR' }) }), invalid({ subtotal: fieldMessages.tooManyDecimals() })],
    examples: { request: { subtotal: '100.00', title: 'استشارة', reference_type: 'order', reference_id: '42' } },
  },
  'GET /billing/invoices/my/': { description: 'Whatever made them: own ones, subscriptions, extras, verification, campaigns.', refusals: [] },
  'GET /billing/invoices/:id/': { description: 'For its owner.', refusals: ownInvoice },
  'POST /billing/invoices/:id/init-payment/': {
    description:
      'Makes an attempt through `provider` (`mock`, the sandbox, where it is on, else the gateway of cards) and answers where to pay. The same key on the same invoice answers that very attempt, also for two calls at once; without a key every call makes a new one. `manual` waits for staff. A paid or refunded invoice cannot be paid.',
    headers: IDEMPOTENCY_KEY,
    refusals: [...ownInvoice, refused(m.notPayable()), invalid({ provider: fieldMessages.notChoice({ choices: 'mock, manual' }) }), keyTooLong, ...gatewayFaults],
    examples: { request: { provider: 'mock', payment_method: 'mada', idempotency_key: 'a7d1' } },
  },
  'POST /billing/invoices/:id/complete-mock-payment/': {
    description: 'The sandbox pays at once, through the same settlement as a webhook. 404 where the sandbox is off; on a paid invoice it answers the same and does nothing twice.',
    headers: IDEMPOTENCY_KEY,
    refusals: [...ownInvoice, refused(m.notPayable()), conflict(m.otherGateway()), keyTooLong],
    examples: { request: { payment_method: 'visa' } },
  },
  'GET /billing/invoices/:id/pdf/': {
    description: 'Right to left, with the QR code of the tax authority (base64 TLV). For the owner and the staff of billing.',
    refusals: ownInvoice,
  },
  'GET /billing/invoices/:id/credit-notes/': { description: 'One a refund. For the owner and the staff of billing.', refusals: ownInvoice },
  'GET /billing/credit-notes/:id/pdf/': { description: 'For the owner of its invoice and the staff of billing.', refusals: ownInvoice },
  'GET /billing/checkout/mock/:attempt/': {
    description:
      'For whoever has the link, where the sandbox is on. Settles through the same code as a webhook, then sends the browser to `next` with `payment` and `invoice` appended; without `next` it shows a small page.',
    parameters: {
      attempt: 'Id of the attempt, from `checkout_url`',
      action: '`pay` (default), `fail` or `cancel`',
      next: 'A path that begins with a single `/`, or `nawafeth://payment-return…`; anything else is ignored',
      delay: 'Seconds until the webhook comes, at most 600',
      fault: '`lost`, `duplicate`, `refund_reject` or `refund_timeout`: what goes wrong',
    },
    also: { 302: { description: 'Back to `next`', response: null, headers: { Location: '`next` with `payment=success|failed|cancelled|already_paid` and `invoice=<code>`' } } },
    refusals: [invalid({ action: fieldMessages.notChoice({ choices: 'pay, fail, cancel' }) })],
    examples: { params: { attempt: '7f1c0c1e-2f0b-4a51-9a53-5d1f6a0e9b11' } },
  },
};

const PAYMENT_OF = 'By `payment_id` or `order_id`.';
const idNeeded = invalid({ payment_id: m.idNeeded() });
const theirs = forbidden(m.paymentNotYours());

const payments: Record<string, EndpointDocs> = {
  'POST /payments/verify/': {
    description: `${PAYMENT_OF} The gateway is asked and what it says is settled; claims of the client are ignored. For the owner and staff.`,
    refusals: [idNeeded, notFound(), theirs, ...gatewayFaults],
    examples: { request: { payment_id: 42 } },
  },
  'POST /payments/refund/': {
    description: `${PAYMENT_OF} All that is left unless \`amount\` says less; never more than was paid, also for two refunds at once. \`original\` goes back through the gateway, \`wallet\` into the wallet. The same key answers the first refund; a failed one is tried again.`,
    headers: IDEMPOTENCY_KEY,
    refusals: [idNeeded, notFound(), notRefundable(), badRefundAmount(), keyTooLong, refundRejected(), ...gatewayFaults],
    examples: { request: { payment_id: 42, amount: '50.00', reason: 'إلغاء جزئي', destination: 'original' } },
  },
  'GET /payments/:id/': { description: 'For its owner and staff.', refusals: [theirs] },
  'POST /payments/:id/confirm/': {
    description: 'For bank transfers that are awaited; the amount must be that of the payment.',
    refusals: [amountMismatch(), notConfirmable()],
    examples: { request: { amount: '115.00', reference: 'TRX-2041' } },
  },
  'GET /payments/return/:gateway/': {
    description: 'Takes the query of the gateway, reads what became of the payment from the database and sends the browser on; it never changes a payment by itself.',
    parameters: { gateway: 'Name of the gateway' },
    also: { 302: { description: 'To the stored return address', response: null, headers: { Location: 'The address with `order_id` and `state`' } } },
    refusals: [refused(m.badReturn())],
    examples: { params: { gateway: 'paymob' } },
  },
};

const SIGNATURE: Record<string, HeaderDocs> = {
  'X-Event-Id': { description: 'Id of the event, at most 120 characters', required: true, example: '7f1c0c1e-2f0b-4a51-9a53-5d1f6a0e9b11' },
  'X-Timestamp': { description: 'Unix seconds, at most 300 from now either way', required: true, example: '1767225600' },
  'X-Signature': {
    description: 'Hex HMAC-SHA256 of `{X-Timestamp}.{X-Event-Id}.{raw body}` under `WEBHOOK_SECRET_<PROVIDER>`',
    required: true,
    example: 'c0ffee00c0ffee00c0ffee00c0ffee00c0ffee00c0ffee00c0ffee00c0ffee00',
  },
};

const notOk = (status: number, detail: ReturnType<typeof m.badSignature>): ApiError => new ApiError(status, detail, { extra: { ok: false } });
const EVENT = { status: 'paid', provider_reference: 'mock_ref_0f9a2b3c4d5e', amount: '115.00', currency: 'SAR' };
const tooLarge = new ApiError(413, httpMessages.tooLarge());

const ON_GATEWAYS =
  'The gateway owns the scheme of its signature: `mock` signs as on `/api/billing/webhooks/mock/`, `paymob` by the query parameter `hmac` over twenty fields of the transaction. An event is processed once (`DUPLICATE` later); one about nothing of ours is `IGNORED`.';
const onGateways = [badSignature(), refused(m.webhookUnreadable()), new ApiError(400, m.webhookConflict(), { code: 'WEBHOOK_CONFLICT' }), gatewayNotConfigured(), tooLarge];

const webhooks: Record<string, EndpointDocs> = {
  'POST /billing/webhooks/:provider/': {
    description:
      'The raw bytes are verified before they are read. The body of `mock`: `status` (`paid`, `failed`, `cancelled`, `refunded`, …), `provider_reference` or `invoice_code`, and `amount` and `currency` to be compared. An event is processed exactly once; one that is refused is judged afresh when it comes again.',
    parameters: { provider: 'Name of the gateway' },
    headers: SIGNATURE,
    refusals: [
      notOk(404, m.unknownGateway()),
      notOk(400, m.webhookMalformed()),
      notOk(401, m.webhookStale()),
      notOk(401, m.badSignature()),
      notOk(400, m.webhookUnreadable()),
      notOk(400, m.webhookConflict()),
      tooLarge,
    ],
    examples: { request: EVENT, response: { ok: true, invoice: 'IV000042', status: 'paid' }, params: { provider: 'mock' } },
  },
  'POST /payments/webhook/': {
    description: `For the gateway that \`CARD_GATEWAY\` names. ${ON_GATEWAYS}`,
    refusals: [notFound(m.unknownGateway()), ...onGateways],
    examples: { request: EVENT },
  },
  'POST /payments/webhook/:gateway/': {
    description: ON_GATEWAYS,
    parameters: { gateway: 'Name of the gateway' },
    refusals: [notFound(m.unknownGateway()), ...onGateways],
    examples: { request: EVENT, params: { gateway: 'mock' } },
  },
};

export const docs: RoomDocs = {
  schemas: { Billing: contract },
  tags: { billing: 'Invoices with VAT, credit notes, attempts to pay them', payments: 'Payments of every kind: verification, refunds, bank transfers, signed webhooks' },
  endpoints: { ...invoices, ...payments, ...webhooks },
};
