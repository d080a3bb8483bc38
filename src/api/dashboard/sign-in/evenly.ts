const SLOT_MS = 250;

/**
 * Answers on the next tick of a quarter of a second after the start, whatever the work took: how long it takes would tell strangers which
 * numbers are staff.
 */
export async function evenly<T>(work: () => Promise<T>): Promise<T> {
  const started = performance.now();
  try {
    return await work();
  } finally {
    const taken = performance.now() - started;
    await new Promise((resolve) => setTimeout(resolve, Math.ceil((taken + 1) / SLOT_MS) * SLOT_MS - taken));
  }
}
