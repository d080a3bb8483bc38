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

interface Layer {
  path: string | RegExp;
  /** None: a middleware of every path below its own. */
  methods: string[];
  stack: { name: string }[];
}

interface RouteTable {
  stack: Layer[];
  match(path: string, method: string): unknown;
}

/**
 * Strapi tries every route of its one table on every request: some hundred of the panel, and the file server, which takes part in each
 * GET; and each of its files of routes adds a middleware that answers 405, all of which would run one after another. A path below `/api` is
 * matched against the routes of its own room only, and the edge answers 405.
 */
function matchApiApart(router: RouteTable): void {
  const match = router.match;
  let rooms = new Map<string, Layer[]>();
  let tableSize = 0;
  router.match = (path, method) => {
    if (!isApiPath(path)) return match.call(router, path, method);
    if (tableSize !== router.stack.length) {
      tableSize = router.stack.length;
      rooms = roomsOf(router.stack.filter(servesApi));
    }
    return match.call({ stack: rooms.get(roomOf(path)) ?? rooms.get(ANY_ROOM) ?? [], match }, path, method);
  };
}

const ANY_ROOM = '*';

function servesApi({ path, methods, stack }: Layer): boolean {
  if (methods.length === 0) return stack.some(({ name }) => name !== 'allowedMethods');
  return typeof path === 'string' && isApiPath(path);
}

/** The first part of a path behind `/api`, in small letters; `*` for a pattern that fits more than one. */
function roomOf(path: string): string {
  const room = path.split('/', 3)[2] ?? '';
  return /[:(*]/.test(room) ? ANY_ROOM : room.toLowerCase();
}

/** The layers that can match a path of each room, in their order. */
function roomsOf(layers: readonly Layer[]): Map<string, Layer[]> {
  const named = layers.map((layer) => ({ layer, room: layer.methods.length === 0 ? ANY_ROOM : roomOf(layer.path as string) }));
  const names = new Set([ANY_ROOM, ...named.map(({ room }) => room)]);
  return new Map([...names].map((name) => [name, named.filter(({ room }) => room === name || room === ANY_ROOM).map(({ layer }) => layer)]));
}
