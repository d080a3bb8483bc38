declare module '../../platform/events' {
  interface EventMap {
    'providers.registered': { userId: number; providerId: number };
    /** `userId` follows; only the first time in 24 hours. */
    'providers.followed': { userId: number; providerId: number };
    'providers.liked': { userId: number; providerId: number };
    'providers.item_liked': { userId: number; providerId: number; item: 'portfolio' | 'spotlight'; itemId: number };
  }
}

export {};
