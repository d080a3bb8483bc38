import { BASE, directThread, namedRequest, openRequest, requestThread } from '../api/messaging/support';
import { row } from '../support/db';
import type { Client } from '../support/http';
import { connect, type Live, type LiveOptions } from '../support/live';
import { eventually } from '../support/poll';
import { newClient, newProvider, newSubcategory, type Provider } from '../support/world';

/** People with sockets and something to talk about. */

export { BASE, directThread, namedRequest, openRequest, requestThread };

export interface Pair {
  client: Client;
  provider: Provider;
  threadId: number;
}

export interface LivePair extends Pair {
  clientLive: Live;
  providerLive: Live;
}

/** A new client and a new provider with a direct thread. */
export async function pair(): Promise<Pair> {
  const [client, provider] = await Promise.all([newClient(), newProvider()]);
  return { client, provider, threadId: await directThread(client, provider.providerId) };
}

/** The same, both connected and in the thread. */
export async function livePair(options: LiveOptions = {}): Promise<LivePair> {
  const both = await pair();
  const [clientLive, providerLive] = await Promise.all([connect(both.client.access, options), connect(both.provider.access, options)]);
  for (const live of [clientLive, providerLive]) await live.ask('thread:join', { thread_id: both.threadId });
  return { ...both, clientLive, providerLive };
}

export interface RequestTalk {
  subcategory: number;
  client: Client;
  provider: Provider;
  requestId: number;
}

/** A request that names a provider. */
export async function requestTalk(): Promise<RequestTalk> {
  const { id: subcategory } = await newSubcategory();
  const [client, provider] = await Promise.all([newClient(), newProvider({ subcategories: [subcategory] })]);
  const talk = { subcategory, client, provider };
  return { ...talk, requestId: await namedRequest({ ...talk, stranger: client, staff: client }) };
}

/** Waits until nothing about a thread is left in the queue: notices are out, or were left out. */
export const queueDone = (threadId: number): Promise<unknown> =>
  eventually(
    () => row<{ count: number }>('select count(*)::int as count from graphile_worker._private_jobs where payload::text ~ $1', [`"threadId": ?${threadId}[,}]`]),
    ({ count }) => count === 0,
  );

export const REFUSED = (code: string) => ({ ok: false, code, error: expect.any(String) });
