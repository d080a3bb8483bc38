import type { Redis } from 'ioredis';

/** Sliding-window limits of spec/operations.md, section 3. A refused call is not counted. */

export interface Verdict {
  allowed: boolean;
  /** Seconds until a call would be let in again; 0 when allowed. */
  retryAfter: number;
}

export interface Limiter {
  /** Counts one call of `key`; `limit` calls a window of `windowMs` are let in, 0 = no limit. */
  take(key: string, limit: number, windowMs?: number): Promise<Verdict>;
}

const WINDOW_MS = 60_000;
const ALLOWED: Verdict = { allowed: true, retryAfter: 0 };

/** Counters of one process: the times of the last calls of each key. */
export class MemoryLimiter implements Limiter {
  private readonly calls = new Map<string, number[]>();
  private sweepAt = 0;

  async take(key: string, limit: number, windowMs = WINDOW_MS): Promise<Verdict> {
    return this.takeNow(key, limit, windowMs);
  }

  takeNow(key: string, limit: number, windowMs = WINDOW_MS): Verdict {
    if (limit <= 0) return ALLOWED;
    const now = Date.now();
    this.sweep(now);
    const times = this.calls.get(key) ?? [];
    while (times.length > 0 && (times[0] as number) <= now - windowMs) times.shift();
    if (times.length >= limit) return { allowed: false, retryAfter: ((times[0] as number) + windowMs - now) / 1000 };
    times.push(now);
    this.calls.set(key, times);
    return ALLOWED;
  }

  /** Forgets idle keys once a minute, so that memory follows the callers of the last hour at most. */
  private sweep(now: number): void {
    if (now < this.sweepAt) return;
    this.sweepAt = now + WINDOW_MS;
    for (const [key, times] of this.calls) if ((times[times.length - 1] ?? 0) < now - 60 * WINDOW_MS) this.calls.delete(key);
  }
}

const SCRIPT = `
local now = tonumber(redis.call('TIME')[1]) * 1000 + math.floor(tonumber(redis.call('TIME')[2]) / 1000)
redis.call('ZREMRANGEBYSCORE', KEYS[1], '-inf', now - tonumber(ARGV[2]))
if redis.call('ZCARD', KEYS[1]) >= tonumber(ARGV[1]) then
  local oldest = redis.call('ZRANGE', KEYS[1], 0, 0, 'WITHSCORES')
  return tonumber(oldest[2]) + tonumber(ARGV[2]) - now
end
redis.call('ZADD', KEYS[1], now, ARGV[3])
redis.call('PEXPIRE', KEYS[1], ARGV[2])
return 0`;

const STALLED_MS = 500;
const STALL_PAUSE_MS = 5_000;

/** Counters shared through Redis; while Redis is away, those of this process. */
export class RedisLimiter implements Limiter {
  private readonly fallback = new MemoryLimiter();
  private serial = 0;
  private stalledUntil = 0;

  constructor(private readonly redis: Redis) {}

  async take(key: string, limit: number, windowMs = WINDOW_MS): Promise<Verdict> {
    if (limit <= 0) return ALLOWED;
    if (Date.now() < this.stalledUntil) return this.fallback.takeNow(key, limit, windowMs);
    const asked = Date.now();
    try {
      this.serial += 1;
      const member = `${process.pid}-${this.serial}-${Math.random()}`;
      const wait = Number(await this.redis.eval(SCRIPT, 1, `souq:throttle:${key}`, limit, windowMs, member));
      return wait > 0 ? { allowed: false, retryAfter: wait / 1000 } : ALLOWED;
    } catch {
      // One that hangs would hold every call up for its time-out: it is left alone for a while.
      if (Date.now() - asked > STALLED_MS) this.stalledUntil = Date.now() + STALL_PAUSE_MS;
      return this.fallback.takeNow(key, limit, windowMs);
    }
  }
}
