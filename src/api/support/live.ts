import { z } from 'zod';
import { subscribe } from '../../platform/events';
import { clientEvent, EventRefusal, serverEvent, toRoom } from '../../platform/realtime';
import { staffAccess } from '../backoffice';
import { m } from './messages';

/** The staff's inbox is told of every change of a ticket, and asks the API what it may see of it. */

declare module '../../platform/realtime' {
  interface ServerEvents {
    'support:ticket': { ticket_id: number };
  }
  interface ClientEvents {
    'support:watch': { payload: Record<string, never>; data: object };
  }
}

const ROOM = 'staff:support';

serverEvent({
  name: 'support:ticket',
  summary: 'A ticket was opened or changed',
  to: 'Staff of support who watch the inbox',
  payload: z.object({ ticket_id: z.int() }),
});

clientEvent({
  name: 'support:watch',
  summary: 'Hear of every change of a ticket; staff of support only',
  counts: 'event',
  payload: z.object({}),
  answer: z.object({}),
  handle: async (call) => {
    if (!(await staffAccess(call.caller.id, 'support'))) throw new EventRefusal('forbidden', m.staffOnly());
    call.join(ROOM);
    return {};
  },
});

subscribe('support.touched', 'support.tell_inbox', async ({ data: { ticketId } }) => toRoom(ROOM, 'support:ticket', { ticket_id: ticketId }));
