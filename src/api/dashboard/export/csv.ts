import { Readable } from 'node:stream';
import { stringify } from 'csv-stringify';
import type { Sheet } from './sheet';

/** A CSV file as a stream: UTF-8 with the mark that spreadsheets look for, formulas made inert. */
export function csvOf({ head, rows }: Sheet): Promise<Readable> {
  const file = stringify({ bom: true, escape_formulas: true, record_delimiter: 'windows' });
  return Promise.resolve(Readable.from([head, ...rows], { objectMode: true }).pipe(file));
}
