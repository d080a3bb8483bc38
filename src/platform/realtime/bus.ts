import { randomUUID } from 'node:crypto';
import { env } from '../../../config/env';
import { BusStream } from './bus-stream';
import type { BusTopic, BusTopics } from './protocol';

/**
 * Messages to every process of the product, the sender's own included. Without `REDIS_URL` there is one process and nothing leaves it;
 * with it they travel through a Redis stream, so that a short loss of the connection loses none.
 */

type Handler = (message: never) => void | Promise<void>;

/** Names this process among the others. */
export const PROCESS_ID = randomUUID();

const handlers = new Map<string, Handler[]>();
let stream: BusStream | undefined;

async function dispatch(topic: string, message: unknown): Promise<void> {
  for (const handle of handlers.get(topic) ?? [])
    try {
      await handle(message as never);
    } catch (error) {
      strapi.log.error(`bus: a handler of ${topic} failed: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`);
    }
}

export const bus = {
  /**
   * Hands a message to every process. The handlers of this one have run when it resolves.
   * @throws when Redis did not take it: this process has it, the others may not
   */
  async publish<T extends BusTopic>(topic: T, message: BusTopics[T]): Promise<void> {
    const [sent] = await Promise.allSettled([stream?.append(topic, message), dispatch(topic, message)]);
    if (sent.status === 'rejected') throw sent.reason;
  },

  /** Registers a handler (at boot). It may run again for one act, and must not throw. */
  on<T extends BusTopic>(topic: T, handle: (message: BusTopics[T]) => void | Promise<void>): void {
    handlers.set(topic, [...(handlers.get(topic) ?? []), handle as Handler]);
  },
};

/** Starts listening to the other processes. */
export async function openBus(): Promise<void> {
  if (!env().REDIS_URL || stream) return;
  stream = new BusStream(env().REDIS_URL, PROCESS_ID, dispatch);
  await stream.open();
}

export async function closeBus(): Promise<void> {
  await stream?.close();
  stream = undefined;
}
