import { randomUUID } from 'node:crypto';
import { type Notice, notify, type PreferenceLevel, setPreferenceLevel, setPreferenceLevels } from '../../../src/api/notifications';
import { db, type Tx, transaction } from '../../../src/platform/db';
import { defineMessages } from '../../../src/platform/i18n';
import { row, sql } from '../../support/db';
import { type Client, login } from '../../support/http';
import { currentRun } from '../../support/run';
import { standInForStrapi } from '../../support/strapi-stand-in';
import { noticesOf } from './support';

/** The sending service itself (spec/notifications.md, Sending). */

const texts = defineMessages('tests.sending', {
  title: { ar: 'عنوان {{n}}', en: 'Title {{n}}', fa: 'عنوان فارسی {{n}}' },
  body: { ar: 'نص: {{inner}}', en: 'Body: {{inner}}', fa: 'متن: {{inner}}' },
  inner: { ar: 'داخل', en: 'inner', fa: 'درون' },
});

const levels = new Map<number, PreferenceLevel>();

let closeStandIn: () => Promise<void>;
let user: Client;

beforeAll(() => {
  closeStandIn = standInForStrapi(currentRun().databaseUrl);
  setPreferenceLevel(async (userId) => levels.get(userId) ?? 1);
});
afterAll(() => closeStandIn());
beforeEach(async () => {
  user = await login();
});

const notice = (fields: Partial<Notice> = {}): Notice => ({
  eventId: randomUUID(),
  userId: user.userId,
  title: texts.title({ n: 1 }),
  body: texts.body({ inner: texts.inner() }),
  kind: 'info',
  url: '/requests/1',
  audience: 'client',
  ...fields,
});

const send = (...notices: Notice[]) => transaction((tx) => notify(tx, notices));
const logsOf = (userId: number) => sql('select event_type, actor_id, request_id, offer_id, message_id, meta from event_logs where target_user_id = $1 order by id', [userId]);
const count = async (userId = user.userId) => (await noticesOf(userId)).length;

describe('a notice', () => {
  it.each([
    ['ar', 'عنوان 1', 'نص: داخل'],
    ['en', 'Title 1', 'Body: inner'],
    ['fa', 'عنوان فارسی 1', 'متن: درون'],
  ])('is said in the language of its receiver: %s', async (language, title, body) => {
    await sql('update up_users set language = $2 where id = $1', [user.userId, language]);
    await send(notice());
    expect(await noticesOf(user.userId)).toMatchObject([{ title, body, kind: 'info', url: '/requests/1', audience_mode: 'client' }]);
  });

  it('writes the event log with it, when it has an event type', async () => {
    const actor = await login();
    await send(notice({ eventType: 'message_new', actorId: actor.userId, requestId: 5, offerId: 6, messageId: 7_000_000_000, meta: { thread_id: 1 } }), notice());
    expect(await count()).toBe(2);
    expect(await logsOf(user.userId)).toEqual([
      { event_type: 'message_new', actor_id: actor.userId, request_id: 5, offer_id: 6, message_id: '7000000000', meta: { thread_id: 1 } },
    ]);
  });

  it('leaves no trace of a transaction that rolls back', async () => {
    await expect(
      transaction(async (tx) => {
        await notify(tx, [notice({ eventType: 'status_changed' })]);
        throw new Error('no');
      }),
    ).rejects.toThrow('no');
    expect(await count()).toBe(0);
    expect(await logsOf(user.userId)).toEqual([]);
  });

  it('is cut to its columns, never in the middle of a character', async () => {
    const long = '😀'.repeat(400);
    await send(notice({ title: texts.title({ n: long }), body: texts.body({ inner: long.repeat(2) }), url: `/${'x'.repeat(400)}` }));
    await send(notice({ title: texts.title({ n: long }), body: texts.body({ inner: long.repeat(2) }), long: true, notificationType: 'promotion', priority: 'high' }));
    const [short, broadcast] = await noticesOf(user.userId);
    expect([short?.title, short?.body, short?.url].map((text) => [...(text ?? '')].length)).toEqual([200, 500, 300]);
    expect([...(broadcast?.title ?? '')].length).toBe(255);
    expect([...(broadcast?.body ?? '')].length).toBe(804);
    expect(broadcast?.notification_type).toBe('promotion');
    expect(short?.title).not.toMatch(/[\ud800-\udbff](?![\udc00-\udfff])/);
  });

  it('is stored whatever characters it is given', async () => {
    await send(notice({ title: texts.title({ n: 'a\u0000b\ud800c' }), eventType: 'status_changed', meta: { note: '\udfff\u0000\\ud800' } }));
    expect(await noticesOf(user.userId)).toMatchObject([{ title: 'عنوان ab\ufffdc', meta: { note: '\ufffd\\ud800' } }]);
  });

  it('is urgent by one word', async () => {
    await send(notice({ urgent: true, kind: 'urgent' }));
    expect(await row('select is_urgent, priority from notifications where user_id = $1', [user.userId])).toEqual({ is_urgent: true, priority: 'urgent' });
  });
});

