import { isDeepStrictEqual } from 'node:util';

/** What the demo tells: one line a step, and at the first surprise what was expected and what came. */

export class Surprise extends Error {
  constructor(
    readonly expected: string,
    readonly came: string,
  ) {
    super(`expected ${expected}, came ${came}`);
  }
}

/** A condition that needs no explanation beyond one sentence: printed alone, exit code 1. */
export class Refusal extends Error {}

export class Story {
  private passed = 0;

  get steps(): number {
    return this.passed;
  }

  chapter(title: string): void {
    process.stdout.write(`\n${title}\n`);
  }

  async step<T>(text: string, work: () => Promise<T>): Promise<T> {
    try {
      const result = await work();
      this.passed += 1;
      process.stdout.write(`✓ ${text}\n`);
      return result;
    } catch (error) {
      if (!(error instanceof Refusal)) process.stdout.write(`✗ ${text}\n`);
      throw error;
    }
  }
}

/** Throws a Surprise unless the values of `wanted` stand in `found` under the same keys. */
export function expectFields(what: string, found: object | undefined, wanted: Record<string, unknown>): void {
  for (const [name, value] of Object.entries(wanted)) {
    const came = (found as Record<string, unknown> | undefined)?.[name];
    if (!isDeepStrictEqual(came, value)) throw new Surprise(`${what} with ${name} ${JSON.stringify(value)}`, found ? `${name} ${JSON.stringify(came)}` : 'nothing');
  }
}

/** The row with that id; throws a Surprise when the list has none. */
export function expectRow<T extends { id: number }>(what: string, list: readonly T[], id: number): T {
  const row = list.find((item) => item.id === id);
  if (!row)
    throw new Surprise(
      `${what} to hold number ${id}`,
      list.length === 0
        ? 'an empty list'
        : `numbers ${list
            .map((item) => item.id)
            .slice(0, 20)
            .join(', ')}`,
    );
  return row;
}
