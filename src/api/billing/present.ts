import type { z } from 'zod';
import { env } from '../../../config/env';
import { type BankAccount, bankAccount } from '../../platform/gateways/payment';
import { formatMinor } from '../../platform/money';
import type * as contract from './contract';
import type { AttemptState, PaymentState } from './process';
import type { Invoice } from './queries/invoices';
import type { Attempt, Payment } from './queries/payments';
import type { CreditNote, Refund } from './queries/refunds';

/** Rows as the contracts' JSON. */

const iso = (date: Date | null): string | null => date?.toISOString() ?? null;

export const presentInvoice = (row: Invoice): z.infer<typeof contract.invoice> => ({
  id: row.id,
  code: row.code,
  title: row.title,
  description: row.description,
  currency: row.currency,
  subtotal: formatMinor(row.subtotal_minor),
  vat_percent: formatMinor(row.vat_basis_points),
  vat_amount: formatMinor(row.vat_minor),
  total: formatMinor(row.total_minor),
  status: row.state,
  reference_type: row.reference_type,
  reference_id: row.reference_id,
  paid_at: iso(row.paid_at),
  cancelled_at: iso(row.cancelled_at),
  created_at: row.created_at.toISOString(),
  updated_at: row.updated_at.toISOString(),
});

type ShownStatus = z.infer<typeof contract.attempt>['status'];

/** The five words of billing's clients (spec/billing.md, PaymentAttempt). */
const SHOWN: Record<AttemptState, ShownStatus> = {
  initiated: 'initiated',
  redirected: 'redirected',
  processing: 'redirected',
  authorized: 'redirected',
  success: 'success',
  failed: 'failed',
  cancelled: 'cancelled',
  expired: 'cancelled',
  mismatch: 'failed',
};

export const presentAttempt = (row: Attempt): z.infer<typeof contract.attempt> => ({
  id: row.id,
  provider: row.gateway,
  status: SHOWN[row.state],
  amount: formatMinor(row.amount_minor),
  currency: row.currency,
  checkout_url: row.checkout_url,
  provider_reference: row.gateway_order_ref,
  payment_method: row.payment_method,
  created_at: row.created_at.toISOString(),
});

export const presentCreditNote = (row: CreditNote): z.infer<typeof contract.creditNote> => ({
  id: row.id,
  code: row.code,
  invoice: row.invoice_id,
  refund: row.refund_id,
  subtotal: formatMinor(row.subtotal_minor),
  vat_amount: formatMinor(row.vat_minor),
  total: formatMinor(row.total_minor),
  created_at: row.created_at.toISOString(),
});

const STATUS: Partial<Record<PaymentState, 'completed' | 'refunded' | 'failed'>> = {
  paid: 'completed',
  partially_refunded: 'completed',
  refunded: 'refunded',
  failed: 'failed',
  cancelled: 'failed',
  expired: 'failed',
};

const METHOD_OF: Partial<Record<Payment['gateway'], string>> = {
  wallet: 'wallet',
  cash_on_delivery: 'cash_on_delivery',
  contact: 'contact',
  bank_transfer: 'bank_transfer',
  manual: 'bank_transfer',
};

/** Where a transfer goes and what is written on it, while it is awaited. */
function instructionsOf({ gateway, state }: Payment, attempt: Attempt | undefined): (BankAccount & { reference: string }) | null {
  const account = gateway === 'bank_transfer' && state === 'pending' ? bankAccount(env()) : null;
  return account && attempt ? { ...account, reference: attempt.gateway_order_ref } : null;
}

/** @param attempt the one that counts: the success, else the newest */
export const presentPayment = (row: Payment, attempt: Attempt | undefined): z.infer<typeof contract.payment> => ({
  id: row.id,
  order_id: row.payable_type === 'order' ? row.payable_id : null,
  payable_type: row.payable_type,
  payable_id: row.payable_id,
  gateway: row.gateway,
  payment_method: row.method_type || (METHOD_OF[row.gateway] ?? 'credit_card'),
  amount: formatMinor(row.amount_minor),
  currency: row.currency,
  status: STATUS[row.state] ?? 'pending',
  state: row.state,
  amount_refunded: formatMinor(row.amount_refunded_minor),
  transaction_id: row.transaction_id,
  attempt_status: attempt?.state ?? null,
  checkout_url: attempt?.checkout_url || null,
  expires_at: iso(attempt?.expires_at ?? null),
  instructions: instructionsOf(row, attempt),
  created_at: row.created_at.toISOString(),
  updated_at: row.updated_at.toISOString(),
});

export const presentRefund = (row: Refund): z.infer<typeof contract.refundAnswer> => ({
  id: row.id,
  payment_id: row.payment_id,
  amount: formatMinor(row.amount_minor),
  status: row.state,
  destination: row.destination,
  gateway_refund_id: row.gateway_refund_id || null,
});
