import type { TimelineEvent } from '../lib/timeline';

/** What the panel's endpoints of reviews answer (spec/reviews.md). */

export interface Review {
  id: number;
  request: { id: number; title: string };
  provider: { id: number; name: string };
  client: { id: number; name: string; phone: string | null };
  rating: number;
  scores: Record<string, number>;
  comment: string;
  provider_reply: string;
  status: Status;
  moderation_note: string;
  moderated_at: string | null;
  moderated_by: string | null;
  management_reply: string;
  management_reply_at: string | null;
  management_reply_by: string | null;
  created_at: string;
}

export interface ReviewDetail extends Review {
  timeline: TimelineEvent[];
}

export const STATUSES = ['approved', 'rejected', 'hidden'] as const;
export type Status = (typeof STATUSES)[number];
export const RATINGS = ['1', '2', '3', '4', '5'] as const;

/** The acts that lead away from a status. */
export const VERDICTS = [
  { action: 'approve', to: 'approved', variant: 'success' },
  { action: 'reject', to: 'rejected', variant: 'danger' },
  { action: 'hide', to: 'hidden', variant: 'danger-light' },
] as const;
