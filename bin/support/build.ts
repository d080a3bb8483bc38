import { spawn } from 'node:child_process';
import { existsSync, rmSync } from 'node:fs';
import path from 'node:path';
import { filesBelow, fingerprint, isFresh, markFresh, markStale } from './fingerprint';
import { DIST, PANEL_ENTRY, ROOT, SERVER_ENTRY } from './paths';
import { Sentence, say } from './report';

/** Builds server and panel into `dist`, each only when its sources changed since the last build. */

/** Besides the server the commands that operators run in an image, which has no source. */
const ENTRIES = ['serve', 'access', 'ledger-verify', 'secrets-reencrypt', 'unified-backfill'].map((name) => `bin/${name}.ts`);
const SERVER_SOURCES = ['src', 'config', ...ENTRIES, 'bin/access', 'bin/support', 'tsconfig.json', 'package-lock.json'];
const PANEL_SOURCES = ['src/admin', 'package-lock.json'];
const ADMIN = ['src/admin'];
const SERVER_LIMIT_MS = 5 * 60_000;
const PANEL_LIMIT_MS = 15 * 60_000;

/** Compiles the server. Answers false when it was fresh. */
export async function buildServer(): Promise<boolean> {
  const sources = fingerprint(SERVER_SOURCES, ADMIN);
  if (existsSync(SERVER_ENTRY) && isFresh('.server-hash', sources)) return false;
  say('Building the server…');
  markStale('.server-hash');
  // The compiler trusts its notes of what it wrote: without the output they are wrong.
  if (!existsSync(SERVER_ENTRY)) rmSync(path.join(DIST, '.tsbuildinfo'), { force: true });
  await tool('Building the server', 'typescript/bin/tsc', ['-p', 'tsconfig.json'], {}, SERVER_LIMIT_MS);
  removeOrphans();
  markFresh('.server-hash', sources);
  return true;
}

/** Removes compiled files whose source is gone: Strapi would still load a deleted route. */
export function removeOrphans(): void {
  for (const output of ['src', 'config', 'bin'].flatMap((folder) => filesBelow(`dist/${folder}`))) {
    const source = path.join(ROOT, output.slice('dist/'.length));
    const candidates = [source, source.replace(/\.js(\.map)?$/, '.ts'), source.replace(/\.js(\.map)?$/, '.tsx')];
    if (!candidates.some((file) => existsSync(file))) rmSync(path.join(ROOT, output), { force: true });
  }
}

/** Builds the admin panel (needs the compiled configuration). Answers false when it was fresh or `SOUQ_SKIP_PANEL=1`. */
export async function buildPanel(): Promise<boolean> {
  const sources = fingerprint(PANEL_SOURCES);
  if (process.env['SOUQ_SKIP_PANEL'] === '1' || (existsSync(PANEL_ENTRY) && isFresh('.panel-hash', sources))) return false;
  say('Building the admin panel (about a minute)…');
  markStale('.panel-hash');
  // The panel speaks to the origin it is served from; a production environment is checked at start, not here.
  const environment = { NODE_ENV: 'production', APP_ENV: 'development', PUBLIC_URL: '', STRAPI_TELEMETRY_DISABLED: 'true' };
  await tool('Building the panel', '@strapi/strapi/bin/strapi.js', ['build', '--silent'], environment, PANEL_LIMIT_MS);
  if (!existsSync(PANEL_ENTRY)) throw new Sentence('Building the panel ended without a panel: run "npm run build" to see why.');
  markFresh('.panel-hash', sources);
  return true;
}

/** Runs a tool of the installed packages to its end; its output is shown when it fails. */
function tool(what: string, entry: string, flags: string[], environment: Record<string, string>, limitMs: number): Promise<void> {
  return new Promise((resolve, reject) => {
    const script = path.join(ROOT, 'node_modules', entry);
    const child = spawn(process.execPath, [script, ...flags], { cwd: ROOT, env: { ...process.env, ...environment }, stdio: ['ignore', 'pipe', 'pipe'], timeout: limitMs });
    const output: Buffer[] = [];
    child.stdout.on('data', (part: Buffer) => output.push(part));
    child.stderr.on('data', (part: Buffer) => output.push(part));
    child.once('error', reject);
    child.once('close', (code, signal) => {
      if (code === 0) return resolve();
      const why = signal ? `was stopped (${signal}; limit ${limitMs / 60_000} minutes)` : 'failed';
      reject(new Sentence(`${what} ${why}:\n${Buffer.concat(output).toString('utf8').trim()}`));
    });
  });
}
