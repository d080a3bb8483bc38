import { existsSync } from 'node:fs';
import type { Server } from 'node:http';
import path from 'node:path';
import { type Core, createStrapi } from '@strapi/strapi';
import { EnvError, env } from '../config/env';
import { closeRealtime } from '../src/platform/realtime';
import { trackRequests } from './support/drain';
import { portProblem } from './support/ports';

/** The server process: compiled, started by the launcher, by tests and in containers as `node dist/bin/serve.js`. */

/** Time beyond `SHUTDOWN_SECONDS` for running jobs and open connections; then the process leaves as it is. */
const DESTROY_LIMIT_MS = 15_000;
const APP = path.resolve(__dirname, '..', '..');

process.env['TZ'] = 'UTC';
process.env['STRAPI_TELEMETRY_DISABLED'] = 'true';

async function main(): Promise<void> {
  // Until there is something to finish, a parent that is gone ends this process at once.
  process.once('disconnect', () => process.exit(1));
  const { ROLE, PORT, HOST } = env();
  const problem = ROLE === 'worker' ? null : await portProblem(PORT, HOST);
  if (problem) throw new Error(problem);
  const serveAdminPanel = ROLE !== 'worker' && existsSync(path.join(APP, 'dist', 'build', 'index.html'));
  const strapi = await createStrapi({ appDir: APP, distDir: path.join(APP, 'dist'), serveAdminPanel }).load();
  stopOnRequest(strapi, trackRequests(strapi.server.httpServer));
  const port = ROLE === 'worker' ? 0 : await listen(strapi, PORT, HOST);
  process.send?.({ type: 'ready', port });
  strapi.log.info(ROLE === 'worker' ? 'worker started' : `listening on port ${port}`);
}

async function listen(strapi: Core.Strapi, port: number, host: string): Promise<number> {
  const server: Server = strapi.server.httpServer;
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    strapi.server.mount();
    server.listen(port, host, resolve);
  });
  const address = server.address();
  return typeof address === 'object' && address ? address.port : port;
}

/** Finishes the open requests and jobs when told to stop, or when the parent that started this process is gone. */
function stopOnRequest(strapi: Core.Strapi, requests: ReturnType<typeof trackRequests>): void {
  let stopping = false;
  const stop = async () => {
    if (stopping) return;
    stopping = true;
    const limitMs = env().SHUTDOWN_SECONDS * 1000;
    setTimeout(() => process.exit(1), limitMs + DESTROY_LIMIT_MS).unref();
    const drained = requests.drain(limitMs);
    // Nobody new gets in any more: who is connected goes to another process, and polls do not hold the end up.
    await closeRealtime();
    if (!(await drained)) strapi.log.warn(`requests were still open after ${env().SHUTDOWN_SECONDS} seconds: closing them`);
    await strapi.destroy();
    process.exit(0);
  };
  for (const event of ['SIGTERM', 'SIGINT', 'disconnect']) {
    // Strapi's own handlers cut open requests off.
    process.removeAllListeners(event);
    process.on(event, () => {
      stop().catch(fail);
    });
  }
}

function fail(error: unknown): never {
  const known = error instanceof EnvError || process.env['LOG_LEVEL'] !== 'DEBUG';
  process.stderr.write(`${known ? (error as Error).message : String((error as Error).stack)}\n`);
  process.exit(1);
}

main().catch(fail);
