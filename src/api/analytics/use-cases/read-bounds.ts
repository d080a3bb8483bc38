import { refused } from '../../../platform/http';
import type { Range } from '../contract';
import { m } from '../messages';
import type { Bounds } from '../queries/revenue';
import { readDay } from '../rules';

/** The bounds of a call. @throws 400 `{"detail"}` for a text that is no real day */
export function readBounds({ start, end }: Range): Bounds {
  return { start: bound('start', start), end: bound('end', end) };
}

function bound(name: string, text: string | undefined): string | null {
  if (text === undefined) return null;
  const day = readDay(text);
  if (day === null) throw refused(m.badDay({ name }));
  return day;
}
