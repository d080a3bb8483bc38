import { mkdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { ROOT } from './paths';
import { Sentence, say } from './report';

/** Files that are made from the code and kept beside it. */
export interface Generated {
  /** Below the project's root. */
  file: string;
  text: string;
}

const stored = (file: string): Promise<string | undefined> =>
  readFile(path.join(ROOT, file), 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return undefined;
    throw error;
  });

/**
 * Writes the files, or with `--check` only compares them.
 * @param command what writes them, for the message
 * @throws Sentence when one differs from what the code says
 */
export async function writeOrCheck(files: readonly Generated[], command: string): Promise<void> {
  const stale: string[] = [];
  for (const { file, text } of files) {
    if ((await stored(file)) === text) continue;
    stale.push(file);
    if (process.argv.includes('--check')) continue;
    await mkdir(path.dirname(path.join(ROOT, file)), { recursive: true });
    await writeFile(path.join(ROOT, file), text);
  }
  if (!process.argv.includes('--check')) return say(stale.length > 0 ? `Wrote ${stale.join(', ')}` : 'Nothing has changed.');
  if (stale.length > 0) throw new Sentence(`${stale.join(', ')} ${stale.length > 1 ? 'are' : 'is'} not what the code says. Run \`${command}\` and commit the result.`);
}
