/**
 * Answers kept for a few seconds a key. A change announces itself before it commits (`doubt`): from then on the key is asked anew each
 * time, until the change has surely ended, so that what was written is never hidden behind what was kept.
 */

const LIFE_MS = 5_000;
/** Longer than any transaction takes. */
const DOUBT_MS = 10_000;
const MAX_KEPT = 20_000;

export interface Fresh<V> {
  value: V;
  /** Milliseconds after which the value changes by itself; null = it does not. */
  goodFor: number | null;
}

interface Kept<V> {
  value: V;
  until: number;
}

export class BriefCache<V> {
  private readonly kept = new Map<string | number, Kept<V>>();
  private readonly doubted = new Map<string | number, number>();
  private allDoubtedUntil = 0;

  constructor(private readonly clock: () => number = Date.now) {}

  /** The kept value of a key, else what `load` answers. */
  async read(key: string | number, load: () => Promise<Fresh<V>>): Promise<V> {
    const known = this.kept.get(key);
    if (known && known.until > this.clock()) return known.value;
    const trusted = this.isTrusted(key);
    const asked = this.clock();
    const { value, goodFor } = await load();
    if (trusted && this.isTrusted(key)) this.keep(key, { value, until: asked + Math.min(LIFE_MS, goodFor ?? LIFE_MS) });
    return value;
  }

  /** The key's facts are being changed, or just were. */
  doubt(key: string | number): void {
    if (this.doubted.size >= MAX_KEPT) this.doubtAll();
    this.kept.delete(key);
    this.doubted.set(key, this.clock() + DOUBT_MS);
  }

  /** The same for every key. */
  doubtAll(): void {
    this.kept.clear();
    this.doubted.clear();
    this.allDoubtedUntil = this.clock() + DOUBT_MS;
  }

  private isTrusted(key: string | number): boolean {
    const until = Math.max(this.doubted.get(key) ?? 0, this.allDoubtedUntil);
    if (until > this.clock()) return false;
    this.doubted.delete(key);
    return true;
  }

  private keep(key: string | number, entry: Kept<V>): void {
    if (this.kept.size >= MAX_KEPT) this.kept.clear();
    this.kept.set(key, entry);
  }
}
