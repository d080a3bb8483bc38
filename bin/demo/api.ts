import { pause } from '../support/waiting';
import { Surprise } from './story';

/** The public API as a client application sees it: JSON in, JSON out, nothing else. */

const LONGEST_WAIT_S = 65;
const CALL_LIMIT_MS = 30_000;
const SHOWN = 600;

export type Method = 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';

export interface Call {
  token?: string;
  /** JSON, or a form with files. */
  body?: object;
}

export interface Answer {
  status: number;
  body: unknown;
}

export class Api {
  constructor(readonly base: string) {}

  /** One call; answers whatever came. A 429 is waited for, up to 65 s. Throws a Surprise when nothing came or it is not JSON. */
  async send(method: Method, path: string, { token, body }: Call = {}): Promise<Answer> {
    for (;;) {
      const response = await this.once(method, path, { ...(token === undefined ? {} : { token }), ...(body === undefined ? {} : { body }) });
      const text = await response.text();
      if (response.status !== 429) return { status: response.status, body: parse(text, `${method} ${path}`) };
      const wait = Number(response.headers.get('retry-after') ?? 1);
      if (!(wait <= LONGEST_WAIT_S))
        throw new Surprise(
          `${method} ${path} within its limits`,
          `429 ${text}; the next try is allowed in ${Math.ceil(wait / 60)} minutes (a server started with OTP_IP_HOURLY_LIMIT=0 has no such limit)`,
        );
      process.stdout.write(`  (${path} asks for patience: waiting ${wait} s)\n`);
      await pause(wait * 1000);
    }
  }

  /** One call whose 429 is an answer too. */
  async sendOnce(method: Method, path: string, call: Call = {}): Promise<Answer> {
    const response = await this.once(method, path, call);
    return { status: response.status, body: parse(await response.text(), `${method} ${path}`) };
  }

  /** One call that must answer with `status`; its body as `T`. */
  async expect<T = Record<string, unknown>>(status: number, method: Method, path: string, call: Call = {}): Promise<T> {
    const answer = await this.send(method, path, call);
    if (answer.status !== status) throw new Surprise(`${method} ${path} to answer ${status}`, `${answer.status} ${JSON.stringify(answer.body).slice(0, SHOWN)}`);
    return answer.body as T;
  }

  /** Opens a page as a browser does, and must be shown it. */
  async visit(url: string): Promise<void> {
    const { status } = await fetch(url, { headers: { Accept: 'text/html', 'Accept-Language': 'en' }, signal: AbortSignal.timeout(CALL_LIMIT_MS) });
    if (status !== 200) throw new Surprise(`${url} to show its page`, String(status));
  }

  private async once(method: Method, path: string, { token, body }: Call): Promise<Response> {
    const headers: Record<string, string> = { Accept: 'application/json', 'Accept-Language': 'en' };
    if (token !== undefined) headers['Authorization'] = `Bearer ${token}`;
    const isForm = body instanceof FormData;
    if (body !== undefined && !isForm) headers['Content-Type'] = 'application/json';
    try {
      return await fetch(this.base + path, { method, headers, body: body === undefined ? null : isForm ? body : JSON.stringify(body), signal: AbortSignal.timeout(CALL_LIMIT_MS) });
    } catch (error) {
      const cause = error instanceof Error && error.cause instanceof Error ? error.cause.message : String(error);
      throw new Surprise(`an answer from ${this.base}`, `none (${cause}). Start the server (npm start) or set BASE_URL`);
    }
  }
}

function parse(text: string, call: string): unknown {
  if (text === '') return null;
  try {
    return JSON.parse(text);
  } catch {
    throw new Surprise(`${call} to answer JSON`, text.slice(0, SHOWN));
  }
}
