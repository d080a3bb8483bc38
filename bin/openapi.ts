import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';

/** `npm run openapi`: writes types/openapi.json from a running server (BASE_URL, default http://127.0.0.1:1337). */

const base = (process.env['BASE_URL'] || 'http://127.0.0.1:1337').replace(/\/+$/, '');
const file = path.resolve(__dirname, '..', 'types', 'openapi.json');

async function main(): Promise<void> {
  const response = await fetch(`${base}/api/openapi.json`);
  if (!response.ok) throw new Error(`${base} answered ${response.status}`);
  const document: unknown = await response.json();
  await mkdir(path.dirname(file), { recursive: true });
  await writeFile(file, `${JSON.stringify(document, null, 2)}\n`);
  process.stdout.write(`Wrote ${path.relative(process.cwd(), file)}\n`);
}

main().catch((error: unknown) => {
  process.stderr.write(`No document from ${base}: ${error instanceof Error ? error.message : String(error)}. Start the server (npm start) or set BASE_URL.\n`);
  process.exitCode = 1;
});
