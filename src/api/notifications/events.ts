import type { presentNotice } from './present';

declare module '../../platform/realtime' {
  interface ServerEvents {
    /** To the receiver: the item, and how many are unread now. */
    'notification:new': ReturnType<typeof presentNotice> & { unread: number };
  }
}
