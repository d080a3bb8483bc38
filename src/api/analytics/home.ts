import type { RequestState, RequestType } from '../marketplace';

/** What the first page of the staff shows (spec/backoffice.md, section 4, Home). */

/** Inclusive Riyadh days, `YYYY-MM-DD`; reversed ones are swapped. */
export interface DayRange {
  from: string;
  to: string;
}

export interface HomeRequest {
  id: number;
  title: string;
  type: RequestType;
  status: RequestState;
  city: string;
  client: { id: number; name: string };
  /** Name the provider shows; null = nobody was named or has taken it. */
  provider: { id: number; name: string } | null;
  /** ISO 8601 UTC. */
  created_at: string;
}

export interface HomeUnified {
  id: number;
  code: string;
  type: string;
  status: string;
  priority: string;
  summary: string;
  requester: { id: number; name: string };
  assigned_to: { id: number; name: string } | null;
  team: { code: string; name: string };
  created_at: string;
}

/** What was created on a day; every state. */
export interface HomeDay {
  day: string;
  requests: number;
  invoices: number;
  tickets: number;
  unified: number;
}

/** Of the range: created within it, by the state of now. Of `now`: all there is. */
export interface HomeFigures {
  range: DayRange;
  requests: {
    total: number;
    /** new, sent, accepted, in_progress */
    open: number;
    completed: number;
    cancelled_or_expired: number;
    /** All seven, in the order of the process. */
    by_status: { status: RequestState; count: number }[];
    /** All three. */
    by_type: { type: RequestType; count: number }[];
    /** The newest 12. */
    latest: HomeRequest[];
  };
  unified: {
    total: number;
    /** new, in_progress, returned */
    open: number;
    pending_payment: number;
    active: number;
    /** The newest 8. */
    latest: HomeUnified[];
  };
  /** Every day of the range, ascending; of ranges longer than 400 days only those on which something was created. */
  series: HomeDay[];
  now: {
    providers: { total: number; verified: number; urgent: number };
    invoices: { pending: number; paid: number; failed: number };
    /** `open`: new, in_progress, returned. */
    tickets: { new: number; open: number };
    active: { subscriptions: number; promos: number; extras: number };
    /** new, in_review */
    pending_verifications: number;
  };
}
