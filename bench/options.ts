import { Sentence } from '../bin/support/report';

/** Parts of a run that can be asked for alone. */
export const PARTS = ['http', 'ledger', 'realtime', 'analytics'] as const;
export type Part = (typeof PARTS)[number];

/** What the command line asks for, and what follows from it. */
export interface Options {
  json: boolean;
  /** The one part to measure; undefined = all of them. */
  only: Part | undefined;
  quick: boolean;
  /** Units of bulk content at 1x (a unit: 40 providers, 60 clients, 200 requests); 100x is a hundred times that. */
  units: number;
  warmMs: number;
  measureMs: number;
  /** How many times the series of a point are measured in turn; ratios are medians over them. */
  rounds: number;
}

export const FACTOR = 100;
export const CONNECTIONS = 16;

const QUICK = { units: 3, warmMs: 300, measureMs: 1_000, rounds: 3 };
const FULL = { units: 10, warmMs: 1_000, measureMs: 4_000, rounds: 3 };

export const USAGE = `npm run bench -- [--quick] [--json] [--only ${PARTS.join('|')}]`;

/** Reads `--quick`, `--json` and `--only <part>`; throws a sentence for anything else. */
export function parseOptions(args: readonly string[]): Options {
  const left = [...args];
  const take = (name: string): boolean => {
    const at = left.indexOf(name);
    if (at >= 0) left.splice(at, 1);
    return at >= 0;
  };
  const [quick, json, only] = [take('--quick'), take('--json'), take('--only')];
  const part = only ? PARTS.find((name) => take(name)) : undefined;
  if (left.length > 0) throw new Sentence(`Unknown option ${left[0]}: ${USAGE}`);
  if (only && !part) throw new Sentence(`--only needs the name of a part: ${USAGE}`);
  return { json, quick, only: part, ...(quick ? QUICK : FULL) };
}
