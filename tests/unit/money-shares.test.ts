import { commissionBack, shareOf, splitMinor } from '../../src/platform/money';

describe('shareOf', () => {
  it.each([
    [3_335, 1_000, 334],
    [3_334, 1_000, 333],
    [10_000, 250, 250],
    [1, 5_000, 1],
    [0, 1_000, 0],
    [9_999_999_999, 9_999, 9_998_999_999],
  ])('%d at %d basis points is %d', (minor, rate, share) => {
    expect(shareOf(minor, rate)).toBe(share);
  });
});

describe('commissionBack', () => {
  const line = { taken: 334, amount: 3_335 };
  it.each([
    [0, 3_335, 334],
    [0, 1_000, 100],
    [0, 5, 1],
    [300, 3_335, 34],
    [334, 1_000, 0],
  ])('after %d, a refund of %d brings %d back', (returned, refunded, back) => {
    expect(commissionBack({ ...line, returned, refunded })).toBe(back);
  });

  it('is nothing of nothing', () => {
    expect(commissionBack({ taken: 0, returned: 0, amount: 0, refunded: 0 })).toBe(0);
  });
});

describe('splitMinor', () => {
  it.each([
    [100, [1, 1, 1], [33, 33, 34]],
    [1_001, [200, 800], [200, 801]],
    [5, [7], [5]],
    [0, [1, 2], [0, 0]],
    [9_999_999_999, [1, 9_999_999_999], [0, 9_999_999_999]],
  ])('%d by %p is %p', (minor, weights, parts) => {
    expect(splitMinor(minor, weights)).toEqual(parts);
    expect(parts.reduce((sum, part) => sum + part, 0)).toBe(minor);
  });

  it('needs a weight', () => {
    expect(() => splitMinor(1, [0, 0])).toThrow(RangeError);
  });
});
