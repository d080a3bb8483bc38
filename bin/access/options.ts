import { ACCESS_LEVELS, type AccessLevel } from '../../src/api/backoffice';
import { normalisePhone } from '../../src/platform/text';
import { Sentence } from '../support/report';

/** What the command line asks for. */
export interface AccessOptions {
  /** Normalised. */
  phone: string;
  level: AccessLevel;
  /** Codes; `admin` and `power` need none. */
  dashboards: string[];
  /** Passes every dashboard check of the staff pages, whatever the profile. */
  superuser: boolean;
  /** E-mail address of the panel account that stands for him from now on. */
  panel: string | undefined;
}

export const USAGE = `npm run access -- --phone NUMBER --level LEVEL [--dashboards CODE,CODE] [--superuser] [--panel E-MAIL]
  --phone       mobile number of the account; made when there is none, and marked as staff
  --level       ${ACCESS_LEVELS.join(', ')}
  --dashboards  for the levels user and qa: analytics, content, billing, support, verify, promo, subs, extras, access, features
  --superuser   also pass every check of the staff pages
  --panel       account of the panel that stands for this person from now on`;

/** Reads the arguments; throws one sentence for the first mistake. */
export function parseAccessOptions(args: readonly string[]): AccessOptions {
  const rest = args.flatMap((argument) => (argument.startsWith('--') ? argument.split('=', 2) : [argument]));
  const given = new Map<string, string>();
  let superuser = false;
  while (rest.length > 0) {
    const name = rest.shift() as string;
    if (name === '--superuser') superuser = true;
    else if (['--phone', '--level', '--dashboards', '--panel'].includes(name)) given.set(name, rest.shift() ?? '');
    else throw new Sentence(`Unknown option ${name}.\n${USAGE}`);
  }
  const list = (given.get('--dashboards') ?? '').split(',');
  const dashboards = list.map((code) => code.trim()).filter(Boolean);
  return { phone: readPhone(given.get('--phone')), level: readLevel(given.get('--level')), dashboards, superuser, panel: given.get('--panel') || undefined };
}

function readPhone(raw = ''): string {
  const phone = normalisePhone(raw);
  if (phone === null || phone.length > 20) throw new Sentence(`--phone takes a phone number.\n${USAGE}`);
  return phone;
}

function readLevel(raw = ''): AccessLevel {
  const level = ACCESS_LEVELS.find((known) => known === raw);
  if (!level) throw new Sentence(`--level takes one of ${ACCESS_LEVELS.join(', ')}.\n${USAGE}`);
  return level;
}
