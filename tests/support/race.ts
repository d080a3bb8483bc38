/** Runs `count` calls at once, as good as one process can, and answers how each ended. */
export const race = <T>(count: number, call: (index: number) => Promise<T>): Promise<PromiseSettledResult<T>[]> =>
  Promise.allSettled(Array.from({ length: count }, (_unused, index) => call(index)));

/** The values of the calls that did not fail; fails with the first failure when there is one. */
export function values<T>(results: readonly PromiseSettledResult<T>[]): T[] {
  return results.map((result) => {
    if (result.status === 'rejected') throw result.reason;
    return result.value;
  });
}

/** How often each HTTP status came: `{200: 1, 409: 9}`. */
export function statuses(results: readonly PromiseSettledResult<{ status: number }>[]): Record<number, number> {
  const counts: Record<number, number> = {};
  for (const { status } of values(results)) counts[status] = (counts[status] ?? 0) + 1;
  return counts;
}
