import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { CLIENT, clientSources } from './support/client-types';
import { writeOrCheck } from './support/generated';
import { ROOT } from './support/paths';
import { runCommand, Sentence, say } from './support/report';

/** `npm run client [-- --check]`: types of the TypeScript client out of types/openapi.json, then its build; with `--check` only compares. */

function compile(): void {
  const compiler = require.resolve('typescript/bin/tsc');
  const { status } = spawnSync(process.execPath, [compiler, '-p', path.join(ROOT, CLIENT)], { stdio: 'inherit' });
  if (status !== 0) throw new Sentence('The client does not compile.');
  say(`Built ${CLIENT}/dist.`);
}

runCommand(async () => {
  await writeOrCheck(await clientSources(), 'npm run client');
  if (!process.argv.includes('--check')) compile();
});
