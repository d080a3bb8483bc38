import { inert, printable } from '../../src/api/dashboard/export/sheet';
import { below, localPath } from '../../src/api/dashboard/http/paths';
import { flagOf, readFilters } from '../../src/api/dashboard/view/filter-values';
import { withParams } from '../../src/api/dashboard/view/url';
import { day, localInput, when } from '../../src/api/dashboard/view/words';

describe('localPath', () => {
  test.each([
    ['/dashboard/', '/dashboard/'],
    ['/dashboard/requests/?q=1&page=2', '/dashboard/requests/?q=1&page=2'],
    ['/a/../b/', '/b/'],
    ['/x#part', '/x'],
  ])('%s is gone to', (raw, path) => expect(localPath(raw)).toBe(path));

  test.each([
    '',
    'dashboard/',
    '//evil.example',
    '///evil.example',
    '/\\evil.example',
    '/..//evil.example',
    'https://evil.example',
    '/a b',
    '/a\nb',
    '/\tx',
    `/${'x'.repeat(2000)}`,
    undefined,
    7,
    ['/x'],
  ])('%j is not', (raw) => expect(localPath(raw)).toBeNull());
});

test('addresses with and without the final slash name one page', () =>
  expect([below('/dashboard'), below('/dashboard/'), below('/dashboard/a'), below('/dashboard/a/')]).toEqual(['/', '/', '/a/', '/a/']));

describe('cells', () => {
  test.each(['=1', '+1', '-1', '@x', '\tx', '\rx', '＝1'])('%j is never computed', (text) => expect(inert(text)).toBe(`'${text}`));
  test.each(['', 'x=1', '1-2', ' =1', "'=1"])('%j stays', (text) => expect(inert(text)).toBe(text));
  test('what no document holds is left out', () => expect(printable('a\u0000b\u001fc\nd\te')).toBe('abc\nd\te'));
});

describe('filters', () => {
  const FILTERS = [
    { name: 'q', label: 'q' },
    { name: 'from', label: 'from', kind: 'date' },
  ] as const;
  const read = (query: string) => {
    const said: string[] = [];
    return { values: readFilters({ url: new URL(`http://x/?${query}`), notice: (text) => void said.push(text) }, FILTERS), said: said.length };
  };

  test.each([
    ['q=+a+&from=2024-02-29', { values: { q: 'a', from: '2024-02-29' }, said: 0 }],
    ['q=&from=', { values: {}, said: 0 }],
    ['from=2023-02-29', { values: {}, said: 1 }],
    ['from=1%2F2%2F2024', { values: {}, said: 1 }],
    ['q=a%00b', { values: { q: 'ab' }, said: 0 }],
    ['other=1', { values: {}, said: 0 }],
  ])('%s', (query, wanted) => expect(read(query)).toEqual(wanted));

  test('flags', () => expect(['1', 'true', '0', 'false', 'x', undefined].map(flagOf)).toEqual([true, true, false, false, undefined, undefined]));
});

test('times are those of Riyadh', () => {
  const date = new Date('2026-05-04T21:30:00Z');
  expect([when(date), day(date), localInput(date), when(null)]).toEqual(['2026-05-05 00:30', '2026-05-05', '2026-05-05T00:30', '']);
});

test('links keep the other parameters', () => expect(withParams(new URL('http://x/a/?q=1&page=3&export=csv'), { page: 2, export: undefined })).toBe('/a/?q=1&page=2'));
