import { env } from '../../../config/env';
import { sharedLimiter } from '../http';
import type { Verdict } from '../http/throttle';

/** Limits of the realtime surface, per user over all his connections of every kind (spec/messaging.md, Realtime B, Limits). */
export function takeTurn(counts: 'message' | 'event', userId: number): Promise<Verdict> {
  const limit = counts === 'message' ? env().CHAT_MESSAGES_PER_MINUTE : env().CHAT_EVENTS_PER_MINUTE;
  return sharedLimiter().take(`chat-${counts}:${userId}`, limit);
}

const FLOOD_WINDOW_MS = 10_000;
/** Events of one connection within the window: far beyond what any limit lets through. */
const FLOOD_EVENTS = 1_000;

/** A connection that goes on and on although it is refused costs work at every event: it is closed. */
export class FloodGuard {
  private windowEnds = 0;
  private count = 0;

  /** Counts an event; false when the connection must end. */
  allows(): boolean {
    const now = Date.now();
    if (now >= this.windowEnds) {
      this.windowEnds = now + FLOOD_WINDOW_MS;
      this.count = 0;
    }
    this.count += 1;
    return this.count <= FLOOD_EVENTS;
  }
}
