import { env } from '../../../config/env';
import { redis } from '../redis';
import { type Limiter, MemoryLimiter, RedisLimiter, type Verdict } from './throttle';

/** `general` counts per user, or per address without one; the scoped ones per address only (spec/operations.md, section 3). */
export type Throttle = 'general' | 'otp' | 'auth' | 'refresh' | 'webhook' | 'none';

let limiter: Limiter | undefined;

/** The limiter of this process: shared through Redis when there is one. */
export function sharedLimiter(): Limiter {
  const connection = redis();
  limiter ??= connection ? new RedisLimiter(connection) : new MemoryLimiter();
  return limiter;
}

export function throttleCall(scope: Throttle, userId: number | null, ip: string): Promise<Verdict> {
  switch (scope) {
    case 'none':
      return Promise.resolve({ allowed: true, retryAfter: 0 });
    case 'general':
      return userId === null ? sharedLimiter().take(`anon:${ip}`, env().THROTTLE_ANON) : sharedLimiter().take(`user:${userId}`, env().THROTTLE_USER);
    case 'otp':
      return sharedLimiter().take(`otp:${ip}`, env().THROTTLE_OTP);
    case 'auth':
      return sharedLimiter().take(`auth:${ip}`, env().THROTTLE_AUTH);
    case 'refresh':
      return sharedLimiter().take(`refresh:${ip}`, env().THROTTLE_REFRESH);
    case 'webhook':
      return sharedLimiter().take(`webhook:${ip}`, env().THROTTLE_WEBHOOK);
  }
}
