import { randomUUID } from 'node:crypto';
import { row, sql } from '../../support/db';
import { api, login } from '../../support/http';
import { anOperator, badFields, DETAIL, type Operator } from '../../support/operators';

/** spec/public-chat.md, section 6: the chat over HTTP. */

const CHAT = '/api/v1/chat';
const NOBODY = '00000000-0000-4000-8000-000000000000';

let operator: Operator;

beforeAll(async () => {
  operator = await anOperator();
});

async function aConversation({ name = 'Nora', channel = 'public', age = '0 minutes' } = {}): Promise<string> {
  const key = channel === 'whatsapp' ? randomUUID() : null;
  const made = await row<{ id: string }>(
    'insert into desk_conversations (visitor_name, channel, customer_key, last_message_at) values ($1, $2, $3, now() - $4::interval) returning id',
    [name, channel, key, age],
  );
  return made.id;
}

/** Stores a visitor's message, with his conversation, or an internal one of the operator. */
const write = async (conversation: string | null, content: string): Promise<number> =>
  (
    await row<{ id: number }>(`insert into desk_messages (conversation_id, sender_id, visitor_name, content) values ($1, $2, $3, $4) returning id::int as id`, [
      conversation,
      conversation ? null : operator.userId,
      conversation ? 'Nora' : null,
      content,
    ])
  ).id;

describe('who may', () => {
  it.each([
    ['get', `${CHAT}/history`],
    ['get', `${CHAT}/conversations`],
    ['patch', `${CHAT}/conversations/${NOBODY}`],
    ['post', `${CHAT}/conversations/${NOBODY}/messages`],
    ['post', `${CHAT}/ws-ticket`],
  ] as const)('%s %s: operators', async (method, path) => {
    expect((await api()[method](path).expect(401).expect('WWW-Authenticate', 'Bearer')).body).toEqual(DETAIL);
    expect((await (await login())[method](path).send({ status: 5, message: 5 }).expect(403)).body).toEqual(DETAIL);
  });
});

describe('GET history', () => {
  const history = async (query: Record<string, string | number>) => (await operator.get(`${CHAT}/history`).query(query).expect(200)).body;
  const texts = (items: { content: string }[]) => items.map(({ content }) => content);

  it('shows the last messages, oldest first', async () => {
    const conversation = await aConversation();
    const ids = [];
    for (const content of ['one', 'two', 'three']) ids.push(await write(conversation, content));
    const all = await history({ conversation });
    expect(texts(all)).toEqual(['one', 'two', 'three']);
    expect(all[0]).toEqual({
      id: ids[0],
      sender_id: null,
      visitor_name: 'Nora',
      content: 'one',
      is_command: false,
      created_at: expect.stringMatching(/Z$/),
      conversation,
      sender: 'Nora',
    });
    expect(texts(await history({ conversation, limit: 2 }))).toEqual(['two', 'three']);
    expect(texts(await history({ conversation, limit: 2, before_id: ids[2] as number }))).toEqual(['one', 'two']);
    expect(await history({ conversation: NOBODY })).toEqual([]);
  });

  it('filters by channel', async () => {
    const mark = randomUUID();
    const before = await write(null, `internal ${mark}`);
    await write(await aConversation(), `public ${mark}`);
    const last = await write(await aConversation({ channel: 'whatsapp' }), `whatsapp ${mark}`);
    const marked = async (channel?: string) => texts(await history({ limit: 200, before_id: last + 1, ...(channel ? { channel } : {}) })).filter((text) => text.includes(mark));
    expect(await marked()).toHaveLength(3);
    for (const channel of ['internal', 'public', 'whatsapp']) expect(await marked(channel)).toEqual([`${channel} ${mark}`]);
    const [item] = (await history({ channel: 'internal', before_id: before + 1, limit: 1 })) as unknown[];
    expect(item).toMatchObject({ id: before, sender_id: operator.userId, sender: operator.username, visitor_name: null, conversation: null });
  });

  it.each([
    ['limit', '0'],
    ['limit', '201'],
    ['limit', 'all'],
    ['channel', 'mail'],
    ['conversation', '5'],
    ['before_id', 'x'],
  ])('refuses %s=%s', async (name, value) => {
    expect((await operator.get(`${CHAT}/history?${name}=${value}`).expect(422)).body).toEqual(badFields('query', name));
  });
});

describe('GET conversations', () => {
  it('lists the last active first', async () => {
    const [older, newer] = [await aConversation({ age: '1 second', name: 'Older' }), await aConversation({ name: 'Newer' })];
    await write(newer, 'first');
    await write(newer, 'last');
    const { body } = await operator.get(`${CHAT}/conversations?limit=100&status=open`).expect(200);
    const ids = body.map(({ id }: { id: string }) => id);
    expect(ids.indexOf(newer)).toBeLessThan(ids.indexOf(older));
    expect(body[ids.indexOf(newer)]).toEqual({
      id: newer,
      channel: 'public',
      visitor_name: 'Newer',
      status: 'open',
      assigned_to: null,
      online: false,
      last_message: 'last',
      last_message_at: expect.stringMatching(/Z$/),
      created_at: expect.stringMatching(/Z$/),
    });
    expect(body[ids.indexOf(older)].last_message).toBeNull();
    const closed = await operator.get(`${CHAT}/conversations?status=closed`).expect(200);
    expect(closed.body.map(({ id }: { id: string }) => id)).not.toContain(newer);
  });

  it.each([
    ['limit', '0'],
    ['limit', '101'],
    ['status', 'left'],
  ])('refuses %s=%s', async (name, value) => {
    expect((await operator.get(`${CHAT}/conversations?${name}=${value}`).expect(422)).body).toEqual(badFields('query', name));
  });
});

