/** What the panel's endpoints of requests answer (spec/marketplace.md). */

export interface RequestRow {
  id: number;
  title: string;
  type: string;
  status: string;
  city: string;
  category: string;
  subcategory: string;
  client: { id: number; name: string; phone: string | null };
  provider: { id: number; name: string } | null;
  created_at: string;
  expires_at: string | null;
  /** What staff may do with it now. */
  acts: Act[];
}

export type Act = 'send' | 'accept' | 'start' | 'complete' | 'cancel';

export interface Offer {
  id: number;
  provider_name: string;
  price: string;
  duration_days: number;
  note: string;
  status: string;
  created_at: string;
}

export interface RequestDetail {
  id: number;
  title: string;
  description: string;
  request_type: string;
  status: string;
  city: string;
  category_name: string;
  subcategory_name: string;
  client_name: string;
  client_phone: string | null;
  provider: number | null;
  provider_name: string | null;
  provider_phone: string | null;
  created_at: string;
  expires_at: string | null;
  quote_deadline: string | null;
  expected_delivery_at: string | null;
  delivered_at: string | null;
  canceled_at: string | null;
  cancel_reason: string;
  estimated_service_amount: string | null;
  received_amount: string | null;
  remaining_amount: string | null;
  actual_service_amount: string | null;
  review_id: number | null;
  review_rating: number | null;
  review_comment: string | null;
  attachments: { id: number; file_type: string; file_url: string | null }[];
  status_logs: { id: number; from_status: string; to_status: string; note: string; created_at: string; actor_name: string }[];
  offers: Offer[];
  acts: Act[];
}

export interface Candidate {
  id: number;
  name: string;
  city: string;
  rating_avg: string;
  rating_count: number;
  price: string | null;
  named: boolean;
  skilled: boolean;
}

export interface Board {
  columns: { status: string; count: number | null; results: RequestRow[] }[];
  urgent: RequestRow[];
}

export const STATUSES = ['new', 'sent', 'accepted', 'in_progress', 'completed', 'cancelled', 'expired'] as const;
export const TYPES = ['normal', 'competitive', 'urgent'] as const;

/** The client, and the provider once there is one. */
export const partiesOf = ({ client, provider }: RequestRow): string => [client.name, provider?.name].filter(Boolean).join(' · ');
