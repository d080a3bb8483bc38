const DAY_MS = 86_400_000;
const RIYADH_MS = 3 * 3_600_000;

/** The day in Riyadh, `YYYY-MM-DD`, so many days ago. */
export const riyadhDay = (daysAgo = 0): string => new Date(Date.now() + RIYADH_MS - daysAgo * DAY_MS).toISOString().slice(0, 10);

/** The first day of the month in Riyadh, so many months ago. */
export function riyadhMonthStart(monthsAgo = 0): string {
  const now = new Date(Date.now() + RIYADH_MS);
  return new Date(Date.UTC(now.getUTCFullYear(), now.getUTCMonth() - monthsAgo, 1)).toISOString().slice(0, 10);
}

const LONGEST = 800;

/** Every day (`YYYY-MM-DD`) or month (`YYYY-MM`) of a range, both ends included, ascending. */
export function spanOf(kind: 'daily' | 'monthly', start: string, end: string): string[] {
  const [first, last] = [new Date(`${start}T00:00:00Z`), Date.parse(`${end}T00:00:00Z`)];
  const places: string[] = [];
  const at = kind === 'daily' ? first : new Date(Date.UTC(first.getUTCFullYear(), first.getUTCMonth(), 1));
  while (at.getTime() <= last && places.length < LONGEST) {
    places.push(at.toISOString().slice(0, kind === 'daily' ? 10 : 7));
    if (kind === 'daily') at.setUTCDate(at.getUTCDate() + 1);
    else at.setUTCMonth(at.getUTCMonth() + 1);
  }
  return places;
}

/** A value for every place of a span; where there is none, zero. */
export function filled(places: readonly string[], values: ReadonlyMap<string, number>): { at: string; value: number }[] {
  return places.map((at) => ({ at, value: values.get(at) ?? 0 }));
}
