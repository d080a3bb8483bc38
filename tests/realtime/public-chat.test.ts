import { bearer, ChatSocket, type Frame, PUBLIC, STAFF } from '../support/chat-socket';
import { withToken } from '../support/http';
import { anOperator, newIp, type Operator } from '../support/operators';
import { type OwnDatabase, openDatabase } from '../support/own-database';
import { eventually } from '../support/poll';
import { freshName, startServer, type TestServer } from '../support/server';

/** spec/public-chat.md, sections 3 to 5: frames, who receives what, commands. */

let server: TestServer;
let database: OwnDatabase;
let admin: Operator;
let employee: Operator;
let desk: ChatSocket;
let colleague: ChatSocket;
const opened: ChatSocket[] = [];

beforeAll(async () => {
  server = await startServer({ CHAT_SUPPORT_NAME: 'فريق الدعم' }, { database: freshName() });
  database = await openDatabase(server.databaseUrl);
  const place = { url: server.url, sql: database.sql };
  [admin, employee] = [await anOperator('admin', place), await anOperator('employee', place)];
  [desk, colleague] = [await staff(admin), await staff(employee)];
});
afterAll(async () => {
  for (const socket of opened) socket.close();
  await database?.close();
  await server?.stop();
});

async function staff(who: Operator): Promise<ChatSocket> {
  const socket = await ChatSocket.open(server.url, STAFF, bearer(who.access));
  opened.push(socket);
  return socket;
}

async function visitor(name?: string): Promise<ChatSocket> {
  const socket = await ChatSocket.open(server.url, `${PUBLIC}${name === undefined ? '' : `?name=${encodeURIComponent(name)}`}`, { 'X-Forwarded-For': newIp() });
  opened.push(socket);
  return socket;
}

let serial = 0;
/** A text that stands nowhere else. */
const words = (): string => {
  serial += 1;
  return `text ${serial}`;
};

/** A visitor with a conversation that the desk has seen. */
async function talk(name = 'Nora'): Promise<{ socket: ChatSocket; conversation: string }> {
  const [socket, text] = [await visitor(name), words()];
  socket.send({ message: text });
  const [frame] = await Promise.all([desk.next({ message: text }), socket.next({ message: text })]);
  return { socket, conversation: frame['conversation'] as string };
}

