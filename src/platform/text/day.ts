/** Whether the text is a day of the calendar, `YYYY-MM-DD`, that PostgreSQL takes for one. */
export function isDay(text: string | undefined): text is string {
  if (!/^(?:19|[2-9]\d)\d{2}-\d{2}-\d{2}$/.test(text ?? '')) return false;
  const moment = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(moment.getTime()) && moment.toISOString().startsWith(text as string);
}
