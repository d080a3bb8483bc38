import type { Server as HttpServer } from 'node:http';
import { createAdapter } from '@socket.io/redis-streams-adapter';
import { Redis } from 'ioredis';
import { Server, type ServerOptions } from 'socket.io';
import { env } from '../../../../config/env';
import { EXPOSED_HEADERS, originAllowed } from '../../http/cors';
import { closeBus, openBus } from '../bus';
import { deliveries } from '../metrics';
import { attachPlain, closePlain } from '../plain/upgrade';
import { closePresence, openPresence } from '../presence';
import type { ServerEventName, ServerEvents, ServerToClient } from '../protocol';
import { requestAllowed } from '../requests';
import { welcome } from './connection';
import { authenticate, Unauthorized } from './handshake';
import { countRooms } from './rooms';
import { checkServerEvent } from './server-event';
import { type RealtimeNamespace, type RealtimeServer, userRoom } from './types';

export { userRoom } from './types';

/** The Socket.IO server of this process, and the ways to reach its sockets and those of the others. */

export const SOCKET_PATH = '/socket.io/';
export const NAMESPACE = '/messaging';
const MAX_PAYLOAD_BYTES = 16 * 1024;

interface Open {
  io: RealtimeServer;
  sockets: RealtimeNamespace;
  redis: Redis | undefined;
}

let open: Open | undefined;

const options: Partial<ServerOptions> = {
  path: SOCKET_PATH,
  transports: ['polling', 'websocket'],
  maxHttpBufferSize: MAX_PAYLOAD_BYTES,
  serveClient: false,
  connectTimeout: 10_000,
  destroyUpgrade: false,
  cors: { origin: (origin, decide) => decide(null, origin !== undefined && originAllowed(origin, SOCKET_PATH)), exposedHeaders: EXPOSED_HEADERS },
  allowRequest: (request, decide) => decide(null, requestAllowed(request)),
};

/**
 * Opens realtime in this process. @param httpServer where clients connect; null in a worker, which only sends
 */
export async function openRealtime(httpServer: HttpServer | null): Promise<void> {
  await openBus();
  const connection = env().REDIS_URL ? adapterConnection() : undefined;
  const io: RealtimeServer = new Server({ ...options, ...(connection ? { adapter: createAdapter(connection, { streamName: 'souq:socket.io' }) } : {}) });
  const sockets = io.of(NAMESPACE);
  open = { io, sockets, redis: connection };
  if (!httpServer) return;
  await openPresence();
  // The default namespace, which every server has, would keep strangers connected: nobody is let in there.
  io.use((_socket, next) => next(new Unauthorized()));
  sockets.use((socket, next) => void authenticate(socket, next));
  sockets.on('connection', welcome);
  countRooms(sockets);
  io.attach(httpServer);
  attachPlain(httpServer, SOCKET_PATH);
}

/** Waits for Redis as long as it takes; what is sent meanwhile stays in this process (see `reach`). */
function adapterConnection(): Redis {
  const connection = new Redis(env().REDIS_URL, { maxRetriesPerRequest: null });
  connection.on('error', () => undefined);
  return connection;
}

/** Ends every connection in the way that clients take as "connect again". Safe to call twice. */
export async function closeRealtime(): Promise<void> {
  const closing = open;
  open = undefined;
  if (!closing) return;
  closePlain();
  await closePresence();
  if (closing.io.engine) closing.io.engine.close();
  for (const namespace of [closing.sockets, closing.io.of('/')]) await namespace.adapter.close();
  closing.redis?.disconnect();
  await closeBus();
}

/** The room's sockets in every process; while Redis is away, in this one. */
const reach = ({ sockets, redis }: Open, rooms: string | string[]) => (redis && redis.status !== 'ready' ? sockets.local : sockets).to(rooms);

type Payload<E extends ServerEventName> = Parameters<ServerToClient[E]>;

/** Sends an event to every socket in the room, in all processes. */
export function toRoom<E extends ServerEventName>(room: string, event: E, payload: ServerEvents[E]): void {
  checkServerEvent(event, payload);
  if (open) reach(open, room).emit(event, ...([payload] as unknown as Payload<E>));
}

/** Sends an event to every socket of a user, in all processes. */
export function toUser<E extends ServerEventName>(userId: number, event: E, payload: ServerEvents[E]): void {
  toRoom(userRoom(userId), event, payload);
}

interface Here {
  rooms: string[];
  /** Sockets in one of these do not get it. */
  except?: string[];
}

/** Sends an event to the sockets of this process that are in any of the rooms, once each. For handlers of the bus, which run in every process. */
export function toRoomsHere<E extends ServerEventName>({ rooms, except = [] }: Here, event: E, payload: ServerEvents[E]): void {
  checkServerEvent(event, payload);
  if (!open) return;
  deliveries.inc({ kind: event }, sizeOf(open.sockets, rooms));
  open.sockets.local
    .to(rooms)
    .except(except)
    .emit(event, ...([payload] as unknown as Payload<E>));
}

/** How many sockets the rooms hold, those in two of them twice: close enough for a metric. */
const sizeOf = ({ adapter }: RealtimeNamespace, rooms: readonly string[]): number => rooms.reduce((sum, room) => sum + (adapter.rooms.get(room)?.size ?? 0), 0);

/** Takes a user's sockets of this process out of a room. */
export function takeOutOfRoom(userId: number, room: string): void {
  open?.sockets.local.in(userRoom(userId)).socketsLeave(room);
}
