/** What `/api/v1/chat/` answers (spec/public-chat.md). */

export interface Conversation {
  id: string;
  channel: 'public' | 'whatsapp';
  visitor_name: string;
  status: 'open' | 'closed';
  assigned_to: number | null;
  online: boolean;
  last_message: string | null;
  last_message_at: string;
}

/** A message as the history has it. */
export interface Said {
  id: number;
  sender: string;
  sender_id: number | null;
  content: string;
  conversation: string | null;
  created_at: string;
}

/** A message as the socket brings it. */
export interface Frame {
  id: number;
  sender: string;
  sender_type: 'visitor' | 'staff';
  message: string;
  conversation: string | null;
  created_at: string;
}

export type StaffFrame =
  | (Frame & { type?: undefined })
  | { type: 'conversation'; event: 'opened' | 'left' | 'closed' | 'assigned'; conversation: Conversation }
  | { type: 'error'; detail: string }
  | { type: 'system'; message: string; data?: unknown };
