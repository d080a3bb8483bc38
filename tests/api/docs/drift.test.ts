import { execFile } from 'node:child_process';
import path from 'node:path';
import { promisify } from 'node:util';
import { api } from '../../support/http';
import { openApi } from '../../support/openapi';

/** Files made from the code are the ones that are committed; the message says which command makes them. */

const ROOT = path.resolve(__dirname, '..', '..', '..');
const run = promisify(execFile);

/** Runs a generator with `--check`; @returns what it complains of */
async function complaintOf(command: string): Promise<string | null> {
  try {
    await run(process.execPath, ['--require', 'tsx/cjs', path.join(ROOT, 'bin', command), '--check'], { cwd: ROOT });
    return null;
  } catch (error) {
    return String((error as { stderr?: unknown }).stderr || error);
  }
}

it('types/openapi.json is what the code says (npm run openapi)', async () => {
  expect(await complaintOf('openapi.ts')).toBeNull();
}, 180_000);

it('clients/typescript is what types/openapi.json says (npm run client)', async () => {
  expect(await complaintOf('client.ts')).toBeNull();
}, 180_000);

it('the running server shows the same document', async () => {
  const { body } = await api().get('/api/openapi.json').expect(200);
  expect(body).toEqual(openApi());
});
