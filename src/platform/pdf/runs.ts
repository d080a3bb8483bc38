import bidiFactory from 'bidi-js';
import { joined } from './shape';

/** Text as a page shows it: pieces from left to right, each in one direction and one font. Letters stay in reading order: the font turns them round. */

const bidi = bidiFactory();

export type Alphabet = 'arabic' | 'latin';

export interface Piece {
  text: string;
  alphabet: Alphabet;
}

const ARABIC = /[\u0600-\u06ff\u0750-\u077f\u08a0-\u08ff\ufb50-\ufdff\ufe70-\ufefc]/;
/** Marks that only steer direction have no glyph. */
const INVISIBLE = /[\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff\u061c]/g;

/** @param direction of the line: numbers and Latin words in an Arabic line stand where Arabic puts them */
export function visualPieces(text: string, direction: 'rtl' | 'ltr'): Piece[] {
  const line = text.replace(/[\p{Cc}]/gu, ' ');
  const embedding = bidi.getEmbeddingLevels(line, direction);
  const runs = levelRuns(line, embedding.levels);
  return reordered(runs).flatMap(({ text: run, level }) => piecesOf(run, level % 2 === 1));
}

interface LevelRun {
  text: string;
  level: number;
}

function levelRuns(line: string, levels: Uint8Array): LevelRun[] {
  const runs: LevelRun[] = [];
  for (let at = 0; at < line.length; at += 1) {
    const level = levels[at] as number;
    const last = runs.at(-1);
    if (last?.level === level) last.text += line[at];
    else runs.push({ text: line[at] as string, level });
  }
  return runs;
}

/** Rule L2 of the bidirectional algorithm on whole runs: from the highest level down, sequences of at least that level are turned round. */
function reordered(runs: LevelRun[]): LevelRun[] {
  const order = [...runs];
  const highest = Math.max(0, ...runs.map(({ level }) => level));
  for (let level = highest; level >= 1; level -= 1)
    for (let start = 0; start < order.length; start += 1) {
      if ((order[start] as LevelRun).level < level) continue;
      let end = start;
      while (end < order.length && (order[end] as LevelRun).level >= level) end += 1;
      order.splice(start, end - start, ...order.slice(start, end).reverse());
      start = end;
    }
  return order;
}

/** A run by fonts; in a right-to-left run the first piece stands at the right, and brackets face the other way. */
function piecesOf(run: string, rightToLeft: boolean): Piece[] {
  const pieces: Piece[] = [];
  for (const character of run.replace(INVISIBLE, '')) {
    const shown = rightToLeft ? (bidi.getMirroredCharacter(character) ?? character) : character;
    const last = pieces.at(-1);
    const alphabet: Alphabet = character === ' ' && last ? last.alphabet : ARABIC.test(character) ? 'arabic' : 'latin';
    if (last?.alphabet === alphabet) last.text += shown;
    else pieces.push({ text: shown, alphabet });
  }
  for (const piece of pieces) if (piece.alphabet === 'arabic') piece.text = joined(piece.text);
  if (!rightToLeft) return pieces;
  // The Latin font sets what it gets from left to right.
  return pieces.reverse().map((piece) => (piece.alphabet === 'latin' ? { ...piece, text: [...piece.text].reverse().join('') } : piece));
}
