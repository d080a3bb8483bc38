import type { Readable } from 'node:stream';
import { csvStream } from '../../../platform/csv';
import type { Sheet } from './sheet';

/** A CSV file as a stream, formulas made inert. */
export const csvOf = ({ head, rows }: Sheet): Promise<Readable> => Promise.resolve(csvStream(oneByOne(rows), { header: head, bom: true }));

async function* oneByOne<T>(rows: readonly T[]): AsyncGenerator<T> {
  yield* rows;
}
