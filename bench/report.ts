import { cpus } from 'node:os';
import type { AnalyticsResult } from './analytics/measure';
import { ANALYTICS_NOTE, analyticsAims, analyticsLines } from './analytics/report';
import type { LedgerResult } from './ledger';
import type { PointResult } from './measure';
import { CONNECTIONS, FACTOR, type Options } from './options';
import type { RealtimeResult } from './realtime/measure';
import { REALTIME_NOTE, realtimeAims, realtimeLines } from './realtime/report';

/** What a run found, for people and as JSON. */

export interface HttpResult {
  points: PointResult[];
  /** Spawn to ready, in milliseconds; the whole process, its jobs included. */
  boot: { small: number; large: number };
  /** Resident megabytes of the servers under load; null where the system does not tell. */
  memory: { small: number | null; large: number | null };
}

/** The parts that were measured. */
export interface Findings {
  http?: HttpResult;
  ledger?: LedgerResult[];
  realtime?: RealtimeResult;
  analytics?: AnalyticsResult;
}

export interface Aim {
  what: string;
  found: string;
  met: boolean;
}

const AIMS = { toRest: 8, toFloor: 0.5, ledger: 0.5, large: 1.3, bootMs: 4_000, memoryMb: 350 };

const times = (value: number): string => `${value.toFixed(2)}x`;
const verdict = (what: string, found: string, met: boolean): Aim => ({ what, found, met });

/** The aims of what was measured, each with its worst value. */
export const aimsOf = ({ http, ledger, realtime, analytics }: Findings): Aim[] => [
  ...(http ? httpAims(http) : []),
  ...(ledger ? [ledgerAim(ledger)] : []),
  ...(realtime ? realtimeAims(realtime) : []),
  ...(analytics ? analyticsAims(analytics) : []),
];

function httpAims({ points, boot, memory }: HttpResult): Aim[] {
  const worst = (pick: (point: PointResult) => number | undefined, choose: 'min' | 'max') => {
    const known = points.flatMap((point) => {
      const value = pick(point);
      return value === undefined ? [] : [{ value, name: point.name }];
    });
    return known.reduce((a, b) => ((choose === 'min' ? b.value < a.value : b.value > a.value) ? b : a));
  };
  const rest = worst((point) => point.toRest, 'min');
  const floor = worst((point) => point.toFloor, 'min');
  const large = worst((point) => point.p50LargeToSmall, 'max');
  const bootMs = Math.max(boot.small, boot.large);
  const memoryMb = Math.max(memory.small ?? 0, memory.large ?? 0);
  return [
    verdict(`reads at least ${AIMS.toRest}x generated REST`, `${times(rest.value)} (${rest.name})`, rest.value >= AIMS.toRest),
    verdict(`everything at least ${AIMS.toFloor} of the floor`, `${floor.value.toFixed(2)} (${floor.name})`, floor.value >= AIMS.toFloor),
    verdict(`p50 at ${FACTOR}x data at most ${AIMS.large}x of 1x`, `${times(large.value)} (${large.name})`, large.value <= AIMS.large),
    verdict(`boot at most ${AIMS.bootMs / 1000} s`, `${(bootMs / 1000).toFixed(2)} s`, bootMs <= AIMS.bootMs),
    verdict(`memory at most ${AIMS.memoryMb} MB`, memoryMb === 0 ? 'unknown on this system' : `${memoryMb.toFixed(0)} MB`, memoryMb > 0 && memoryMb <= AIMS.memoryMb),
  ];
}

function ledgerAim(ledger: readonly LedgerResult[]): Aim {
  const journals = ledger.reduce((a, b) => (b.toBare < a.toBare ? b : a));
  return verdict(`journals at least ${AIMS.ledger} of bare statements`, `${journals.toBare.toFixed(2)} (${journals.name})`, journals.toBare >= AIMS.ledger);
}

const COLUMNS = ['', 'req/s', 'p50 ms', 'p99 ms', 'REST req/s', 'x REST', 'floor req/s', 'of floor', `p50 ${FACTOR}x`, 'to 1x'];

function rowOf(point: PointResult): string[] {
  const { souq, rest, toRest, floor, souqLarge } = point;
  return [
    point.name,
    souq.perSecond.toFixed(0),
    souq.p50.toFixed(2),
    souq.p99.toFixed(2),
    rest ? rest.perSecond.toFixed(0) : '-',
    toRest === undefined ? '-' : toRest.toFixed(1),
    floor.perSecond.toFixed(0),
    point.toFloor.toFixed(2),
    souqLarge.p50.toFixed(2),
    point.p50LargeToSmall.toFixed(2),
  ];
}

