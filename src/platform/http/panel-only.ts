import type { Core } from '@strapi/strapi';
import type { Middleware } from 'koa';
import { isApiPath } from './edge';

/**
 * Strapi's own middlewares serve the panel; under `/api` the edge and the endpoints do their work, cheaper and in the contract's
 * shape. `query` stays: generated REST reads its filters through it.
 */
const PANEL_ONLY = ['strapi::logger', 'strapi::errors', 'strapi::security', 'strapi::cors', 'strapi::session', 'strapi::body', 'strapi::favicon', 'strapi::compression'];

type Factory = (config: unknown, options: { strapi: Core.Strapi }) => Middleware | undefined;

export function keepPanelMiddlewaresOffTheApi(strapi: Core.Strapi): void {
  const registry = strapi.get('middlewares') as unknown as { get(uid: string): Factory | undefined; extend(uid: string, extend: (factory: Factory) => Factory): void };
  for (const uid of PANEL_ONLY) {
    if (!registry.get(uid)) continue;
    registry.extend(uid, (factory) => (config, options) => {
      const inner = outsideApi(strapi, () => factory(config, options));
      return inner && offApi(inner);
    });
  }
  matchApiApart(strapi.server.router as unknown as RouteTable);
}

const offApi =
  (inner: Middleware): Middleware =>
  (ctx, next) =>
    isApiPath(ctx.path) ? next() : inner(ctx, next);

/** Some factories answer no middleware but hand theirs to the server: what is handed over during `work` stays off the API too. */
function outsideApi<T>(strapi: Core.Strapi, work: () => T): T {
  const server = strapi.server as unknown as { use(middleware: Middleware): unknown };
  const { use } = server;
  server.use = (middleware) => use.call(server, offApi(middleware));
  try {
    return work();
  } finally {
    server.use = use;
  }
}

interface RouteTable {
  stack: { path: string | RegExp; methods: string[] }[];
  match(path: string, method: string): unknown;
}

/**
 * Strapi tries every route of its one table on every request: some hundred of the panel, and the file server, which takes part in each
 * GET. A path below `/api` is matched against the routes below `/api` only.
 */
function matchApiApart(router: RouteTable): void {
  const match = router.match;
  let stack: RouteTable['stack'] = [];
  let tableSize = 0;
  router.match = (path, method) => {
    if (!isApiPath(path)) return match.call(router, path, method);
    if (tableSize !== router.stack.length) {
      tableSize = router.stack.length;
      stack = router.stack.filter((layer) => layer.methods.length === 0 || (typeof layer.path === 'string' && isApiPath(layer.path)));
    }
    return match.call({ stack, match }, path, method);
  };
}