describe('what a visitor writes', () => {
  it('comes back to him in exactly six keys, and to all staff in theirs', async () => {
    const [socket, text] = [await visitor('Nora'), words()];
    socket.send({ message: `  ${text} `, sender: 'admin', is_command: true, other: 1 });
    const echo = await socket.next({ message: text });
    expect(echo).toEqual({ id: expect.any(Number), sender: 'Nora', sender_type: 'visitor', visitor_name: 'Nora', message: text, is_command: false });
    for (const seat of [desk, colleague])
      expect(await seat.next({ message: text })).toEqual({ ...echo, channel: 'public', conversation: expect.any(String), created_at: expect.stringMatching(/Z$/) });
    const { conversation } = (await desk.next({ message: text })) as { conversation: string };
    const stored = await database.row('select conversation_id, sender_id, visitor_name, content, is_command from desk_messages where id = $1', [echo['id']]);
    expect(stored).toEqual({ conversation_id: conversation, sender_id: null, visitor_name: 'Nora', content: text, is_command: false });
    const audited = await database.row(`select area, actor_id, extra from audit_logs where action = 'chat.public_message' and extra->>'conversation' = $1`, [conversation]);
    expect(audited).toEqual({ area: 'desk', actor_id: null, extra: { conversation, message_id: echo['id'] } });
  });

  it('is seen by no other visitor', async () => {
    const [{ socket: one }, { socket: other }] = [await talk(), await talk()];
    const [text, fence] = [words(), words()];
    one.send({ message: text });
    await desk.next({ message: text });
    other.send({ message: fence });
    await other.next({ message: fence });
    expect(other.with(text)).toEqual([]);
    expect(other.frames).toHaveLength(2);
  });

  it.each([
    ['no JSON', 'hello'],
    ['half a JSON', '{"message": "x"'],
    ['an array', '["x"]'],
    ['a text', '"x"'],
    ['null', 'null'],
    ['no message', '{}'],
    ['a message that is no text', '{"message": 5}'],
    ['an object as message', '{"message": {"toString": "x"}}'],
    ['an empty message', '{"message": ""}'],
    ['blanks', '{"message": " \\n\\t "}'],
    ['too long a message', JSON.stringify({ message: 'x'.repeat(2_001) })],
    ['a prototype', '{"__proto__": {"message": "x"}}'],
  ])('is ignored when it is %s', async (_name, frame) => {
    const [socket, text] = [await visitor(), words()];
    socket.send(frame);
    socket.sendBytes(Buffer.from(JSON.stringify({ message: 'bytes' })));
    socket.send({ message: text });
    await socket.next({ message: text });
    expect(socket.frames).toHaveLength(1);
  });

  it.each([
    ['2000 characters', 'ش'.repeat(2_000), 'ش'.repeat(2_000)],
    ['a command', '/logs 5', '/logs 5'],
    ['HTML', '<img src=x onerror="alert(1)">', '<img src=x onerror="alert(1)">'],
    ['NUL and half a character', 'a\u0000b\ud800', 'ab\ufffd'],
    ['line breaks', 'a\nb', 'a\nb'],
  ])('may be %s', async (_name, sent, shown) => {
    const socket = await visitor();
    socket.send(JSON.stringify({ message: sent }));
    expect(await socket.next({ message: shown })).toMatchObject({ is_command: false });
    expect(await desk.next({ message: shown })).toMatchObject({ is_command: false, channel: 'public' });
    expect(socket.frames).toHaveLength(1);
  });

  it.each([
    [undefined, 'زائر'],
    ['', 'زائر'],
    ['  ', 'زائر'],
    ['\u202e\u200f', 'زائر'],
    ['  Nora\u202e\u0007 Ali\n ', 'Nora Ali'],
    ['support', 'support'],
    ['💥'.repeat(121), '💥'.repeat(120)],
  ])('carries the name %j as %j', async (name, shown) => {
    const [socket, text] = [await visitor(name), words()];
    socket.send({ message: text });
    expect(await socket.next({ message: text })).toMatchObject({ sender: shown, visitor_name: shown, sender_type: 'visitor' });
  });

  it('is never replayed to a later visitor of the same name', async () => {
    await talk('Sara');
    const { socket } = await talk('Sara');
    expect(socket.frames).toHaveLength(1);
  });

  it('keeps its order', async () => {
    const socket = await visitor();
    const texts = Array.from({ length: 10 }, words);
    for (const message of texts) socket.send({ message });
    await socket.next({ message: texts[9] as string });
    expect(socket.frames.map(({ message }) => message)).toEqual(texts);
    const ids = socket.frames.map(({ id }) => id as number);
    expect(ids).toEqual([...ids].sort((a, b) => a - b));
  });
});

