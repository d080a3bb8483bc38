/** The last few thousand ids this process has handled, to drop repeats. */
export class Recent {
  private readonly ids = new Set<string>();

  constructor(private readonly size: number) {}

  /** True for an id that is new, which it is no more afterwards. */
  isNew(id: string): boolean {
    if (this.ids.has(id)) return false;
    this.ids.add(id);
    for (const oldest of this.ids) {
      if (this.ids.size <= this.size) break;
      this.ids.delete(oldest);
    }
    return true;
  }
}
