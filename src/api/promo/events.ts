interface PromoEvent {
  requestId: number;
  code: string;
  /** The advertiser. */
  userId: number;
  /** Who acted; null = the system. */
  actorId: number | null;
}

declare module '../../platform/events' {
  interface EventMap {
    'promo.quoted': PromoEvent & { subtotalMinor: number };
    'promo.rejected': PromoEvent & { reason: string };
    'promo.activated': PromoEvent;
  }
}

export {};
