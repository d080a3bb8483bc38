import { signToken } from '../../src/platform/auth/tokens';
import { bearer, ChatSocket, PUBLIC, STAFF } from '../support/chat-socket';
import { api, login } from '../support/http';
import { anOperator, DETAIL, newIp, type Operator } from '../support/operators';
import { type OwnDatabase, openDatabase } from '../support/own-database';
import { eventually } from '../support/poll';
import { race, values } from '../support/race';
import { freshName, startServer, type TestServer } from '../support/server';

/** spec/public-chat.md, sections 1 and 5: who may open a socket, and when it ends. */

const PAGE = 'https://shop.example';

let server: TestServer;
let database: OwnDatabase;
let operator: Operator;

const place = () => ({ url: server.url, sql: database.sql });

beforeAll(async () => {
  server = await startServer({ ROLE: 'web', CHAT_ALLOWED_ORIGINS: `${PAGE},https://other.example` }, { database: freshName() });
  database = await openDatabase(server.databaseUrl);
  operator = await anOperator('employee', place());
});
afterAll(async () => {
  await database?.close();
  await server?.stop();
});

const refused = (path: string, headers: Record<string, string> = {}) => ChatSocket.refused(server.url, path, headers);
const ticketOf = async (who: Operator): Promise<string> => (await who.post('/api/v1/chat/ws-ticket').expect(200)).body.ticket;
const claimsOf = (jwt: string): { sid: string } => JSON.parse(Buffer.from(jwt.split('.')[1] as string, 'base64url').toString('utf8'));

async function opens(path: string, headers: Record<string, string> = {}): Promise<void> {
  const socket = await ChatSocket.open(server.url, path, headers);
  socket.close();
  await socket.closed;
}

describe('the staff socket', () => {
  it('opens with a token in the header, with and without the final slash', async () => {
    await opens(STAFF, bearer(operator.access));
    await opens(`${STAFF}/`, bearer(operator.access));
  });

  it.each([
    ['nothing', '', {}],
    ['a bad token', '', bearer('nonsense')],
    ['a refresh token', '', () => bearer(operator.refresh)],
    ['a token in the address', () => `?token=${operator.access}`, {}],
    ['a token as ticket', () => `?ticket=${operator.access}`, {}],
    ['an unknown ticket', `?ticket=${'x'.repeat(43)}`, {}],
    ['an empty ticket', '?ticket=', {}],
    ['a bad token beside a ticket', '?ticket=x', bearer('nonsense')],
  ])('is refused with 401 for %s', async (_name, query, headers) => {
    const answer = await refused(`${STAFF}${typeof query === 'string' ? query : query()}`, typeof headers === 'function' ? headers() : (headers as Record<string, string>));
    expect(answer).toMatchObject({ status: 401, body: DETAIL });
    expect(answer.headers['www-authenticate']).toBe('Bearer');
    expect(answer.headers['content-type']).toBe('application/json; charset=utf-8');
  });

  it('is refused with 401 for a session that ended, and an account that is blocked', async () => {
    const [gone, blocked] = [await anOperator('employee', place()), await anOperator('employee', place())];
    await gone.post('/api/accounts/logout/').expect(200);
    await database.sql('update up_users set is_active = false where id = $1', [blocked.userId]);
    for (const { access } of [gone, blocked]) expect((await refused(STAFF, bearer(access))).status).toBe(401);
  });

  it('is refused with 403 for who is no operator, and for a foreign page', async () => {
    const plain = await login(undefined, server.url);
    expect(await refused(STAFF, bearer(plain.access))).toMatchObject({ status: 403, body: DETAIL });
    expect(await refused(STAFF, { ...bearer(operator.access), Origin: 'https://evil.example' })).toMatchObject({ status: 403, body: DETAIL });
    await opens(STAFF, { ...bearer(operator.access), Origin: PAGE });
  });

  it('speaks English when asked', async () => {
    expect((await refused(STAFF, { 'Accept-Language': 'en' })).body).toEqual({ detail: 'Authentication is required.' });
  });
});

describe('a ticket', () => {
  it('is 32 random bytes, opens once, and is kept as a hash', async () => {
    const answer = await operator.post('/api/v1/chat/ws-ticket').expect(200);
    expect(answer.body).toEqual({ ticket: expect.stringMatching(/^[\w-]{43}$/), expires_in: 30 });
    const { ticket } = answer.body;
    expect(await database.sql('select user_id from desk_tickets where ticket_hash = $1', [ticket])).toEqual([]);
    await opens(`${STAFF}?ticket=${ticket}`);
    expect((await refused(`${STAFF}?ticket=${ticket}`)).status).toBe(401);
  });

  it('lets one of ten callers in', async () => {
    const ticket = await ticketOf(operator);
    const sockets = values(await race(10, () => ChatSocket.connect(server.url, `${STAFF}?ticket=${ticket}`)));
    const open = sockets.filter((socket) => socket instanceof ChatSocket);
    expect(open).toHaveLength(1);
    expect(sockets.filter((socket) => !(socket instanceof ChatSocket) && socket.status === 401)).toHaveLength(9);
    for (const socket of open) (socket as ChatSocket).close();
  });

  it('lives 30 seconds', async () => {
    const ticket = await ticketOf(operator);
    const { life } = await database.row<{ life: number }>('select extract(epoch from max(expires_at) - now())::float8 as life from desk_tickets');
    expect(life).toBeGreaterThan(25);
    expect(life).toBeLessThanOrEqual(30);
    await database.sql(`update desk_tickets set expires_at = now() - interval '1 second'`);
    expect((await refused(`${STAFF}?ticket=${ticket}`)).status).toBe(401);
  });

  it('is worth nothing once the session or the role is gone', async () => {
    const [gone, demoted] = [await anOperator('employee', place()), await anOperator('employee', place())];
    const tickets = [await ticketOf(gone), await ticketOf(demoted)];
    await gone.post('/api/accounts/logout/').expect(200);
    await database.sql('update up_users set operator_role = null where id = $1', [demoted.userId]);
    expect((await refused(`${STAFF}?ticket=${tickets[0]}`)).status).toBe(401);
    expect((await refused(`${STAFF}?ticket=${tickets[1]}`)).status).toBe(403);
  });

  it('is for operators', async () => {
    await api(server.url).post('/api/v1/chat/ws-ticket').expect(401).expect('WWW-Authenticate', 'Bearer');
    await (await login(undefined, server.url)).post('/api/v1/chat/ws-ticket').expect(403);
  });
});

