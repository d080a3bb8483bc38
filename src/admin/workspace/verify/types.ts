import type { TimelineEvent } from '../lib/timeline';

/** What `/api/verification/` and the panel's endpoints of badges answer (spec/verification.md). */

export interface Paper {
  id: number;
  file: string;
}

interface Decided {
  is_approved: boolean | null;
  decision_note: string;
}

export interface VerifyDocument extends Paper, Decided {
  doc_type: string;
  title: string;
}

export interface Requirement extends Decided {
  id: number;
  badge_type: string;
  code: string;
  title: string;
  attachments: Paper[];
}

export interface Verification {
  id: number;
  code: string;
  badge_type: string | null;
  status: string;
  reject_reason: string;
  requested_at: string;
  reviewed_at: string | null;
  expires_at: string | null;
  invoice_summary: { id: number; code: string; status: string; currency: string; total: string } | null;
  documents: VerifyDocument[];
  requirements: Requirement[];
  assigned_to: number | null;
  requester: { id: number; phone: string | null; name: string };
}

export type VerificationDetail = Verification & { timeline: TimelineEvent[] };

export interface VerifiedBadge {
  id: number;
  user: { id: number; name: string; phone: string | null };
  badge_type: string;
  verification_code: string;
  verification_title: string;
  request: { id: number; code: string };
  activated_at: string;
  expires_at: string;
  is_active: boolean;
}

export const STATUSES = ['new', 'in_review', 'pending_payment', 'active', 'rejected', 'expired'] as const;
/** Decisions are taken in these (spec/verification.md, State machine). */
export const OPEN = ['new', 'in_review', 'rejected'];
