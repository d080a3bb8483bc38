import { randomUUID } from 'node:crypto';
import { notify } from '../../src/api/notifications';
import { transaction } from '../../src/platform/db';
import { defineMessages } from '../../src/platform/i18n';
import { aNotice, aUser, jobsDone } from '../api/notifications/support';
import { row, sql } from '../support/db';
import type { Client } from '../support/http';
import { race, statuses, values } from '../support/race';
import { currentRun } from '../support/run';
import { standInForStrapi } from '../support/strapi-stand-in';

const { text } = defineMessages('tests.races', { text: { ar: 'نص', en: 'Text', fa: 'متن' } });

let closeStandIn: () => Promise<void>;
let user: Client;

beforeAll(() => {
  closeStandIn = standInForStrapi(currentRun().databaseUrl);
});
afterAll(() => closeStandIn());
beforeEach(async () => {
  user = await aUser('client');
});

const tell = () => transaction((tx) => notify(tx, [{ eventId: randomUUID(), userId: user.userId, title: text(), body: text(), kind: 'info', url: '', audience: 'shared' }]));
const unread = async (): Promise<number> => (await user.get('/api/notifications/unread-count/').expect(200)).body.unread;

it('simultaneous first uses of the preferences all succeed, with one row a key', async () => {
  const answers = await race(12, async (index) =>
    index % 3 === 0 ? user.patch('/api/notifications/preferences/').send({ updates: [{ key: 'new_request', enabled: false }] }) : user.get('/api/notifications/preferences/'),
  );
  expect(statuses(answers)).toEqual({ 200: 12 });
  for (const { body } of values(answers)) expect(body.results).toHaveLength(25);
  const changed = values(answers).reduce((sum, { body }) => sum + (body.changed ?? 0), 0);
  expect(changed).toBe(1);
  expect(await row('select count(*)::int as count, count(*) filter (where not enabled)::int as off from notification_preferences where user_id = $1', [user.userId])).toEqual({
    count: 25,
    off: 1,
  });
});

it('the unread count is that of the rows, whatever is read and written at once', async () => {
  for (let round = 0; round < 5; round += 1) {
    const calls = await race(20, async (index): Promise<unknown> => {
      if (index % 4 === 0) return user.post('/api/notifications/mark-all-read/').expect(200);
      return tell();
    });
    values(calls);
    const { count } = await row<{ count: number }>('select count(*)::int as count from notifications where user_id = $1 and not is_read', [user.userId]);
    expect(await unread()).toBe(count);
  }
  expect(await row('select count(*)::int as count from notifications where user_id = $1', [user.userId])).toEqual({ count: 75 });
  await user.post('/api/notifications/mark-all-read/').expect(200);
  expect(await unread()).toBe(0);
});

it('a pin that is turned over N times at once ends where N turns end', async () => {
  const id = await aNotice(user.userId);
  const answers = values(await race(9, async () => user.post(`/api/notifications/actions/${id}/`).send({ action: 'pin' })));
  expect(answers.filter(({ body }) => body.is_pinned === true)).toHaveLength(5);
  expect(await row('select is_pinned from notifications where id = $1', [id])).toEqual({ is_pinned: true });
});

it('one deletion of many finds the notification', async () => {
  const id = await aNotice(user.userId);
  expect(statuses(await race(6, async () => user.delete(`/api/notifications/actions/${id}/`)))).toEqual({ 200: 1, 404: 5 });
});

it('a token that two users register at once belongs to one of them', async () => {
  const other = await aUser('client');
  const token = `token-${randomUUID()}`;
  const answers = await race(10, async (index) => (index % 2 === 0 ? user : other).post('/api/notifications/device-token/').send({ token, platform: 'android' }));
  expect(statuses(answers)).toEqual({ 200: 10 });
  expect(await sql('select 1 from device_tokens where token = $1', [token])).toHaveLength(1);
});

it('a registration at the time of the closing leaves no token on the closed account', async () => {
  for (let round = 0; round < 4; round += 1) {
    const leaving = await aUser('client');
    const answers = values(
      await race(4, async (index) =>
        index === 0 ? leaving.delete('/api/accounts/me/') : leaving.post('/api/notifications/device-token/').send({ token: `token-${randomUUID()}`, platform: 'ios' }),
      ),
    );
    for (const { status } of answers) expect([200, 401]).toContain(status);
    expect(await sql('select 1 from device_tokens where user_id = $1', [leaving.userId])).toEqual([]);
  }
  await jobsDone();
});
