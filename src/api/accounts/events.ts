declare module '../../platform/events' {
  interface EventMap {
    'accounts.registered': { userId: number };
    'accounts.phone_changed': { userId: number };
    'accounts.closed': { userId: number; providerId: number | null };
  }
}

export {};
