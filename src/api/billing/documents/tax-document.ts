import { drawQr, LINE, Page, type TextStyle } from '../../../platform/pdf';

/** The one page that an invoice and a credit note share: seller, buyer, lines, sums, QR code. In Arabic, right to left. */

export interface TaxDocument {
  /** File name and title: the code. */
  code: string;
  heading: string;
  /** Name and value, in this order. */
  facts: readonly (readonly [string, string])[];
  /** What was sold, with its amount; none = no table. */
  lines: readonly { title: string; amount: string }[];
  lineHeads: readonly [string, string];
  sums: readonly (readonly [string, string])[];
  note: string;
  qr: string;
}

const HEADING: TextStyle = { size: 18, weight: 'bold', align: 'center' };
const BOLD: TextStyle = { weight: 'bold' };
const GREY: TextStyle = { size: 9, colour: '#555555' };
const STEP = 11 * LINE;
const AMOUNT_WIDTH = 130;
const NAME_WIDTH = 130;
const QR_SIZE = 120;
const SUM_WIDTH = 260;

/** The document as PDF bytes. */
export function print(document: TaxDocument): Promise<Buffer> {
  const page = new Page({ Title: document.code, Keywords: document.qr });
  let y = 60;
  page.line(document.heading, page.left, page.right, y, HEADING);
  y = facts(page, document.facts, y + 48);
  if (document.lines.length > 0) y = table(page, document, y + 18);
  y = room(page, y + 14, Math.max(QR_SIZE, document.sums.length * STEP) + 40);
  drawQr(page.doc, document.qr, page.right - QR_SIZE, y, QR_SIZE);
  const below = sums(page, document.sums, y);
  page.paragraph(document.note, page.left, page.right, Math.max(below, y + QR_SIZE) + 20, GREY);
  return page.finish();
}

function facts(page: Page, rows: TaxDocument['facts'], top: number): number {
  let y = top;
  for (const [name, value] of rows) {
    page.line(name, page.left, page.right, y, BOLD);
    y = page.paragraph(value, page.left, page.right - NAME_WIDTH, y);
  }
  return y;
}

function table(page: Page, { lines, lineHeads: [what, amount] }: TaxDocument, top: number): number {
  let y = top;
  const edge = page.left + AMOUNT_WIDTH;
  page.doc.rect(page.left, y - 4, page.right - page.left, STEP + 6).fill('#eef1f5');
  page.line(what, edge, page.right - 8, y, BOLD);
  page.line(amount, page.left + 8, edge, y, { ...BOLD, align: 'left' });
  y += STEP + 8;
  for (const line of lines) {
    const height = page.wrapped(line.title, page.right - 8 - edge).length * STEP;
    y = room(page, y, height);
    page.line(line.amount, page.left + 8, edge, y, { align: 'left' });
    y = page.paragraph(line.title, edge, page.right - 8, y) + 4;
    page.doc
      .moveTo(page.left, y - 3)
      .lineTo(page.right, y - 3)
      .lineWidth(0.5)
      .stroke('#d5dae1');
  }
  return y;
}

function sums(page: Page, rows: TaxDocument['sums'], top: number): number {
  let y = top;
  for (const [index, [name, value]] of rows.entries()) {
    const style: TextStyle = index === rows.length - 1 ? BOLD : {};
    page.line(name, page.left, page.left + SUM_WIDTH, y, style);
    page.line(value, page.left + 8, page.left + SUM_WIDTH, y, { ...style, align: 'left' });
    y += STEP + 2;
  }
  return y;
}

/** The y on this page, or the top of a new one when the height is not left. */
function room(page: Page, y: number, height: number): number {
  if (y + height <= page.bottom) return y;
  page.doc.addPage();
  return 60;
}
