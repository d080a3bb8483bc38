import type { DefaultEventsMap, Namespace, Server, Socket } from 'socket.io';
import type { Principal } from '../../auth';
import type { Locale } from '../../i18n';
import type { ClientToServer, ServerToClient } from '../protocol';

/** What a socket carries. */
export interface SocketData {
  caller: Principal;
  expiresAt: Date;
  locale: Locale;
  origin: string;
  ip: string;
}

export type RealtimeServer = Server<ClientToServer, ServerToClient, DefaultEventsMap, SocketData>;
export type RealtimeNamespace = Namespace<ClientToServer, ServerToClient, DefaultEventsMap, SocketData>;
export type RealtimeSocket = Socket<ClientToServer, ServerToClient, DefaultEventsMap, SocketData>;

export const userRoom = (userId: number): string => `user:${userId}`;
