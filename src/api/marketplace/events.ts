import type { Message } from '../../platform/i18n';
import type { RequestState, RequestType } from './process';

/** Who acted, as the notification table of spec/marketplace.md distinguishes them. */
export type ActorSide = 'client' | 'provider' | 'staff' | 'system';

/** A change of a request that was logged; subscribers notify the other party. */
export interface RequestChanged {
  requestId: number;
  action: string;
  from: RequestState;
  to: RequestState;
  /** What the log says. */
  note: string;
  /** The same for any reader, where the log holds a fixed text and not somebody's words. */
  fixedNote: Message | null;
  actorId: number | null;
  actorSide: ActorSide;
  clientId: number;
  providerId: number | null;
  /** The provider who was passed over or let go by this change. */
  formerProviderId: number | null;
}

declare module '../../platform/events' {
  interface EventMap {
    /** Rows 1-3, and again when it is offered anew (17, 18, 19). `providerId` null: every matching provider is told. */
    'marketplace.request_published': { requestId: number; type: RequestType; clientId: number; providerId: number | null };
    'marketplace.request_changed': RequestChanged;
    'marketplace.request_assigned': { requestId: number; providerId: number; clientId: number; formerProviderId: number | null };
    'marketplace.offer_created': { requestId: number; offerId: number; providerId: number; clientId: number; priceMinor: number; durationDays: number };
    'marketplace.offer_selected': { requestId: number; offerId: number; providerId: number; clientId: number };
  }
}
