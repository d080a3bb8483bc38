import { api, type Client } from '../../support/http';
import { aCast, aTicket, BACKOFFICE, type Cast, PATH, stored } from './support';

/** Every endpoint by every actor: who may, and that a refused call changes nothing. */

let cast: Cast;
/** Nobody's, the level user's own, and his colleague's. */
let free: number;
let own: number;
let others: number;

beforeAll(async () => {
  cast = await aCast();
  [free, own, others] = [await aTicket(cast.requester), await aTicket(cast.requester), await aTicket(cast.requester)];
  for (const [id, to] of [
    [own, cast.user.userId],
    [others, cast.colleague.userId],
  ])
    await cast.admin.patch(`${BACKOFFICE}/${id}/assign/`).send({ assigned_to: to }).expect(200);
});

type Call = (who: Client, id: number) => ReturnType<Client['get']>;

const READ: Record<string, Call> = { detail: (who, id) => who.get(`${PATH}/tickets/${id}/`) };
const CONTRIBUTE: Record<string, Call> = {
  comment: (who, id) => who.post(`${PATH}/tickets/${id}/comments/`).send({ text: 'Hello' }),
  attachment: (who, id) => who.post(`${PATH}/tickets/${id}/attachments/`).attach('file', Buffer.from('plain words'), 'a.txt'),
};
const HANDLE: Record<string, Call> = {
  assign: (who, id) => who.patch(`${BACKOFFICE}/${id}/assign/`).send({ note: 'n' }),
  status: (who, id) => who.patch(`${BACKOFFICE}/${id}/status/`).send({ status: 'nonsense' }),
};

const answers = async (call: Call, who: Client): Promise<number[]> => {
  const statuses: number[] = [];
  for (const id of [free, own, others]) statuses.push((await call(who, id)).status);
  return statuses;
};

describe.each(Object.entries(READ))('%s', (_name, call) => {
  it('is open to the requester and to support staff, within the rows of a level user', async () => {
    for (const who of [cast.requester, cast.admin, cast.power, cast.qa]) expect(await answers(call, who)).toEqual([200, 200, 200]);
    expect(await answers(call, cast.user)).toEqual([200, 200, 403]);
    expect(await answers(call, cast.colleague)).toEqual([200, 403, 200]);
  });
});

describe.each(Object.entries(CONTRIBUTE))('%s', (_name, call) => {
  it('is open to the requester and to support staff, within the rows of a level user, never to qa', async () => {
    for (const who of [cast.requester, cast.admin, cast.power]) expect(await answers(call, who)).toEqual([201, 201, 201]);
    expect(await answers(call, cast.user)).toEqual([201, 201, 403]);
    expect(await answers(call, cast.colleague)).toEqual([201, 403, 201]);
    expect(await answers(call, cast.qa)).toEqual([403, 403, 403]);
  });
});

describe.each(Object.entries(HANDLE))('%s', (_name, call) => {
  it('is open to support staff who may write; a wrong body comes after that', async () => {
    for (const who of [cast.admin, cast.power]) expect(await answers(call, who)).toEqual([400, 400, 400]);
    expect(await answers(call, cast.user)).toEqual([400, 400, 403]);
    for (const who of [cast.qa, cast.requester, cast.stranger]) expect(await answers(call, who)).toEqual([403, 403, 403]);
    await call(cast.admin, 2_000_000_000).expect(404);
    await call(cast.qa, 2_000_000_000).expect(403);
  });
});

it.each(Object.entries({ ...READ, ...CONTRIBUTE, ...HANDLE }))('%s is closed to strangers and to staff without access', async (_name, call) => {
  for (const who of [cast.stranger, ...Object.values(cast.outsiders)]) {
    const answer = await call(who, free).expect(403);
    expect(answer.body).toEqual({ detail: expect.any(String) });
  }
  const anonymous = { ...api(), patch: (path: string) => api().patch(path), post: (path: string) => api().post(path), get: (path: string) => api().get(path) };
  expect((await call(anonymous as unknown as Client, free)).status).toBe(401);
});

describe('the list of the staff', () => {
  const ids = async (who: Client, query = ''): Promise<number[]> => (await who.get(`${BACKOFFICE}/${query}`).expect(200)).body.map(({ id }: { id: number }) => id);

  it('holds everything for admin, power and qa, and the rows of a level user', async () => {
    for (const who of [cast.admin, cast.power, cast.qa]) expect(await ids(who)).toEqual(expect.arrayContaining([others, own, free]));
    const mine = await ids(cast.user);
    expect(mine).toEqual(expect.arrayContaining([own, free]));
    expect(mine).not.toContain(others);
    expect(mine).toEqual([...mine].sort((a, b) => b - a));
  });

  it('is closed to everybody else', async () => {
    for (const who of [cast.requester, cast.stranger, ...Object.values(cast.outsiders)]) await who.get(`${BACKOFFICE}/`).expect(403);
    await api().get(`${BACKOFFICE}/`).expect(401);
  });

  it('filters by status, type, priority and words', async () => {
    const mark = `سبّاك-${Date.now()}`;
    const id = await aTicket(cast.requester, { ticket_type: 'ads', description: `أريد ${mark} 100%_ سريعًا` });
    expect(await ids(cast.admin, `?q=${encodeURIComponent(mark.replace('سبّاك', 'سباك'))}`)).toEqual([id]);
    expect(await ids(cast.admin, `?q=hd${String(id).padStart(6, '0')}`)).toContain(id);
    expect(await ids(cast.admin, `?q=${encodeURIComponent(`${mark} 100%_`)}&type=ads&status=new&priority=normal`)).toEqual([id]);
    for (const filter of ['status=closed', 'type=tech', 'priority=high', 'status=nonsense', 'priority=nonsense'])
      expect(await ids(cast.admin, `?q=${encodeURIComponent(mark)}&${filter}`)).toEqual([]);
    expect(await ids(cast.admin, '?q=%25%25%25no')).toEqual([]);
  });
});

it('a refused call changes nothing', async () => {
  const before = await stored(others);
  await cast.user.patch(`${BACKOFFICE}/${others}/assign/`).send({ assigned_to: cast.user.userId }).expect(403);
  await cast.qa.patch(`${BACKOFFICE}/${others}/status/`).send({ status: 'closed' }).expect(403);
  expect(await stored(others)).toEqual(before);
});
