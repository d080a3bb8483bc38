import { z } from 'zod';
import { idParam } from '../../platform/http';
import { EXTRA_STATES, SUBSCRIPTION_STATES } from './process';
import { EXTRA_TYPES, FEATURES, PERIODS } from './rules';

/** Requests and responses of spec/subscriptions-extras-features.md. */

/** Bodies of acts that take nothing: whatever stands in them is ignored. */
export const nothing = z.object({});
export const byPlan = z.object({ plan_id: idParam() });
export const bySku = z.object({ sku: z.string() });

const instant = z.iso.datetime().nullable();

export const plan = z.object({
  id: z.int(),
  code: z.string(),
  title: z.string(),
  description: z.string(),
  period: z.enum(PERIODS),
  price: z.string(),
  features: z.array(z.enum(FEATURES)),
  is_active: z.boolean(),
});
export const planList = z.array(plan);

export const subscription = z.object({
  id: z.int(),
  plan,
  status: z.enum(SUBSCRIPTION_STATES),
  start_at: instant,
  end_at: instant,
  grace_end_at: instant,
  auto_renew: z.boolean(),
  invoice: z.int().nullable(),
  created_at: z.iso.datetime(),
});
export const subscriptionList = z.array(subscription);

export const catalogue = z.array(z.object({ sku: z.string(), title: z.string(), price: z.string() }));

export const purchase = z.object({
  id: z.int(),
  sku: z.string(),
  title: z.string(),
  extra_type: z.enum(EXTRA_TYPES),
  subtotal: z.string(),
  currency: z.string(),
  status: z.enum(EXTRA_STATES),
  start_at: instant,
  end_at: instant,
  credits_total: z.int(),
  credits_used: z.int(),
  invoice: z.int().nullable(),
  created_at: z.iso.datetime(),
});
export const purchaseList = z.array(purchase);
export const bought = purchase.extend({ unified_request_id: z.int(), unified_request_code: z.string() });

export const features = z.object({
  verify_blue: z.boolean(),
  verify_green: z.boolean(),
  promo_ads: z.boolean(),
  priority_support: z.boolean(),
  max_upload_mb: z.int(),
});
