import { isDeepStrictEqual } from 'node:util';
import { io, type Socket } from 'socket.io-client';
import { within } from '../support/waiting';
import { Surprise } from './story';

/** A client of the Socket.IO namespace, as an application sees it. */

const LIMIT_MS = 10_000;

type Payload = Record<string, unknown>;

interface Arrival {
  event: string;
  payload: Payload;
}

const shown = (value: unknown): string => JSON.stringify(value)?.slice(0, 400) ?? 'nothing';

export class Live {
  private readonly arrivals: Arrival[] = [];
  private readonly waiting = new Set<() => void>();

  private constructor(private readonly socket: Socket) {
    socket.onAny((event: string, payload: Payload) => {
      this.arrivals.push({ event, payload });
      for (const look of this.waiting) look();
    });
  }

  /** Connects and waits for `ready`. @throws Surprise when the server refuses or says nothing */
  static async connect(base: string, token: string): Promise<Live> {
    const socket = io(`${base}/messaging`, { auth: { token }, transports: ['websocket'], reconnection: false, forceNew: true });
    const live = new Live(socket);
    const refused = new Promise<never>((_, reject) => socket.once('connect_error', (error) => reject(new Surprise('a connection to /messaging', error.message))));
    await Promise.race([live.expect('ready', {}), refused]).catch((error: unknown) => {
      socket.disconnect();
      throw error;
    });
    return live;
  }

  /** Sends an event; its acknowledgement must be ok. */
  async ask<T extends Payload = Payload>(event: string, payload: Payload): Promise<T> {
    const answer = (await this.socket
      .timeout(LIMIT_MS)
      .emitWithAck(event, payload)
      .catch(() => undefined)) as Payload | undefined;
    if (answer?.['ok'] !== true) throw new Surprise(`${event} to be acknowledged`, shown(answer));
    return answer as T;
  }

  /** Waits for an event with these values, also one that came before. */
  async expect(event: string, wanted: Payload): Promise<Payload> {
    const find = () => this.arrivals.find((arrival) => arrival.event === event && Object.entries(wanted).every(([name, value]) => isDeepStrictEqual(arrival.payload[name], value)));
    const found = new Promise<Payload>((resolve) => {
      const look = () => {
        const arrival = find();
        if (!arrival) return;
        this.waiting.delete(look);
        resolve(arrival.payload);
      };
      this.waiting.add(look);
      look();
    });
    return within(found, LIMIT_MS, () => {
      throw new Surprise(`the event ${event} with ${shown(wanted)}`, shown(this.arrivals.filter((arrival) => arrival.event === event)));
    });
  }

  leave(): void {
    this.socket.disconnect();
  }
}
