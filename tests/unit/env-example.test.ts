import { readFileSync } from 'node:fs';
import path from 'node:path';
import { parseEnv } from '../../config/env';

const ROOT = path.resolve(__dirname, '../..');
const read = (file: string): string => readFileSync(path.join(ROOT, file), 'utf8');

/** Shown as examples of their form; without them there is no such service. */
const EXAMPLES = ['DATABASE_URL', 'REDIS_URL'];
/** What the parser adds of its own. */
const DERIVED = ['OTP_HELPERS_REFUSED'];

const DEFAULTS: Record<string, unknown> = { ...parseEnv({}) };
const NAMES = Object.keys(DEFAULTS).filter((name) => !DERIVED.includes(name));
const LINES = [...read('.env.example').matchAll(/^(#?)([A-Z][A-Z0-9_]*)=(.*)$/gm)].map(([, off = '', name = '', value = '']) => ({ off, name, value }));

/** A name of the README as a pattern: `S3_*` stands for all that begin so. */
const asPattern = (name: string): RegExp => new RegExp(`^${name.replace('*', '.*')}$`);

describe('.env.example', () => {
  it('lists every variable once, and no other', () => {
    expect(LINES.map(({ name }) => name).sort()).toEqual([...NAMES].sort());
  });

  it('sets nothing until a line is changed', () => {
    expect(LINES.filter(({ off }) => off === '')).toEqual([]);
  });

  it.each(LINES.filter(({ name, value }) => value !== '' && !EXAMPLES.includes(name)))('$name=$value is the default', ({ name, value }) => {
    expect(parseEnv({ [name]: value })).toEqual(DEFAULTS);
  });
});

describe('the configuration table of the README', () => {
  const [, table = ''] = /^## Configuration$([\s\S]*?)^## /m.exec(read('README.md')) ?? [];
  const rows = table.split('\n').filter((line) => line.startsWith('| `'));
  const named = [...new Set(rows.flatMap((row) => [...(row.split(' | ')[0] ?? '').matchAll(/`([A-Z][A-Z0-9_]*\*?)`/g)].map(([, name = '']) => name)))];

  it.each(named)('%s exists', (name) => {
    expect(NAMES.some((known) => asPattern(name).test(known))).toBe(true);
  });

  it.each(
    rows.flatMap((row) => {
      const [, name, value] = /^\| `([A-Z0-9_]+)` \| `?(\d+|[a-z]+)`? \|/.exec(row) ?? [];
      return name !== undefined && value !== undefined && value !== 'empty' ? [{ name, value }] : [];
    }),
  )('$name is $value when nothing is set', ({ name, value }) => {
    expect(String(DEFAULTS[name])).toBe(value);
  });
});
