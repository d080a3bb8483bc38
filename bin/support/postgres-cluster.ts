import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { chownSync, closeSync, mkdirSync, openSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { Client } from 'pg';
import { type Account, type Binaries, removeTree } from './postgres-binaries';
import { Sentence } from './report';
import { waitUntil, within } from './waiting';

/** One PostgreSQL cluster: made, started on the loopback address, stopped. */

const INIT_LIMIT_MS = 120_000;
const START_LIMIT_MS = 60_000;
const STOP_LIMIT_MS = 30_000;
const LOCALES: Partial<Record<NodeJS.Platform, string>> = { darwin: 'en_US.UTF-8', win32: 'C' };

export interface ClusterSettings {
  /** Data folder; its parent exists and the account may enter it. */
  data: string;
  password: string;
  account: Account;
  programs: Binaries;
}

export interface Cluster {
  /** Connection string of a database of this cluster. */
  url(database: string): string;
  /** Stops it; `now` gives up running transactions at once. */
  stop(now?: boolean): Promise<void>;
  /** Resolves when the process has ended, for whatever reason. */
  readonly ended: Promise<void>;
}

/** Makes a new cluster in `data`: whole or not at all. */
export function initCluster({ data, password, account, programs }: ClusterSettings): void {
  const draft = `${data}.new`;
  const secret = `${data}.password`;
  removeTree(draft);
  mkdirSync(draft, { mode: 0o700 });
  writeFileSync(secret, `${password}\n`, { mode: 0o600 });
  if (account.uid !== undefined && account.gid !== undefined) for (const target of [draft, secret]) chownSync(target, account.uid, account.gid);
  const locale = LOCALES[process.platform] ?? 'C.UTF-8';
  const flags = [`--pgdata=${draft}`, '--username=postgres', `--pwfile=${secret}`, '--auth=scram-sha-256', '--encoding=UTF8', `--locale=${locale}`];
  const made = spawnSync(programs.initdb, flags, { ...account, cwd: path.dirname(data), encoding: 'utf8', timeout: INIT_LIMIT_MS });
  rmSync(secret, { force: true });
  if (made.status !== 0) throw new Sentence(`PostgreSQL could not make its data folder ${data}: ${made.error?.message ?? made.stderr.trim()}`);
  renameSync(draft, data);
}

export interface StartOptions extends ClusterSettings {
  port: number;
  /** File its log is appended to. */
  log: string;
  /** Settings in the form `name=value`. */
  settings?: string[];
  /** True keeps the terminal's Ctrl+C away from it, so that the server can finish first. */
  detached: boolean;
}

/** Starts the cluster and waits until it takes connections (after a crash it recovers first). */
export async function startCluster(options: StartOptions): Promise<Cluster> {
  const child = launch(options);
  let running = true;
  const ended = new Promise<void>((resolve) => {
    const done = () => {
      running = false;
      resolve();
    };
    child.once('exit', done);
    child.once('error', done);
  });
  const url = (database: string) => `postgres://postgres:${options.password}@127.0.0.1:${options.port}/${database}`;
  const ready = await waitUntil(async () => !running || (await answers(url('postgres'))), START_LIMIT_MS);
  if (!running || !ready) {
    child.kill('SIGQUIT');
    throw new Sentence(`PostgreSQL did not start${running ? ` within ${START_LIMIT_MS / 1000} seconds` : ''}; the end of ${options.log}:\n${tail(options.log)}`);
  }
  return { url, ended, stop: (now = false) => stopChild(child, ended, now) };
}

function launch({ data, port, account, programs, log, settings = [], detached }: StartOptions): ChildProcess {
  const output = openSync(log, 'a', 0o600);
  const fixed = ['listen_addresses=127.0.0.1', 'unix_socket_directories=', `port=${port}`];
  const flags = [...fixed, ...settings].flatMap((setting) => ['-c', setting]);
  const child = spawn(programs.postgres, ['-D', data, ...flags], { ...account, cwd: path.dirname(data), detached, stdio: ['ignore', output, output] });
  closeSync(output);
  return child;
}

async function stopChild(child: ChildProcess, ended: Promise<void>, now: boolean): Promise<void> {
  child.kill(now ? 'SIGQUIT' : 'SIGINT');
  await within(ended, STOP_LIMIT_MS, () => void child.kill('SIGKILL'));
}

/** True when the database takes connections. */
export async function answers(url: string): Promise<boolean> {
  const client = new Client({ connectionString: url, connectionTimeoutMillis: 2_000 });
  client.on('error', () => undefined);
  try {
    await client.connect();
    return true;
  } catch {
    return false;
  } finally {
    await client.end().catch(() => undefined);
  }
}

const tail = (file: string): string => readFileSync(file, 'utf8').trimEnd().split('\n').slice(-8).join('\n');

/** Creates a database unless it exists. `admin` is the connection string of an account that may. */
export async function ensureDatabase(admin: string, name: string, template?: string): Promise<void> {
  const client = new Client({ connectionString: admin, connectionTimeoutMillis: 10_000 });
  await client.connect();
  try {
    const known = await client.query('select 1 from pg_database where datname = $1', [name]);
    const from = template ? ` template ${client.escapeIdentifier(template)}` : '';
    if (known.rowCount === 0) await client.query(`create database ${client.escapeIdentifier(name)}${from}`);
  } finally {
    await client.end();
  }
}