describe('nobody is told', () => {
  it('of his own acts', async () => {
    await send(notice({ actorId: user.userId, eventType: 'offer_created' }));
    expect(await count()).toBe(0);
    expect(await logsOf(user.userId)).toEqual([]);
  });

  it.each([['is_active = false'], ['deleted_at = now()']])('whose account has %s', async (change) => {
    await sql(`update up_users set ${change} where id = $1`, [user.userId]);
    await send(notice());
    expect(await count()).toBe(0);
  });

  it('who does not exist', async () => {
    await send(notice({ userId: 2_147_483_647 }));
  });

  it('what he switched off: by the given key, else by the one of the event type', async () => {
    await user
      .patch('/api/notifications/preferences/')
      .send({ updates: ['new_request', 'service_reply', 'request_status_change', 'new_chat_message'].map((key) => ({ key, enabled: false })) })
      .expect(200);
    for (const eventType of ['request_created', 'offer_created', 'offer_selected', 'status_changed', 'message_new'] as const) await send(notice({ eventType }));
    await send(notice({ prefKey: 'new_request' }));
    expect(await count()).toBe(0);
    await send(notice({ eventType: 'request_created', prefKey: 'urgent_request' }), notice({ eventType: 'request_assigned' }), notice(), notice({ prefKey: 'no_such_key' }));
    expect(await count()).toBe(4);
  });

  it('what his plan keeps locked', async () => {
    await send(notice({ prefKey: 'new_follow' }), notice({ prefKey: 'positive_review' }), notice({ prefKey: 'new_payment' }));
    expect(await count()).toBe(0);
    levels.set(user.userId, 2);
    await send(notice({ prefKey: 'new_follow' }), notice({ prefKey: 'positive_review' }), notice({ prefKey: 'new_payment' }));
    expect(await count()).toBe(1);
    levels.set(user.userId, 3);
    await send(notice({ prefKey: 'new_follow' }), notice({ prefKey: 'positive_review' }), notice({ prefKey: 'new_payment' }));
    expect(await count()).toBe(4);
  });

  it('twice of one event, one after the other or at once', async () => {
    const same = notice({ eventType: 'offer_created', offerId: 1 });
    await send(same, same);
    await send(same);
    const other = notice({ eventType: 'offer_created', offerId: 2 });
    await Promise.all(Array.from({ length: 8 }, () => send(other)));
    expect(await count()).toBe(2);
    expect(await logsOf(user.userId)).toHaveLength(2);
  });
});

describe('thousands of receivers', () => {
  it('take a handful of statements, and the same again adds nothing', async () => {
    const people = await sql<{ id: number }>(
      `insert into up_users (username, role_state, language) select 'crowd_' || gen_random_uuid(), 'provider', (array['ar', 'en', 'fa'])[1 + i % 3]
       from generate_series(1, 5000) i returning id`,
    );
    const ids = people.map(({ id }) => id);
    let asked = 0;
    setPreferenceLevels(async (_sql, userIds) => {
      asked += 1;
      return new Map(userIds.map((id) => [id, id % 2 === 0 ? 2 : 1]));
    });
    const eventId = randomUUID();
    const notices = ids.map((userId) => notice({ eventId, userId, prefKey: 'competitive_offer_request', eventType: 'request_created' }));
    let statements = 0;
    const counting = (tx: Tx): Tx => {
      const counted =
        <A extends unknown[], R>(call: (...given: A) => R) =>
        (...given: A): R => {
          statements += 1;
          return call(...given);
        };
      return { inTransaction: true, rows: counted(tx.rows) as Tx['rows'], one: counted(tx.one) as Tx['one'], run: counted(tx.run) };
    };
    const sendAll = () => transaction((tx) => notify(counting(tx), notices));
    await sendAll();
    expect(asked).toBe(1);
    expect(statements).toBeLessThanOrEqual(10);
    const told = await sql<{ user_id: number; title: string }>('select user_id, title from notifications where event_id = $1', [eventId]);
    expect(told.map(({ user_id: id }) => id).sort()).toEqual(ids.filter((id) => id % 2 === 0).sort());
    expect(new Set(told.map(({ title }) => title)).size).toBe(3);
    await sendAll();
    expect(await db.one('select count(*)::int as count from notifications where event_id = $1', [eventId])).toEqual({ count: told.length });
    expect(await row('select count(*)::int as count from event_logs where target_user_id = any($1)', [ids])).toEqual({ count: told.length });
  });
});

describe('the event log', () => {
  it('is append-only', async () => {
    await send(notice({ eventType: 'status_changed' }));
    for (const statement of ['update event_logs set actor_id = 1 where target_user_id = $1', 'delete from event_logs where target_user_id = $1'])
      await expect(sql(statement, [user.userId])).rejects.toThrow('append-only');
    await expect(sql('truncate event_logs')).rejects.toThrow('append-only');
  });
});
