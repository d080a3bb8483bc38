import { memoryTokens } from '../../../clients/typescript/src';
import { connectRealtime, EventError, type Realtime, type ServerEvents } from '../../../clients/typescript/src/realtime';
import { eventually } from '../../support/poll';
import { shortLived } from '../../support/tokens';
import { newSubcategory } from '../../support/world';
import { aClient, aProvider, type Caller, signedIn } from './support';

/** The typed socket of the client. */

const open: Realtime[] = [];

function connect({ souq }: Pick<Caller, 'souq'>): Realtime {
  const realtime = connectRealtime(souq);
  open.push(realtime);
  return realtime;
}

afterEach(() => {
  for (const realtime of open.splice(0)) realtime.close();
});

test('a message goes from one to the other', async () => {
  const { id } = await newSubcategory();
  const [client, provider] = [await aClient(), await aProvider(id)];
  const thread = await client.souq.post('/api/messaging/direct/thread/', { body: { provider_id: provider.providerId } });
  const [mine, theirs] = [connect(client), connect(provider)];
  expect((await theirs.ready()).user_id).toBe(provider.userId);
  const heard: ServerEvents['message:new'][] = [];
  const stop = theirs.on('message:new', (message) => heard.push(message));
  const joined = await mine.send('thread:join', { thread_id: thread.id });
  const { message } = await mine.send('message:send', { thread_id: thread.id, body: 'السلام عليكم', client_id: 'one' });
  await eventually(
    () => heard,
    (messages) => messages.length === 1,
  );
  expect(heard[0]).toEqual({ ...message, client_id: heard[0]?.client_id });
  const missed = await theirs.send('thread:sync', { thread_id: thread.id, after: joined.seq });
  expect(missed.changes).toEqual([expect.objectContaining({ type: 'message', seq: message.seq })]);
  stop();
});

test('a refused event says why, in the language of the client', async () => {
  const realtime = connect(await aClient());
  const refusal = await realtime.send('thread:join', { thread_id: 999_999_999 }).catch((error: unknown) => error);
  expect(refusal).toBeInstanceOf(EventError);
  expect(refusal).toMatchObject({ event: 'thread:join', code: 'forbidden', message: 'You are not allowed to do this.' });
});

test('a token that has ended is renewed before the socket opens', async () => {
  const tokens = memoryTokens();
  const caller = await signedIn({ tokens });
  const held = await tokens.get();
  await caller.souq.setTokens({ access: 'not-a-token', refresh: held?.refresh });
  expect((await connect(caller).ready()).user_id).toBe(caller.userId);
  expect((await tokens.get())?.access).not.toBe('not-a-token');
});

test('a token that ends is renewed on the open socket', async () => {
  const tokens = memoryTokens();
  const caller = await signedIn({ tokens });
  const held = await tokens.get();
  const ending = shortLived(held?.access ?? '', 58);
  await caller.souq.setTokens({ access: ending, refresh: held?.refresh });
  const realtime = connect(caller);
  await realtime.ready();
  await eventually(
    () => tokens.get(),
    (now) => now !== null && now.access !== ending,
  );
  expect(await realtime.send('typing', { thread_id: 999_999_999 }).catch((error: EventError) => error.code)).toBe('forbidden');
  expect(realtime.socket.connected).toBe(true);
});
