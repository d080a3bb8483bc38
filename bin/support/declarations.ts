import { readdirSync } from 'node:fs';
import path from 'node:path';
import { ROOT } from './paths';

/** Everything the API declares, loaded without a server: what Strapi would load, and the wiring. */

const API = path.join(ROOT, 'src', 'api');

export interface DeclaredRoute {
  method: string;
  /** Below `/api`, as Strapi routes it. */
  path: string;
}

interface Router {
  type: string;
  routes: DeclaredRoute[];
}

const filesOf = (folder: string): string[] => {
  try {
    return readdirSync(folder)
      .filter((name) => /\.ts$/.test(name))
      .sort();
  } catch {
    return [];
  }
};

const routersOf = (domain: string): Router[] => {
  const folder = path.join(API, domain, 'routes');
  return filesOf(folder).map((name) => (require(path.join(folder, name)) as { default: Router }).default);
};

/** Loads all declarations; @returns the routes of the public API */
export function loadDeclarations(): DeclaredRoute[] {
  require(path.join(ROOT, 'src', 'wiring.ts'));
  const routers = readdirSync(API).sort().flatMap(routersOf);
  return routers.filter(({ type }) => type === 'content-api').flatMap(({ routes }) => routes);
}
