import { row, sql } from '../../support/db';
import { api, type Client } from '../../support/http';
import { newStaff } from '../../support/world';
import { aNotice, aUser } from './support';

const LIST = '/api/notifications/';
const UNREAD = '/api/notifications/unread-count/';

let user: Client;
let stranger: Client;

beforeEach(async () => {
  [user, stranger] = [await aUser('phone_only'), await aUser('client')];
});

const list = async (query = '', caller = user) => (await caller.get(`${LIST}${query}`).expect(200)).body;
const ids = async (query = '') => ((await list(query)).results as { id: number }[]).map(({ id }) => id);

describe('who may', () => {
  const CALLS: ['get' | 'post' | 'patch' | 'delete', string, number][] = [
    ['get', LIST, 1],
    ['get', UNREAD, 1],
    ['post', '/api/notifications/mark-read/1/', 1],
    ['post', '/api/notifications/mark-all-read/', 1],
    ['post', '/api/notifications/actions/1/', 1],
    ['delete', '/api/notifications/actions/1/', 1],
    ['get', '/api/notifications/preferences/', 1],
    ['patch', '/api/notifications/preferences/', 1],
    ['post', '/api/notifications/delete-old/', 2],
    ['post', '/api/notifications/device-token/', 2],
  ];

  it.each(CALLS)('%s %s: level %i', async (method, path, least) => {
    expect((await api()[method](path).expect(401)).body).toEqual({ detail: expect.any(String), code: 'not_authenticated' });
    const visitor = await aUser('visitor');
    expect((await visitor[method](path).expect(403)).body).toEqual({ detail: expect.any(String) });
    expect((await user[method](path).send({})).status === 403).toBe(least > 1);
    for (const caller of [stranger, await aUser('provider'), await newStaff()]) expect((await caller[method](path).send({})).status).not.toBe(403);
  });

  it.each([
    ['put', LIST, 'GET'],
    ['post', UNREAD, 'GET'],
    ['get', '/api/notifications/mark-all-read/', 'POST'],
    ['get', '/api/notifications/mark-read/1/', 'POST'],
    ['get', '/api/notifications/actions/1/', 'DELETE, POST'],
    ['get', '/api/notifications/delete-old/', 'POST'],
    ['post', '/api/notifications/preferences/', 'GET, PATCH'],
  ] as const)('%s %s: 405', async (method, path, allowed) => {
    const answer = await user[method](path).expect(405);
    for (const name of allowed.split(', ')) expect(answer.headers['allow']).toContain(name);
    expect(answer.body).toEqual({ detail: expect.any(String) });
  });
});

