import { z } from 'zod';
import { db } from '../../platform/db';
import { subscribe } from '../../platform/events';
import { clientEvent, EventRefusal, serverEvent, toRoom, toUser } from '../../platform/realtime';
import { staffAccess } from '../backoffice';
import { m } from './messages';
import { type RequestState, STATES } from './process';

/** Every change of a request reaches both parties' sockets and the board of the staff (spec/marketplace.md, Notifications emitted; spec/messaging.md). */

declare module '../../platform/realtime' {
  interface ServerEvents {
    /** To both parties: the request as it is now. */
    'request:updated': { request_id: number; status: RequestState; provider_id: number | null };
    /** To the staff's board, which asks for what it may see of it. */
    'requests:changed': { request_id: number; status: RequestState };
  }
  interface ClientEvents {
    'requests:watch': { payload: Record<string, never>; data: object };
  }
}

const BOARD = 'staff:requests';

clientEvent({
  name: 'requests:watch',
  summary: 'Hear of every change of a request; staff of content only',
  counts: 'event',
  payload: z.object({}),
  answer: z.object({}),
  handle: async (call) => {
    if (!(await staffAccess(call.caller.id, 'content'))) throw new EventRefusal('forbidden', m.staffOnly());
    call.join(BOARD);
    return {};
  },
});

serverEvent({
  name: 'request:updated',
  summary: 'A request changed: its status and provider as they are now',
  to: 'The client, the provider, and whoever was the provider before',
  payload: z.object({ request_id: z.int(), status: z.enum(STATES), provider_id: z.int().nullable() }),
});

serverEvent({
  name: 'requests:changed',
  summary: 'A request changed; the board asks for what it may see of it',
  to: 'Staff of content who watch the board',
  payload: z.object({ request_id: z.int(), status: z.enum(STATES) }),
});

interface Update {
  state: RequestState;
  provider_id: number | null;
  client_id: number;
  /** The users behind the provider and whoever was it before. */
  users: number[];
}

const UPDATE = `select r.state, r.provider_id, r.client_id, array(select p.user_id from provider_profiles p where p.id = r.provider_id or p.id = any($2::int[])) as users
  from service_requests r where r.id = $1`;

/** Twice does no harm: what is sent is the present state. */
async function tell(requestId: number, ...providerIds: (number | null)[]): Promise<void> {
  const row = await db.one<Update>(UPDATE, [requestId, providerIds]);
  if (!row) return;
  toRoom(BOARD, 'requests:changed', { request_id: requestId, status: row.state });
  for (const userId of new Set([row.client_id, ...row.users])) toUser(userId, 'request:updated', { request_id: requestId, status: row.state, provider_id: row.provider_id });
}

subscribe('marketplace.request_published', 'marketplace.update_published', ({ data }) => tell(data.requestId, data.providerId));
subscribe('marketplace.request_changed', 'marketplace.update_changed', ({ data }) => tell(data.requestId, data.providerId, data.formerProviderId));
subscribe('marketplace.offer_selected', 'marketplace.update_selected', ({ data }) => tell(data.requestId, data.providerId));
