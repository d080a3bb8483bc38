import { io, type ManagerOptions, type Socket, type SocketOptions } from 'socket.io-client';
import type { AckOf, ClientEventName, ClientEvents, ClientToServer, ServerEventName, ServerEvents, ServerToClient } from '../../src/platform/realtime/protocol';
import { eventually } from './poll';
import { currentRun } from './run';

/** Clients of the Socket.IO namespace, through the library that applications use. */

export type LiveSocket = Socket<ServerToClient, ClientToServer>;

interface Arrival {
  event: string;
  payload: unknown;
}

const ACK_LIMIT_MS = 10_000;
const open = new Set<LiveSocket>();

/** A connected client that remembers what arrived. */
export class Live {
  readonly arrivals: Arrival[] = [];
  /** Why the server or the network ended it; undefined while it is connected. */
  ended: string | undefined;

  constructor(readonly socket: LiveSocket) {
    open.add(socket);
    socket.onAny((event: string, payload: unknown) => this.arrivals.push({ event, payload }));
    socket.on('disconnect', (reason) => {
      this.ended = reason;
    });
  }

  /** Emits an event and answers its acknowledgement. */
  ask<E extends ClientEventName>(event: E, payload: ClientEvents[E]['payload']): Promise<AckOf<E>> {
    return this.raw(event, payload) as Promise<AckOf<E>>;
  }

  /** The same with anything as payload. */
  raw(event: string, ...payload: unknown[]): Promise<unknown> {
    return (this.socket.timeout(ACK_LIMIT_MS) as unknown as { emitWithAck(name: string, ...args: unknown[]): Promise<unknown> }).emitWithAck(event, ...payload);
  }

  /** What came of one event so far. */
  all<E extends ServerEventName>(event: E): ServerEvents[E][] {
    return this.arrivals.filter((arrival) => arrival.event === event).map(({ payload }) => payload as ServerEvents[E]);
  }

  /** Waits for an event that passes, also one that came before. */
  async got<E extends ServerEventName>(event: E, passes: (payload: ServerEvents[E]) => boolean = () => true, limitMs?: number): Promise<ServerEvents[E]> {
    const found = await eventually(
      () => this.all(event).find(passes),
      (payload) => payload !== undefined,
      limitMs,
    );
    return found as ServerEvents[E];
  }

  /** Waits until the connection is over; answers why. */
  end(limitMs?: number): Promise<string> {
    return eventually(
      () => this.ended,
      (reason) => reason !== undefined,
      limitMs,
    ) as Promise<string>;
  }

  close(): void {
    this.socket.disconnect();
  }
}

export type LiveOptions = Partial<ManagerOptions & SocketOptions> & { url?: string };

/** A socket that is not connected yet. */
export const socketOf = (token: string | undefined, { url = currentRun().url, ...options }: LiveOptions = {}): LiveSocket =>
  io(`${url}/messaging`, { transports: ['websocket'], forceNew: true, reconnection: false, ...(token === undefined ? {} : { auth: { token } }), ...options });

/** Connects and waits for `ready`. */
export async function connect(token: string | undefined, options: LiveOptions = {}): Promise<Live> {
  const live = new Live(socketOf(token, options));
  const refused = new Promise<never>((_, reject) => live.socket.once('connect_error', reject));
  refused.catch(() => undefined);
  await Promise.race([live.got('ready'), refused]);
  return live;
}

/** The `connect_error` of a socket that must not connect. */
export async function refusal(token: string | undefined, options: LiveOptions = {}): Promise<Error & { data?: unknown }> {
  const socket = socketOf(token, options);
  open.add(socket);
  const error = await new Promise<Error>((resolve, reject) => {
    socket.once('connect_error', resolve);
    socket.once('connect', () => reject(new Error('connected')));
  });
  socket.disconnect();
  return error;
}

/** Ends what a test left open. */
export function closeLives(): void {
  for (const socket of open) socket.disconnect();
  open.clear();
}