describe('PATCH conversations/{id}', () => {
  const patch = (id: string, body: object) => operator.patch(`${CHAT}/conversations/${id}`).send(body);

  it('assigns, closes and reopens', async () => {
    const id = await aConversation();
    expect((await patch(id, { assigned_to: operator.userId }).expect(200)).body).toMatchObject({ id, assigned_to: operator.userId, status: 'open' });
    expect((await patch(id, { status: 'closed' }).expect(200)).body).toMatchObject({ status: 'closed', assigned_to: operator.userId });
    expect((await patch(id, {}).expect(200)).body).toMatchObject({ status: 'closed' });
    const closed = await row<{ closed_at: Date }>('select closed_at from desk_conversations where id = $1', [id]);
    await patch(id, { status: 'closed' }).expect(200);
    expect(await row('select closed_at from desk_conversations where id = $1', [id])).toEqual(closed);
    expect((await patch(id, { status: 'open', assigned_to: null }).expect(200)).body).toMatchObject({ status: 'open', assigned_to: null });
    expect(await row('select closed_at from desk_conversations where id = $1', [id])).toEqual({ closed_at: null });
  });

  it('judges the body before the conversation, and unknown ones are 404', async () => {
    const plain = await login();
    const blocked = await anOperator();
    await sql('update up_users set is_active = false where id = $1', [blocked.userId]);
    for (const id of [await aConversation(), NOBODY]) {
      expect((await patch(id, { status: 'left' }).expect(422)).body).toEqual(badFields('body', 'status'));
      for (const assignee of ['me', 1.5, plain.userId, blocked.userId, 0, -1, 2_147_483_647])
        expect((await patch(id, { assigned_to: assignee }).expect(422)).body).toEqual(badFields('body', 'assigned_to'));
    }
    expect((await patch(NOBODY, { status: 'closed' }).expect(404)).body).toEqual(DETAIL);
    for (const id of ['5', 'abc', `${NOBODY}0`]) expect((await patch(id, { status: 'left' }).expect(404)).body).toEqual(DETAIL);
    const known = await aConversation();
    await patch(known.toUpperCase(), {}).expect(200);
  });
});

describe('POST conversations/{id}/messages', () => {
  const post = (id: string, body: object) => operator.post(`${CHAT}/conversations/${id}/messages`).send(body);

  it('stores an answer and shows it as the staff sockets do', async () => {
    const id = await aConversation({ age: '1 hour' });
    const answer = await post(id, { message: ' <b>hello</b> ' }).expect(201);
    expect(answer.body).toEqual({
      id: expect.any(Number),
      sender: operator.username,
      sender_type: 'staff',
      visitor_name: null,
      message: '<b>hello</b>',
      is_command: false,
      channel: 'public',
      conversation: id,
      created_at: expect.stringMatching(/Z$/),
      delivered: false,
    });
    expect(await row('select sender_id, content, delivered from desk_messages where id = $1', [answer.body.id])).toEqual({
      sender_id: operator.userId,
      content: '<b>hello</b>',
      delivered: false,
    });
    const { fresh } = await row<{ fresh: boolean }>(`select last_message_at > now() - interval '1 minute' as fresh from desk_conversations where id = $1`, [id]);
    expect(fresh).toBe(true);
  });

  it.each([
    ['nothing', {}],
    ['null', { message: null }],
    ['blanks', { message: '  ' }],
    ['a number', { message: 5 }],
    ['4001 characters', { message: 'x'.repeat(4_001) }],
  ])('refuses %s, before it looks for the conversation', async (_name, body) => {
    for (const id of [NOBODY, await aConversation()]) expect((await post(id, body).expect(422)).body).toEqual(badFields('body', 'message'));
  });

  it('refuses unknown, closed and WhatsApp conversations', async () => {
    expect((await post(NOBODY, { message: 'x' }).expect(404)).body).toEqual(DETAIL);
    expect((await post('5', { message: 'x' }).expect(404)).body).toEqual(DETAIL);
    const closed = await aConversation();
    await operator.patch(`${CHAT}/conversations/${closed}`).send({ status: 'closed' }).expect(200);
    expect((await post(closed, { message: 'x' }).expect(409)).body).toEqual(DETAIL);
    expect((await post(await aConversation({ channel: 'whatsapp' }), { message: 'x' }).expect(409)).body).toEqual(DETAIL);
  });
});

describe('CORS', () => {
  const preflight = (origin: string) => api().options(`${CHAT}/history`).set('Origin', origin).set('Access-Control-Request-Method', 'GET').expect(204);

  it('answers preflights of listed pages, in development of local ones', async () => {
    const answer = await preflight('http://localhost:5173');
    expect(answer.headers).toMatchObject({ 'access-control-allow-origin': 'http://localhost:5173', 'access-control-allow-headers': expect.stringContaining('Authorization') });
    expect((await preflight('https://elsewhere.example')).headers).not.toHaveProperty('access-control-allow-origin');
    const refused = await api().get(`${CHAT}/history`).set('Origin', 'http://127.0.0.1:3000').expect(401);
    expect(refused.headers).toMatchObject({ 'access-control-allow-origin': 'http://127.0.0.1:3000', 'access-control-expose-headers': expect.stringContaining('Retry-After') });
  });
});
