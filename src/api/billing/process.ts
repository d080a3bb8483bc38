import { defineProcess } from '../../platform/process';
import { m } from './messages';

/** Invoices, payments, attempts and refunds as processes (spec/billing.md, Settlement; spec/payments.md, Rules). */

export const INVOICE_STATES = ['draft', 'pending', 'paid', 'failed', 'cancelled', 'refunded'] as const;
export type InvoiceState = (typeof INVOICE_STATES)[number];
export type InvoiceActor = 'owner' | 'gateway' | 'staff' | 'system';

export interface InvoiceFacts {
  state: InvoiceState;
  /** A gateway took the money of an attempt of this invoice. */
  gatewayPaid: boolean;
  totalMinor: number;
}

const UNPAID = ['draft', 'pending', 'failed', 'cancelled'] as const;

export const invoiceProcess = defineProcess<InvoiceFacts, InvoiceState, InvoiceActor>({
  name: 'invoice',
  states: INVOICE_STATES,
  transitions: [
    { action: 'create', from: [], to: 'pending', actors: ['owner', 'system'] },
    { action: 'create_free', from: [], to: 'paid', actors: ['system'] },
    { action: 'init_payment', from: UNPAID, to: 'pending', actors: ['owner'] },
    { action: 'settle', from: UNPAID, to: 'paid', actors: ['gateway'] },
    { action: 'fail', from: ['draft', 'pending'], to: 'failed', actors: ['gateway'] },
    { action: 'gateway_cancel', from: ['draft', 'pending', 'failed'], to: 'cancelled', actors: ['gateway'] },
    { action: 'mark_paid', from: UNPAID, to: 'paid', actors: ['staff'] },
    {
      action: 'mark_unpaid',
      from: ['paid'],
      to: 'pending',
      actors: ['staff'],
      when: ({ gatewayPaid, totalMinor }) => (gatewayPaid ? m.paidByGateway() : totalMinor === 0 ? m.nothingToPay() : null),
    },
    { action: 'cancel', from: ['draft', 'pending', 'failed'], to: 'cancelled', actors: ['system'] },
    { action: 'refund', from: ['paid'], to: 'refunded', actors: ['staff', 'gateway', 'system'] },
  ],
});

export const ATTEMPT_STATES = ['initiated', 'redirected', 'processing', 'authorized', 'success', 'failed', 'cancelled', 'expired', 'mismatch'] as const;
export type AttemptState = (typeof ATTEMPT_STATES)[number];

/** An attempt of which no end is known yet: polled, expired, closed by cancelling. */
export const OPEN_ATTEMPT = ['initiated', 'redirected', 'processing', 'authorized'] as const satisfies readonly AttemptState[];
export const isOpenAttempt = (state: AttemptState): boolean => (OPEN_ATTEMPT as readonly AttemptState[]).includes(state);

/** Everything but a success can still become one: gateways answer late. */
const NOT_SUCCESSFUL = ['initiated', 'redirected', 'processing', 'authorized', 'failed', 'cancelled', 'expired', 'mismatch'] as const;

export const attemptProcess = defineProcess<{ state: AttemptState }, AttemptState, 'payer' | 'gateway' | 'staff' | 'system'>({
  name: 'payment_attempt',
  states: ATTEMPT_STATES,
  transitions: [
    { action: 'start', from: [], to: 'initiated', actors: ['payer', 'staff'] },
    { action: 'open_checkout', from: ['initiated'], to: 'redirected', actors: ['system'] },
    { action: 'process', from: ['initiated', 'redirected'], to: 'processing', actors: ['gateway'] },
    { action: 'authorize', from: ['initiated', 'redirected', 'processing'], to: 'authorized', actors: ['gateway'] },
    { action: 'succeed', from: NOT_SUCCESSFUL, to: 'success', actors: ['gateway', 'staff'] },
    { action: 'fail', from: NOT_SUCCESSFUL, to: 'failed', actors: ['gateway', 'system'] },
    { action: 'cancel', from: NOT_SUCCESSFUL, to: 'cancelled', actors: ['gateway', 'system'] },
    { action: 'expire', from: OPEN_ATTEMPT, to: 'expired', actors: ['system'], timer: 'expires_at' },
    { action: 'mismatch', from: NOT_SUCCESSFUL, to: 'mismatch', actors: ['gateway'] },
    { action: 'unmark', from: ['success'], to: 'cancelled', actors: ['staff'] },
  ],
});

export const PAYMENT_STATES = ['created', 'pending', 'processing', 'authorized', 'paid', 'partially_refunded', 'refunded', 'failed', 'cancelled', 'expired'] as const;
export type PaymentState = (typeof PAYMENT_STATES)[number];

const UNFINISHED = ['created', 'pending', 'processing', 'authorized', 'failed', 'cancelled', 'expired'] as const;

export const paymentProcess = defineProcess<{ state: PaymentState }, PaymentState, 'payer' | 'gateway' | 'staff' | 'system'>({
  name: 'payment',
  states: PAYMENT_STATES,
  transitions: [
    { action: 'create', from: [], to: 'created', actors: ['system'] },
    { action: 'process', from: UNFINISHED, to: 'pending', actors: ['payer'] },
    { action: 'gateway_processing', from: ['pending'], to: 'processing', actors: ['gateway'] },
    { action: 'authorize', from: ['pending', 'processing'], to: 'authorized', actors: ['gateway'] },
    { action: 'succeed', from: UNFINISHED, to: 'paid', actors: ['gateway', 'staff', 'system'] },
    { action: 'fail', from: ['created', 'pending', 'processing', 'authorized'], to: 'failed', actors: ['gateway'] },
    { action: 'cancel', from: ['created', 'pending', 'processing', 'authorized', 'failed'], to: 'cancelled', actors: ['gateway', 'system'] },
    { action: 'expire', from: ['pending', 'processing'], to: 'expired', actors: ['system'], timer: 'expires_at' },
    { action: 'refund_part', from: ['paid', 'partially_refunded'], to: 'partially_refunded', actors: ['gateway', 'staff', 'system'] },
    { action: 'refund', from: ['paid', 'partially_refunded'], to: 'refunded', actors: ['gateway', 'staff', 'system'] },
    { action: 'unmark', from: ['paid'], to: 'pending', actors: ['staff'] },
  ],
});

export const REFUND_STATES = ['processing', 'succeeded', 'failed'] as const;
export type RefundState = (typeof REFUND_STATES)[number];

export const refundProcess = defineProcess<{ state: RefundState }, RefundState, 'gateway' | 'staff' | 'system'>({
  name: 'refund',
  states: REFUND_STATES,
  transitions: [
    { action: 'start', from: [], to: 'processing', actors: ['staff', 'system', 'gateway'] },
    { action: 'succeed', from: ['processing', 'failed'], to: 'succeeded', actors: ['gateway', 'system'] },
    { action: 'fail', from: ['processing'], to: 'failed', actors: ['gateway', 'system'] },
    { action: 'retry', from: ['failed'], to: 'processing', actors: ['staff', 'system'] },
  ],
});
