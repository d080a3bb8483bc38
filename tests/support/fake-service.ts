import { createServer, type IncomingHttpHeaders, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { createServer as createSecureServer } from 'node:https';
import type { AddressInfo } from 'node:net';

/** An outside service on the loopback address that answers each path as it is told to. */

export interface ServiceCall {
  method: string;
  path: string;
  headers: IncomingHttpHeaders;
}

/** A status with a body, or something that is no answer. `drip`: headers, then bytes without end. */
export type ServiceAnswer = { status: number; body?: string; headers?: Record<string, string> } | 'silence' | 'hang-up' | 'garbage' | 'drip';

export interface FakeService {
  url: string;
  received: ServiceCall[];
  /** What a path is answered; 200 without one. */
  answers: Map<string, ServiceAnswer>;
  /** Until it resolves every answer waits. */
  held: Promise<unknown> | null;
  close(): Promise<void>;
}

/** Made for this address and trusted by nobody; good for a hundred years. */
const KEY = `-----BEGIN PRIVATE KEY-----
MIGHAgEAMBMGByqGSM49AgEGCCqGSM49AwEHBG0wawIBAQQgkezF5lzf8emudZjs
JcSq3bDmP+ZO05df/YznftzGm1yhRANCAARcbdT8bRmA9yMNeQIB0aknTdzjjajf
Q6BkTOO1feekUlE81bbLtj2FCYyes9a4WMRZFHgOriZ/2OVv89IKib6F
-----END PRIVATE KEY-----`;
const CERTIFICATE = `-----BEGIN CERTIFICATE-----
MIIBkDCCATagAwIBAgIUNGWjYgXPhrFDmgkMzDY23zAALj0wCgYIKoZIzj0EAwIw
FDESMBAGA1UEAwwJMTI3LjAuMC4xMCAXDTI2MTEyMTE3MjUxNloYDzIxMjYxMDI4
MTcyNTE2WjAUMRIwEAYDVQQDDAkxMjcuMC4wLjEwWTATBgcqhkjOPQIBBggqhkjO
PQMBBwNCAARcbdT8bRmA9yMNeQIB0aknTdzjjajfQ6BkTOO1feekUlE81bbLtj2F
CYyes9a4WMRZFHgOriZ/2OVv89IKib6Fo2QwYjAdBgNVHQ4EFgQU3sHmJavA8ZMz
FwBcKKlloJPfgXEwHwYDVR0jBBgwFoAU3sHmJavA8ZMzFwBcKKlloJPfgXEwDwYD
VR0TAQH/BAUwAwEB/zAPBgNVHREECDAGhwR/AAABMAoGCCqGSM49BAMCA0gAMEUC
IGg5pXgHQ2Tb4F/cZr1+Dhle8DXeBOP3y0SqblxqR4JYAiEAu6shNM5xd8uPoKQ9
o/UCqcZYCeZjOl/f56uS4HJBeYo=
-----END CERTIFICATE-----`;

/** @param secure with a certificate that nobody trusts */
export async function fakeService({ secure = false } = {}): Promise<FakeService> {
  const fake = { received: [], answers: new Map(), held: null } as unknown as FakeService;
  const take = (request: IncomingMessage, response: ServerResponse) => void answer(fake, request, response);
  const server: Server = secure ? createSecureServer({ key: KEY, cert: CERTIFICATE }, take) : createServer(take);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  fake.url = `${secure ? 'https' : 'http'}://127.0.0.1:${(server.address() as AddressInfo).port}`;
  fake.close = () =>
    new Promise((resolve) => {
      server.closeAllConnections();
      server.close(() => resolve());
    });
  return fake;
}

async function answer(fake: FakeService, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const path = request.url ?? '';
  fake.received.push({ method: request.method ?? '', path, headers: request.headers });
  const wanted = fake.answers.get(path) ?? { status: 200, body: '{}' };
  await fake.held;
  if (wanted === 'silence') return;
  if (wanted === 'hang-up') request.socket.destroy();
  else if (wanted === 'garbage') request.socket.end('this is not HTTP\r\n\r\n');
  else if (wanted === 'drip') response.writeHead(200, { 'Content-Type': 'application/json' }).write('{');
  else response.writeHead(wanted.status, { 'Content-Type': 'application/json', ...wanted.headers }).end(wanted.body ?? '');
}
