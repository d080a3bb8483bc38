import { createServer } from 'node:net';

/** Why a port cannot be listened on, in a word of the system (`EADDRINUSE`, `EACCES`…), or null when it can. */
function obstacle(port: number, host: string): Promise<string | null> {
  return new Promise((resolve) => {
    const server = createServer();
    server.once('error', (error: NodeJS.ErrnoException) => resolve(error.code ?? error.message));
    server.listen(port, host, () => server.close(() => resolve(null)));
  });
}

/** A sentence that says why `host:port` cannot be listened on, or null when it can. Port 0 is always free. */
export async function portProblem(port: number, host: string): Promise<string | null> {
  const found = port === 0 ? null : await obstacle(port, host);
  if (found === null) return null;
  if (found === 'EADDRINUSE') return `Port ${port} is taken by another program: stop it or set PORT.`;
  if (found === 'EACCES') return `Port ${port} needs more rights than this user has: set PORT to 1024 or above.`;
  return `Cannot listen on ${host}:${port} (${found}): check HOST and PORT.`;
}

/** A port that is free on the loopback address at this moment. */
export function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => (address !== null && typeof address === 'object' ? resolve(address.port) : reject(new Error('no free port'))));
    });
  });
}

/** `preferred` when it is free on the loopback address, else another free port. */
export async function freePortNear(preferred: number | undefined): Promise<number> {
  if (preferred !== undefined && (await obstacle(preferred, '127.0.0.1')) === null) return preferred;
  return freePort();
}
