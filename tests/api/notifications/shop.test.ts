import { row, sql } from '../../support/db';
import { api, type Client } from '../../support/http';
import { aNotice, aUser } from './support';

/** The notification paths that only the shop APIs have. */

let user: Client;
let stranger: Client;

beforeEach(async () => {
  [user, stranger] = [await aUser('client'), await aUser('client')];
});

const path = (id: number | string, rest = ''): string => `/api/notifications/${id}/${rest}`;

it('one is shown, marked read and unread again', async () => {
  const id = await aNotice(user.userId, { notification_type: 'order', title: 'Sent' });
  expect((await user.get(path(id)).expect(200)).body).toMatchObject({ id, title: 'Sent', notification_type: 'order', is_read: false, kind: 'info' });
  expect((await user.put(path(id, 'read/')).expect(200)).body).toMatchObject({ id, is_read: true, read_at: expect.any(String), read_at_formatted: expect.any(String) });
  expect((await user.put(path(id)).send({ is_read: false }).expect(200)).body).toMatchObject({ id, is_read: false, read_at: null });
  expect((await user.put(path(id)).send({ is_read: true }).expect(200)).body).toMatchObject({ is_read: true });
  expect((await user.put(path(id)).send({}).expect(400)).body).toMatchObject({ field: 'is_read', is_read: [expect.any(String)], code: 'INVALID_INPUT' });
});

it('all are marked read', async () => {
  await aNotice(user.userId, { audience_mode: 'provider' });
  const theirs = await aNotice(stranger.userId);
  expect((await user.put('/api/notifications/read-all/').expect(200)).body).toEqual({ message: expect.any(String), count: 0 });
  expect(await sql('select 1 from notifications where user_id = $1 and read_at is null', [user.userId])).toEqual([]);
  expect(await row('select is_read from notifications where id = $1', [theirs])).toEqual({ is_read: false });
});

it('statistics count by type and priority', async () => {
  await aNotice(user.userId, { notification_type: 'order', read: true });
  await aNotice(user.userId, { notification_type: 'order', priority: 'urgent' });
  await aNotice(user.userId, { notification_type: 'payment', age: 8 });
  await aNotice(stranger.userId);
  expect((await user.get('/api/notifications/stats/').expect(200)).body).toEqual({
    total: 3,
    unread: 2,
    read: 1,
    by_type: { order: { total: 2, unread: 1 }, payment: { total: 1, unread: 1 } },
    by_priority: { normal: { total: 2, unread: 1 }, urgent: { total: 1, unread: 1 } },
    recent_count: 2,
  });
  expect((await (await aUser('client')).get('/api/notifications/stats/').expect(200)).body).toEqual({
    total: 0,
    unread: 0,
    read: 0,
    by_type: {},
    by_priority: {},
    recent_count: 0,
  });
});

it('one is deleted, once', async () => {
  const id = await aNotice(user.userId);
  expect((await user.delete(path(id, 'delete/')).expect(200)).body).toEqual({ message: expect.any(String) });
  await user.delete(path(id, 'delete/')).expect(404);
});

it('many are deleted: of one type, the read ones, all', async () => {
  const clear = async (query: string) => (await user.delete(`/api/notifications/clear-all/${query}`).expect(200)).body;
  await aNotice(user.userId, { notification_type: 'order' });
  await aNotice(user.userId, { notification_type: 'order', read: true });
  await aNotice(user.userId, { notification_type: 'payment', read: true });
  await aNotice(user.userId, { notification_type: 'payment' });
  const theirs = await aNotice(stranger.userId, { read: true });
  expect(await clear('?type=order&read_only=true')).toEqual({ message: expect.any(String), deleted_count: 1 });
  expect(await clear('?read_only=true')).toMatchObject({ deleted_count: 1 });
  expect(await clear('?type=payment')).toMatchObject({ deleted_count: 1 });
  expect(await clear('')).toMatchObject({ deleted_count: 1 });
  expect(await sql('select 1 from notifications where id = $1', [theirs])).toHaveLength(1);
});

it("somebody else's and unknown ones are 404 in the words of the shops", async () => {
  const theirs = await aNotice(stranger.userId);
  for (const id of [theirs, 999_999_999_999])
    for (const [method, rest] of [
      ['get', ''],
      ['put', ''],
      ['put', 'read/'],
      ['delete', 'delete/'],
    ] as const)
      expect((await user[method](path(id, rest)).send({ is_read: true }).expect(404)).body).toMatchObject({
        message: expect.any(String),
        detail: expect.any(String),
        code: 'NOT_FOUND',
      });
  for (const id of ['abc', '-1', '1.5']) await user.get(path(id)).expect(404);
  expect(await row('select is_read from notifications where id = $1', [theirs])).toEqual({ is_read: false });
});

it('needs a sign-in', async () => {
  for (const [method, address] of [
    ['get', path(1)],
    ['put', path(1, 'read/')],
    ['put', '/api/notifications/read-all/'],
    ['get', '/api/notifications/stats/'],
    ['delete', path(1, 'delete/')],
    ['delete', '/api/notifications/clear-all/'],
  ] as const)
    expect((await api()[method](address).expect(401)).body).toMatchObject({ message: expect.any(String), code: 'not_authenticated' });
});