describe('what the staff write', () => {
  it('with a conversation goes to that visitor under the name of the house, and to all staff', async () => {
    const [{ socket: one, conversation }, { socket: other }] = [await talk('Nora'), await talk()];
    const [text, fence] = [words(), words()];
    colleague.send({ message: text, conversation, client_id: 'c-1' });
    const answer = await one.next({ message: text });
    expect(answer).toEqual({ id: expect.any(Number), sender: 'فريق الدعم', sender_type: 'staff', visitor_name: null, message: text, is_command: false });
    const frame = { ...answer, sender: employee.username, channel: 'public', conversation, created_at: expect.any(String), delivered: true };
    expect(await desk.next({ message: text })).toEqual(frame);
    expect(await colleague.next({ message: text })).toEqual({ ...frame, client_id: 'c-1' });
    other.send({ message: fence });
    await other.next({ message: fence });
    expect(other.with(text)).toEqual([]);
    const audited = await database.row(`select actor_id, extra from audit_logs where action = 'chat.message' and extra->>'message_id' = $1`, [String(answer['id'])]);
    expect(audited).toEqual({ actor_id: employee.userId, extra: { message_id: answer['id'], is_command: false } });
  });

  it('without one stays among them', async () => {
    const { socket } = await talk();
    const [text, fence] = [words(), words()];
    desk.send({ message: text, conversation: null });
    const frame = { id: expect.any(Number), sender: admin.username, sender_type: 'staff', visitor_name: null, message: text, is_command: false };
    for (const seat of [desk, colleague]) expect(await seat.next({ message: text })).toEqual({ ...frame, channel: 'internal', conversation: null, created_at: expect.any(String) });
    socket.send({ message: fence });
    await socket.next({ message: fence });
    expect(socket.with(text)).toEqual([]);
  });

  it('reaches every socket of the same person', async () => {
    const [second, text] = [await staff(admin), words()];
    desk.send({ message: text });
    await Promise.all([desk, second].map((socket) => socket.next({ message: text })));
    second.close();
    await second.closed;
    const later = words();
    desk.send({ message: later });
    await desk.next({ message: later });
  });

  it('is not delivered to a visitor who left', async () => {
    const { socket, conversation } = await talk();
    socket.close();
    await eventually(
      () => desk.frames.filter((frame) => frame['event'] === 'left' && (frame['conversation'] as Frame)['id'] === conversation),
      (frames) => frames.length === 1,
    );
    const text = words();
    desk.send({ message: text, conversation });
    expect(await desk.next({ message: text })).toMatchObject({ delivered: false, conversation });
  });

  it('with a client id is stored once in ten minutes, and echoed again to its sender only', async () => {
    const [text, clientId] = [words(), 'x'.repeat(64)];
    desk.send({ message: text, client_id: clientId });
    const first = await desk.next({ message: text });
    expect(first['client_id']).toBe(clientId);
    desk.send({ message: 'another text', client_id: clientId });
    await eventually(
      () => desk.with(text).length,
      (count) => count === 2,
    );
    expect(desk.with(text)[1]).toEqual(first);
    expect(desk.with('another text')).toEqual([]);
    expect(colleague.with(text)).toHaveLength(1);
    // The same id of somebody else is another one, and so is the same one later.
    const theirs = words();
    colleague.send({ message: theirs, client_id: clientId });
    await colleague.next({ message: theirs });
    await database.sql(`update desk_client_ids set used_at = now() - interval '11 minutes' where sender_id = $1`, [admin.userId]);
    const later = words();
    desk.send({ message: later, client_id: clientId });
    expect(await desk.next({ message: later })).toMatchObject({ client_id: clientId });
  });

  it('is stored once when the same frame comes many times at once', async () => {
    const seats = await Promise.all(Array.from({ length: 4 }, () => staff(admin)));
    const text = words();
    for (const seat of seats) seat.send({ message: text, client_id: 'storm' });
    await Promise.all(seats.map((seat) => seat.next({ message: text })));
    expect(await database.row('select count(*)::int as count from desk_messages where content = $1', [text])).toEqual({ count: 1 });
    for (const seat of seats) seat.close();
  });

  it.each([
    ['no JSON', 'hello', undefined],
    ['an array', '[]', undefined],
    ['no message', '{"client_id":"e1"}', undefined],
    ['an empty message', '{"message":" ","client_id":"e2"}', 'e2'],
    ['too long a message', JSON.stringify({ message: 'x'.repeat(4_001), client_id: 'e3' }), 'e3'],
    ['a client id that is no text', '{"message":"x","client_id":5}', undefined],
    ['a client id that is too long', JSON.stringify({ message: 'x', client_id: 'x'.repeat(65) }), undefined],
    ['a conversation that is none', '{"message":"x","conversation":"5","client_id":"e4"}', 'e4'],
    ['an unknown conversation', '{"message":"x","conversation":"00000000-0000-4000-8000-000000000000","client_id":"e5"}', 'e5'],
  ])('is answered with an error frame when it is %s', async (_name, frame, clientId) => {
    const seat = await staff(employee);
    seat.send(frame);
    expect(await seat.next({ type: 'error' })).toEqual({ type: 'error', detail: expect.any(String), ...(clientId ? { client_id: clientId } : {}) });
    const text = 'y'.repeat(4_000);
    seat.send({ message: text });
    await seat.next({ message: text });
    expect(seat.frames).toHaveLength(2);
    seat.close();
  });

  it('is refused in a closed conversation, and in one of WhatsApp', async () => {
    const { socket, conversation } = await talk();
    await admin.patch(`/api/v1/chat/conversations/${conversation}`).send({ status: 'closed' }).expect(200);
    expect(await socket.closed).toBe(1000);
    desk.send({ message: words(), conversation, client_id: 'closed' });
    await desk.next({ type: 'error', client_id: 'closed' });
    const { id } = await database.row<{ id: string }>(`insert into desk_conversations (channel, visitor_name, customer_key) values ('whatsapp', 'Ali', 'k') returning id`);
    desk.send({ message: words(), conversation: id, client_id: 'whatsapp' });
    await desk.next({ type: 'error', client_id: 'whatsapp' });
    expect(await database.sql('select id from desk_messages where conversation_id = $1', [id])).toEqual([]);
  });
});

