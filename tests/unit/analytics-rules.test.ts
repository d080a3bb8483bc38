import { amountOf, daysBetween, readDay } from '../../src/api/analytics/rules';

/** Days and amounts of figures (spec/analytics.md). */

it.each(['2026-02-28', '2024-02-29', '0001-01-01', '9999-12-31', '1900-01-01'])('%s is a day', (text) => {
  expect(readDay(text)).toBe(text);
});

it('reads Arabic digits', () => {
  expect(readDay('٢٠٢٦-٠٢-٢٨')).toBe('2026-02-28');
});

it.each([
  '',
  '2026-02-31',
  '2025-02-29',
  '1900-02-29',
  '2026-00-01',
  '2026-13-01',
  '2026-01-00',
  '2026-1-1',
  '0000-01-01',
  '+002026-01-01',
  '2026-01-01Z',
  'x',
])('%j is none', (text) => {
  expect(readDay(text)).toBeNull();
});

it.each([
  ['0', 0],
  ['5', 0.05],
  ['22', 0.22],
  ['22885', 228.85],
  ['10', 0.1],
  ['100', 1],
  ['9999999999990', 99_999_999_999.9],
])('%s minor units are %d', (minor, amount) => {
  expect(amountOf(minor)).toBe(amount);
});

it('counts days over months, leap days and years', () => {
  expect(daysBetween('2024-02-27', '2024-03-01')).toEqual(['2024-02-27', '2024-02-28', '2024-02-29', '2024-03-01']);
  expect(daysBetween('2025-12-31', '2026-01-01')).toEqual(['2025-12-31', '2026-01-01']);
  expect(daysBetween('2026-01-02', '2026-01-02')).toEqual(['2026-01-02']);
  expect(daysBetween('2026-01-02', '2026-01-01')).toEqual([]);
  expect(daysBetween('1926-01-01', '2025-12-31')).toHaveLength(36_525);
});
