/** Resolves after `milliseconds`. */
export const pause = (milliseconds: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, milliseconds));

/** Asks every `stepMs` until `check` answers true; false when `limitMs` passed before that. */
export async function waitUntil(check: () => boolean | Promise<boolean>, limitMs: number, stepMs = 100): Promise<boolean> {
  const end = Date.now() + limitMs;
  for (;;) {
    if (await check()) return true;
    if (Date.now() >= end) return false;
    await pause(stepMs);
  }
}

/** The promise's value, or `late()` once `limitMs` has passed. */
export async function within<T>(promise: Promise<T>, limitMs: number, late: () => T | Promise<T>): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const limit = new Promise<'late'>((resolve) => {
    timer = setTimeout(() => resolve('late'), limitMs);
  });
  try {
    const first = await Promise.race([promise.then((value) => ({ value })), limit]);
    return first === 'late' ? await late() : first.value;
  } finally {
    clearTimeout(timer);
  }
}
