import { useCallback, useEffect, useRef, useState } from 'react';
import { useAsk } from '../lib/client';
import type { StaffFrame } from './types';

const AGAIN_MS = 3_000;

/** The staff's socket, opened with a one-time ticket and again when it is lost. @param onOpen what was missed meanwhile is to be asked anew */
export function useDesk(hear: (frame: StaffFrame) => void, onOpen: () => void): { connected: boolean; send(message: string, conversation: string | null): void } {
  const ask = useAsk();
  const latest = useRef({ hear, onOpen });
  latest.current = { hear, onOpen };
  const socket = useRef<WebSocket>();
  const [connected, setConnected] = useState(false);
  useEffect(() => {
    let ended = false;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const again = () => {
      setConnected(false);
      if (!ended) timer = setTimeout(() => void open(), AGAIN_MS);
    };
    const open = async () => {
      try {
        const { ticket } = await ask<{ ticket: string }>('post', '/api/v1/chat/ws-ticket');
        if (ended) return;
        const next = new WebSocket(`${window.location.origin.replace(/^http/, 'ws')}/api/v1/chat/ws?ticket=${ticket}`);
        socket.current = next;
        next.onopen = () => {
          setConnected(true);
          latest.current.onOpen();
        };
        next.onmessage = (event) => latest.current.hear(JSON.parse(String(event.data)) as StaffFrame);
        next.onclose = again;
      } catch {
        again();
      }
    };
    void open();
    return () => {
      ended = true;
      clearTimeout(timer);
      socket.current?.close();
    };
  }, [ask]);
  const send = useCallback((message: string, conversation: string | null) => {
    socket.current?.send(JSON.stringify({ message, ...(conversation ? { conversation } : {}), client_id: crypto.randomUUID() }));
  }, []);
  return { connected, send };
}