describe('conversations', () => {
  const of = (socket: ChatSocket, conversation: string) => socket.frames.filter((frame) => (frame['conversation'] as Frame | null)?.['id'] === conversation);

  it('are announced to the staff: opened, assigned, left, closed', async () => {
    const { socket, conversation } = await talk('Huda');
    await admin.patch(`/api/v1/chat/conversations/${conversation}`).send({ assigned_to: employee.userId }).expect(200);
    socket.close();
    await eventually(
      () => of(desk, conversation).length,
      (count) => count === 3,
    );
    await admin.patch(`/api/v1/chat/conversations/${conversation}`).send({ status: 'closed' }).expect(200);
    const events = await eventually(
      () => of(desk, conversation),
      (frames) => frames.length === 4,
    );
    expect(events.map(({ type, event }) => `${type} ${event}`)).toEqual(['conversation opened', 'conversation assigned', 'conversation left', 'conversation closed']);
    const shown = { id: conversation, channel: 'public', visitor_name: 'Huda', created_at: expect.any(String), last_message_at: expect.any(String) };
    expect(events[0]?.['conversation']).toEqual({ ...shown, status: 'open', assigned_to: null, online: true, last_message: null });
    expect(events[3]?.['conversation']).toEqual({ ...shown, status: 'closed', assigned_to: employee.userId, online: false, last_message: expect.any(String) });
  });

  it('end a visitor who vanishes', async () => {
    const { socket, conversation } = await talk();
    socket.vanish();
    const row = () => admin.get('/api/v1/chat/conversations').then(({ body }) => body.find(({ id }: { id: string }) => id === conversation));
    expect(await eventually(row, ({ online }) => online === false)).toMatchObject({ status: 'open' });
  });
});

