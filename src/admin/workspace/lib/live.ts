import { useEffect, useRef } from 'react';
import { io, type Socket } from 'socket.io-client';
import { useToken } from './client';

/** The live connection of the pages: one Socket.IO connection under the token of the linked user, opened by whoever first listens. */

let socket: Socket | undefined;
let listeners = 0;

function opened(tokenOf: (again?: boolean) => Promise<string>): Socket {
  socket ??= io('/messaging', { transports: ['websocket', 'polling'], auth: (give) => void tokenOf().then((token) => give({ token })) });
  return socket;
}

/**
 * Calls `hear` at each event of that name, and `onOpen` at every (re)connection: what was missed meanwhile is to be asked anew.
 * @param watch the client event that lets the connection hear it
 */
export function useLive<T>(event: string, watch: string, hear: (payload: T) => void, onOpen: () => void): void {
  const tokenOf = useToken();
  const latest = useRef({ hear, onOpen });
  latest.current = { hear, onOpen };
  useEffect(() => {
    const connection = opened(tokenOf);
    listeners += 1;
    const heard = (payload: T) => latest.current.hear(payload);
    const open = () => connection.emit(watch, {}, () => latest.current.onOpen());
    const refused = (error: Error & { data?: { code?: number } }) => {
      if (error.data?.code === 4401) void tokenOf(true).then(() => connection.connect());
    };
    connection.on(event, heard).on('connect', open).on('connect_error', refused);
    if (connection.connected) open();
    return () => {
      connection.off(event, heard).off('connect', open).off('connect_error', refused);
      listeners -= 1;
      if (listeners > 0) return;
      connection.disconnect();
      socket = undefined;
    };
  }, [event, watch, tokenOf]);
}
