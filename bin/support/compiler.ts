import { type ChildProcess, spawn } from 'node:child_process';
import path from 'node:path';
import { removeOrphans } from './build';
import { markStale } from './fingerprint';
import { ROOT } from './paths';

const DONE = /Found (\d+) errors?\. Watching/;
const SETTLE_MS = 300;

/** Compiles the server again at every change; `onCompiled` is called once after the last of several quick ones, never with errors. */
export function watchServer(onCompiled: () => void): ChildProcess {
  markStale('.server-hash');
  const script = path.join(ROOT, 'node_modules', 'typescript', 'bin', 'tsc');
  const child = spawn(process.execPath, [script, '-p', 'tsconfig.json', '--watch', '--preserveWatchOutput'], { cwd: ROOT, stdio: ['ignore', 'pipe', 'inherit'] });
  let timer: NodeJS.Timeout | undefined;
  child.stdout.on('data', (part: Buffer) => {
    process.stdout.write(part);
    const errors = DONE.exec(part.toString('utf8'))?.[1];
    if (errors === undefined) return;
    clearTimeout(timer);
    if (errors === '0')
      timer = setTimeout(() => {
        removeOrphans();
        onCompiled();
      }, SETTLE_MS);
  });
  return child;
}
