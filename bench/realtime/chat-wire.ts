import { WebSocket } from 'ws';

/** One Socket.IO connection, speaking the protocol by hand: light, so that the generator takes little from the servers' cores. */

const NAMESPACE = '/messaging';
const ARRIVED = `42${NAMESPACE},["message:new",`;
const READY = `42${NAMESPACE},["ready"`;
const MARK = /"client_id":"([^"]+)"/;

export class ChatWire {
  private serial = 0;

  private constructor(
    private readonly socket: WebSocket,
    arrived: (mark: string) => void,
  ) {
    socket.on('message', (data) => {
      const packet = String(data);
      if (packet === '2') socket.send('3');
      else if (packet.startsWith(ARRIVED)) arrived(MARK.exec(packet)?.[1] ?? '');
    });
  }

  /** Connects and signs in. @param arrived called with the mark of each message that arrives */
  static open(port: number, token: string, arrived: (mark: string) => void): Promise<ChatWire> {
    const socket = new WebSocket(`ws://127.0.0.1:${port}/socket.io/?EIO=4&transport=websocket`, { perMessageDeflate: false });
    return new Promise((resolve, reject) => {
      socket.once('error', reject);
      socket.once('close', () => reject(new Error('the server closed the connection')));
      const hello = (data: unknown) => {
        const packet = String(data);
        if (packet.startsWith('0')) socket.send(`40${NAMESPACE},${JSON.stringify({ token })}`);
        else if (packet.startsWith('44')) reject(new Error(packet));
        else if (packet.startsWith(READY)) {
          socket.off('message', hello);
          resolve(new ChatWire(socket, arrived));
        }
      };
      socket.on('message', hello);
    });
  }

  send(threadId: number, body: string, mark: string): void {
    this.serial += 1;
    this.socket.send(`42${NAMESPACE},${this.serial}["message:send",${JSON.stringify({ thread_id: threadId, body, client_id: mark })}]`);
  }

  close(): void {
    this.socket.removeAllListeners('close');
    this.socket.terminate();
  }
}
