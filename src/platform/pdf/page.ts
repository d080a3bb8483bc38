import { readFileSync } from 'node:fs';
import path from 'node:path';
import PDFDocument from 'pdfkit';
import { type Piece, visualPieces } from './runs';

/** Arabic pages in PDF: right-to-left lines, joined letters, Latin words and numbers in between. */

export type Weight = 'normal' | 'bold';
export type Align = 'right' | 'left' | 'center';

const WEIGHTS: Record<Weight, number> = { normal: 400, bold: 700 };
const FOLDER = path.join(path.dirname(require.resolve('@fontsource/noto-sans-arabic/package.json')), 'files');

const files = new Map<string, Buffer>();

function fontFile(alphabet: Piece['alphabet'], weight: Weight): Buffer {
  const name = `noto-sans-arabic-${alphabet}-${WEIGHTS[weight]}-normal.woff`;
  const bytes = files.get(name) ?? readFileSync(path.join(FOLDER, name));
  files.set(name, bytes);
  return bytes;
}

export interface TextStyle {
  size?: number;
  weight?: Weight;
  align?: Align;
  colour?: string;
}

/** Features make pdfkit hand the whole piece to the font, which turns it round; letters stay whole (see shape.ts). */
const SHAPED = { features: { ccmp: false } as unknown as PDFKit.Mixins.OpenTypeFeatures[], lineBreak: false };

const MARGIN = 50;
const MOST_WIDTHS = 20_000;
const DEFAULT_SIZE = 11;
export const LINE = 1.7;

/** The part of pdfkit's font that says which text each glyph stands for, by glyph. */
interface TextMap {
  unicode?: number[][];
}

/**
 * Joined forms are told to readers of the document as the plain letters that they stand for. Lam with alef stays one character: readers turn
 * the two of it round where they turn the line.
 */
function plainLetters({ unicode = [] }: TextMap): void {
  for (const [glyph, points] of unicode.entries()) {
    const plain = points ? [...String.fromCodePoint(...points).normalize('NFKC')] : [];
    if (plain.length === 1) unicode[glyph] = [plain[0]?.codePointAt(0) as number];
  }
}

export class Page {
  readonly doc: PDFKit.PDFDocument;
  private readonly fonts = new Set<TextMap>();
  private readonly chunks: Buffer[] = [];
  /** Shaping takes long, and tables say the same words again and again. */
  private readonly widths = new Map<string, number>();

  constructor(info: { Title: string; Keywords?: string }, { landscape = false }: { landscape?: boolean } = {}) {
    this.doc = new PDFDocument({ size: 'A4', layout: landscape ? 'landscape' : 'portrait', margin: MARGIN, info: { ...info, Producer: 'Souq', Creator: 'Souq' }, lang: 'ar' });
    for (const alphabet of ['arabic', 'latin'] as const)
      for (const weight of ['normal', 'bold'] as const) this.doc.registerFont(`${alphabet}-${weight}`, fontFile(alphabet, weight));
    this.doc.on('data', (chunk: Buffer) => this.chunks.push(chunk));
  }

  get left(): number {
    return MARGIN;
  }

  get right(): number {
    return this.doc.page.width - MARGIN;
  }

  get top(): number {
    return MARGIN;
  }

  get bottom(): number {
    return this.doc.page.height - MARGIN;
  }

  /** Width of a line in points. */
  widthOf(text: string, { size = DEFAULT_SIZE, weight = 'normal' }: TextStyle = {}): number {
    return visualPieces(text, 'rtl').reduce((sum, piece) => sum + this.pieceWidth(piece, size, weight), 0);
  }

  /** Writes one line between two edges; what is longer stays one line. @param y its top */
  line(text: string, from: number, to: number, y: number, style: TextStyle = {}): void {
    const { size = DEFAULT_SIZE, weight = 'normal', align = 'right', colour = '#111111' } = style;
    const width = this.widthOf(text, style);
    let x = align === 'left' ? from : align === 'right' ? to - width : from + (to - from - width) / 2;
    this.doc.fillColor(colour);
    for (const piece of visualPieces(text, 'rtl')) {
      const pieceWidth = this.pieceWidth(piece, size, weight);
      this.doc.text(piece.text, x, y, SHAPED);
      x += pieceWidth;
    }
  }

  /** Writes a text on as many lines as it needs. Answers the y below the last one. */
  paragraph(text: string, from: number, to: number, y: number, style: TextStyle = {}): number {
    const step = (style.size ?? DEFAULT_SIZE) * LINE;
    let top = y;
    for (const line of this.wrapped(text, to - from, style)) {
      this.line(line, from, to, top, style);
      top += step;
    }
    return top;
  }

  /** Lines of at most that width; a word that is longer alone is broken. */
  wrapped(text: string, width: number, style: TextStyle = {}): string[] {
    const whole = text.trim();
    if (!/\s{2}|[^\S ]/.test(whole) && this.widthOf(whole, style) <= width) return [whole];
    const lines: string[] = [];
    let current = '';
    for (const word of text.split(/\s+/).flatMap((item) => this.broken(item, width, style))) {
      const longer = current === '' ? word : `${current} ${word}`;
      if (current !== '' && this.widthOf(longer, style) > width) {
        lines.push(current);
        current = word;
      } else current = longer;
    }
    return [...lines, current];
  }

  private broken(word: string, width: number, style: TextStyle): string[] {
    if (this.widthOf(word, style) <= width) return [word];
    const parts: string[] = [];
    let part = '';
    for (const character of word) {
      if (part !== '' && this.widthOf(part + character, style) > width) {
        parts.push(part);
        part = '';
      }
      part += character;
    }
    return [...parts, part];
  }

  /** Sets the font of a piece, and answers how wide it is. */
  private pieceWidth({ text, alphabet }: Piece, size: number, weight: Weight): number {
    this.doc.font(`${alphabet}-${weight}`).fontSize(size);
    this.fonts.add((this.doc as unknown as { _font: TextMap })._font);
    const key = `${alphabet} ${weight} ${size} ${text}`;
    const known = this.widths.get(key);
    if (known !== undefined) return known;
    const width = this.doc.widthOfString(text, SHAPED);
    if (this.widths.size < MOST_WIDTHS) this.widths.set(key, width);
    return width;
  }

  /** Closes the document and answers its bytes. */
  finish(): Promise<Buffer> {
    for (const font of this.fonts) plainLetters(font);
    return new Promise((resolve, reject) => {
      this.doc.on('end', () => resolve(Buffer.concat(this.chunks)));
      this.doc.on('error', reject);
      this.doc.end();
    });
  }
}
