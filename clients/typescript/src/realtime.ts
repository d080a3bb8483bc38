import { io, type Socket } from 'socket.io-client';
import type { Souq } from './client';
import { NAMESPACE, SOCKET_PATH } from './generated/events';
import type { ClientEvents, RefusalCode, ServerEvents } from './generated/events';

/** The realtime side, over Socket.IO. */

export type { ClientEvents, RefusalCode, ServerEvents } from './generated/events';

type Answer<E extends keyof ClientEvents> = ClientEvents[E]['answer'] | { ok: false; code: RefusalCode; error: string };
type Listeners = { [E in keyof ServerEvents]: (payload: ServerEvents[E]) => void };
type Emitters = { [E in keyof ClientEvents]: (payload: ClientEvents[E]['payload'], answer: (answer: Answer<E>) => void) => void };

/** A refused event. */
export class EventError extends Error {
  constructor(
    readonly event: string,
    readonly code: RefusalCode,
    sentence: string,
  ) {
    super(sentence);
    this.name = 'EventError';
  }
}

export interface RealtimeOptions {
  /** Time limit of an acknowledgement, default 10 000. */
  ackTimeoutMs?: number;
  /** Default: both, beginning with WebSocket. */
  transports?: ('websocket' | 'polling')[];
}

export interface Realtime {
  /** The socket itself, with the events of both sides. */
  readonly socket: Socket<Listeners, Emitters>;
  /** Hears an event of the server; @returns what ends it */
  on<E extends keyof ServerEvents>(event: E, listener: (payload: ServerEvents[E]) => void): () => void;
  /** Sends an event and waits for its acknowledgement. @throws EventError when it is refused, Error without an answer in time */
  send<E extends keyof ClientEvents>(event: E, payload: ClientEvents[E]['payload']): Promise<ClientEvents[E]['answer']>;
  /** Once connected, after the server's `ready`. */
  ready(): Promise<ServerEvents['ready']>;
  close(): void;
}

const UNAUTHORIZED = 4401;

/** Connects the user of a client; the tokens are renewed as they end, and a lost connection comes back by itself. */
export function connectRealtime(souq: Souq, { ackTimeoutMs = 10_000, transports = ['websocket', 'polling'] }: RealtimeOptions = {}): Realtime {
  let used: string | null = null;
  const socket: Socket<Listeners, Emitters> = io(`${souq.baseUrl}${NAMESPACE}`, {
    path: SOCKET_PATH,
    transports,
    auth: (take) => {
      void souq.session.access().then((access) => {
        used = access;
        const language = souq.language();
        take({ token: access ?? '', ...(language ? { language } : {}) });
      });
    },
  });

  async function send<E extends keyof ClientEvents>(event: E, payload: ClientEvents[E]['payload']): Promise<ClientEvents[E]['answer']> {
    const timed = socket.timeout(ackTimeoutMs) as unknown as { emitWithAck(event: E, payload: unknown): Promise<Answer<E>> };
    const answer = await timed.emitWithAck(event, payload);
    if ('code' in answer) throw new EventError(event, answer.code, answer.error);
    return answer;
  }

  /** Another token on the open socket. */
  async function renew(): Promise<void> {
    const access = used === null ? null : await souq.session.renew(used);
    if (access === null) return;
    used = access;
    await send('auth:refresh', { token: access });
  }

  /** A refused token is renewed once; without another one the socket stays closed. */
  async function comeBack(): Promise<void> {
    const refused = used;
    if (refused !== null && (await souq.session.renew(refused)) !== null) socket.connect();
  }

  socket.on('auth:expiring', () => void renew().catch(() => undefined));
  socket.on('connect_error', (error) => {
    if ((error as { data?: { code?: unknown } }).data?.code === UNAUTHORIZED) void comeBack().catch(() => undefined);
  });
  // The server ends sockets whose token has ended: with another one they may come back.
  socket.on('disconnect', (reason) => {
    if (reason === 'io server disconnect') void comeBack().catch(() => undefined);
  });

  const greeting = new Promise<ServerEvents['ready']>((resolve) => {
    socket.once('ready', resolve as never);
  });

  return {
    socket,
    send,
    on(event, listener) {
      socket.on(event, listener as never);
      return () => void socket.off(event, listener as never);
    },
    ready: () => greeting,
    close: () => void socket.close(),
  };
}
