import { ApiError } from './errors';
import type { TokenStore } from './tokens';

/** The tokens in use, renewed by one call at a time however many need them. */

const REFRESH_PATH = '/api/accounts/token/refresh/';

/** Sends a request and hands back whatever answer it gets. */
export type Send = (request: Request) => Promise<Response>;

export interface SessionOptions {
  baseUrl: string;
  tokens: TokenStore;
  send: Send;
  /** The refresh token is no good any more: the user has to sign in. */
  onSignedOut?: (() => void) | undefined;
}

export class Session {
  private renewing: Promise<string | null> | undefined;

  constructor(private readonly options: SessionOptions) {}

  async access(): Promise<string | null> {
    return (await this.options.tokens.get())?.access ?? null;
  }

  /**
   * Another access token in place of one that was refused.
   * @returns null when there is none to be had; the tokens are forgotten then
   * @throws TimeoutError, NetworkError, or ApiError for a refusal that is no verdict on the token
   */
  async renew(refused: string): Promise<string | null> {
    const held = await this.options.tokens.get();
    // Another call was faster.
    if (held && held.access !== refused) return held.access;
    this.renewing ??= this.refresh(held?.refresh).finally(() => {
      this.renewing = undefined;
    });
    return this.renewing;
  }

  private async refresh(refresh: string | undefined): Promise<string | null> {
    if (refresh === undefined) return this.forget();
    const { baseUrl, send, tokens } = this.options;
    const url = `${baseUrl}${REFRESH_PATH}`;
    const response = await send(new Request(url, { method: 'POST', headers: { 'Content-Type': 'application/json' }, body: JSON.stringify({ refresh }) }));
    if (response.ok) {
      const { access, refresh: rotated } = (await response.json()) as { access: string; refresh?: string };
      await tokens.set({ access, refresh: rotated ?? refresh });
      return access;
    }
    if (response.status === 401 || response.status === 400) return this.forget();
    throw new ApiError(response.status, await bodyOf(response), url, response.headers);
  }

  private async forget(): Promise<null> {
    await this.options.tokens.set(null);
    this.options.onSignedOut?.();
    return null;
  }
}

/** The body of a refusal: JSON where it is some, else its text. */
export async function bodyOf(response: Response): Promise<unknown> {
  const text = await response.text();
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return text;
  }
}
