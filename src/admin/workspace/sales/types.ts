import type { TimelineEvent } from '../lib/timeline';

/** What the panel's endpoints of subscriptions and extras answer. */

export interface Sold {
  id: number;
  status: string;
  user: { id: number; name: string; phone: string | null };
  request: { id: number; code: string; status: string } | null;
  assigned_to: number | null;
  invoice: { id: number; code: string; status: string } | null;
  start_at: string | null;
  end_at: string | null;
  created_at: string;
}

export interface Subscription extends Sold {
  plan: { id: number; code: string; title: string };
  grace_end_at: string | null;
  auto_renew: boolean;
}

export interface SubscriptionDetail extends Subscription {
  notes: { id: number; body: string; created_at: string }[];
  others: { id: number; plan_id: number; status: string; created_at: string }[];
  timeline: TimelineEvent[];
}

export interface Extra extends Sold {
  sku: string;
  title: string;
  extra_type: 'time_based' | 'credit_based';
  subtotal: string;
  currency: string;
  credits_total: number;
  credits_used: number;
}

export interface ExtraDetail extends Extra {
  credit_uses: { amount: number; at: string }[];
  notes: { text: string; at: string }[];
  timeline: TimelineEvent[];
}

export const SUBSCRIPTION_STATUSES = ['pending_payment', 'active', 'grace', 'expired', 'cancelled'] as const;
export const EXTRA_STATUSES = ['pending_payment', 'active', 'consumed', 'expired', 'cancelled'] as const;
