import { MemoryLimiter } from '../../src/platform/http/throttle';

const MINUTE = 60_000;

describe('MemoryLimiter', () => {
  let limiter: MemoryLimiter;

  beforeEach(() => {
    jest.useFakeTimers({ now: 1_000_000 });
    limiter = new MemoryLimiter();
  });
  afterEach(() => jest.useRealTimers());

  const takeMany = async (key: string, limit: number, count: number): Promise<boolean[]> => {
    const verdicts = [];
    for (let call = 0; call < count; call += 1) verdicts.push((await limiter.take(key, limit)).allowed);
    return verdicts;
  };

  it('lets in as many as the limit', async () => {
    expect(await takeMany('a', 3, 5)).toEqual([true, true, true, false, false]);
  });

  it('counts each key by itself', async () => {
    await takeMany('a', 1, 1);
    expect((await limiter.take('b', 1)).allowed).toBe(true);
  });

  it.each([0, -1])('has no limit at %d', async (limit) => {
    expect(await takeMany('a', limit, 1_000)).not.toContain(false);
  });

  it('slides: each call leaves the window by itself', async () => {
    await takeMany('a', 2, 1);
    jest.advanceTimersByTime(40_000);
    await takeMany('a', 2, 1);
    jest.advanceTimersByTime(19_999);
    expect((await limiter.take('a', 2)).allowed).toBe(false);
    jest.advanceTimersByTime(1);
    expect(await takeMany('a', 2, 2)).toEqual([true, false]);
  });

  it('says after how many seconds the next call is let in', async () => {
    await takeMany('a', 1, 1);
    jest.advanceTimersByTime(15_500);
    expect(await limiter.take('a', 1)).toEqual({ allowed: false, retryAfter: 44.5 });
    jest.advanceTimersByTime(44_500);
    expect(await limiter.take('a', 1)).toEqual({ allowed: true, retryAfter: 0 });
  });

  it('does not count refused calls', async () => {
    await takeMany('a', 2, 50);
    jest.advanceTimersByTime(MINUTE);
    expect(await takeMany('a', 2, 3)).toEqual([true, true, false]);
  });

  it('takes a window of its own', async () => {
    await limiter.take('a', 1, 1_000);
    jest.advanceTimersByTime(999);
    expect((await limiter.take('a', 1, 1_000)).retryAfter).toBeCloseTo(0.001);
    jest.advanceTimersByTime(1);
    expect((await limiter.take('a', 1, 1_000)).allowed).toBe(true);
  });

  it('forgets callers that stay away', async () => {
    for (let caller = 0; caller < 100; caller += 1) await limiter.take(`caller-${caller}`, 1);
    jest.advanceTimersByTime(61 * MINUTE);
    await limiter.take('late', 1);
    expect((limiter as unknown as { calls: Map<string, number[]> }).calls.size).toBe(1);
  });
});
