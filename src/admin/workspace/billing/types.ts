import type { TimelineEvent } from '../lib/timeline';

/** What the panel's endpoints of invoices answer. */

export interface Invoice {
  id: number;
  code: string;
  title: string;
  description: string;
  currency: string;
  subtotal: string;
  vat_percent: string;
  vat_amount: string;
  total: string;
  status: string;
  reference_type: string;
  reference_id: string;
  activation: string;
  paid_at: string | null;
  cancelled_at: string | null;
  created_at: string;
  user: { id: number; name: string; phone: string | null };
}

export interface Attempt {
  id: string;
  gateway: string;
  status: string;
  amount: string;
  reference: string;
  failure: string;
  created_at: string;
}

export interface Refund {
  id: number;
  kind: 'refund' | 'surplus';
  status: string;
  amount: string;
  destination: string;
  reason: string;
  requested_by: string | null;
  failure: string;
  created_at: string;
}

export interface InvoiceDetail extends Invoice {
  lines: { id: number; item_code: string; title: string; amount: string }[];
  payment: { id: number; state: string; amount_refunded: string; refundable: string } | null;
  attempts: Attempt[];
  refunds: Refund[];
  events: { id: number; gateway: string; event_id: string; result: string; processed: boolean; received_at: string }[];
  credit_notes: { id: number; code: string; total: string; created_at: string }[];
  timeline: TimelineEvent[];
}

export const STATUSES = ['draft', 'pending', 'paid', 'failed', 'cancelled', 'refunded'] as const;
export const REFERENCES = ['subscription', 'extra_purchase', 'verify_request', 'promo_request'] as const;
