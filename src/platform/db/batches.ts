/** Results in the order of the items. */
type Work<I, O> = (items: readonly I[]) => Promise<readonly O[]>;

export interface BatchOptions<I> {
  /** Items of one batch at most. */
  size: number;
  /** No two items of one batch have the same key; those of one key go in the order they came. */
  keyOf(item: I): string | number;
}

interface Waiting<I, O> {
  item: I;
  resolve(result: O): void;
  reject(error: unknown): void;
}

/**
 * Work that is cheaper done together: what comes while a batch is under way forms the next one, and nobody waits for a clock. Results are
 * handed over one a turn of the event loop, so that the next batch goes on meanwhile.
 */
export class Batches<I, O> {
  private waiting: Waiting<I, O>[] = [];
  private working = false;
  private handing: Promise<void> = Promise.resolve();

  constructor(
    private readonly work: Work<I, O>,
    private readonly options: BatchOptions<I>,
  ) {}

  /** @returns the item's own result; results come in the order of the batches. @throws what its batch threw */
  add(item: I): Promise<O> {
    return new Promise((resolve, reject) => {
      this.waiting.push({ item, resolve, reject });
      if (!this.working) void this.run();
    });
  }

  private async run(): Promise<void> {
    this.working = true;
    while (this.waiting.length > 0) {
      const batch = this.next();
      const [outcome] = await Promise.allSettled([this.work(batch.map(({ item }) => item))]);
      this.handing = this.handing.then(() => handOver(batch, outcome));
    }
    this.working = false;
  }

  private next(): Waiting<I, O>[] {
    const { size, keyOf } = this.options;
    const keys = new Set<string | number>();
    const [batch, later]: [Waiting<I, O>[], Waiting<I, O>[]] = [[], []];
    for (const entry of this.waiting) {
      const key = keyOf(entry.item);
      if (batch.length < size && !keys.has(key)) batch.push(entry);
      else later.push(entry);
      keys.add(key);
    }
    this.waiting = later;
    return batch;
  }
}

const turn = () => new Promise((resolve) => setImmediate(resolve));

async function handOver<I, O>(batch: readonly Waiting<I, O>[], outcome: PromiseSettledResult<readonly O[]>): Promise<void> {
  for (const [index, { resolve, reject }] of batch.entries()) {
    if (index > 0) await turn();
    if (outcome.status === 'fulfilled') resolve(outcome.value[index] as O);
    else reject(outcome.reason);
  }
}
