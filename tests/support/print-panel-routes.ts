import { existsSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { panelRoutes } from '../../src/platform/panel/endpoint';

/** Prints method and path of every declared endpoint of the panel, as JSON. Run through tsx. */

const ROOMS = path.join(__dirname, '..', '..', 'src', 'api');

for (const room of readdirSync(ROOMS)) {
  const folder = path.join(ROOMS, room, 'routes');
  if (existsSync(folder)) for (const name of readdirSync(folder).filter((file) => file.startsWith('panel'))) require(path.join(folder, name));
}
process.stdout.write(JSON.stringify(panelRoutes().map(({ method, path }) => ({ method, path }))));
