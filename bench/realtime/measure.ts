import path from 'node:path';
import { Client } from 'pg';
import { ROOT } from '../../bin/support/paths';
import type { LoadJob, LoadResult } from '../load-job';
import { median } from '../measure';
import { CONNECTIONS, type Options } from '../options';
import { ask, type Child, residentMb } from '../processes';
import type { World } from '../world';
import type { ChatJob, TalkResult } from './chat-job';
import { fillThreads, layPairs, type Pairs } from './people';

/** Chat end to end: sent, committed, delivered to the other side; against a bare Socket.IO server in turn. */

export interface ChatResult extends TalkResult {
  clients: number;
  floor: TalkResult;
  /** Median of the ratios of single rounds, of messages a second. */
  toFloor: number;
}

export interface RealtimeResult {
  chat: ChatResult[];
  /** Kilobytes of the server's resident memory per connection; null where the system does not tell. */
  connectionKb: number | null;
  /** Milliseconds of a page of thirty: of a thread of a hundred messages in a small and in a large table, and of the longest thread there. */
  history: { small: number; large: number; long: number; smallMessages: number; largeMessages: number; longMessages: number };
}

export const CLIENTS = [200, 2_000];
/** Messages on their way at any time, however many clients there are. */
export const IN_FLIGHT = 32;
const PER_THREAD = 100;
const SMALL_THREADS = 100;
const LARGE_MESSAGES = 1_000_000;
const QUICK_LARGE_MESSAGES = 100_000;
/** Of those of the large table, what one thread holds alone. */
const LONG_SHARE = 0.5;

const generator = (world: World): Promise<Child> => world.script(path.join(ROOT, 'bench', 'realtime', 'chat-load.ts'), 'postgres');
const floorServer = (world: World, database: string): Promise<Child> => world.script(path.join(ROOT, 'bench', 'realtime', 'chat-floor.ts'), database);

/** @param database migrated, and used by nobody else */
export async function measureRealtime(world: World, database: string, options: Options, progress: (line: string) => void): Promise<RealtimeResult> {
  const client = new Client({ connectionString: world.url(database), options: '-c timezone=UTC' });
  client.on('error', () => undefined);
  await client.connect();
  try {
    const pairs = await layPairs(client, Math.max(...CLIENTS));
    const chat: ChatResult[] = [];
    let connectionKb: number | null = null;
    for (const clients of CLIENTS) {
      progress(`chat, ${clients} clients`);
      const measured = await measureChat(world, database, part(pairs, clients), options);
      chat.push({ clients, ...measured.result });
      connectionKb = measured.connectionKb;
    }
    progress('history of chats');
    return { chat, connectionKb, history: await measureHistory(world, database, client, options) };
  } finally {
    await client.end();
  }
}

const part = ({ tokens, threadIds }: Pairs, clients: number): Pairs => ({ tokens: tokens.slice(0, clients), threadIds: threadIds.slice(0, clients / 2) });

interface Measured {
  result: Omit<ChatResult, 'clients'>;
  connectionKb: number | null;
}

async function measureChat(world: World, database: string, { tokens, threadIds }: Pairs, { warmMs, measureMs, rounds }: Options): Promise<Measured> {
  const souq = await world.server(database, 'web');
  const floor = await floorServer(world, database);
  const [souqLoad, floorLoad] = [await generator(world), await generator(world)];
  const tell = <A>(load: Child, job: ChatJob) => ask<ChatJob, A>(load.process, job);
  try {
    const before = residentMb(souq.process.pid);
    await tell(souqLoad, { act: 'connect', port: souq.port, tokens });
    const after = residentMb(souq.process.pid);
    await tell(floorLoad, { act: 'connect', port: floor.port, tokens });
    const results: { souq: TalkResult[]; floor: TalkResult[] } = { souq: [], floor: [] };
    const talk: ChatJob = { act: 'talk', threadIds, inFlight: IN_FLIGHT, warmMs, measureMs };
    for (let round = 0; round < rounds; round += 1)
      for (const name of round % 2 === 0 ? (['souq', 'floor'] as const) : (['floor', 'souq'] as const))
        results[name].push(await tell<TalkResult>(name === 'souq' ? souqLoad : floorLoad, talk));
    return { result: summary(results), connectionKb: before === null || after === null ? null : ((after - before) * 1024) / tokens.length };
  } finally {
    await Promise.all([souqLoad, floorLoad].map((load) => load.stop()));
    await Promise.all([souq, floor].map((server) => server.stop()));
  }
}

function summary({ souq, floor }: { souq: TalkResult[]; floor: TalkResult[] }): Omit<ChatResult, 'clients'> {
  const middle = (results: readonly TalkResult[]): TalkResult => ({
    perSecond: median(results.map(({ perSecond }) => perSecond)),
    p50: median(results.map(({ p50 }) => p50)),
    p99: median(results.map(({ p99 }) => p99)),
  });
  return { ...middle(souq), floor: middle(floor), toFloor: median(souq.map(({ perSecond }, round) => perSecond / (floor[round] as TalkResult).perSecond)) };
}

async function measureHistory(world: World, database: string, client: Client, options: Options): Promise<RealtimeResult['history']> {
  await client.query('truncate messages, thread_changes, message_reads');
  const small = await layPairs(client, SMALL_THREADS * 2);
  await fillThreads(client, small.threadIds, PER_THREAD);
  const [server, load] = [await world.server(database, 'web'), await world.load()];
  try {
    const page = async ({ threadIds, tokens }: Pairs): Promise<number> => {
      const requests = threadIds.map((id, index) => ({
        method: 'GET' as const,
        path: `/api/messaging/direct/thread/${id}/messages/?limit=30`,
        token: tokens[index * 2] as string,
      }));
      const job: LoadJob = { name: 'history page', port: server.port, requests, offset: 0, once: false, expect: 200, connections: CONNECTIONS, ...options };
      return (await ask<LoadJob, LoadResult>(load.process, job)).p50;
    };
    const few = await page(small);
    const largeMessages = options.quick ? QUICK_LARGE_MESSAGES : LARGE_MESSAGES;
    const longMessages = largeMessages * LONG_SHARE;
    const others = await layPairs(client, ((largeMessages - longMessages) / PER_THREAD - SMALL_THREADS) * 2);
    await fillThreads(client, others.threadIds, PER_THREAD);
    const long = await layPairs(client, 2);
    await fillThreads(client, long.threadIds, longMessages);
    return { small: few, large: await page(small), long: await page(long), smallMessages: SMALL_THREADS * PER_THREAD, largeMessages, longMessages };
  } finally {
    await load.stop();
    await server.stop();
  }
}
