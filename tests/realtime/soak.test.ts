import { sql } from '../support/db';
import type { Client } from '../support/http';
import { closeLives, connect, type Live } from '../support/live';
import { race, values } from '../support/race';
import { Transcript } from '../support/transcript';
import { BASE, pair } from './talk';

/** Connections that come and go while both sides write: in the end everybody has what the database has. */

afterEach(closeLives);

/** Numbers that are the same in each run. */
function numbers(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
    return state / 2_147_483_648;
  };
}

/** A client whose connection breaks now and then; what had no answer is sent again under the same mark. */
class Wanderer {
  readonly transcript: Transcript;
  private live: Live | undefined;

  constructor(
    private readonly user: Client,
    private readonly name: string,
    private readonly threadId: number,
    private readonly chance: () => number,
  ) {
    this.transcript = new Transcript(threadId);
  }

  async write(count: number): Promise<void> {
    for (let index = 0; index < count; index += 1) await this.deliver(`${this.name}-${index}`);
  }

  async finish(): Promise<void> {
    await this.transcript.catchUp(await this.online());
  }

  private async deliver(key: string): Promise<void> {
    for (;;) {
      const live = await this.online();
      const sent = live.ask('message:send', { thread_id: this.threadId, body: `text of ${key}`, client_id: key }).catch(() => undefined);
      if (this.chance() < 0.15) this.dropOff();
      const answer = await sent;
      if (!answer?.ok) continue;
      if (this.chance() < 0.1) await live.ask('message:edit', { thread_id: this.threadId, message_id: answer.message.id, body: `edited ${key}` }).catch(() => undefined);
      if (this.chance() < 0.05) await live.ask('message:delete', { thread_id: this.threadId, message_id: answer.message.id }).catch(() => undefined);
      return;
    }
  }

  /** The network goes: no goodbye. */
  private dropOff(): void {
    this.live?.socket.io.engine.close();
    this.live = undefined;
  }

  private async online(): Promise<Live> {
    if (this.live && this.live.ended === undefined) return this.live;
    this.live = await connect(this.user.access);
    this.transcript.follow(this.live);
    await this.transcript.catchUp(this.live);
    return this.live;
  }
}

const stored = (threadId: number) => sql('select id, body, client_id from messages where thread_id = $1 order by id', [threadId]);

it('random disconnects', async () => {
  const { client, provider, threadId } = await pair();
  const [a, b] = [new Wanderer(client, 'a', threadId, numbers(7)), new Wanderer(provider, 'b', threadId, numbers(11))];
  await Promise.all([a.write(80), b.write(80)]);
  await Promise.all([a.finish(), b.finish()]);
  const truth = await stored(threadId);
  expect(truth.length).toBeGreaterThan(130);
  expect(a.transcript.read()).toEqual(truth);
  expect(b.transcript.read()).toEqual(truth);
});

it('the same marks by two sockets and REST at once store and deliver each message once', async () => {
  const { client, provider, threadId } = await pair();
  const [one, two, peer] = await Promise.all([connect(client.access), connect(client.access), connect(provider.access)]);
  const keys = Array.from({ length: 20 }, (_, index) => `k${index}`);
  const byRest = async (key: string): Promise<number> =>
    (await client.post(`${BASE}/direct/thread/${threadId}/messages/send/`).send({ body: key, client_id: key }).expect(201)).body.message_id;
  const bySocket = async (live: Live, key: string): Promise<number> => {
    const answer = await live.ask('message:send', { thread_id: threadId, body: key, client_id: key });
    return answer.ok ? answer.message.id : 0;
  };
  // Each way sends them in another order.
  const ways = [
    (index: number) => bySocket(one, keys[index] as string),
    (index: number) => bySocket(two, keys[19 - index] as string),
    (index: number) => byRest(keys[(index + 7) % 20] as string),
  ];
  const ids = values(await race(60, (call) => (ways[call % 3] as (index: number) => Promise<number>)(Math.floor(call / 3))));
  const truth = await stored(threadId);
  expect(truth.map((line) => line['body']).sort()).toEqual([...keys].sort());
  expect(new Set(ids)).toEqual(new Set(truth.map((line) => line['id'])));
  await peer.got('message:new', ({ seq }) => seq === 20);
  expect(peer.all('message:new').map(({ seq }) => seq)).toEqual(Array.from({ length: 20 }, (_, index) => index + 1));
});
