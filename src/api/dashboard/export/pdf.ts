import { LINE, Page } from '../../../platform/pdf';
import { printable, type Sheet } from './sheet';

const SIZE = 8;
const STEP = SIZE * LINE;
const GAP = 6;
const MAX_TEXT = 90;

const textOf = (value: string | number | null): string => {
  const text = printable(String(value ?? '')).replace(/\s+/g, ' ');
  return text.length > MAX_TEXT ? `${text.slice(0, MAX_TEXT - 1)}…` : text;
};

/** A table over as many pages as it needs. Takes milliseconds a row: to be called in a thread of its own (`pdf-thread.ts`). */
export function pdfOf(sheet: Sheet): Promise<Buffer> {
  const page = new Page({ Title: sheet.title }, { landscape: true });
  const width = (page.right - page.left) / sheet.head.length;
  page.line(sheet.title, page.left, page.right, page.top, { size: 14, weight: 'bold' });
  let y = drawRow(page, sheet.head, page.top + 30, width, true);
  for (const row of sheet.rows) {
    const lines = row.map((value) => page.wrapped(textOf(value), width - GAP, { size: SIZE }));
    if (y + Math.max(...lines.map(({ length }) => length)) * STEP > page.bottom) {
      page.doc.addPage();
      y = drawRow(page, sheet.head, page.top, width, true);
    }
    y = drawLines(page, lines, y, width);
  }
  return page.finish();
}

const drawRow = (page: Page, cells: readonly string[], y: number, width: number, bold: boolean): number =>
  drawLines(
    page,
    cells.map((text) => page.wrapped(text, width - GAP, { size: SIZE, weight: bold ? 'bold' : 'normal' })),
    y,
    width,
    bold,
  );

/** Draws a row of cells, the first at the right edge; answers the y below it. */
function drawLines(page: Page, cells: readonly string[][], y: number, width: number, bold = false): number {
  for (const [column, lines] of cells.entries()) {
    const right = page.right - column * width;
    for (const [index, line] of lines.entries()) page.line(line, right - width + GAP, right, y + index * STEP, { size: SIZE, weight: bold ? 'bold' : 'normal' });
  }
  const below = y + Math.max(1, ...cells.map(({ length }) => length)) * STEP;
  page.doc
    .moveTo(page.left, below - 2)
    .lineTo(page.right, below - 2)
    .lineWidth(bold ? 1 : 0.3)
    .stroke('#bbbbbb');
  return below + 2;
}
