import { inert, printable, type Sheet } from './sheet';

const MAX_CELL = 32_000;
const MAX_SHEET_NAME = 31;
const [MIN_WIDTH, MAX_WIDTH] = [10, 48] as const;

const textCell = (text: string) => ({ value: inert(printable(text)).slice(0, MAX_CELL), type: String });
const cellOf = (value: string | number | null) => (value === null ? null : typeof value === 'number' ? { value, type: Number } : textCell(value));

/** As wide as the longest of its first texts. */
function widthOf({ head, rows }: Sheet, column: number): number {
  const longest = Math.max(String(head[column] ?? '').length, ...rows.slice(0, 50).map((row) => String(row[column] ?? '').length));
  return Math.min(Math.max(longest + 2, MIN_WIDTH), MAX_WIDTH);
}

/** A right-to-left sheet; every text is stored as text. */
export async function xlsxOf(sheet: Sheet): Promise<Buffer> {
  // An ES module, loaded when the first sheet is wanted.
  const { default: writeXlsxFile } = await import('write-excel-file/node');
  const head = sheet.head.map((label) => ({ ...textCell(label), fontWeight: 'bold' as const }));
  return writeXlsxFile([head, ...sheet.rows.map((row) => row.map(cellOf))], {
    sheet: sheet.title.replace(/[\\/?*[\]:]/g, ' ').slice(0, MAX_SHEET_NAME),
    rightToLeft: true,
    stickyRowsCount: 1,
    columns: sheet.head.map((_label, column) => ({ width: widthOf(sheet, column) })),
  }).toBuffer();
}
