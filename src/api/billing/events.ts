import type { PayableType } from './queries/payments';

export interface PaymentFact {
  paymentId: number;
  payableType: PayableType;
  payableId: number;
  /** null for guests. */
  userId: number | null;
  amountMinor: number;
  currency: string;
  gateway: string;
}

export interface AttemptFact extends PaymentFact {
  attemptId: string;
}

export interface RefundFact extends PaymentFact {
  refundId: number;
  refundMinor: number;
  destination: 'original' | 'wallet';
  /** A second or late success on its way back: the payment itself stands. */
  surplus: boolean;
}

declare module '../../platform/events' {
  interface EventMap {
    'payment.created': AttemptFact;
    'payment.succeeded': AttemptFact;
    'payment.failed': AttemptFact & { reason: string };
    'payment.expired': AttemptFact;
    /** The gateway took another amount or currency than asked: staff must look. */
    'payment.mismatch': AttemptFact;
    /** A success for something that was over or already paid. */
    'payment.late': AttemptFact;
    'refund.succeeded': RefundFact;
    'refund.failed': RefundFact & { reason: string };
    'gateway.unavailable': { gateway: string };
    'billing.invoice_paid': { invoiceId: number; code: string; userId: number; totalMinor: number; currency: string };
    'billing.invoice_refunded': { invoiceId: number; code: string; userId: number; totalMinor: number; currency: string };
  }
}
