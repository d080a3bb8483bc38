import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { Client } from 'pg';
import { checkNode } from '../bin/support/environment';
import { ROOT } from '../bin/support/paths';
import { runCommand, Sentence } from '../bin/support/report';
import { onStopSignals } from '../bin/support/signals';
import { type AnalyticsResult, measureAnalytics } from './analytics/measure';
import { commonSearches, layFixture } from './fixtures';
import { type LedgerResult, measureLedger } from './ledger';
import { type Lab, measurePoint, median, type PointResult } from './measure';
import { FACTOR, type Options, PARTS, parseOptions, USAGE } from './options';
import { points, type Size } from './points';
import { residentMb } from './processes';
import { measureRealtime, type RealtimeResult } from './realtime/measure';
import { type Findings, type HttpResult, printReport, reportJson } from './report';
import { World } from './world';

/** `npm run bench [-- --quick] [--json] [--only <part>]`: ratios against generated REST, against a bare Koa floor and of 100x data to 1x, all from one run. */

const BOOTS = 3;
/** Migrated, and nothing in it: what the others are copied from. */
const EMPTY = 'souq_empty';
const SMALL = 'souq_small';
const LARGE = 'souq_large';
const LEDGER = 'souq_ledger';
const CHAT = 'souq_chat';
const FIGURES = ['souq_figures_small', 'souq_figures_large'] as const;

/** Progress stands beside the report, not in it. */
const progress = (line: string): void => void process.stderr.write(`bench: ${line}\n`);

/** Compiles the server when its sources changed. A process of its own, because its progress must not stand in the report. */
function build(): void {
  const built = spawnSync(process.execPath, ['--require', 'tsx/cjs', path.join(ROOT, 'bin', 'build.ts'), '--server'], { cwd: ROOT, stdio: ['ignore', 2, 2] });
  if (built.status !== 0) throw new Sentence('The server could not be built; the reason stands above.');
}

async function migrated(world: World, database: string): Promise<void> {
  progress('making the databases');
  await world.createDatabase(database);
  await (await world.server(database, 'web')).stop();
}

/** A database of each size, seeded. */
async function layData(world: World, { units }: Options): Promise<void> {
  await world.createDatabase(SMALL, EMPTY);
  await world.createDatabase(LARGE, EMPTY);
  progress(`seeding ${units} and ${units * FACTOR} units`);
  await world.seed(SMALL, units);
  await world.seed(LARGE, units * FACTOR);
}

async function bootTime(world: World, database: string): Promise<number> {
  const boots: number[] = [];
  for (let turn = 0; turn < BOOTS; turn += 1) {
    const server = await world.server(database, 'all');
    boots.push(server.bootMs);
    await server.stop();
  }
  return median(boots);
}

async function openLab(world: World, clients: Client[]): Promise<Lab> {
  const sizeOf = async (database: string): Promise<Omit<Size, 'searches'>> => {
    const client = new Client({ connectionString: world.url(database), options: '-c timezone=UTC' });
    // The cluster may be stopped under it.
    client.on('error', () => undefined);
    clients.push(client);
    await client.connect();
    return { client, fixture: await layFixture(client) };
  };
  const [small, large] = [await sizeOf(SMALL), await sizeOf(LARGE)];
  const searches = await commonSearches(small.client);
  return {
    load: await world.load(),
    souq: await world.server(SMALL, 'web'),
    souqLarge: await world.server(LARGE, 'web'),
    floor: await world.floor(SMALL),
    small: { ...small, searches },
    large: { ...large, searches },
  };
}

async function measureHttp(world: World, options: Options, clients: Client[]): Promise<HttpResult> {
  await layData(world, options);
  progress('booting');
  const boot = { small: await bootTime(world, SMALL), large: await bootTime(world, LARGE) };
  const lab = await openLab(world, clients);
  const results: PointResult[] = [];
  for (const point of points) {
    progress(point.name);
    results.push(await measurePoint(lab, point, options));
  }
  return { points: results, boot, memory: { small: residentMb(lab.souq.process.pid), large: residentMb(lab.souqLarge.process.pid) } };
}

async function measureJournals(world: World, options: Options): Promise<LedgerResult[]> {
  await world.createDatabase(LEDGER, EMPTY);
  await world.seed(LEDGER, options.units);
  progress('ledger');
  return measureLedger(world.url(LEDGER), options);
}

async function measureChat(world: World, options: Options): Promise<RealtimeResult> {
  await world.createDatabase(CHAT, EMPTY);
  return measureRealtime(world, CHAT, options, progress);
}

async function measureFigures(world: World, options: Options): Promise<AnalyticsResult> {
  for (const database of FIGURES) await world.createDatabase(database, EMPTY);
  return measureAnalytics(world, FIGURES, options, progress);
}

async function run(world: World, options: Options, clients: Client[]): Promise<Findings> {
  const wanted = options.only ? [options.only] : PARTS;
  await world.open();
  await migrated(world, EMPTY);
  return {
    ...(wanted.includes('ledger') ? { ledger: await measureJournals(world, options) } : {}),
    ...(wanted.includes('realtime') ? { realtime: await measureChat(world, options) } : {}),
    ...(wanted.includes('analytics') ? { analytics: await measureFigures(world, options) } : {}),
    ...(wanted.includes('http') ? { http: await measureHttp(world, options, clients) } : {}),
  };
}

runCommand(async () => {
  checkNode();
  const options = parseOptions(process.argv.slice(2));
  const world = new World();
  const clients: Client[] = [];
  const end = async () => {
    await Promise.allSettled(clients.splice(0).map((client) => client.end()));
    await world.close();
  };
  const leave = (code: number) => void end().finally(() => process.exit(code));
  onStopSignals(
    () => leave(130),
    () => process.exit(130),
  );
  try {
    build();
    const findings = await run(world, options, clients);
    process.stdout.write(options.json ? reportJson(findings, options) : printReport(findings, options));
  } finally {
    await end();
  }
}, USAGE);
