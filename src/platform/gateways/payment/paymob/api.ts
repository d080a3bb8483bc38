import type { Env } from '../../../../../config/env';
import { type GatewayAnswer, type GatewayCall, GatewayClient } from '../client';
import { GatewayError } from '../errors';

/** Paymob's HTTP API: addresses, keys, and what its refusals mean. */

const DEFAULT_BASE = 'https://accept.paymob.com';
const TOKEN_LIFE_MS = 50 * 60_000;

export class PaymobApi {
  private readonly client: GatewayClient;
  private token: { value: string; until: number } | undefined;

  constructor(readonly env: Env) {
    this.client = new GatewayClient(
      'paymob',
      () => this.base,
      () => env.PAYMENT_TIMEOUT_MS,
    );
  }

  get base(): string {
    return this.env.PAYMOB_BASE_URL || DEFAULT_BASE;
  }

  get integrationIds(): number[] {
    return this.env.PAYMOB_INTEGRATION_IDS.map(Number);
  }

  /** A call under the secret key. @throws GatewayError */
  withSecret(call: GatewayCall): Promise<GatewayAnswer> {
    return this.expect({ ...call, headers: { Authorization: `Token ${this.env.PAYMOB_SECRET_KEY}` } });
  }

  /** A call without a key of its own (the token is in the body, or not needed). @throws GatewayError */
  async expect(call: GatewayCall): Promise<GatewayAnswer> {
    const answer = await this.client.call(call);
    if (answer.status < 300) return answer;
    throw refusal(answer);
  }

  /** A read under a bearer token, of what may not be there (404); a stale token is asked for anew once. @throws GatewayError */
  async withToken(callWith: (token: string) => GatewayCall): Promise<GatewayAnswer> {
    const send = async (): Promise<GatewayAnswer> => {
      const token = await this.authToken();
      return this.client.call({ ...callWith(token), headers: { Authorization: `Bearer ${token}` }, idempotent: true });
    };
    let answer = await send();
    if (answer.status === 401) {
      this.token = undefined;
      answer = await send();
    }
    if (answer.status < 300 || answer.status === 404) return answer;
    throw refusal(answer);
  }

  /** The token of the API key, kept for 50 of its 60 minutes. @throws GatewayError */
  async authToken(): Promise<string> {
    if (this.token && this.token.until > Date.now()) return this.token.value;
    const { body } = await this.expect({ method: 'POST', path: '/api/auth/tokens', body: { api_key: this.env.PAYMOB_API_KEY }, idempotent: true });
    const value = textOf(body['token']);
    if (!value) throw new GatewayError('paymob', 'unknown', 'no_token', 'the answer carried no token');
    this.token = { value, until: Date.now() + TOKEN_LIFE_MS };
    return value;
  }
}

const MEANINGS: Record<number, string> = { 401: 'the key was refused', 403: 'the key was refused', 404: 'unknown there (integration id, or test and live mixed)' };
const MAX_REASON = 200;

/** Names of the refused fields; their values stay out. */
function meaningOf({ status, body }: GatewayAnswer): string {
  const known = MEANINGS[status];
  return known ?? `refused: ${Object.keys(body).join(', ')}`.slice(0, MAX_REASON);
}

const refusal = (answer: GatewayAnswer): GatewayError => new GatewayError('paymob', 'rejected', `http_${answer.status}`, meaningOf(answer));

/** A text or number of an answer as text, else "". */
export const textOf = (value: unknown): string => (typeof value === 'string' || typeof value === 'number' ? String(value) : '');

/** A whole number of an answer, else null. */
export const wholeOf = (value: unknown): number | null => (typeof value === 'number' && Number.isSafeInteger(value) ? value : null);
