/** Asks every 50 ms until the answer passes; fails after `limitMs` with the last answer. */
export async function eventually<T>(ask: () => Promise<T> | T, passes: (answer: T) => boolean, limitMs = 15_000): Promise<T> {
  const end = Date.now() + limitMs;
  for (;;) {
    const answer = await ask();
    if (passes(answer)) return answer;
    if (Date.now() > end) throw new Error(`still ${JSON.stringify(answer)} after ${limitMs} ms`);
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}
