import { connect, createServer, type Server, type Socket } from 'node:net';

/** A door in front of a service that can be shut: what a server sees when Redis or PostgreSQL dies. */
export class Door {
  private server: Server | undefined;
  private readonly sockets = new Set<Socket>();

  constructor(
    private readonly port: number,
    private readonly target: URL,
    private readonly defaultPort = 6379,
  ) {}

  async open(): Promise<void> {
    const server = createServer((inner) => {
      const outer = connect(Number(this.target.port || this.defaultPort), this.target.hostname);
      for (const socket of [inner, outer]) {
        this.sockets.add(socket);
        socket.on('error', () => undefined).on('close', () => this.sockets.delete(socket));
      }
      inner.pipe(outer).pipe(inner);
    });
    this.server = server;
    await new Promise<void>((resolve) => server.listen(this.port, '127.0.0.1', resolve));
  }

  async shut(): Promise<void> {
    for (const socket of this.sockets) socket.destroy();
    await new Promise<void>((resolve) => (this.server ? this.server.close(() => resolve()) : resolve()));
    this.server = undefined;
  }
}
