import { readdirSync } from 'node:fs';
import path from 'node:path';
import type { Place } from '../../src/api/dashboard/http/routes';

/** Prints every declared path of the dashboard with the keys that open it, as JSON. Run through tsx: pages are TSX. */

const FOLDER = path.join(__dirname, '..', '..', 'src', 'api', 'dashboard');

for (const name of readdirSync(path.join(FOLDER, 'routes')).sort()) require(path.join(FOLDER, 'routes', name));
const { dashboardPlaces } = require(path.join(FOLDER, 'http', 'routes')) as { dashboardPlaces(): readonly Place[] };

const keysOf = (spec: { key: string | readonly string[] } | undefined) => (spec ? [spec.key].flat() : null);
process.stdout.write(JSON.stringify(dashboardPlaces().map(({ pattern, page, act }) => ({ pattern, page: keysOf(page), act: keysOf(act) }))));
