/** A mistake that one sentence explains: printed without a stack, exit code 1. */
export class Sentence extends Error {}

/** Prints one line of the launcher. */
export const say = (line: string): void => void process.stdout.write(`${line}\n`);

/** What an error says to a person: its message, whatever was thrown. */
export const messageOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));

/**
 * Runs a command: sentences and environment mistakes without a stack, everything else with it; exit code 1 either way.
 * @param usage what `--help` prints instead
 */
export function runCommand(main: () => Promise<void>, usage?: string): void {
  const work = usage !== undefined && process.argv.includes('--help') ? async () => say(usage) : main;
  work().catch((error: unknown) => {
    const known = error instanceof Sentence || (error instanceof Error && error.name === 'EnvError');
    process.stderr.write(`${known ? messageOf(error) : error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`);
    process.exit(1);
  });
}
