import type { TimelineEvent } from '../lib/timeline';

/** What the panel's endpoints of campaigns answer (spec/promo.md, and what decides about a quote). */

export interface Campaign {
  id: number;
  code: string;
  title: string;
  ad_type: string;
  start_at: string;
  end_at: string;
  frequency: string;
  position: string;
  target_category: string;
  target_city: string;
  message_title: string;
  message_body: string;
  redirect_url: string;
  status: string;
  subtotal: string;
  total_days: number;
  quote_note: string;
  reject_reason: string;
  assigned_to: number | null;
  created_at: string;
  requester: { id: number; phone: string | null; name: string };
}

export interface Asset {
  id: number;
  asset_type: 'image' | 'video' | 'pdf' | 'other';
  title: string;
  file: string | null;
}

export interface CampaignDetail extends Campaign {
  assets: Asset[];
  price: { days: number; subtotal: string } | null;
  invoice_summary: { id: number; code: string; status: string; currency: string; total: string } | null;
  timeline: TimelineEvent[];
}

export const STATUSES = ['new', 'in_review', 'quoted', 'pending_payment', 'active', 'rejected', 'expired', 'cancelled'] as const;
export const AD_TYPES = [
  'banner_home',
  'banner_category',
  'banner_search',
  'popup_home',
  'popup_category',
  'featured_top5',
  'featured_top10',
  'boost_profile',
  'push_notification',
] as const;
