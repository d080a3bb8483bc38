import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import path from 'node:path';
import { ROOT } from './paths';
import { say } from './report';

const SCRIPT = path.join(ROOT, 'bin', 'seed.ts');
const LIMIT_MS = 10 * 60_000;

/** Lays the demo content once into the server's database. What goes wrong is said and does not stop the server. */
export async function layDemoContent(environment: NodeJS.ProcessEnv): Promise<void> {
  if (!existsSync(SCRIPT)) return say('There is no demo content: bin/seed.ts is missing.');
  const code = await new Promise<number | null>((resolve) => {
    const child = spawn(process.execPath, ['--require', 'tsx/cjs', SCRIPT, '--once'], { cwd: ROOT, env: environment, stdio: ['ignore', 'inherit', 'inherit'], timeout: LIMIT_MS });
    child.once('error', () => resolve(1));
    child.once('close', resolve);
  });
  if (code !== 0) say(`The demo content was not laid (${code === null ? 'it took too long' : `exit code ${code}`}); "npm run seed" tries again.`);
}
