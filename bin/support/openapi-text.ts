import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describeApi } from '../../src/api/docs/document';
import { loadDeclarations } from './declarations';
import { ROOT } from './paths';

export const OPENAPI_FILE = 'types/openapi.json';

/** The OpenAPI document of the source code, as `types/openapi.json` keeps it. */
export function openApiText(): string {
  loadDeclarations();
  const { version } = JSON.parse(readFileSync(path.join(ROOT, 'package.json'), 'utf8')) as { version: string };
  return `${JSON.stringify(describeApi(version), null, 2)}\n`;
}
