import type { ListedKey } from './rules';

declare module '../../platform/events' {
  interface EventMap {
    'settings.changed': { keys: ListedKey[]; actorId: number };
  }
}

declare module '../../platform/realtime' {
  interface BusTopics {
    /** Settings are to be read again. */
    'settings.changed': { at: string };
  }
}
