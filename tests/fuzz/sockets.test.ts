import { livePair, pair } from '../realtime/talk';
import { closeLives, type Live } from '../support/live';
import { closePlains, connectedPlain } from '../support/plain';
import { eventually } from '../support/poll';
import { NASTY } from './nasty';

/** Every field of every socket event and frame under hostile values: an answer of the contract, never `server_error`, never a lost connection. */

const FIELDS: Record<string, string[]> = {
  'thread:join': ['thread_id', 'request_id'],
  'thread:leave': ['thread_id'],
  'thread:sync': ['thread_id', 'after', 'limit'],
  'thread:read': ['thread_id', 'up_to_id'],
  'message:send': ['thread_id', 'body', 'client_id'],
  'message:edit': ['thread_id', 'message_id', 'body'],
  'message:delete': ['thread_id', 'message_id'],
  typing: ['thread_id', 'is_typing'],
  'auth:refresh': ['token'],
};
const CODES = ['forbidden', 'not_found', 'empty_body', 'too_long', 'invalid', 'unauthorized'];

/** Longer ones end the connection by themselves. */
const VALUES = NASTY.filter((value) => JSON.stringify(value).length < 15_000);

afterEach(() => {
  closeLives();
  closePlains();
});

describe.each(Object.entries(FIELDS))('%s', (event, names) => {
  let live: Live;
  let threadId: number;
  beforeAll(async () => {
    ({ clientLive: live, threadId } = await livePair());
  });

  /** Answers of the contract to payloads, one after the other. */
  async function answers(payloads: unknown[]): Promise<void> {
    for (const payload of payloads) {
      const answer = (await live.raw(event, payload)) as { ok: boolean; code?: string; error?: unknown };
      if (answer.ok) continue;
      expect({ payload, code: answer.code, error: typeof answer.error }).toEqual({ payload, code: expect.stringMatching(new RegExp(`^(?:${CODES.join('|')})$`)), error: 'string' });
    }
    expect(live.ended).toBeUndefined();
  }

  it('takes any value for any field, and for all of them together', async () => {
    for (const name of names) await answers(VALUES.map((value) => ({ thread_id: threadId, message_id: 1, body: 'x', [name]: value })));
    await answers(VALUES);
  });
});

it('frames of plain sockets', async () => {
  const { client, threadId } = await pair();
  const plain = await connectedPlain(`/ws/thread/${threadId}/`, client.access);
  const frames = ['message', 'typing', 'read', 'constructor'].flatMap((type) =>
    ['type', 'text', 'client_id', 'is_typing'].flatMap((name) => VALUES.map((value) => ({ type, [name]: value }))),
  );
  for (const frame of frames.slice(0, 900)) plain.send(frame);
  plain.send({ type: 'message', text: 'the last one' });
  await plain.got('message', ({ text }) => text === 'the last one');
  await eventually(
    () => plain.all('error').length,
    (count) => count > 100,
  );
  for (const { code } of plain.all('error')) expect(['bad_json', 'empty_body', 'too_long', 'unknown_action']).toContain(code);
  expect(plain.closed).toBeUndefined();
});
