import { readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { Client } from 'pg';
import { commandOf, isAlive } from './processes';
import { Sentence, say } from './report';
import { waitUntil } from './waiting';

/** What a killed launcher leaves behind: a PostgreSQL that still runs, or a `postmaster.pid` of one that does not. */

const STOP_LIMIT_MS = 30_000;

interface Leftover {
  pid: number;
  port: number;
}

function read(file: string): Leftover | undefined {
  try {
    const lines = readFileSync(file, 'utf8').split('\n');
    return { pid: Math.abs(Number(lines[0])), port: Number(lines[3]) };
  } catch {
    return undefined;
  }
}

/** Clears the way for a new start on `data`: stops a PostgreSQL that still runs there, removes a stale `postmaster.pid`. */
export async function clearLeftover(data: string, password: string): Promise<void> {
  const file = path.join(data, 'postmaster.pid');
  const left = read(file);
  if (!left) return;
  if (!left.pid || !isAlive(left.pid) || isForeign(left.pid)) {
    rmSync(file, { force: true });
    return;
  }
  if (commandOf(left.pid) === '' && !(await serves(left.port, password, data))) {
    throw new Sentence(`Process ${left.pid} may still use ${data}: stop it, or remove ${file} if it is not PostgreSQL.`);
  }
  say('Stopping the PostgreSQL that an interrupted run left behind.');
  process.kill(left.pid, 'SIGINT');
  if (await waitUntil(() => !isAlive(left.pid), STOP_LIMIT_MS)) return;
  throw new Sentence(`The PostgreSQL of an interrupted run (process ${left.pid}) does not stop within ${STOP_LIMIT_MS / 1000} seconds: stop it by hand.`);
}

/** True when the process id was given to another program since; false when it is PostgreSQL or nobody can tell. */
function isForeign(pid: number): boolean {
  const command = commandOf(pid);
  return command !== '' && !/postgres/.test(command);
}

async function serves(port: number, password: string, data: string): Promise<boolean> {
  const client = new Client({ host: '127.0.0.1', port, user: 'postgres', password, database: 'postgres', connectionTimeoutMillis: 2_000 });
  client.on('error', () => undefined);
  try {
    await client.connect();
    const answer = await client.query<{ data_directory: string }>('show data_directory');
    return path.resolve(answer.rows[0]?.data_directory ?? '') === path.resolve(data);
  } catch {
    return false;
  } finally {
    await client.end().catch(() => undefined);
  }
}
