import { currentRun, publishRun } from './run';
import { freshName, startServer } from './server';

/**
 * Gives the test file a server and a database of its own, for what everybody sees: from here on the helpers of this file mean them.
 * Call it before the first of them. @returns what stops the server
 */
export async function standAlone(overrides: Record<string, string> = {}): Promise<() => Promise<number>> {
  const server = await startServer(overrides, { database: freshName() });
  publishRun({ ...currentRun(), url: server.url, databaseUrl: server.databaseUrl });
  return () => server.stop();
}
