import { type Server as HttpServer, type IncomingMessage, STATUS_CODES } from 'node:http';
import type { Duplex } from 'node:stream';
import { type WebSocket, WebSocketServer } from 'ws';
import { env } from '../../../../config/env';
import { levelOf } from '../../auth';
import { ApiError, httpMessages, notFound } from '../../http';
import { clientIp, originOf } from '../../http/client-ip';
import { refusal } from '../../http/dialects';
import { localeOf } from '../../i18n';
import type { Identity } from '../identity';
import { dropped } from '../metrics';
import { requestAllowed } from '../requests';
import { watchSession } from '../session-watch';
import { BEARER, identify } from './auth';
import { PlainConnection } from './connection';
import { type PlainRoute, routeOf, type UpgradeCall } from './route';

/** Upgrades of the plain WebSocket routes; those of Socket.IO's path are left to it, all others are answered 404. */

const DEFAULT_FRAME_BYTES = 16 * 1024;
const GOING_AWAY = 1001;
const UNAUTHORIZED = 4401;
const FORBIDDEN = 4403;

type Route = PlainRoute<unknown>;

const servers = new Map<Route, WebSocketServer>();
const open = new Set<PlainConnection>();

/** Takes over the upgrades of the server. @param leave path that another library answers */
export function attachPlain(httpServer: HttpServer, leave: string): void {
  httpServer.on('upgrade', (request, socket, head) => {
    if (!request.url?.startsWith(leave)) void upgrade(request, socket, head);
  });
}

/** Asks every peer to connect again elsewhere. */
export function closePlain(): void {
  for (const connection of open) connection.close(GOING_AWAY);
  servers.clear();
}

async function upgrade(request: IncomingMessage, socket: Duplex, head: Buffer): Promise<void> {
  socket.on('error', () => socket.destroy());
  const call = callOf(request);
  try {
    if (!requestAllowed(request)) throw new ApiError(400, httpMessages.badHost());
    const found = routeOf(call.path);
    if (!found) throw notFound();
    const { route, groups } = found;
    const asked = { ...call, groups };
    const admitted = await route.admit?.(asked);
    const identity = route.auth === 'user' ? await identify(asked) : undefined;
    serverOf(route).handleUpgrade(request, socket, head, (ws) => void welcome(ws, route, asked, admitted, identity));
  } catch (error) {
    answer(socket, call, error);
  }
}

function callOf(request: IncomingMessage): UpgradeCall {
  const [path = '/', query = ''] = (request.url ?? '/').split(/\?(.*)/s);
  const proxies = env().TRUSTED_PROXY_COUNT;
  return {
    path,
    groups: [],
    query: new URLSearchParams(query),
    ip: clientIp(request, proxies),
    origin: originOf(request, env().PUBLIC_URL, proxies),
    locale: localeOf(request.headers['accept-language']),
    header: (name) => {
      const value = request.headers[name];
      return Array.isArray(value) ? value.join(', ') : value;
    },
  };
}

/** The subprotocol is `bearer` or none: the token that stands beside it is never sent back. */
function serverOf(route: Route): WebSocketServer {
  const known = servers.get(route);
  if (known) return known;
  const made = new WebSocketServer({
    noServer: true,
    clientTracking: false,
    perMessageDeflate: false,
    maxPayload: route.maxFrameBytes ?? DEFAULT_FRAME_BYTES,
    handleProtocols: (names) => (names.has(BEARER) ? BEARER : false),
  });
  servers.set(route, made);
  return made;
}

/** @param identity undefined on routes that sign nobody in, null for a token that is not good */
async function welcome(ws: WebSocket, route: Route, call: UpgradeCall, admitted: unknown, identity: Identity | null | undefined): Promise<void> {
  const connection = new PlainConnection(ws, identity?.principal ?? null);
  open.add(connection);
  connection.onClose(() => open.delete(connection));
  if (identity === null) return connection.close(UNAUTHORIZED);
  if (identity && levelOf(identity.principal) < 1) return connection.close(FORBIDDEN);
  if (identity) watchOver(connection, identity);
  try {
    await route.open(connection, call, admitted);
  } catch (error) {
    connection.fail(error);
  }
}

function watchOver(connection: PlainConnection, { principal, expiresAt }: Identity): void {
  const watch = watchSession({
    userId: principal.id,
    sid: principal.sid,
    expiresAt,
    seen: (person) => connection.refresh(person),
    lost: (why) => {
      dropped.inc({ reason: why });
      connection.close(why === 'role' ? FORBIDDEN : UNAUTHORIZED);
    },
  });
  connection.onClose(() => watch.end());
}

/** A refusal before the handshake: plain HTTP in the dialect of the path. */
function answer(socket: Duplex, { path, locale }: UpgradeCall, error: unknown): void {
  if (!(error instanceof ApiError)) strapi.log.error(`realtime: an upgrade failed: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`);
  const known = error instanceof ApiError ? error : new ApiError(500, httpMessages.serverError());
  const { status, headers, body } = refusal(known, path, locale);
  const text = JSON.stringify(body);
  const lines = Object.entries({ ...headers, 'Content-Type': 'application/json; charset=utf-8', 'Content-Length': String(Buffer.byteLength(text)), Connection: 'close' });
  socket.end(`HTTP/1.1 ${status} ${STATUS_CODES[status] ?? ''}\r\n${lines.map(([name, value]) => `${name}: ${value}\r\n`).join('')}\r\n${text}`);
}