describe('commands', () => {
  const answer = async (socket: ChatSocket, message: string): Promise<Frame> => {
    const before = socket.frames.length;
    socket.send({ message });
    return eventually(
      () => socket.frames.slice(before).find(({ type }) => type === 'system' || type === 'error'),
      (frame) => frame !== undefined,
    ) as Promise<Frame>;
  };

  it('are shown to all staff as internal messages, whatever conversation they name; the answer goes to the sender', async () => {
    const [{ socket, conversation }, fence] = [await talk(), words()];
    desk.send({ message: '/logs 3', conversation });
    const shown = await colleague.next({ message: '/logs 3' });
    expect(shown).toMatchObject({ is_command: true, channel: 'internal', conversation: null, sender: admin.username });
    expect(shown).not.toHaveProperty('delivered');
    const reply = await desk.next({ type: 'system' });
    expect(reply).toEqual({ type: 'system', message: expect.any(String), data: expect.any(Array) });
    expect(reply['data']).toHaveLength(3);
    expect((reply['data'] as Frame[])[0]).toEqual({
      id: expect.any(Number),
      user_id: admin.userId,
      action: 'chat.command',
      details: { name: 'logs' },
      created_at: expect.any(String),
    });
    socket.send({ message: fence });
    await socket.next({ message: fence });
    expect(socket.with('/logs 3')).toEqual([]);
    expect(colleague.frames.filter(({ type }) => type === 'system')).toEqual([]);
  });

  it.each([
    ['/logs', 10],
    ['/logs 2', 2],
    ['/LOGS 1', 1],
    ['/logs 9999', 50],
    ['/logs many', 10],
  ])('%s answers at most %i entries', async (command, most) => {
    for (let entry = 0; entry < 60; entry += 1) await database.sql(`insert into audit_logs (area, actor_id, action) values ('desk', $1, 'test')`, [admin.userId]);
    expect((await answer(desk, command))['data']).toHaveLength(most);
  });

  it('/logs shows an employee his own entries', async () => {
    const { data } = await answer(colleague, '/logs 50');
    expect(new Set((data as Frame[]).map(({ user_id: user }) => user))).toEqual(new Set([employee.userId]));
  });

  it('/theme saves', async () => {
    expect(await answer(colleague, '/theme corporate')).toEqual({ type: 'system', message: expect.stringContaining('corporate') });
    expect((await employee.get('/api/v1/auth/me').expect(200)).body.theme_preference).toBe('corporate');
    expect(await answer(colleague, '/theme pink')).toEqual({ type: 'error', detail: expect.stringContaining('dark|light|corporate') });
  });

  it('/status looks at the services for an administrator, on record', async () => {
    const { type, message, data } = await answer(desk, '/status');
    expect([type, message]).toEqual(['system', expect.any(String)]);
    expect((data as Frame[]).map(({ name, configured, ok }) => [name, configured, ok])).toEqual(['zid', 'openai', 'whatsapp', 'email'].map((name) => [name, false, false]));
    const entries = await database.sql(`select ip_address from audit_logs where action = 'system.status_checked' and actor_id = $1`, [admin.userId]);
    expect(entries).toEqual([{ ip_address: expect.stringContaining('127.0.0.1') }]);
    expect(await answer(colleague, '/status')).toEqual({ type: 'error', detail: expect.any(String) });
    expect(await database.sql(`select 1 from audit_logs where action = 'system.status_checked' and actor_id = $1`, [employee.userId])).toEqual([]);
  });

  it.each(['/nothing', '/', '/ logs', '/toString', '/__proto__ x'])('%s is unknown', async (command) => {
    expect(await answer(desk, command)).toEqual({ type: 'error', detail: expect.any(String) });
    await colleague.next({ message: command, is_command: true });
  });

  it('are answered in the language of the handshake', async () => {
    const seat = await ChatSocket.open(server.url, STAFF, { ...bearer(admin.access), 'Accept-Language': 'en' });
    expect(await answer(seat, '/nothing')).toEqual({ type: 'error', detail: 'Unknown command: /nothing' });
    seat.close();
  });

  it('do not run again with a client id that was used', async () => {
    const seat = await staff(employee);
    for (let time = 0; time < 2; time += 1) seat.send({ message: '/theme light', client_id: 'once' });
    await eventually(
      () => seat.with('/theme light').length,
      (count) => count === 2,
    );
    await seat.next({ type: 'system' });
    expect(seat.frames.filter(({ type }) => type === 'system')).toHaveLength(1);
    seat.close();
  });

  it('posted to a conversation over HTTP never reach its visitor; the answer goes to the sockets of the sender', async () => {
    const [{ socket, conversation }, fence] = [await talk(), words()];
    const posted = await withToken(employee.access, server.url).post(`/api/v1/chat/conversations/${conversation}/messages`).send({ message: '/theme dark' }).expect(201);
    expect(posted.body).toMatchObject({ is_command: true, channel: 'internal', conversation: null });
    await eventually(
      () => colleague.frames.filter(({ type, message }) => type === 'system' && String(message).includes('dark')),
      (frames) => frames.length === 1,
    );
    socket.send({ message: fence });
    await socket.next({ message: fence });
    expect(socket.with('/theme dark')).toEqual([]);
  });
});
