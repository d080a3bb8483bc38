import { execFile } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import path from 'node:path';
import { promisify } from 'node:util';
import { currentRun } from '../../support/run';

/** The package as it is published: compiled by its own configuration, loaded by plain Node. */

const ROOT = path.resolve(__dirname, '..', '..', '..');
const CLIENT = path.join(ROOT, 'clients', 'typescript');
const run = promisify(execFile);

test('builds and works', async () => {
  // Beside its sources, so that it finds what it depends on.
  const folder = await mkdtemp(path.join(CLIENT, '.build-'));
  try {
    await run(process.execPath, [require.resolve('typescript/bin/tsc'), '-p', CLIENT, '--outDir', folder], { cwd: ROOT });
    const program = `
      const { createSouq, ApiError } = require(${JSON.stringify(folder)});
      const { connectRealtime } = require(${JSON.stringify(`${folder}/realtime`)});
      createSouq({ baseUrl: ${JSON.stringify(currentRun().url)} }).get('/api/processes/').then((all) => console.log(all.length > 0 && typeof ApiError === 'function' && typeof connectRealtime === 'function'));`;
    const { stdout } = await run(process.execPath, ['-e', program], { cwd: ROOT });
    expect(stdout.trim()).toBe('true');
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}, 180_000);
