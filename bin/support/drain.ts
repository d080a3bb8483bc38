import type { Server, ServerResponse } from 'node:http';

const STEP_MS = 50;

/** Counts the requests of a server from now on, so that it can be emptied before it stops. */
export function trackRequests(server: Server): { drain(limitMs: number): Promise<boolean> } {
  const open = new Set<ServerResponse>();
  server.prependListener('request', (_request, response: ServerResponse) => {
    open.add(response);
    response.once('close', () => open.delete(response));
  });
  return { drain: (limitMs) => drain(server, open, limitMs) };
}

/** Stops accepting, lets the open requests finish and closes idle connections. False when some were still open after `limitMs`. */
async function drain(server: Server, open: ReadonlySet<ServerResponse>, limitMs: number): Promise<boolean> {
  const end = Date.now() + limitMs;
  server.close();
  for (const response of open) if (!response.headersSent) response.setHeader('Connection', 'close');
  while (open.size > 0 && Date.now() < end) {
    server.closeIdleConnections();
    await new Promise((resolve) => setTimeout(resolve, STEP_MS));
  }
  server.closeIdleConnections();
  return open.size === 0;
}
