import { formatMinor } from '../../../platform/money';
import type { StaffExtra, StaffSubscription } from '../queries/panel';

/** Rows as the pages of subscriptions and extras show them. */

const iso = (date: Date | null): string | null => date?.toISOString() ?? null;

const staffed = (row: StaffSubscription | StaffExtra) => ({
  id: row.id,
  status: row.state,
  user: { id: row.user_id, name: row.user_name, phone: row.user_phone },
  request: row.request_id === null ? null : { id: row.request_id, code: row.request_code, status: row.request_status },
  assigned_to: row.assigned_to,
  invoice: row.invoice_id === null ? null : { id: row.invoice_id, code: row.invoice_code, status: row.invoice_status },
  start_at: iso(row.start_at),
  end_at: iso(row.end_at),
  created_at: row.created_at.toISOString(),
});

export const presentStaffSubscription = (row: StaffSubscription) => ({
  ...staffed(row),
  plan: { id: row.plan_id, code: row.plan_code, title: row.plan_title },
  grace_end_at: iso(row.grace_end_at),
  auto_renew: row.auto_renew,
});

export const presentStaffExtra = (row: StaffExtra) => ({
  ...staffed(row),
  sku: row.sku,
  title: row.title,
  extra_type: row.extra_type,
  days: row.days,
  subtotal: formatMinor(row.subtotal_minor),
  currency: row.currency,
  credits_total: row.credits_total,
  credits_used: row.credits_used,
});
