import { z } from 'zod';
import { subscribe } from '../../platform/events';
import { clientEvent, EventRefusal, toRoom } from '../../platform/realtime';
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

clientEvent({
  name: 'support:watch',
  counts: 'event',
  payload: z.object({}),
  handle: async (call) => {
    if (!(await staffAccess(call.caller.id, 'support'))) throw new EventRefusal('forbidden', m.staffOnly());
    call.join(ROOM);
    return {};
  },
});

subscribe('support.touched', 'support.tell_inbox', async ({ data: { ticketId } }) => toRoom(ROOM, 'support:ticket', { ticket_id: ticketId }));
