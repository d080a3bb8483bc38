import { dropped } from '../metrics';
import type { RealtimeSocket } from './types';

/** Bytes and packets that may wait for a client that does not read. It connects again and catches up by its cursor. */
const MAX_BYTES = 4 * 1024 * 1024;
const MAX_PACKETS = 1_000;

interface Packet {
  data?: string | Buffer;
}

/** What has left for the network and was not taken yet; polling hands it to its next request. */
const inTransport = (conn: RealtimeSocket['conn']): number => (conn.transport as unknown as { socket?: { bufferedAmount?: number } }).socket?.bufferedAmount ?? 0;

/** Closes the connection of a socket whose client lets too much pile up. */
export function boundBacklog({ conn }: RealtimeSocket): void {
  let bytes = 0;
  let packets = 0;
  conn.on('packetCreate', (packet: Packet) => {
    if (packets >= MAX_PACKETS || bytes + inTransport(conn) > MAX_BYTES) {
      dropped.inc({ reason: 'slow' });
      conn.close(true);
      return;
    }
    packets += 1;
    bytes += packet.data?.length ?? 0;
  });
  conn.on('flush', () => {
    bytes = 0;
    packets = 0;
  });
}
