import type { LoadJob, LoadRequest, LoadResult } from './load-job';
import { CONNECTIONS, type Options } from './options';
import type { Point, Size } from './points';
import { ask, type Child } from './processes';

/** The series of a point, measured in turn: forth in one round, back in the next, so that drift of the machine meets all alike. */

export interface Lab {
  load: Child;
  souq: Child;
  souqLarge: Child;
  floor: Child;
  small: Size;
  large: Size;
}

type Series = 'souq' | 'floor' | 'rest' | 'souqLarge';

/** Medians over the rounds; latencies in milliseconds. */
export type Figures = Omit<LoadResult, 'used'>;

export interface PointResult {
  name: string;
  souq: Figures;
  floor: Figures;
  souqLarge: Figures;
  rest?: Figures & { what: string };
  /** Requests per second against the floor and the generated REST: more is better. */
  toFloor: number;
  toRest?: number;
  /** p50 of 100x data against 1x: less is better. */
  p50LargeToSmall: number;
}

/** Requests of a second that are prepared where each may be sent once only; when they are used up the measurement ends early. */
const ONCE_PER_SECOND = 2_000;

export const median = (values: readonly number[]): number => {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  return sorted.length % 2 === 1 ? (sorted[middle] as number) : ((sorted[middle - 1] as number) + (sorted[middle] as number)) / 2;
};

export async function measurePoint(lab: Lab, point: Point, options: Options): Promise<PointResult> {
  const series: Series[] = ['souq', 'floor', ...(point.rest ? (['rest'] as const) : []), 'souqLarge'];
  const measured: Record<Series, LoadResult[]> = { souq: [], floor: [], rest: [], souqLarge: [] };
  for (let round = 0; round < options.rounds; round += 1)
    for (const name of round % 2 === 0 ? series : [...series].reverse()) measured[name].push(await measureOnce(lab, point, name, measured[name].at(-1)?.used ?? 0, options));
  return summary(point, measured);
}

async function measureOnce(lab: Lab, point: Point, series: Series, used: number, { warmMs, measureMs }: Options): Promise<LoadResult> {
  const size = series === 'souqLarge' ? lab.large : lab.small;
  const count = Math.ceil(((warmMs + measureMs) / 1000) * ONCE_PER_SECOND);
  const requests: LoadRequest[] = series === 'rest' && point.rest ? point.rest.requests(size) : await point.requests(size, count);
  const server = { souq: lab.souq, rest: lab.souq, floor: lab.floor, souqLarge: lab.souqLarge }[series];
  const job = {
    name: `${point.name} (${series})`,
    port: server.port,
    requests,
    once: point.once,
    expect: point.expect,
    says: point.says,
    connections: CONNECTIONS,
    warmMs,
    measureMs,
  };
  return ask<LoadJob, LoadResult>(lab.load.process, { ...job, offset: point.once ? 0 : used });
}

function summary(point: Point, { souq, floor, rest, souqLarge }: Record<Series, LoadResult[]>): PointResult {
  const ratio = (above: readonly LoadResult[], below: readonly LoadResult[], key: keyof Figures) =>
    median(above.map((result, round) => result[key] / (below[round] as LoadResult)[key]));
  return {
    name: point.name,
    souq: figures(souq),
    floor: figures(floor),
    souqLarge: figures(souqLarge),
    ...(point.rest ? { rest: { ...figures(rest), what: point.rest.what }, toRest: ratio(souq, rest, 'perSecond') } : {}),
    toFloor: ratio(souq, floor, 'perSecond'),
    p50LargeToSmall: ratio(souqLarge, souq, 'p50'),
  };
}

const figures = (results: readonly LoadResult[]): Figures => ({
  perSecond: median(results.map((result) => result.perSecond)),
  p50: median(results.map((result) => result.p50)),
  p99: median(results.map((result) => result.p99)),
});
