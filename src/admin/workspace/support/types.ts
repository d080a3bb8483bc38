/** What `/api/support/` answers (spec/support.md, Detail JSON). */

export interface Comment {
  id: number;
  text: string;
  is_internal: boolean;
  created_at: string;
  created_by: number | null;
  created_by_name: string | null;
}

export interface Ticket {
  id: number;
  code: string;
  requester: number;
  requester_name: string;
  ticket_type: string;
  status: string;
  priority: string;
  description: string;
  reported_kind: string;
  reported_object_id: string;
  assigned_team: number | null;
  assigned_to: number | null;
  assigned_to_name: string | null;
  created_at: string;
  updated_at: string;
  attachments: { id: number; file: string; created_at: string }[];
  comments: Comment[];
  status_logs: { id: number; from_status: string; to_status: string; note: string; created_at: string }[];
}

export interface Named {
  id: number;
  name: string;
}

export const STATUSES = ['new', 'in_progress', 'returned', 'closed'] as const;
export const TYPES = ['tech', 'subs', 'verify', 'suggest', 'ads', 'complaint', 'extras'] as const;

/** Where a ticket may go from a status (spec/support.md, Status). */
export const NEXT: Record<string, readonly string[]> = {
  new: ['in_progress', 'returned', 'closed'],
  in_progress: ['returned', 'closed'],
  returned: ['in_progress', 'closed'],
  closed: [],
};
