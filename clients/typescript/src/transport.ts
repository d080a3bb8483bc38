import { ApiError, NetworkError, TimeoutError } from './errors';
import { bodyOf, type Send, type Session } from './session';

/** One request from the client to its answer: time limit, language, token, one renewal, one repetition of what may be repeated. */

export interface TransportOptions {
  fetch: typeof globalThis.fetch;
  timeoutMs: number;
  /** `Accept-Language`, asked at every call. */
  language: () => string | undefined;
}

/**
 * Ends a call at its time limit, or when the caller gives up.
 * @param end aborts the call itself
 */
function ending(request: Request, timeoutMs: number, end: AbortController): { over: Promise<never>; inTime: () => void } {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const over = new Promise<never>((_resolve, reject) => {
    const finish = (reason: unknown): void => {
      reject(reason);
      end.abort(reason);
    };
    timer = setTimeout(() => finish(new TimeoutError(timeoutMs, request.url)), timeoutMs);
    // Stays: giving up ends the reading of the body too.
    request.signal.addEventListener('abort', () => finish(request.signal.reason), { once: true });
  });
  return { over, inTime: () => clearTimeout(timer) };
}

/** Sends within the time limit. @throws TimeoutError, NetworkError, or the reason of the caller's own abort */
export const sender =
  ({ fetch, timeoutMs, language }: TransportOptions): Send =>
  async (request) => {
    request.signal.throwIfAborted();
    const spoken = language();
    if (spoken && !request.headers.has('accept-language')) request.headers.set('Accept-Language', spoken);
    const end = new AbortController();
    const { over, inTime } = ending(request, timeoutMs, end);
    try {
      return await Promise.race([fetch(new Request(request, { signal: end.signal })), over]);
    } catch (error) {
      if (request.signal.aborted) throw request.signal.reason;
      throw end.signal.aborted ? end.signal.reason : new NetworkError(request.url, error);
    } finally {
      inTime();
    }
  };

const signed = (request: Request, access: string | null): Request => {
  const copy = request.clone();
  if (access !== null) copy.headers.set('Authorization', `Bearer ${access}`);
  return copy;
};

/** Reading again does no harm, nor does writing under an idempotency key. */
const mayRepeat = (request: Request): boolean => request.method === 'GET' || request.headers.has('idempotency-key');

async function sendTwice(send: Send, request: Request): Promise<Response> {
  try {
    return await send(request.clone());
  } catch (error) {
    if (!(error instanceof NetworkError) || !mayRepeat(request)) throw error;
    return send(request);
  }
}

/**
 * Sends with the token of the session. A refused token is renewed once and the call repeated; where no other token is to be had, it is
 * repeated without one, for what everybody may read.
 * @throws ApiError for every refusal
 */
export const authorised =
  (send: Send, session: Session): Send =>
  async (request) => {
    const own = request.headers.has('authorization');
    const access = own ? null : await session.access();
    const first = await sendTwice(send, signed(request, access));
    const response = first.status === 401 && access !== null ? await sendTwice(send, signed(request, await session.renew(access))) : first;
    if (!response.ok) throw new ApiError(response.status, await bodyOf(response), request.url, response.headers);
    return response;
  };
