import type { TicketState } from './process';

interface TicketRef {
  ticketId: number;
  code: string;
  requesterId: number;
  /** Who acted. */
  actorId: number;
}

declare module '../../platform/events' {
  interface EventMap {
    'support.status_changed': TicketRef & { from: TicketState; to: TicketState; note: string };
    /** A public comment of the staff. */
    'support.answered': TicketRef & { text: string };
  }
}