function table(rows: readonly string[][]): string[] {
  const widths = COLUMNS.map((_, column) => Math.max(...rows.map((row) => (row[column] as string).length)));
  return rows.map((row) => row.map((cell, column) => (column === 0 ? cell.padEnd(widths[0] as number) : cell.padStart(widths[column] as number))).join('  '));
}

const HTTP_NOTES = [
  'Each line is the median of the rounds; ratios are medians of the ratios of single rounds, with the series measured in turn.',
  'Floor: a bare Koa server over a pg pool of the same size with the same statements, each once, token check included.',
  'The provider list answers X-Total-Count from a count kept for five seconds, in the floor too. The open requests and the matches of the rare words are the same in both sizes.',
  'Plans, and the features of a user, are kept for five seconds and dropped when they change; the floor reads them each time.',
  'The webhook settles a payment of the sandbox: signature, stored event, locks, attempt, payment, invoice, events, journal and audit row in one transaction. The floor writes the same rows by bare statements one after another and judges nothing.',
  'A common word finds a hundred times as many providers at 100x, and fuller pages.',
];

const SHARED_NOTE = 'Server, floor, generator and PostgreSQL (normal fsync) share the machine. The servers run with ROLE=web: jobs are enqueued and not run.';
const LEDGER_NOTE = 'Bare statements of the ledger: the same rows by prepared statements one after another, in tables without triggers and foreign keys.';

const notesOf = ({ http, ledger, realtime, analytics }: Findings): string[] => [
  SHARED_NOTE,
  ...(http ? HTTP_NOTES : []),
  ...(ledger ? [LEDGER_NOTE] : []),
  ...(realtime ? [REALTIME_NOTE] : []),
  ...(analytics ? [ANALYTICS_NOTE] : []),
];

const aimLines = (aims: readonly Aim[]): string[] => aims.map(({ what, found, met }) => `${met ? 'met  ' : 'short'}  ${what}: ${found}`);

function httpLines({ points, boot, memory }: HttpResult, { units }: Options): string[] {
  const mb = (value: number | null) => (value === null ? '?' : value.toFixed(0));
  return [
    `1x = demo content and ${units} units (${units * 40} providers, ${units * 200} requests), ${FACTOR}x = ${FACTOR} times the units`,
    ...table([COLUMNS, ...points.map(rowOf)]),
    `boot, spawn to ready: ${(boot.small / 1000).toFixed(2)} s at 1x, ${(boot.large / 1000).toFixed(2)} s at ${FACTOR}x; resident memory after the load: ${mb(memory.small)} MB and ${mb(memory.large)} MB`,
    ...points.flatMap(({ name, rest }) => (rest ? [`Generated REST for "${name}": ${rest.what}.`] : [])),
    '',
  ];
}

const ledgerLines = (ledger: readonly LedgerResult[]): string[] =>
  ledger.map(
    ({ name, perSecond, barePerSecond, toBare }) =>
      `ledger, ${name}: ${perSecond.toFixed(0)} journals/s, ${barePerSecond.toFixed(0)} by bare statements, ratio ${toBare.toFixed(2)}`,
  );

export function printReport(findings: Findings, options: Options): string {
  const { http, ledger, realtime, analytics } = findings;
  return [
    `${CONNECTIONS} connections, closed loop, ${options.rounds} rounds of ${options.measureMs / 1000} s after ${options.warmMs / 1000} s of warm-up, ${cpus().length} cores, Node ${process.versions.node}`,
    '',
    ...(http ? httpLines(http, options) : []),
    ...(ledger ? ledgerLines(ledger) : []),
    ...(realtime ? realtimeLines(realtime) : []),
    ...(analytics ? analyticsLines(analytics) : []),
    '',
    ...notesOf(findings),
    '',
    ...aimLines(aimsOf(findings)),
    '',
  ].join('\n');
}

export const reportJson = (findings: Findings, options: Options): string =>
  `${JSON.stringify({ node: process.versions.node, cores: cpus().length, connections: CONNECTIONS, factor: FACTOR, options, ...findings, aims: aimsOf(findings), notes: notesOf(findings) }, null, 2)}\n`;