describe("the visitors' socket", () => {
  it('opens for everybody, from listed pages and from none', async () => {
    const pages: Record<string, string>[] = [{}, { Origin: PAGE }, { Origin: 'https://other.example' }];
    for (const headers of pages) await opens(`${PUBLIC}?name=Nora`, { ...headers, 'X-Forwarded-For': newIp() });
    await opens(`${PUBLIC}/`, { 'X-Forwarded-For': newIp() });
    expect(await refused(PUBLIC, { Origin: 'https://evil.example', 'X-Forwarded-For': newIp() })).toMatchObject({ status: 403, body: DETAIL });
  });

  it('does not look at tokens', async () => {
    await opens(PUBLIC, { ...bearer('nonsense'), 'X-Forwarded-For': newIp() });
  });

  it('keeps the page, and the address as a hash', async () => {
    const [ip, name] = [newIp(), `page ${Math.random()}`];
    await opens(`${PUBLIC}?name=${encodeURIComponent(name)}`, { Origin: PAGE, 'X-Forwarded-For': ip });
    const rows = () => database.sql<{ ip_hash: string }>('select page_origin, ip_hash from desk_conversations where visitor_name = $1', [name]);
    const [row] = await eventually(rows, ({ length }) => length === 1);
    expect(row).toEqual({ page_origin: PAGE, ip_hash: expect.stringMatching(/^[\w-]{43}$/) });
    expect(row?.ip_hash).not.toContain(ip);
  });

  it('is at no other path', async () => {
    expect(await refused('/api/v1/chat/ws/private')).toMatchObject({ status: 404, body: DETAIL });
  });
});

describe('a staff socket ends', () => {
  const connected = async (): Promise<{ who: Operator; socket: ChatSocket }> => {
    const who = await anOperator('employee', place());
    return { who, socket: await ChatSocket.open(server.url, STAFF, bearer(who.access)) };
  };

  /** Runs the act and answers the close code and how long it took, in seconds. */
  async function endedBy({ socket }: { socket: ChatSocket }, act: () => Promise<unknown>): Promise<{ code: number; seconds: number }> {
    await act();
    const started = Date.now();
    return { code: await socket.closed, seconds: (Date.now() - started) / 1000 };
  }

  it.each([
    ['the role', 'update up_users set operator_role = null where id = $1'],
    ['the session', 'update sessions set revoked_at = now() where user_id = $1'],
    ['the account', 'update up_users set is_active = false where id = $1'],
  ])('with 4003 within two seconds when %s is lost', async (_name, change) => {
    const seat = await connected();
    const { code, seconds } = await endedBy(seat, () => database.sql(change, [seat.who.userId]));
    expect(code).toBe(4003);
    expect(seconds).toBeLessThan(2.5);
  });

  it('with 4003 when he signs out, or gets another role', async () => {
    const out = await connected();
    expect((await endedBy(out, () => out.who.post('/api/accounts/logout/').expect(200))).code).toBe(4003);
    const promoted = await connected();
    const admin = await anOperator('admin', place());
    expect((await endedBy(promoted, () => admin.put(`/api/v1/users/${promoted.who.userId}`).send({ role: 'admin' }).expect(200))).code).toBe(4003);
  });

  it('with 4001 when its token expires', async () => {
    const { userId, access } = await anOperator('employee', place());
    const soon = Date.now() - 3_600_000 + 3_000;
    jest.useFakeTimers({ now: soon, doNotFake: ['nextTick', 'setImmediate', 'setTimeout', 'setInterval', 'clearTimeout', 'clearInterval'] });
    const token = signToken({ type: 'access', userId, sid: claimsOf(access).sid, surface: 'services' });
    jest.useRealTimers();
    const socket = await ChatSocket.open(server.url, STAFF, bearer(token));
    expect(await socket.closed).toBe(4001);
  });

  it('with 4001 when the token behind its ticket expires', async () => {
    const who = await anOperator('employee', place());
    const ticket = await ticketOf(who);
    await database.sql(`update desk_tickets set token_expires_at = now() + interval '2 seconds' where user_id = $1`, [who.userId]);
    const socket = await ChatSocket.open(server.url, `${STAFF}?ticket=${ticket}`);
    expect(await socket.closed).toBe(4001);
  });

  it('alone: what ends one leaves the others of the same person open', async () => {
    const who = await anOperator('employee', place());
    const again = await login(who.phone, server.url);
    const [first, second] = [await ChatSocket.open(server.url, STAFF, bearer(who.access)), await ChatSocket.open(server.url, STAFF, bearer(again.access))];
    await who.post('/api/accounts/logout/').expect(200);
    expect(await first.closed).toBe(4003);
    second.send({ message: 'still here' });
    await second.next({ message: 'still here' });
    second.close();
  });
});
