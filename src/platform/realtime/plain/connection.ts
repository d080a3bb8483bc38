import { randomUUID } from 'node:crypto';
import type { RawData, WebSocket } from 'ws';
import type { Principal } from '../../auth';
import { FloodGuard } from '../limits';
import { connections, dropped } from '../metrics';
import { MAX_WAITING, TurnQueue } from '../queue';
import type { PlainSocket } from './route';

/** Bytes that may wait for a peer that does not read. */
const MAX_BACKLOG_BYTES = 1024 * 1024;
const PING_MS = 30_000;
const MAX_MISSED_PINGS = 2;
/** Time for the peer to answer a close. */
const CLOSE_LIMIT_MS = 5_000;
const POLICY_VIOLATION = 1008;
const INTERNAL_ERROR = 1011;

type FrameHandler = (text: string) => void | Promise<void>;

/** A connection of a plain WebSocket route. */
export class PlainConnection implements PlainSocket {
  readonly id = randomUUID();
  private readonly guard = new FloodGuard();
  private readonly queue = new TurnQueue(MAX_WAITING);
  private listening!: (handle: FrameHandler) => void;
  private readonly handler = new Promise<FrameHandler>((resolve) => {
    this.listening = resolve;
  });
  private missedPings = 0;
  private callerChanged: (caller: Principal) => void = () => undefined;

  constructor(
    private readonly socket: WebSocket,
    private principal: Principal | null,
  ) {
    connections.inc({ kind: 'plain' });
    // Too long and malformed frames: the library closes with 1009, 1007 or 1002 by itself.
    socket.on('error', () => undefined);
    socket.on('message', (data, isBinary) => this.receive(data, isBinary));
    const pings = setInterval(() => this.ping(), PING_MS).unref();
    socket.on('pong', () => {
      this.missedPings = 0;
    });
    socket.once('close', () => {
      clearInterval(pings);
      connections.dec({ kind: 'plain' });
    });
  }

  get caller(): Principal | null {
    return this.principal;
  }

  send(frame: object | string): boolean {
    if (this.socket.readyState !== this.socket.OPEN) return false;
    if (this.socket.bufferedAmount > MAX_BACKLOG_BYTES) {
      dropped.inc({ reason: 'slow' });
      this.socket.terminate();
      return false;
    }
    this.socket.send(typeof frame === 'string' ? frame : JSON.stringify(frame));
    return true;
  }

  close(code: number, reason = ''): void {
    this.socket.close(code, reason);
    setTimeout(() => this.socket.terminate(), CLOSE_LIMIT_MS).unref();
  }

  onFrame(handle: FrameHandler): void {
    this.listening(handle);
  }

  onClose(handle: (code: number) => void): void {
    if (this.socket.readyState === this.socket.CLOSED) handle(1006);
    else this.socket.once('close', handle);
  }

  onCallerChange(handle: (caller: Principal) => void): void {
    this.callerChanged = handle;
  }

  /** Takes the caller as the database knows him now. */
  refresh({ id, roleState, isStaff, sid }: Principal): void {
    const before = this.principal;
    this.principal = { id, roleState, isStaff, sid };
    if (before && (before.roleState !== roleState || before.isStaff !== isStaff)) this.callerChanged(this.principal);
  }

  /** Closes after a failure that is not the peer's. */
  fail(error: unknown): void {
    strapi.log.error(`realtime: a connection failed: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`);
    this.close(INTERNAL_ERROR);
  }

  private receive(data: RawData, isBinary: boolean): void {
    const text = isBinary ? '' : String(data);
    const queued = this.guard.allows() && this.queue.add(() => this.handle(text));
    if (queued) return;
    dropped.inc({ reason: 'flood' });
    this.close(POLICY_VIOLATION);
  }

  private async handle(text: string): Promise<void> {
    const handle = await this.handler;
    if (this.socket.readyState !== this.socket.OPEN) return;
    try {
      await handle(text);
    } catch (error) {
      this.fail(error);
    }
  }

  private ping(): void {
    if (this.missedPings >= MAX_MISSED_PINGS) {
      this.socket.terminate();
      return;
    }
    this.missedPings += 1;
    this.socket.ping();
  }
}
