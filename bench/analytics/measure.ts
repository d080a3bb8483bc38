import { Client, Pool } from 'pg';
import { homeFigures } from '../../src/api/analytics';
import { tokensOf } from '../fixtures';
import { provideDatabase } from '../floor-database';
import type { LoadJob, LoadRequest, LoadResult } from '../load-job';
import { median } from '../measure';
import { CONNECTIONS, type Options } from '../options';
import { ask, type Child } from '../processes';
import type { World } from '../world';
import { type Amount, fillFigures } from './fill';

/** The figures of the backoffice over ten times as many facts of the same three years. */

export interface FiguresResult {
  name: string;
  /** Milliseconds. */
  small: { p50: number; p99: number };
  large: { p50: number; p99: number };
  /** Median of the ratios of single rounds: less is better. */
  p50LargeToSmall: number;
}

export interface AnalyticsResult {
  small: Amount;
  large: Amount;
  figures: FiguresResult[];
}

const TIMES = 10;
const LARGE: Amount = { requests: 1_000_000, invoices: 300_000 };
const QUICK_LARGE: Amount = { requests: 100_000, invoices: 30_000 };
const smallerThan = ({ requests, invoices }: Amount): Amount => ({ requests: requests / TIMES, invoices: invoices / TIMES });

const day = (daysAgo: number): string => new Date(Date.now() - daysAgo * 86_400_000).toISOString().slice(0, 10);

const READS: readonly [name: string, path: string][] = [
  ['KPIs, of all time', '/api/analytics/kpis/'],
  ['KPIs, of a year', `/api/analytics/kpis/?start=${day(365)}&end=${day(0)}`],
  ['revenue by day, three years', '/api/analytics/revenue/daily/'],
  ['revenue by month, three years', '/api/analytics/revenue/monthly/'],
  ['requests by status', '/api/analytics/requests/breakdown/'],
];

interface Side {
  pool: Pool;
  server: Child;
  token: string;
}

/** Milliseconds of the calls of one round. */
type Round = (side: Side) => Promise<{ p50: number; p99: number }>;

const overHttp =
  (load: Child, name: string, path: string, options: Options): Round =>
  ({ server, token }) => {
    const requests: LoadRequest[] = [{ method: 'GET', path, token }];
    const { warmMs, measureMs } = options;
    return ask<LoadJob, LoadResult>(load.process, { name, port: server.port, requests, offset: 0, once: false, expect: 200, connections: CONNECTIONS, warmMs, measureMs });
  };

const HOME_CALLS = 60;

/** The first page is asked of the function behind it: its page needs a sign-in at the panel. */
const homePage: Round = async ({ pool }) => {
  provideDatabase(pool);
  const times: number[] = [];
  for (let call = 0; call < HOME_CALLS; call += 1) {
    const began = performance.now();
    await homeFigures({ from: day(29), to: day(0) });
    times.push(performance.now() - began);
  }
  times.sort((left, right) => left - right);
  return { p50: median(times), p99: times[Math.floor(times.length * 0.99)] as number };
};

async function compare(name: string, round: Round, small: Side, large: Side, rounds: number): Promise<FiguresResult> {
  const found = { small: [] as { p50: number; p99: number }[], large: [] as { p50: number; p99: number }[] };
  for (let turn = 0; turn < rounds; turn += 1)
    for (const size of turn % 2 === 0 ? (['small', 'large'] as const) : (['large', 'small'] as const)) found[size].push(await round(size === 'small' ? small : large));
  const middle = (list: readonly { p50: number; p99: number }[]) => ({ p50: median(list.map(({ p50 }) => p50)), p99: median(list.map(({ p99 }) => p99)) });
  const p50LargeToSmall = median(found.large.map(({ p50 }, index) => p50 / (found.small[index] as { p50: number }).p50));
  return { name, small: middle(found.small), large: middle(found.large), p50LargeToSmall };
}

/** Somebody of the staff who may read figures. */
async function staffToken(client: Client): Promise<string> {
  const { rows } = await client.query<{ id: number }>(`insert into up_users (username, is_staff) values ('figures', true) returning id`);
  const { id } = rows[0] as { id: number };
  await client.query(`insert into user_access_profiles (user_id, level) values ($1, 'power')`, [id]);
  return (await tokensOf(client, [id]))[0] as string;
}

async function openSide(world: World, database: string, amount: Amount): Promise<Side> {
  const client = new Client({ connectionString: world.url(database), options: '-c timezone=UTC' });
  await client.connect();
  try {
    await fillFigures(client, amount);
    const pool = new Pool({ connectionString: world.url(database), max: CONNECTIONS, options: '-c timezone=UTC', application_name: 'souq-bench-figures' });
    // The cluster may be stopped under it.
    pool.on('error', () => undefined);
    return { pool, token: await staffToken(client), server: await world.server(database, 'web') };
  } finally {
    await client.end();
  }
}

/** @param databases two that are migrated and empty: for the smaller and the larger set */
export async function measureAnalytics(world: World, databases: readonly [string, string], options: Options, progress: (line: string) => void): Promise<AnalyticsResult> {
  const large = options.quick ? QUICK_LARGE : LARGE;
  const amounts = { small: smallerThan(large), large };
  progress(`figures: ${amounts.small.requests} and ${amounts.large.requests} requests`);
  const sides = [await openSide(world, databases[0], amounts.small), await openSide(world, databases[1], amounts.large)] as const;
  const load = await world.load();
  try {
    const figures: FiguresResult[] = [];
    for (const [name, path] of READS) figures.push(await compare(name, overHttp(load, name, path, options), ...sides, options.rounds));
    figures.push(await compare("the staff's first page, its figures", homePage, ...sides, options.rounds));
    return { ...amounts, figures };
  } finally {
    await load.stop();
    for (const { pool, server } of sides) await Promise.all([pool.end(), server.stop()]);
  }
}
