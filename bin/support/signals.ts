const REPEAT_MS = 1_000;
const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

/**
 * Calls `onFirst` at the first signal to stop and `onInsist` when the person presses Ctrl+C again. A repetition within a second is
 * the same key press: package runners pass on the Ctrl+C that the terminal sends as well.
 */
export function onStopSignals(onFirst: () => void, onInsist: () => void): void {
  let firstAt: number | undefined;
  const heard = (name: NodeJS.Signals) => {
    if (firstAt === undefined) {
      firstAt = Date.now();
      onFirst();
    } else if (name === 'SIGINT' && Date.now() - firstAt > REPEAT_MS) onInsist();
  };
  for (const name of SIGNALS) process.on(name, heard);
}
