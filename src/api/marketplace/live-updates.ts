import { db } from '../../platform/db';
import { subscribe } from '../../platform/events';
import { toUser } from '../../platform/realtime';
import type { RequestState } from './process';

/** Every change of a request reaches both parties' sockets (spec/marketplace.md, Notifications emitted; spec/messaging.md). */

declare module '../../platform/realtime' {
  interface ServerEvents {
    /** To both parties: the request as it is now. */
    'request:updated': { request_id: number; status: string; provider_id: number | null };
  }
}

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
  for (const userId of new Set([row.client_id, ...row.users])) toUser(userId, 'request:updated', { request_id: requestId, status: row.state, provider_id: row.provider_id });
}

subscribe('marketplace.request_published', 'marketplace.update_published', ({ data }) => tell(data.requestId, data.providerId));
subscribe('marketplace.request_changed', 'marketplace.update_changed', ({ data }) => tell(data.requestId, data.providerId, data.formerProviderId));
subscribe('marketplace.offer_selected', 'marketplace.update_selected', ({ data }) => tell(data.requestId, data.providerId));
