import { readFile } from 'node:fs/promises';
import path from 'node:path';

/** The files of the API page: Swagger UI from its package, and the few lines that start it. No other file can be asked for. */

export const ASSETS: ReadonlyMap<string, string> = new Map([
  ['swagger-ui.css', 'text/css; charset=utf-8'],
  ['swagger-ui-bundle.js', 'text/javascript; charset=utf-8'],
  ['favicon-32x32.png', 'image/png'],
  ['start.js', 'text/javascript; charset=utf-8'],
]);

const START = `window.ui = SwaggerUIBundle({
  url: '/api/openapi.json',
  dom_id: '#swagger-ui',
  deepLinking: true,
  docExpansion: 'none',
  filter: true,
  validatorUrl: null,
});
`;

const folder = path.dirname(require.resolve('swagger-ui-dist/package.json'));
const read = new Map<string, Promise<Buffer>>();

/** The bytes of an allowed file, read once. */
export function asset(name: string): Promise<Buffer> {
  if (name === 'start.js') return Promise.resolve(Buffer.from(START));
  const known = read.get(name) ?? readFile(path.join(folder, name));
  read.set(name, known);
  return known;
}
