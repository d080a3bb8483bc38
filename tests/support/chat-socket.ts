import { WebSocket } from 'ws';

/** A client of the chat sockets. */

export type Frame = Record<string, unknown>;

/** What a refused handshake was answered. */
export interface Refusal {
  status: number;
  headers: Record<string, string | string[] | undefined>;
  body: unknown;
}

const LIMIT_MS = 10_000;

export class ChatSocket {
  /** Everything that came, in its order. */
  readonly frames: Frame[] = [];
  /** The code it was closed with. */
  readonly closed: Promise<number>;
  private readonly waiting = new Set<() => void>();

  private constructor(private readonly socket: WebSocket) {
    socket.on('message', (data) => {
      this.frames.push(JSON.parse(String(data)) as Frame);
      for (const look of this.waiting) look();
    });
    socket.on('error', () => undefined);
    this.closed = new Promise((resolve) => socket.once('close', resolve));
  }

  /** Opens a socket, or answers how it was refused. */
  static async connect(url: string, path: string, headers: Record<string, string> = {}): Promise<ChatSocket | Refusal> {
    const socket = new WebSocket(`${url.replace(/^http/, 'ws')}${path}`, { headers });
    const client = new ChatSocket(socket);
    return new Promise((resolve, reject) => {
      socket.once('open', () => resolve(client));
      socket.once('error', reject);
      socket.once('unexpected-response', (_request, response) => {
        const chunks: Buffer[] = [];
        response.on('data', (chunk: Buffer) => chunks.push(chunk));
        response.on('end', () => resolve({ status: response.statusCode ?? 0, headers: response.headers, body: JSON.parse(Buffer.concat(chunks).toString()) }));
      });
    });
  }

  /** Opens a socket; fails when it is refused. */
  static async open(url: string, path: string, headers: Record<string, string> = {}): Promise<ChatSocket> {
    const client = await ChatSocket.connect(url, path, headers);
    if (client instanceof ChatSocket) return client;
    throw new Error(`${path} was refused: ${client.status} ${JSON.stringify(client.body)}`);
  }

  /** How a handshake was refused; fails when it was not. */
  static async refused(url: string, path: string, headers: Record<string, string> = {}): Promise<Refusal> {
    const client = await ChatSocket.connect(url, path, headers);
    if (!(client instanceof ChatSocket)) return client;
    client.close();
    throw new Error(`${path} was not refused`);
  }

  /** Sends an object as JSON, a text as it is. */
  send(frame: object | string): void {
    this.socket.send(typeof frame === 'string' ? frame : JSON.stringify(frame));
  }

  sendBytes(bytes: Buffer): void {
    this.socket.send(bytes, { binary: true });
  }

  /** The first frame that has these values, whether it came already or comes within ten seconds. */
  next(wanted: Frame): Promise<Frame> {
    const find = () => this.frames.find((frame) => Object.entries(wanted).every(([key, value]) => frame[key] === value));
    return new Promise((resolve, reject) => {
      const look = () => {
        const found = find();
        if (!found) return;
        clearTimeout(timer);
        this.waiting.delete(look);
        resolve(found);
      };
      const timer = setTimeout(() => {
        this.waiting.delete(look);
        reject(new Error(`no frame ${JSON.stringify(wanted)} among ${JSON.stringify(this.frames)}`));
      }, LIMIT_MS);
      this.waiting.add(look);
      look();
    });
  }

  /** Frames with this text. */
  with(message: string): Frame[] {
    return this.frames.filter((frame) => frame['message'] === message);
  }

  close(): void {
    this.socket.close();
  }

  /** Goes away as a crashed browser does. */
  vanish(): void {
    this.socket.terminate();
  }
}

export const PUBLIC = '/api/v1/chat/ws/public';
export const STAFF = '/api/v1/chat/ws';
export const bearer = (access: string): Record<string, string> => ({ Authorization: `Bearer ${access}` });
