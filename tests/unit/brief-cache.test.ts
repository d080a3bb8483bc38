import { BriefCache } from '../../src/api/subscriptions/brief-cache';

/** What is kept, for how long, and when it is asked anew. */

let now: number;
let loads: number;
let cache: BriefCache<number>;

beforeEach(() => {
  [now, loads] = [1_000_000, 0];
  cache = new BriefCache<number>(() => now);
});

const load = (goodFor: number | null = null) => {
  loads += 1;
  return Promise.resolve({ value: loads, goodFor });
};
const read = (goodFor?: number | null) => cache.read(7, () => load(goodFor));

it('answers what it keeps, for five seconds', async () => {
  expect([await read(), await read()]).toEqual([1, 1]);
  now += 5_000;
  expect(await read()).toBe(2);
});

it('keeps nothing beyond the moment at which it changes by itself', async () => {
  await read(1_200);
  now += 1_199;
  expect(await read()).toBe(1);
  now += 1;
  expect(await read()).toBe(2);
});

it('asks each time while a change may not have committed, then keeps again', async () => {
  await read();
  cache.doubt(7);
  expect([await read(), await read()]).toEqual([2, 3]);
  now += 10_000;
  expect([await read(), await read()]).toEqual([4, 4]);
});

it('keeps no answer that was under way when the change began', async () => {
  const reading = cache.read(7, async () => {
    cache.doubt(7);
    return { value: 99, goodFor: null };
  });
  expect(await reading).toBe(99);
  now += 10_000;
  expect(await read()).toBe(1);
});

it('doubts everything at once', async () => {
  await read();
  cache.doubtAll();
  expect([await read(), await read()]).toEqual([2, 3]);
});

it('keeps keys apart', async () => {
  await read();
  cache.doubt(8);
  expect(await read()).toBe(1);
});
