import { Sentence } from '../support/report';

/** What the command line asks for. */
export interface Options {
  /** Only when the database holds no provider and was never seeded. */
  once: boolean;
  /** How many units of bulk content to add (one unit: 40 providers, 60 clients, 200 requests); 0 for none. */
  scale: number;
}

const MAX_SCALE = 100_000;

export const USAGE = `npm run seed -- [--once] [--scale N]
  (nothing)   the demo content, unless it is there already
  --once      the same, but only in a database without any provider
  --scale N   the demo content unless it is there, then N times 40 providers, 60 clients and 200 requests; every call adds as many again`;

/** Reads the arguments; throws one sentence for the first mistake. */
export function parseOptions(args: readonly string[]): Options {
  const options: Options = { once: false, scale: 0 };
  const rest = args.flatMap((argument) => argument.split('=', 2));
  while (rest.length > 0) {
    const name = rest.shift();
    if (name === '--once') options.once = true;
    else if (name === '--scale') options.scale = readScale(rest.shift());
    else throw new Sentence(`Unknown option ${name}.\n${USAGE}`);
  }
  return options;
}

function readScale(raw: string | undefined): number {
  const value = Number(raw);
  if (!raw || !/^\d+$/.test(raw) || value < 1 || value > MAX_SCALE) throw new Sentence(`--scale takes a whole number from 1 to ${MAX_SCALE}.`);
  return value;
}
