import type { ModerationStatus } from './rules';

interface ReviewRef {
  reviewId: number;
  requestId: number;
  /** The reviewed profile. */
  providerId: number;
  /** The user who wrote it. */
  clientId: number;
}

declare module '../../platform/events' {
  interface EventMap {
    'reviews.created': ReviewRef & { rating: number };
    'reviews.reply': ReviewRef & { action: 'create' | 'edit' | 'delete' };
    'reviews.moderated': ReviewRef & { status: ModerationStatus };
    'reviews.removed': ReviewRef;
  }
}
