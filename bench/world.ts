import { execFile } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { chmodSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { ROOT, SERVER_ENTRY } from '../bin/support/paths';
import { freePort } from '../bin/support/ports';
import { binaries, databaseAccount } from '../bin/support/postgres-binaries';
import { type Cluster, ensureDatabase, initCluster, startCluster } from '../bin/support/postgres-cluster';
import { CONNECTIONS } from './options';
import { type Child, startChild } from './processes';

/** Everything a run starts: a PostgreSQL of its own in a temporary folder, servers, the floor. `close` ends it all, in reverse order. */

const SETTINGS = ['shared_buffers=256MB', 'max_connections=150'];
const INHERITED = ['PATH', 'HOME', 'TMPDIR', 'LANG'];
const UNLIMITED = ['THROTTLE_USER', 'THROTTLE_ANON', 'THROTTLE_OTP', 'THROTTLE_AUTH', 'THROTTLE_REFRESH', 'THROTTLE_WEBHOOK', 'CHAT_MESSAGES_PER_MINUTE', 'CHAT_EVENTS_PER_MINUTE'];
const TSX = ['--require', 'tsx/cjs'];
/** Koa first: the TypeScript loader resolves one of its packages to the wrong format. */
const KOA = ['--require', 'koa'];

export class World {
  private readonly stops: (() => Promise<void> | void)[] = [];
  private readonly folder = mkdtempSync(path.join(tmpdir(), 'souq-bench-'));
  private cluster: Cluster | undefined;
  private closing: Promise<void> | undefined;

  /** Starts PostgreSQL with its usual durability. */
  async open(): Promise<void> {
    this.stops.push(() => rmSync(this.folder, { recursive: true, force: true }));
    chmodSync(this.folder, 0o711);
    mkdirSync(this.path('media', 'uploads'), { recursive: true });
    const account = databaseAccount();
    const programs = binaries(account, () => {
      mkdirSync(this.path('programs'), { recursive: true });
      return this.path('programs');
    });
    const settings = { data: this.path('postgres'), password: randomBytes(12).toString('hex'), account, programs };
    initCluster(settings);
    const cluster = await startCluster({ ...settings, port: await freePort(), log: this.path('postgres.log'), settings: SETTINGS, detached: true });
    this.cluster = cluster;
    this.stops.push(() => cluster.stop(true));
  }

  /** Connection string of a database of this run. */
  url(database: string): string {
    if (!this.cluster) throw new Error('the world is not open');
    return this.cluster.url(database);
  }

  createDatabase(name: string, template?: string): Promise<void> {
    return ensureDatabase(this.url('postgres'), name, template);
  }

  /** The compiled server as in production, with the limits off. @param role `web` where only requests are measured */
  async server(database: string, role: 'web' | 'all'): Promise<Child> {
    return this.child([SERVER_ENTRY], { ...this.environment(database), PORT: String(await freePort()), ROLE: role });
  }

  async floor(database: string): Promise<Child> {
    return this.child([...KOA, ...TSX, path.join(ROOT, 'bench', 'floor.ts')], { ...this.environment(database), PORT: String(await freePort()) });
  }

  /** A script of the benchmark on a port of its own. */
  async script(file: string, database: string): Promise<Child> {
    return this.child([...TSX, file], { ...this.environment(database), PORT: String(await freePort()) });
  }

  load(): Promise<Child> {
    return this.child([...TSX, path.join(ROOT, 'bench', 'load.ts')], this.environment('postgres'));
  }

  /** Lays demo content and so many units of bulk content. */
  async seed(database: string, units: number): Promise<void> {
    await promisify(execFile)(process.execPath, [...TSX, path.join(ROOT, 'bin', 'seed.ts'), '--scale', String(units)], { cwd: ROOT, env: this.environment(database) });
  }

  /** Ends everything that was started; what goes wrong on the way stops nothing else. */
  close(): Promise<void> {
    this.closing ??= (async () => {
      for (const stop of this.stops.splice(0).reverse()) await Promise.resolve(stop()).catch(() => undefined);
    })();
    return this.closing;
  }

  private async child(flags: string[], environment: NodeJS.ProcessEnv): Promise<Child> {
    const name = path.basename(flags.at(-1) as string);
    const child = await startChild(flags, environment, this.path(`${name}-${randomBytes(3).toString('hex')}.log`));
    this.stops.push(child.stop);
    return child;
  }

  private environment(database: string): NodeJS.ProcessEnv {
    return {
      ...Object.fromEntries(INHERITED.map((name) => [name, process.env[name]])),
      ...Object.fromEntries(UNLIMITED.map((name) => [name, '0'])),
      NODE_ENV: 'production',
      APP_ENV: 'development',
      HOST: '127.0.0.1',
      TZ: 'UTC',
      LOG_LEVEL: 'WARN',
      DEMO_CONTENT: '0',
      MEDIA_ROOT: this.path('media'),
      DATABASE_URL: this.url(database),
      DATABASE_POOL_MAX: String(CONNECTIONS),
    };
  }

  private path(...names: string[]): string {
    return path.join(this.folder, ...names);
  }
}
