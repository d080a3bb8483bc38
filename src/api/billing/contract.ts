import { z } from 'zod';
import { amount, choice, field, fieldMessages, id, idParam, queryText, text } from '../../platform/http';
import { INVOICE_STATES } from './process';
import { MAX_SUBTOTAL_MINOR } from './rules';

/** Requests and responses of spec/billing.md. */

/** Optional, where clients send null for what was left empty. */
const nullable = <T extends z.ZodType>(schema: T) => z.preprocess((raw) => (raw === null ? undefined : raw), schema.optional());

const REFERENCE_LENGTH = 50;

/** A reference of the caller's own: text or number, kept as text. */
const reference = () =>
  field<string>({ oneOf: [{ type: 'string', maxLength: REFERENCE_LENGTH }, { type: 'integer' }] }, (raw) => {
    if (typeof raw !== 'string' && typeof raw !== 'number') return { error: fieldMessages.notText() };
    const value = String(raw).replaceAll('\0', '').trim();
    return [...value].length > REFERENCE_LENGTH ? { error: fieldMessages.tooLong({ max: REFERENCE_LENGTH }) } : { value };
  });

export const createInvoice = z.object({
  subtotal: amount({ minMinor: 1, maxMinor: MAX_SUBTOTAL_MINOR }),
  title: nullable(text({ max: 160, blank: true })),
  description: nullable(text({ max: 300, blank: true })),
  currency: nullable(text({ max: 10, blank: true })),
  reference_type: nullable(text({ max: REFERENCE_LENGTH, blank: true })),
  reference_id: nullable(reference()),
});
export type CreateInvoice = z.infer<typeof createInvoice>;

export const byId = z.object({ id: idParam() });
export const listQuery = z.object({ page: queryText(), page_size: queryText() });

const money = z.string().regex(/^\d+\.\d{2}$/);
const instant = z.iso.datetime().nullable();

export const invoice = z.object({
  id: z.int(),
  code: z.string(),
  title: z.string(),
  description: z.string(),
  currency: z.string(),
  subtotal: money,
  vat_percent: money,
  vat_amount: money,
  total: money,
  status: z.enum(INVOICE_STATES),
  reference_type: z.string(),
  reference_id: z.string(),
  paid_at: instant,
  cancelled_at: instant,
  created_at: z.iso.datetime(),
  updated_at: z.iso.datetime(),
});
export const invoiceList = z.array(invoice);

export const PAYMENT_METHODS = ['apple_pay', 'mada', 'visa', 'mastercard'] as const;
const method = () => z.preprocess((raw) => (raw === null || raw === '' ? undefined : raw), choice(PAYMENT_METHODS).optional());
const key = () => nullable(text({ max: 80, blank: true }));

export const initPayment = z.object({ provider: nullable(text({ max: 40, blank: true })), idempotency_key: key(), payment_method: method() });
export const completeMock = z.object({ idempotency_key: key(), payment_method: method() });

export const attempt = z.object({
  id: z.uuid(),
  provider: z.string(),
  status: z.enum(['initiated', 'redirected', 'success', 'failed', 'cancelled']),
  amount: money,
  currency: z.string(),
  checkout_url: z.string(),
  provider_reference: z.string(),
  payment_method: z.string(),
  created_at: z.iso.datetime(),
});
export const completedMock = z.object({ invoice, attempt: attempt.nullable() });

export const creditNote = z.object({
  id: z.int(),
  code: z.string(),
  invoice: z.int(),
  refund: z.int(),
  subtotal: money,
  vat_amount: money,
  total: money,
  created_at: z.iso.datetime(),
});
export const creditNoteList = z.array(creditNote);

export const pdf = z.string().meta({ openapi: { type: 'string', format: 'binary', contentMediaType: 'application/pdf' } });

export const webhookPath = z.object({ provider: z.string().max(60) });
export const webhookAnswer = z.object({ ok: z.boolean(), invoice: z.string().nullable().optional(), status: z.string().optional(), detail: z.string().optional() });

export const checkoutPath = z.object({ attempt: z.string().max(60) });
export const checkoutQuery = z.object({ action: queryText(), next: z.string().max(2000).optional(), delay: queryText(), fault: queryText() });
export const html = z.string().meta({ openapi: { type: 'string', contentMediaType: 'text/html' } });

export const refundBody = z.object({
  payment_id: nullable(id()),
  order_id: nullable(id()),
  amount: nullable(amount({ minMinor: 1, maxMinor: MAX_SUBTOTAL_MINOR * 2 })),
  reason: nullable(text({ max: 500, blank: true })),
  destination: nullable(choice(['original', 'wallet'])),
  idempotency_key: key(),
});
export type RefundBody = z.infer<typeof refundBody>;
export const refundAnswer = z.object({
  id: z.int(),
  payment_id: z.int(),
  amount: money,
  status: z.enum(['processing', 'succeeded', 'failed']),
  destination: z.enum(['original', 'wallet']),
  gateway_refund_id: z.string().nullable(),
});

export const confirmBody = z.object({ amount: amount({ minMinor: 1, maxMinor: MAX_SUBTOTAL_MINOR * 2 }), reference: text({ max: 200 }) });

export const verifyBody = z.object({ payment_id: nullable(id()), order_id: nullable(id()) });

export const payment = z.object({
  id: z.int(),
  order_id: z.int().nullable(),
  payable_type: z.enum(['order', 'wallet_topup', 'invoice']),
  payable_id: z.int(),
  gateway: z.string(),
  payment_method: z.string(),
  amount: money,
  currency: z.string(),
  status: z.enum(['pending', 'completed', 'failed', 'refunded']),
  state: z.string(),
  amount_refunded: money,
  transaction_id: z.string(),
  attempt_status: z.string().nullable(),
  checkout_url: z.string().nullable(),
  expires_at: instant,
  instructions: z.object({ bank_name: z.string(), account_name: z.string(), iban: z.string(), reference: z.string() }).nullable(),
  created_at: z.iso.datetime(),
  updated_at: z.iso.datetime(),
});

export const gatewayPath = z.object({ gateway: z.string().max(60) });
export const gatewayAnswer = z.object({ status: z.enum(['PROCESSED', 'DUPLICATE', 'IGNORED']) });