describe('the list', () => {
  it('has every key of both contracts', async () => {
    const id = await aNotice(user.userId, { title: 'عنوان', body: 'نص', kind: 'offer_created', url: '/requests/7', audience_mode: 'client' });
    const body = await list();
    expect(body).toEqual({ count: 1, next: null, previous: null, results: [expect.any(Object)], unread_count: 1, unread_by_type: { system: 1 } });
    expect(body.results[0]).toEqual({
      id,
      title: 'عنوان',
      body: 'نص',
      kind: 'offer_created',
      url: '/requests/7',
      audience_mode: 'client',
      is_read: false,
      is_pinned: false,
      is_follow_up: false,
      is_urgent: false,
      created_at: expect.stringMatching(/^\d{4}-\d\d-\d\dT.*Z$/),
      message: 'نص',
      notification_type: 'system',
      priority: 'normal',
      read: false,
      action_url: '/requests/7',
      image_url: null,
      related_object_id: null,
      related_object_type: null,
      created_at_formatted: expect.stringMatching(/^[A-Z][a-z]{2} \d\d, \d{4} \d\d:\d\d$/),
      read_at: null,
      read_at_formatted: null,
      time_ago: expect.any(String),
    });
  });

  it('is empty for who was told nothing', async () => {
    await aNotice(stranger.userId);
    expect(await list()).toEqual({ count: 0, next: null, previous: null, results: [], unread_count: 0, unread_by_type: {} });
  });

  it('puts pinned first, then urgent, then the rest, newest first in each', async () => {
    const plain = await aNotice(user.userId);
    const urgent = await aNotice(user.userId, { priority: 'urgent' });
    const pinned = await aNotice(user.userId, { is_pinned: true });
    const pinnedUrgent = await aNotice(user.userId, { is_pinned: true, priority: 'urgent' });
    const urgentLater = await aNotice(user.userId, { priority: 'urgent', read: true });
    const last = await aNotice(user.userId);
    expect(await ids()).toEqual([pinnedUrgent, pinned, urgentLater, urgent, last, plain]);
  });

  it('pages by limit and offset, with absolute addresses of the neighbours', async () => {
    const made: number[] = [];
    for (let index = 0; index < 5; index += 1) made.unshift(await aNotice(user.userId));
    const first = await list('?limit=2');
    expect(first).toMatchObject({ count: 5, previous: null, results: [{ id: made[0] }, { id: made[1] }] });
    expect(first.next).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/api\/notifications\/\?limit=2&offset=2$/);
    const second = await user.get(first.next.replace(/^http:\/\/[^/]+/, '')).expect(200);
    expect(second.body.results.map(({ id }: { id: number }) => id)).toEqual(made.slice(2, 4));
    expect(second.body.previous).toMatch(/\?limit=2&offset=0$/);
    const third = await list('?limit=2&offset=4&mode=client');
    expect(third).toMatchObject({ next: null, previous: expect.stringMatching(/mode=client/), results: [{ id: made[4] }] });
    expect(await list('?offset=50')).toMatchObject({ count: 5, results: [], next: null });
  });

  it('takes 20 at a time, 50 at most, and forgives unusable values', async () => {
    for (let index = 0; index < 55; index += 1) await aNotice(user.userId);
    for (const [query, length] of [
      ['', 20],
      ['?limit=500', 50],
      ['?limit=0', 20],
      ['?limit=-3', 20],
      ['?limit=abc&offset=-1', 20],
      ['?limit=50&offset=50', 5],
      ['?page=1', 20],
      ['?page_size=30', 30],
      ['?page_size=1000', 55],
      ['?page=2&page_size=50', 5],
      ['?page=0', 20],
      ['?page=9', 0],
    ] as const)
      expect([query, (await list(query)).results.length]).toEqual([query, length]);
  });

  it('pages by page and page_size in the same way on', async () => {
    for (let index = 0; index < 3; index += 1) await aNotice(user.userId, { notification_type: 'order' });
    const page = await list('?page=2&page_size=1&type=order');
    expect(page.next).toMatch(/\?type=order&page=3&page_size=1$/);
    expect(page.previous).toMatch(/\?type=order&page=1&page_size=1$/);
  });

  it('shows one side and what is shared; any other mode shows everything', async () => {
    const client = await aNotice(user.userId, { audience_mode: 'client' });
    const provider = await aNotice(user.userId, { audience_mode: 'provider', read: true });
    const shared = await aNotice(user.userId);
    expect(await ids('?mode=client')).toEqual([shared, client]);
    expect(await ids('?mode=provider')).toEqual([shared, provider]);
    for (const query of ['', '?mode=', '?mode=shared', '?mode=everything']) expect(await ids(query)).toEqual([shared, provider, client]);
    expect(await list('?mode=provider')).toMatchObject({ count: 2, unread_count: 1 });
    expect((await user.get(`${UNREAD}?mode=provider`).expect(200)).body).toEqual({ unread: 1 });
    expect((await user.get(`${UNREAD}?mode=client`).expect(200)).body).toEqual({ unread: 2 });
    expect((await user.get(UNREAD).expect(200)).body).toEqual({ unread: 2 });
  });

  it('filters by type, reading, priority and words', async () => {
    const order = await aNotice(user.userId, { notification_type: 'order', title: 'Your ORDER was sent' });
    const payment = await aNotice(user.userId, { notification_type: 'payment', read: true, body: 'تم الدفع بإشعارٍ' });
    const high = await aNotice(user.userId, { priority: 'high', title: '100% off_er' });
    expect(await ids('?type=order')).toEqual([order]);
    expect(await ids('?read=true')).toEqual([payment]);
    expect(await ids('?read=false')).toEqual([high, order]);
    expect(await ids('?priority=high')).toEqual([high]);
    expect(await ids('?search=order')).toEqual([order]);
    expect(await ids(`?search=${encodeURIComponent('باشعار')}`)).toEqual([payment]);
    expect(await ids(`?search=${encodeURIComponent('%')}`)).toEqual([high]);
    for (const query of ['?type=nothing', '?priority=nothing', '?read=perhaps']) expect(await list(query)).toMatchObject({ count: 0, results: [], unread_count: 2 });
    expect(await list('?type=order')).toMatchObject({ count: 1, unread_by_type: { order: 1, system: 1 } });
  });

  it('says how long ago in the language of the reader', async () => {
    await aNotice(user.userId, { age: 3 });
    const ago = async (language: string) => (await user.get(LIST).set('Accept-Language', language).expect(200)).body.results[0].time_ago;
    expect(await ago('en')).toBe('3 days ago');
    expect(await ago('ar')).toContain('3');
    expect(await ago('fa')).toContain('روز');
  });
});

