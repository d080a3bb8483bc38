import { existsSync } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { transaction } from '../../../src/platform/db';
import { claimPrivateFile, type PrivateFile, withPrivateFile } from '../../../src/platform/uploads';
import { sweepPrivateFiles } from '../../../src/platform/uploads/private-files';
import { rangeOf } from '../../../src/platform/uploads/private-read';
import { sql } from '../../support/db';
import { currentRun } from '../../support/run';
import { standInForStrapi } from '../../support/strapi-stand-in';

/** The life of private bytes: claimed by a row, taken back with a failed act, swept when nobody came. */

let close: () => Promise<void>;
let folder: string;
let source: string;

beforeAll(async () => {
  folder = await mkdtemp(path.join(os.tmpdir(), 'souq-private-'));
  process.env['PRIVATE_MEDIA_ROOT'] = path.join(folder, 'private');
  source = path.join(folder, 'source');
  await writeFile(source, 'words');
  close = standInForStrapi(currentRun().databaseUrl);
});
afterAll(async () => {
  await close();
  await rm(folder, { recursive: true });
});

const prepared = () => ({ kind: 'document', ext: '.txt', mime: 'text/plain', path: source, size: 5, width: null, height: null, thumbnail: null }) as const;
const bytesOf = ({ object_key }: PrivateFile) => existsSync(path.join(folder, 'private', object_key));
const rowOf = ({ id }: PrivateFile) => sql<{ claimed: boolean }>('select claimed from private_files where id = $1', [id]);
const keep = () => withPrivateFile(prepared(), (file) => transaction((tx) => claimPrivateFile(tx, file.id)).then(() => file));
const leave = () => withPrivateFile(prepared(), async (file) => file);
const age = ({ id }: PrivateFile) => sql(`update private_files set created_at = now() - interval '2 hours' where id = $1`, [id]);

it('a claimed file stays, and is claimed once', async () => {
  const file = await keep();
  await age(file);
  await sweepPrivateFiles();
  expect([bytesOf(file), await rowOf(file)]).toEqual([true, [{ claimed: true }]]);
  await expect(transaction((tx) => claimPrivateFile(tx, file.id))).rejects.toThrow();
});

it('a failed act leaves neither bytes nor row', async () => {
  const seen: PrivateFile[] = [];
  const act = withPrivateFile(prepared(), (file) => {
    seen.push(file);
    return transaction(async (tx) => {
      await claimPrivateFile(tx, file.id);
      throw new Error('no');
    });
  });
  await expect(act).rejects.toThrow('no');
  expect([bytesOf(seen[0] as PrivateFile), await rowOf(seen[0] as PrivateFile)]).toEqual([false, []]);
});

it('what nobody claims within the hour is swept, not sooner', async () => {
  const [young, old] = [await leave(), await leave()];
  await age(old);
  await sweepPrivateFiles();
  expect([bytesOf(young), bytesOf(old), await rowOf(old)]).toEqual([true, false, []]);
  await age(young);
  await sweepPrivateFiles();
  expect(bytesOf(young)).toBe(false);
});

it.each([
  [undefined, undefined],
  ['bytes=0-0', { start: 0, end: 0 }],
  ['bytes=2-', { start: 2, end: 9 }],
  ['bytes=2-99', { start: 2, end: 9 }],
  ['bytes=-3', { start: 7, end: 9 }],
  ['bytes=-30', { start: 0, end: 9 }],
  ['bytes=5-3', undefined],
  ['bytes=-', undefined],
  ['bytes=0-1,3-4', undefined],
  ['bytes=a-b', undefined],
])('the range %s of ten bytes', (header, expected) => {
  expect(rangeOf(header, 10)).toEqual(expected);
});

it.each(['bytes=10-', 'bytes=99-100', 'bytes=-0'])('%s of ten bytes is not there', (header) => {
  expect(() => rangeOf(header, 10)).toThrow(expect.objectContaining({ status: 416 }));
});
