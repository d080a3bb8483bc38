/** Work of one connection, one piece after the other in the order it came, with a bound on what waits. */
export class TurnQueue {
  private last: Promise<void> = Promise.resolve();
  private waiting = 0;

  constructor(private readonly limit: number) {}

  /** Queues a piece of work that does not fail; false, and nothing queued, when too much waits already. */
  add(work: () => Promise<void> | void): boolean {
    if (this.waiting >= this.limit) return false;
    this.waiting += 1;
    this.last = this.last.then(work).finally(() => {
      this.waiting -= 1;
    });
    return true;
  }
}

/** Pieces of work that may wait on one connection. */
export const MAX_WAITING = 1_000;
