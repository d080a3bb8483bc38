import { connect, type Socket } from 'node:net';

/** One keep-alive HTTP/1.1 connection that sends ready-made bytes: light, so that the generator takes little from the servers' cores. */

export interface Reply {
  status: number;
  body: Buffer;
}

const HEAD_END = Buffer.from('\r\n\r\n');
const LENGTH = /\r\ncontent-length: *(\d+)/i;

export class Wire {
  private received: Buffer = Buffer.alloc(0);
  private waiting: { resolve(reply: Reply): void; reject(error: Error): void } | undefined;

  private constructor(private readonly socket: Socket) {
    socket.on('data', (chunk: Buffer) => this.take(chunk));
    const lost = (error?: Error) => this.waiting?.reject(error ?? new Error('the server closed the connection'));
    socket.on('error', lost);
    socket.on('close', () => lost());
  }

  static open(port: number): Promise<Wire> {
    return new Promise((resolve, reject) => {
      const socket = connect({ port, host: '127.0.0.1', noDelay: true });
      socket.once('error', reject);
      socket.once('connect', () => resolve(new Wire(socket)));
    });
  }

  send(bytes: Buffer): Promise<Reply> {
    return new Promise((resolve, reject) => {
      this.waiting = { resolve, reject };
      this.socket.write(bytes);
    });
  }

  close(): void {
    this.waiting = undefined;
    this.socket.destroy();
  }

  private take(chunk: Buffer): void {
    this.received = this.received.length === 0 ? chunk : Buffer.concat([this.received, chunk]);
    const headEnd = this.received.indexOf(HEAD_END);
    if (headEnd < 0) return;
    const head = this.received.toString('latin1', 0, headEnd);
    const bodyAt = headEnd + HEAD_END.length;
    const length = Number(LENGTH.exec(head)?.[1] ?? Number.NaN);
    // Every measured endpoint answers with a length; a chunked answer would be an endpoint that is not meant to be here.
    if (Number.isNaN(length)) {
      this.waiting?.reject(new Error(`an answer without Content-Length:\n${head}`));
      return;
    }
    if (this.received.length < bodyAt + length) return;
    const reply = { status: Number(head.slice(9, 12)), body: this.received.subarray(bodyAt, bodyAt + length) };
    this.received = this.received.subarray(bodyAt + length);
    this.waiting?.resolve(reply);
  }
}