describe('reading', () => {
  it('marks one, and again without harm; the first time stays', async () => {
    const id = await aNotice(user.userId);
    const path = `/api/notifications/mark-read/${id}/`;
    expect((await user.post(path).set('Content-Type', 'application/json').expect(200)).body).toEqual({ ok: true });
    const { read_at: first } = await row<{ read_at: Date }>('select read_at from notifications where id = $1', [id]);
    await user.post(path).expect(200);
    expect(await row('select read_at, is_read from notifications where id = $1', [id])).toEqual({ read_at: first, is_read: true });
    const [item] = (await list()).results;
    expect(item).toMatchObject({ is_read: true, read: true, read_at: first.toISOString(), read_at_formatted: expect.any(String) });
  });

  it('marks all, of both sides', async () => {
    for (const audience of ['client', 'provider', 'shared']) await aNotice(user.userId, { audience_mode: audience });
    const others = await aNotice(stranger.userId);
    expect((await user.post('/api/notifications/mark-all-read/?mode=client').expect(200)).body).toEqual({ ok: true });
    expect((await user.get(UNREAD)).body).toEqual({ unread: 0 });
    expect(await row('select is_read from notifications where id = $1', [others])).toEqual({ is_read: false });
    await user.post('/api/notifications/mark-all-read/').expect(200);
  });
});

describe('marks', () => {
  it.each([
    ['pin', 'is_pinned'],
    ['follow_up', 'is_follow_up'],
  ])('%s is turned over each time', async (action, key) => {
    const id = await aNotice(user.userId);
    const toggle = async () => (await user.post(`/api/notifications/actions/${id}/`).send({ action }).expect(200)).body;
    expect(await toggle()).toEqual({ ok: true, [key]: true });
    expect(await toggle()).toEqual({ ok: true, [key]: false });
    expect(await toggle()).toEqual({ ok: true, [key]: true });
  });

  it('knows no other action', async () => {
    const id = await aNotice(user.userId);
    for (const action of ['star', '', null, 7, { pin: true }])
      expect((await user.post(`/api/notifications/actions/${id}/`).send({ action }).expect(400)).body).toEqual({ action: [expect.any(String)] });
    await user.post(`/api/notifications/actions/${id}/`).send({}).expect(400);
    expect(await row('select is_pinned, is_follow_up from notifications where id = $1', [id])).toEqual({ is_pinned: false, is_follow_up: false });
  });

  it('deletes one, once', async () => {
    const id = await aNotice(user.userId);
    expect((await user.delete(`/api/notifications/actions/${id}/`).set('Content-Type', 'application/json').expect(200)).body).toEqual({ ok: true });
    await user.delete(`/api/notifications/actions/${id}/`).expect(404);
  });
});

describe("somebody else's and unknown notifications are 404", () => {
  it.each([
    ['post', 'mark-read'],
    ['post', 'actions'],
    ['delete', 'actions'],
  ] as const)('%s %s', async (method, name) => {
    const theirs = await aNotice(stranger.userId);
    for (const id of [theirs, 2_147_483_647, 999_999_999_999_999, 0, 'abc', '-1', '1.5', '9'.repeat(30)])
      expect((await user[method](`/api/notifications/${name}/${id}/`).send({ action: 'bad' }).expect(404)).body).toEqual({ detail: expect.any(String) });
    expect(await row('select is_read, is_pinned from notifications where id = $1', [theirs])).toEqual({ is_read: false, is_pinned: false });
  });
});

describe('delete-old', () => {
  it('removes mine past their retention, except pinned and follow-up ones', async () => {
    const old = await aNotice(stranger.userId, { age: 91 });
    const kept = [
      await aNotice(stranger.userId, { age: 89 }),
      await aNotice(stranger.userId, { age: 400, is_pinned: true }),
      await aNotice(stranger.userId, { age: 400, is_follow_up: true }),
      await aNotice(user.userId, { age: 400 }),
    ];
    expect((await stranger.post('/api/notifications/delete-old/').expect(200)).body).toEqual({ ok: true, deleted: 1, retention_days: 90 });
    const left = await sql<{ id: string }>('select id from notifications where id = any($1) order by id', [[old, ...kept]]);
    expect(left.map(({ id }) => Number(id))).toEqual(kept);
    expect((await stranger.post('/api/notifications/delete-old/').expect(200)).body).toMatchObject({ deleted: 0 });
    expect((await user.post('/api/notifications/delete-old/').expect(403)).body).toEqual({ detail: expect.any(String) });
  });
});
