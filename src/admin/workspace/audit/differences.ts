/** One value of a thing, as it was and as it became. */
export interface Difference {
  name: string;
  before: unknown;
  after: unknown;
}

const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null && !Array.isArray(value);

/** Splits what a row of the audit log holds into values before and after, and the rest. */
export function differencesIn({ before, after, ...rest }: Record<string, unknown>): { changes: Difference[]; rest: Record<string, unknown> } {
  if (before === undefined && after === undefined) return { changes: [], rest };
  if (!isRecord(before) && !isRecord(after)) return { changes: [{ name: 'value', before, after }], rest };
  const [old, next] = [isRecord(before) ? before : {}, isRecord(after) ? after : {}];
  const names = [...new Set([...Object.keys(old), ...Object.keys(next)])];
  return { changes: names.map((name) => ({ name, before: old[name], after: next[name] })), rest };
}

/** A value as text. */
export function shown(value: unknown): string {
  if (value === null || value === undefined || value === '') return '–';
  return typeof value === 'object' ? JSON.stringify(value) : String(value);
}
