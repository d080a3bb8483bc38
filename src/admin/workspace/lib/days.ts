const DAY_MS = 86_400_000;
const RIYADH_MS = 3 * 3_600_000;

/** The day in Riyadh, `YYYY-MM-DD`, so many days ago. */
export const riyadhDay = (daysAgo = 0): string => new Date(Date.now() + RIYADH_MS - daysAgo * DAY_MS).toISOString().slice(0, 10);

/** The first day of the month in Riyadh, so many months ago. */
export function riyadhMonthStart(monthsAgo = 0): string {
  const now = new Date(Date.now() + RIYADH_MS);
  return new Date(Date.UTC(now.getUTCFullYear(), now.getUTCMonth() - monthsAgo, 1)).toISOString().slice(0, 10);
}
