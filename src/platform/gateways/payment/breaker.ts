/** Leaves a gateway alone for a while after several failures in a row. */

const FAILURES = 5;
const OPEN_MS = 60_000;

export class CircuitBreaker {
  private failures = 0;
  private openUntil = 0;

  /** @param onOpen told once each time the circuit opens */
  constructor(
    private readonly onOpen: () => void,
    private readonly clock: () => number = Date.now,
  ) {}

  /** Whether a call may go out now. After the pause one failure is enough to open again. */
  get closed(): boolean {
    return this.clock() >= this.openUntil;
  }

  succeeded(): void {
    this.failures = 0;
  }

  failed(): void {
    this.failures += 1;
    if (this.failures < FAILURES || !this.closed) return;
    this.openUntil = this.clock() + OPEN_MS;
    this.onOpen();
  }
}
