import { defineProcess } from '../../platform/process';

/** The support ticket as a process (spec/support.md, Status). */

export const STATES = ['new', 'in_progress', 'returned', 'closed'] as const;
export type TicketState = (typeof STATES)[number];

export const supportTicket = defineProcess<{ state: TicketState }, TicketState, 'user' | 'staff'>({
  name: 'support_ticket',
  states: STATES,
  transitions: [
    { action: 'create', from: [], to: 'new', actors: ['user'] },
    { action: 'start', from: ['new', 'returned'], to: 'in_progress', actors: ['staff'] },
    { action: 'return', from: ['new', 'in_progress'], to: 'returned', actors: ['staff'] },
    { action: 'close', from: ['new', 'in_progress', 'returned'], to: 'closed', actors: ['staff'] },
  ],
});

/** The staff action that leads to a state; none leads back to `new`. */
export const ACTION_TO: Partial<Record<TicketState, string>> = { in_progress: 'start', returned: 'return', closed: 'close' };
