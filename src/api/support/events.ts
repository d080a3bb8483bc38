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
    /** Anything of a ticket changed: the inbox of the staff follows. */
    'support.touched': { ticketId: number };
    /** A public comment of the staff. */
    'support.answered': TicketRef & { text: string };
  }
}
