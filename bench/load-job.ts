/** What the parent asks of the load generator, and what it answers. */

export interface LoadRequest {
  method: 'GET' | 'POST';
  path: string;
  token?: string;
  body?: object;
  /** Further headers. */
  headers?: Record<string, string>;
}

export interface LoadJob {
  name: string;
  port: number;
  requests: LoadRequest[];
  /** The request to begin with, so that repeated measurements walk on through the list. */
  offset: number;
  /** Each request may be sent one time only; the measurement ends early when they are used up. */
  once: boolean;
  /** The only status that is no failure. */
  expect: number;
  /** What each answer must hold. */
  says?: string | undefined;
  connections: number;
  warmMs: number;
  measureMs: number;
}

/** Latencies in milliseconds. */
export interface LoadResult {
  perSecond: number;
  p50: number;
  p99: number;
  /** The request to go on with. */
  used: number;
}

/** The bytes of a request as they go over the wire. */
export function requestBytes(port: number, { method, path, token, body, headers = {} }: LoadRequest): Buffer {
  const content = body === undefined ? '' : JSON.stringify(body);
  const head = [
    `${method} ${path} HTTP/1.1`,
    `Host: 127.0.0.1:${port}`,
    'Accept: application/json',
    ...(token === undefined ? [] : [`Authorization: Bearer ${token}`]),
    ...Object.entries(headers).map(([name, value]) => `${name}: ${value}`),
    ...(body === undefined ? [] : ['Content-Type: application/json', `Content-Length: ${Buffer.byteLength(content)}`]),
  ];
  return Buffer.from(`${head.join('\r\n')}\r\n\r\n${content}`);
}
