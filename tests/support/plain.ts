import { type ClientOptions, WebSocket } from 'ws';
import { eventually } from './poll';
import { currentRun } from './run';

/** Clients of the plain WebSocket routes. */

type Frame = Record<string, unknown>;

const open = new Set<WebSocket>();

/** A client that remembers its frames and how it ended. */
export class Plain {
  readonly frames: Frame[] = [];
  /** Close code; undefined while it is open. */
  closed: number | undefined;
  /** HTTP status of a refused upgrade. */
  refused: number | undefined;

  constructor(readonly socket: WebSocket) {
    open.add(socket);
    socket.on('message', (data) => this.frames.push(JSON.parse(String(data)) as Frame));
    socket.on('unexpected-response', (request, response) => {
      this.refused = response.statusCode;
      this.closed = 1006;
      request.destroy();
    });
    socket.on('error', () => undefined);
    socket.on('close', (code) => {
      this.closed = code;
    });
  }

  send(frame: unknown): void {
    this.socket.send(typeof frame === 'string' || Buffer.isBuffer(frame) ? frame : JSON.stringify(frame));
  }

  all(type: string): Frame[] {
    return this.frames.filter((frame) => frame['type'] === type);
  }

  /** Waits for a frame that passes, also one that came before. */
  async got(type: string, passes: (frame: Frame) => boolean = () => true, limitMs?: number): Promise<Frame> {
    const found = await eventually(
      () => this.all(type).find(passes),
      (frame) => frame !== undefined,
      limitMs,
    );
    return found as Frame;
  }

  /** Waits until it is closed; answers the code. */
  end(limitMs?: number): Promise<number> {
    return eventually(
      () => this.closed,
      (code) => code !== undefined,
      limitMs,
    ) as Promise<number>;
  }

  close(): void {
    this.socket.close();
  }
}

export interface PlainOptions extends ClientOptions {
  url?: string;
  protocols?: string[];
}

/** Opens a plain socket; the token goes as the subprotocol pair unless the options say otherwise. */
export function openPlain(path: string, token?: string, { url = currentRun().url, protocols, ...options }: PlainOptions = {}): Plain {
  const names = protocols ?? (token === undefined ? [] : ['bearer', token]);
  return new Plain(new WebSocket(`${url.replace(/^http/, 'ws')}${path}`, names, options));
}

/** Opens one and waits for its first frame. */
export async function connectedPlain(path: string, token: string, options?: PlainOptions): Promise<Plain> {
  const plain = openPlain(path, token, options);
  await plain.got('connected');
  return plain;
}

/** Ends what a test left open. */
export function closePlains(): void {
  for (const socket of open) socket.terminate();
  open.clear();
}
