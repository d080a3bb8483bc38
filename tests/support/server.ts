import { randomBytes } from 'node:crypto';
import path from 'node:path';
import { freePort } from '../../bin/support/ports';
import { ensureDatabase } from '../../bin/support/postgres-cluster';
import { launchServer } from '../../bin/support/server-process';
import { currentRun, databaseUrl } from './run';
import { serverEnvironment } from './server-environment';

export { freePort };

const STOP_LIMIT_MS = 30_000;

export interface TestServer {
  url: string;
  databaseUrl: string;
  /** File with what it printed. */
  log: string;
  /** Asks it to stop and waits; answers the exit code. */
  stop(): Promise<number>;
  /** Ends it at once, as a crash would; answers when it is gone. */
  kill(): Promise<void>;
}

export interface TestServerOptions {
  /** A database of its own by this name, migrated as the shared one; the shared database without it. */
  database?: string;
  /** With `database`: leave it empty, so that the server makes the schema. */
  empty?: boolean;
}

/** A database name that no other test uses. */
export const freshName = (): string => `souq_${randomBytes(6).toString('hex')}`;

/** Starts a server of the test's own. Environment variables in `overrides` win over those suited to tests. */
export async function startServer(overrides: Record<string, string> = {}, options: TestServerOptions = {}): Promise<TestServer> {
  const run = currentRun();
  if (options.database) await ensureDatabase(run.pgAdminUrl, options.database, options.empty ? undefined : run.template);
  const address = options.database ? databaseUrl(run.pgAdminUrl, options.database) : run.databaseUrl;
  return bootServer(run.folder, { DATABASE_URL: address, ...overrides });
}

/** Boots the compiled server with its files below `folder` and waits until it is ready. */
export async function bootServer(folder: string, overrides: Record<string, string> & { DATABASE_URL: string }): Promise<TestServer> {
  const port = overrides['PORT'] ?? String(await freePort());
  const log = path.join(folder, `server-${port}-${randomBytes(3).toString('hex')}.log`);
  const server = launchServer({ environment: serverEnvironment(folder, { PORT: port, ...overrides }), log, detached: false });
  await server.ready;
  const kill = async () => {
    server.signal('SIGKILL');
    await server.ended;
  };
  return { url: `http://127.0.0.1:${port}`, databaseUrl: overrides.DATABASE_URL, log, stop: () => server.stop(STOP_LIMIT_MS), kill };
}
