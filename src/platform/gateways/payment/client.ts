import { CircuitBreaker } from './breaker';
import { GatewayError } from './errors';

/** HTTP to a payment gateway: time limit, circuit breaker, retries of reads only. Neither bodies nor keys are ever logged. */

export interface GatewayCall {
  method: 'GET' | 'POST';
  path: string;
  headers?: Record<string, string>;
  body?: object;
  /** It only reads: tried again after a failure. */
  idempotent?: boolean;
}

export interface GatewayAnswer {
  status: number;
  /** The JSON object of the answer; an empty one when there was none. */
  body: Record<string, unknown>;
}

const READ_TRIES = 3;
const PAUSE_MS = 200;

type Listener = (gateway: string) => void;
const listeners: Listener[] = [];

/** Registers who is told when a gateway stops answering. */
export const onGatewayUnavailable = (listener: Listener): void => void listeners.push(listener);

const pause = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds));

export class GatewayClient {
  private readonly breaker: CircuitBreaker;

  constructor(
    private readonly gateway: string,
    private readonly base: () => string,
    private readonly timeoutMs: () => number,
  ) {
    this.breaker = new CircuitBreaker(() => {
      for (const listener of listeners) listener(gateway);
    });
  }

  /** Answers of 2xx and 4xx come back; everything else is an error. @throws GatewayError `unavailable` or `unknown` */
  async call(call: GatewayCall): Promise<GatewayAnswer> {
    for (let tries = 1; ; tries += 1) {
      try {
        return await this.once(call);
      } catch (error) {
        const again = call.idempotent && tries < READ_TRIES && error instanceof GatewayError && error.fault === 'unknown';
        if (!again) throw error;
        await pause(tries * PAUSE_MS);
      }
    }
  }

  private async once(call: GatewayCall): Promise<GatewayAnswer> {
    if (!this.breaker.closed) throw new GatewayError(this.gateway, 'unavailable', 'circuit_open', 'too many failures, tried again within a minute');
    try {
      const answer = await this.send(call);
      this.breaker.succeeded();
      return answer;
    } catch (error) {
      this.breaker.failed();
      throw error;
    }
  }

  private async send({ method, path, headers = {}, body }: GatewayCall): Promise<GatewayAnswer> {
    const response = await this.fetched(path, {
      method,
      headers: { Accept: 'application/json', ...(body ? { 'Content-Type': 'application/json' } : {}), ...headers },
      ...(body ? { body: JSON.stringify(body) } : {}),
      redirect: 'error',
      signal: AbortSignal.timeout(this.timeoutMs()),
    });
    if (response.status >= 500 || response.status === 429) throw new GatewayError(this.gateway, 'unknown', `http_${response.status}`, `answered HTTP ${response.status}`);
    return response;
  }

  private async fetched(path: string, init: RequestInit): Promise<GatewayAnswer> {
    try {
      const response = await fetch(`${this.base()}${path}`, init);
      const text = await response.text();
      return { status: response.status, body: objectOf(text) };
    } catch (error) {
      const timedOut = error instanceof Error && error.name === 'TimeoutError';
      throw new GatewayError(this.gateway, 'unknown', timedOut ? 'timeout' : 'connection', timedOut ? 'did not answer in time' : 'could not be reached');
    }
  }
}

function objectOf(text: string): Record<string, unknown> {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Record<string, unknown>) : {};
  } catch {
    return {};
  }
}
