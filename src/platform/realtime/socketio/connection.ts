import { say } from '../../i18n';
import type { Identity } from '../identity';
import { FloodGuard } from '../limits';
import { m } from '../messages';
import { connections, dropped } from '../metrics';
import type { Ack } from '../protocol';
import { MAX_WAITING, TurnQueue } from '../queue';
import { type Watch, watchSession } from '../session-watch';
import { answerEvent, limited } from './answer';
import './auth-refresh';
import { boundBacklog } from './backlog';
import { type AnySpec, clientEventOf, type EventCall } from './event';
import { type RealtimeSocket, userRoom } from './types';

/** The life of one socket: rooms, session, events in their order. */

type Reply = (ack: Ack) => void;

/** A socket that passed the handshake. */
export function welcome(socket: RealtimeSocket): void {
  const { caller, expiresAt } = socket.data;
  connections.inc({ kind: 'socketio' });
  boundBacklog(socket);
  void socket.join(userRoom(caller.id));
  socket.emit('ready', { user_id: caller.id, expires_at: expiresAt.toISOString() });
  const watch = watchOver(socket);
  socket.on('disconnect', () => {
    watch.end();
    connections.dec({ kind: 'socketio' });
  });
  listen(socket, watch);
}

function watchOver(socket: RealtimeSocket): Watch {
  const { caller, expiresAt } = socket.data;
  return watchSession({
    userId: caller.id,
    sid: caller.sid,
    expiresAt,
    expiring: (at) => socket.emit('auth:expiring', { expires_at: at.toISOString() }),
    seen: ({ id, roleState, isStaff, sid }) => {
      // The rooms of a former employee are not his any more; he may join his own again.
      if (socket.data.caller.isStaff && !isStaff) for (const room of socket.rooms) if (room !== socket.id && room !== userRoom(id)) void socket.leave(room);
      socket.data.caller = { id, roleState, isStaff, sid };
    },
    lost: (why) => {
      dropped.inc({ reason: why });
      socket.disconnect(true);
    },
  });
}

function listen(socket: RealtimeSocket, watch: Watch): void {
  const guard = new FloodGuard();
  const queue = new TurnQueue(MAX_WAITING);
  const flood = () => {
    dropped.inc({ reason: 'flood' });
    socket.conn.close(true);
  };
  socket.onAny((event: string, ...rest: unknown[]) => {
    if (!guard.allows()) return flood();
    const last = rest.at(-1);
    const reply: Reply = typeof last === 'function' ? (last as Reply) : () => undefined;
    const spec = clientEventOf(event);
    if (!spec) return reply({ ok: false, code: 'invalid', error: say(m.unknownEvent(), socket.data.locale) });
    if (!queue.add(() => take(socket, watch, spec, rest[0], reply))) flood();
  });
}

async function take(socket: RealtimeSocket, watch: Watch, spec: AnySpec, payload: unknown, reply: Reply): Promise<void> {
  if (!socket.connected) return;
  const { caller, locale } = socket.data;
  reply((await limited(spec, caller.id, locale)) ?? (await answerEvent(spec, callOf(socket, watch, payload))));
}

function callOf(socket: RealtimeSocket, watch: Watch, payload: unknown): EventCall<unknown> {
  const { caller, locale, origin, ip } = socket.data;
  return {
    caller,
    payload,
    locale,
    origin,
    ip,
    userAgent: socket.handshake.headers['user-agent'] ?? '',
    join: (room) => void (socket.connected && socket.join(room)),
    leave: (room) => void socket.leave(room),
    renew: ({ principal, expiresAt }: Identity) => {
      Object.assign(socket.data, { caller: principal, expiresAt });
      watch.renew(principal.sid, expiresAt);
    },
  };
}
