/** What the set-up started and the teardown of the same process stops. */
export interface Kept {
  folder: string;
  admin: string;
  /** In the order in which they are to be called. */
  stops: (() => Promise<void>)[];
}

declare global {
  var souqKept: Kept | undefined;
}

export function keepForTeardown(kept: Kept): void {
  globalThis.souqKept = kept;
}

export function takeKept(): Kept | undefined {
  const kept = globalThis.souqKept;
  globalThis.souqKept = undefined;
  return kept;
}
