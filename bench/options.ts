import { Sentence } from '../bin/support/report';

/** What the command line asks for, and what follows from it. */
export interface Options {
  json: boolean;
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

/** Reads `--quick` and `--json`; throws a sentence for anything else. */
export function parseOptions(args: readonly string[]): Options {
  const unknown = args.find((argument) => argument !== '--quick' && argument !== '--json');
  if (unknown !== undefined) throw new Sentence(`Unknown option ${unknown}: npm run bench -- [--quick] [--json]`);
  const quick = args.includes('--quick');
  return { json: args.includes('--json'), quick, ...(quick ? QUICK : FULL) };
}
