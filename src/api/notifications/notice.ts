import type { Message } from '../../platform/i18n';

/** What a domain says to a user (spec/notifications.md, Sending). */

export const EVENT_TYPES = ['request_created', 'request_assigned', 'offer_created', 'offer_selected', 'status_changed', 'message_new'] as const;
export type EventType = (typeof EVENT_TYPES)[number];

export type Audience = 'client' | 'provider' | 'shared';
export type NotificationType = 'order' | 'payment' | 'system' | 'promotion' | 'order_update' | 'new_product' | 'sale' | 'app_update' | 'ticket_update';
export type Priority = 'low' | 'normal' | 'high' | 'urgent';

export interface Notice {
  /** Id of the event behind it: with the receiver it is unique, so a redelivered event notifies once. */
  eventId: string;
  userId: number;
  title: Message;
  body: Message;
  /** `info` when nothing in the contract's table fits. */
  kind: string;
  /** In-app path, or `""`. */
  url: string;
  /** The side of the receiver. */
  audience: Audience;
  /** Who acted: he is never told himself. */
  actorId?: number | null;
  /** Writes a row of the event log. */
  eventType?: EventType;
  /** Preference key where the event type does not imply it; none = always sent. */
  prefKey?: string;
  requestId?: number | null;
  offerId?: number | null;
  messageId?: number | null;
  /** For the event log. */
  meta?: object;
  urgent?: boolean;
  /** Word of the shop APIs; default `system`. */
  notificationType?: NotificationType;
  /** Default `normal`; `urgent` wins over it. */
  priority?: Exclude<Priority, 'urgent'>;
  /** Absolute URL of a picture. */
  imageUrl?: string | null;
  relatedObject?: { id: number; type: string } | null;
  /** Texts of broadcasts are kept longer (255 and 5000 instead of 200 and 500 characters). */
  long?: boolean;
}
