import { randomUUID } from 'node:crypto';
import { receiveCustomerMessage } from '../../../src/api/public-chat/use-cases/receive-customer-message';
import { transaction } from '../../../src/platform/db';
import { bearer, ChatSocket, STAFF } from '../../support/chat-socket';
import { row, sql } from '../../support/db';
import { anOperator, type Operator } from '../../support/operators';
import { race, values } from '../../support/race';
import { currentRun } from '../../support/run';
import { standInForStrapi } from '../../support/strapi-stand-in';

/** spec/public-chat.md, section 4: customers of WhatsApp, below the webhook that brings their messages. */

let close: () => Promise<void>;
let operator: Operator;

beforeAll(async () => {
  close = standInForStrapi(currentRun().databaseUrl);
  operator = await anOperator();
});
afterAll(() => close());

const receive = (customer: string, text: string, name = 'Ali') => transaction((tx) => receiveCustomerMessage(tx, { customer, name, text }));

it('a message opens a conversation, the next ones go into it until it is closed', async () => {
  const customer = randomUUID();
  const first = await receive(customer, 'hello', ' Ali\u202e ');
  expect(await row('select channel, visitor_name, state, ip_hash from desk_conversations where id = $1', [first])).toEqual({
    channel: 'whatsapp',
    visitor_name: 'Ali',
    state: 'open',
    ip_hash: null,
  });
  expect(await receive(customer, 'again')).toBe(first);
  await operator.patch(`/api/v1/chat/conversations/${first}`).send({ status: 'closed' }).expect(200);
  expect(await receive(customer, 'once more')).not.toBe(first);
});

it('many at once share one conversation', async () => {
  const customer = randomUUID();
  const ids = values(await race(8, (index) => receive(customer, `message ${index}`)));
  expect(new Set(ids).size).toBe(1);
  expect(await row('select count(*)::int as count from desk_messages where conversation_id = $1', [ids[0]])).toEqual({ count: 8 });
});

it('is shown to all staff after the commit, and audited', async () => {
  const desk = await ChatSocket.open(currentRun().url, STAFF, bearer(operator.access));
  const text = `hello ${randomUUID()}`;
  const conversation = await receive(randomUUID(), text);
  const frame = await desk.next({ message: text });
  expect(frame).toMatchObject({ channel: 'whatsapp', conversation, sender: 'Ali', sender_type: 'visitor', visitor_name: 'Ali' });
  const opened = desk.frames.find(({ type, conversation: about }) => type === 'conversation' && (about as { id: string }).id === conversation);
  expect(opened).toMatchObject({ event: 'opened', conversation: { channel: 'whatsapp', online: false } });
  expect(await sql(`select actor_id from audit_logs where action = 'chat.public_message' and extra->>'conversation' = $1`, [conversation])).toEqual([{ actor_id: null }]);
  desk.close();
});

it('an empty text is none, and 4096 characters are one', async () => {
  const customer = randomUUID();
  expect(await receive(customer, '  ')).toBeNull();
  expect(await receive(customer, 'x'.repeat(4_097))).toBeNull();
  expect(await receive(customer, 'x'.repeat(4_096))).not.toBeNull();
});
