import { formatMinor } from '../../../platform/money';
import { presentInvoice } from '../present';
import type { InvoiceLine } from '../queries/invoices';
import type { GatewayEventRow, StaffAttempt, StaffInvoice, StaffRefund } from '../queries/panel';
import type { Payment } from '../queries/payments';

/** Rows as the billing page of the panel shows them. */

export const presentPanelInvoice = (row: StaffInvoice) => ({
  ...presentInvoice(row),
  activation: row.activation,
  user: { id: row.user_id, name: row.user_name, phone: row.user_phone },
});

export const presentLine = (row: InvoiceLine) => ({ id: row.id, item_code: row.item_code, title: row.title, amount: formatMinor(row.amount_minor) });

/** @param reserved minor units that went back or are on their way */
export const presentPanelPayment = (row: Payment, reserved: number) => ({
  id: row.id,
  gateway: row.gateway,
  state: row.state,
  amount_refunded: formatMinor(row.amount_refunded_minor),
  refundable: row.state === 'paid' || row.state === 'partially_refunded' ? formatMinor(row.amount_minor - reserved) : '0.00',
});

export const presentPanelAttempt = (row: StaffAttempt) => ({
  id: row.id,
  gateway: row.gateway,
  status: row.state,
  amount: formatMinor(row.amount_minor),
  currency: row.currency,
  reference: row.gateway_transaction_ref || row.gateway_order_ref,
  failure: [row.failure_code, row.failure_reason].filter(Boolean).join(': '),
  created_at: row.created_at.toISOString(),
  updated_at: row.updated_at.toISOString(),
});

export const presentPanelRefund = (row: StaffRefund) => ({
  id: row.id,
  kind: row.kind,
  status: row.state,
  amount: formatMinor(row.amount_minor),
  destination: row.destination,
  reason: row.reason,
  requested_by: row.requested_by_name,
  failure: [row.failure_code, row.failure_reason].filter(Boolean).join(': '),
  created_at: row.created_at.toISOString(),
});

export const presentPanelEvent = (row: GatewayEventRow) => ({
  id: row.id,
  gateway: row.gateway,
  event_id: row.event_id,
  result: row.word ?? row.verification_error,
  verified: row.is_verified,
  processed: row.is_processed,
  received_at: row.received_at.toISOString(),
});
