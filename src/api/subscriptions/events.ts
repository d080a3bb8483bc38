declare module '../../platform/events' {
  interface EventMap {
    /** What a user has bought changed: plans, extras, or the time rule on them. */
    'subscriptions.features_changed': { userId: number };
    'subscriptions.activated': { subscriptionId: number; userId: number; planTitle: string; endAt: string };
    'subscriptions.extra_activated': { purchaseId: number; userId: number; title: string };
    /** Staff changed the catalogue of plans. */
    'subscriptions.plans_changed': { planId: number };
  }
}

declare module '../../platform/realtime' {
  interface BusTopics {
    /** What every process keeps of a user's features is old; null = of everybody, and the plans too. */
    'subscriptions.features': { userId: number | null };
  }
}

export {};
