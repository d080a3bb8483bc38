import { divideHalfUp, formatMinor, formatMinorOrNull, parseAmount } from '../../src/platform/money';

const MAX = 9_999_999_999;

describe('formatMinor', () => {
  it.each([
    [0, '0.00'],
    [5, '0.05'],
    [50, '0.50'],
    [100, '1.00'],
    [22_885, '228.85'],
    [-5, '-0.05'],
    [-22_885, '-228.85'],
    [999_999_999_999, '9999999999.99'],
  ])('%d', (minor, text) => {
    expect(formatMinor(minor)).toBe(text);
  });

  it('keeps null', () => {
    expect(formatMinorOrNull(null)).toBeNull();
    expect(formatMinorOrNull(1)).toBe('0.01');
  });
});

describe('parseAmount', () => {
  it.each<[string | number, number]>([
    ['228.85', 22_885],
    [228.85, 22_885],
    [250, 25_000],
    ['250', 25_000],
    ['250.5', 25_050],
    ['250.50', 25_050],
    ['0', 0],
    ['-0', 0],
    ['-1.50', -150],
    [' 12.30 ', 1_230],
    ['٢٥٠.٥', 25_050],
    ['۱۲', 1_200],
    ['000012', 1_200],
    [0.1, 10],
    [1.15, 115],
    [99_999_999.99, MAX],
    ['99999999.99', MAX],
  ])('reads %j', (input, minor) => {
    expect(parseAmount(input, MAX)).toEqual({ minor });
  });

  it.each<[string | number, string]>([
    ['', 'not_a_number'],
    ['abc', 'not_a_number'],
    ['1e3', 'not_a_number'],
    ['1,5', 'not_a_number'],
    ['.5', 'not_a_number'],
    ['5.', 'not_a_number'],
    ['--1', 'not_a_number'],
    ['+1', 'not_a_number'],
    ['0x10', 'not_a_number'],
    [Number.NaN, 'not_a_number'],
    [Number.POSITIVE_INFINITY, 'not_a_number'],
    [1e21, 'not_a_number'],
    [1e-7, 'not_a_number'],
    ['1.001', 'too_many_decimals'],
    ['250.500', 'too_many_decimals'],
    ['1.000', 'too_many_decimals'],
    [0.005, 'too_many_decimals'],
    [0.1 + 0.2, 'too_many_decimals'],
    ['100000000', 'too_large'],
    ['-100000000', 'too_large'],
    ['999999999999999999', 'too_large'],
  ])('refuses %j: %s', (input, problem) => {
    expect(parseAmount(input, MAX)).toEqual({ problem });
  });

  it('reads back every formatted amount', () => {
    for (const minor of [0, 1, 9, 10, 99, 100, 12_345, MAX, -1, -99, -12_345]) expect(parseAmount(formatMinor(minor), MAX)).toEqual({ minor });
  });
});

describe('divideHalfUp', () => {
  it.each([
    [5, 2, 3],
    [-5, 2, -3],
    [4, 2, 2],
    [1, 3, 0],
    [2, 3, 1],
    [-1, 3, 0],
    [-2, 3, -1],
    [0, 7, 0],
    [7, 7, 1],
    [1, 2, 1],
    [-1, 2, -1],
    [49, 100, 0],
    [50, 100, 1],
  ])('%d / %d = %d', (numerator, denominator, result) => {
    expect(divideHalfUp(numerator, denominator) + 0).toBe(result);
  });

  it('is exact beyond the safe integers', () => {
    expect(divideHalfUp(9_007_199_254_740_993n * 15n, 100n)).toBe(1_351_079_888_211_149);
  });

  it.each([0, -1])('refuses the denominator %d', (denominator) => {
    expect(() => divideHalfUp(1, denominator)).toThrow(RangeError);
  });
});
