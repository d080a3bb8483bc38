import { Redis } from 'ioredis';
import { redis } from '../redis';

/** The Redis stream behind the bus: appended by every process, read by every process from where it stopped. */

const STREAM = 'souq:bus';
/** Old entries are cut: a process that is away for longer than this many messages has lost its clients anyway. */
const MAX_LENGTH = 20_000;
const BLOCK_MS = 5_000;
const BATCH = 200;
const RETRY_MS = 500;
const FIRST_CONNECTION_MS = 2_000;

type Entry = [id: string, fields: string[]];
type Deliver = (topic: string, message: unknown) => Promise<void>;

const pause = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds));

export class BusStream {
  private readonly reader: Redis;
  private position = '';
  private closed = false;

  constructor(
    url: string,
    private readonly processId: string,
    private readonly deliver: Deliver,
  ) {
    // Waits for Redis as long as it takes: a blocked read is no failure.
    this.reader = new Redis(url, { maxRetriesPerRequest: null, lazyConnect: true });
    this.reader.on('error', () => undefined);
  }

  /** Connects and begins to read. Redis may be away at the start: reading begins when it is back. */
  async open(): Promise<void> {
    this.reader.connect().catch(() => undefined);
    const positioned = this.locate();
    await Promise.race([positioned, pause(FIRST_CONNECTION_MS)]);
    void positioned.then(() => this.read());
  }

  /** @throws when Redis is away or does not answer in time */
  async append(topic: string, message: unknown): Promise<void> {
    const connection = redis();
    if (!connection) throw new Error('the bus is closed');
    await connection.xadd(STREAM, 'MAXLEN', '~', MAX_LENGTH, '*', 'from', this.processId, 'topic', topic, 'message', JSON.stringify(message));
  }

  async close(): Promise<void> {
    this.closed = true;
    this.reader.disconnect();
  }

  /** Where the stream ends now: `$` in each read would skip what comes between two reads. */
  private async locate(): Promise<void> {
    while (!this.closed && this.position === '')
      try {
        const [last] = (await this.reader.xrevrange(STREAM, '+', '-', 'COUNT', 1)) as Entry[];
        this.position = last?.[0] ?? '0-0';
      } catch {
        await pause(RETRY_MS);
      }
  }

  private async read(): Promise<void> {
    while (!this.closed)
      try {
        const answer = (await this.reader.xread('COUNT', BATCH, 'BLOCK', BLOCK_MS, 'STREAMS', STREAM, this.position)) as [string, Entry[]][] | null;
        for (const entry of answer?.[0]?.[1] ?? []) await this.take(entry);
      } catch (error) {
        if (this.closed) return;
        strapi.log.warn(`bus: ${error instanceof Error ? error.message : String(error)}`);
        await pause(RETRY_MS);
      }
  }

  private async take([id, fields]: Entry): Promise<void> {
    this.position = id;
    const [, from, , topic = '', , message = 'null'] = fields;
    if (from !== this.processId) await this.deliver(topic, JSON.parse(message));
  }
}
