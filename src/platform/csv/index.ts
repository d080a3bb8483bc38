import { pipeline, Readable } from 'node:stream';
import { stringify } from 'csv-stringify';

/** CSV as it is read again: RFC 4180, and nothing in it that a spreadsheet takes for a formula. */

export type CsvCell = string | number | null;

export interface CsvOptions {
  /** The first line. */
  header: readonly string[];
  /** Begins with a byte order mark, by which Excel tells UTF-8: for files with Arabic in them. */
  bom?: boolean;
}

/**
 * Lines as a stream: rows are asked for as fast as the reader takes them.
 * @param rows ends early, by its `return`, when the reader goes away
 */
export function csvStream(rows: AsyncIterable<readonly CsvCell[]>, { header, bom = false }: CsvOptions): Readable {
  const lines = stringify({ header: true, columns: [...header], bom, escape_formulas: true, record_delimiter: 'windows', quoted_match: /[\r\n]/ });
  // A failure on either side ends both; the answer is cut off then.
  return pipeline(Readable.from(rows), lines, () => undefined);
}

export const CSV_TYPE = 'text/csv; charset=utf-8';

/** Headers of a CSV answer that is saved under a name. */
export const csvHeaders = (fileName: string): Record<string, string> => ({ 'Content-Type': CSV_TYPE, 'Content-Disposition': `attachment; filename="${fileName}"` });
