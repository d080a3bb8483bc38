/** Where the tokens of the signed-in user are kept. */

export interface Tokens {
  access: string;
  /** Absent where a sign-in gives none (the desk). */
  refresh?: string | undefined;
}

/** Memory, a key chain, local storage: whatever the platform has. */
export interface TokenStore {
  get(): Tokens | null | Promise<Tokens | null>;
  set(tokens: Tokens | null): void | Promise<void>;
}

/** Forgets everything with the process. */
export function memoryTokens(initial: Tokens | null = null): TokenStore {
  let tokens = initial;
  return {
    get: () => tokens,
    set: (next) => {
      tokens = next;
    },
  };
}
