import { randomUUID } from 'node:crypto';
import type { Tx } from '../db';
import { defineJob, enqueueAll } from '../jobs';

/**
 * Typed events. They are enqueued inside the caller's transaction, so a rollback un-sends them and a crash loses none; each subscriber
 * gets its own job with retries and must be idempotent by `event.id` (design.md, §3.5).
 */

/** What may be emitted: each domain adds its own by declaration merging in `events.ts`. */
export interface EventMap {
  'auth.refresh_reuse_detected': { userId: number; family: string; ip: string };
}

export type EventName = keyof EventMap;

export interface SouqEvent<N extends EventName = EventName> {
  /** Unique; a redelivery carries the same one. */
  id: string;
  name: N;
  at: string;
  data: EventMap[N];
}

interface Subscription {
  name: string;
  handle(event: SouqEvent): Promise<void>;
}

const subscriptions = new Map<EventName, Subscription[]>();

/**
 * Registers a subscriber (at boot, before the worker starts).
 * @param name unique, stable: it is the job's name
 */
export function subscribe<N extends EventName>(event: N, name: string, handle: (event: SouqEvent<N>) => Promise<void>): void {
  const list = subscriptions.get(event) ?? [];
  if (list.some((subscription) => subscription.name === name)) throw new Error(`subscriber ${name} of ${event} is registered twice`);
  list.push({ name, handle: handle as Subscription['handle'] });
  subscriptions.set(event, list);
}

/** Enqueues an event in the caller's transaction. */
export const emit = <N extends EventName>(tx: Tx, name: N, data: EventMap[N]): Promise<void> => emitAll(tx, name, [data]);

/** The same for several of one name, in one statement. */
export async function emitAll<N extends EventName>(tx: Tx, name: N, data: readonly EventMap[N][]): Promise<void> {
  const at = new Date().toISOString();
  const events = data.map((one): SouqEvent<N> => ({ id: randomUUID(), name, at, data: one }));
  await enqueueAll(tx, 'event', events);
}

defineJob<SouqEvent>('event', async (event, { enqueue: next }) => {
  for (const { name } of subscriptions.get(event.name) ?? []) await next('subscriber', { subscriber: name, event }, { key: `${event.id}:${name}` });
});

defineJob<{ subscriber: string; event: SouqEvent }>('subscriber', async ({ subscriber, event }) => {
  const found = (subscriptions.get(event.name) ?? []).find(({ name }) => name === subscriber);
  await found?.handle(event);
});
