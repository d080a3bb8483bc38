import { enterRoom } from '../presence';
import type { RealtimeNamespace } from './types';

const isPersonal = (room: string, socketId: string): boolean => room === socketId || room.startsWith('user:');

/** Keeps the count of who has which room open in step with the rooms of this process's sockets, however they join and leave. */
export function countRooms({ adapter, sockets }: RealtimeNamespace): void {
  const leaving = new Map<string, () => void>();
  adapter.on('join-room', (room: string, socketId: string) => {
    const socket = sockets.get(socketId);
    if (socket && !isPersonal(room, socketId)) leaving.set(`${socketId} ${room}`, enterRoom(room, socket.data.caller.id));
  });
  adapter.on('leave-room', (room: string, socketId: string) => {
    const key = `${socketId} ${room}`;
    leaving.get(key)?.();
    leaving.delete(key);
  });
}
