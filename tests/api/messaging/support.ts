import { row, sql } from '../../support/db';
import { api, type Client } from '../../support/http';
import { newClient, newProvider, newRequest, newStaff, newSubcategory, type Provider } from '../../support/world';

/** A client and a provider with things to talk about. */

export const BASE = '/api/messaging';

export interface Talk {
  subcategory: number;
  client: Client;
  provider: Provider;
  stranger: Client;
  staff: Client;
}

/** The people of a test file. */
export async function people(): Promise<Talk> {
  const { id: subcategory } = await newSubcategory();
  const [client, provider, stranger, staff] = await Promise.all([newClient(), newProvider({ subcategories: [subcategory] }), newClient(), newStaff()]);
  return { subcategory, client, provider, stranger, staff };
}

/** A request sent to the provider, who has not accepted it. */
export const namedRequest = ({ client, provider, subcategory }: Talk): Promise<number> =>
  newRequest(client, { subcategory, request_type: 'normal', provider: provider.providerId, city: 'الرياض' });

/** A request that nobody has yet. */
export const openRequest = ({ client, subcategory }: Talk): Promise<number> => newRequest(client, { subcategory, request_type: 'competitive' });

export const requestThread = async (user: Client, requestId: number): Promise<number> => (await user.post(`${BASE}/requests/${requestId}/thread/`).expect(200)).body.id;

export const directThread = async (user: Client, providerId: number, mode?: string): Promise<number> =>
  (
    await user
      .post(`${BASE}/direct/thread/`)
      .send({ provider_id: providerId, ...(mode ? { mode } : {}) })
      .expect(200)
  ).body.id;

/** A direct thread between the two, with a new pair each time. */
export async function freshDirect(): Promise<{ client: Client; provider: Provider; threadId: number }> {
  const [client, provider] = await Promise.all([newClient(), newProvider()]);
  return { client, provider, threadId: await directThread(client, provider.providerId) };
}

export const sendDirect = (user: Client, threadId: number, body: unknown, extra: object = {}) =>
  user.post(`${BASE}/direct/thread/${threadId}/messages/send/`).send({ body, ...extra });

export const said = async (user: Client, threadId: number, body: string): Promise<number> => (await sendDirect(user, threadId, body).expect(201)).body.message_id;

export const messagesOf = async (user: Client, threadId: number, query = '') => (await user.get(`${BASE}/direct/thread/${threadId}/messages/${query}`).expect(200)).body;

export const changesOf = async (user: Client, threadId: number, query = '') => (await user.get(`${BASE}/thread/${threadId}/changes/${query}`).expect(200)).body;

export const audits = (action: string, threadId: number) =>
  sql<{ actor_id: number }>(`select actor_id from audit_logs where action = $1 and reference_type = 'messaging.thread' and reference_id = $2`, [action, String(threadId)]);

/** What a file's address answers. */
export async function fetchFile(url: string): Promise<number> {
  const { origin, pathname } = new URL(url);
  return (await api(origin).get(pathname)).status;
}

export const countOf = async (table: string, threadId: number): Promise<number> => {
  const { count } = await row<{ count: number }>(`select count(*)::int as count from ${table} where thread_id = $1`, [threadId]);
  return count;
};

export const DETAIL = { detail: expect.any(String) };
