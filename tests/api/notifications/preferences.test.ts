import { row, sql } from '../../support/db';
import type { Client } from '../../support/http';
import { aUser, subscribeTo } from './support';

const PATH = '/api/notifications/preferences/';

const ORDER = {
  basic: ['new_request', 'request_status_change', 'urgent_request', 'report_status_change', 'new_chat_message', 'service_reply', 'platform_recommendations'],
  extra: [
    'new_payment',
    'new_ad_visit',
    'report_completed',
    'verification_completed',
    'paid_subscription_completed',
    'customer_service_package_completed',
    'finance_package_completed',
    'scheduled_ticket_reminder',
  ],
  leading: ['new_follow', 'new_comment_services', 'new_like_profile', 'new_like_services', 'competitive_offer_request'],
  professional: ['positive_review', 'negative_review', 'new_provider_same_category', 'highlight_same_category', 'ads_and_offers'],
};

interface Preference {
  key: string;
  title: string;
  enabled: boolean;
  tier: string;
  locked: boolean;
  updated_at: string;
}

let user: Client;

beforeEach(async () => {
  user = await aUser('phone_only');
});

const list = async (caller = user): Promise<Preference[]> => (await caller.get(PATH).expect(200)).body.results;
const patch = async (updates: unknown, caller = user) => (await caller.patch(PATH).send({ updates }).expect(200)).body as { ok: boolean; changed: number; results: Preference[] };
const enabled = (results: Preference[], key: string): boolean | undefined => results.find((preference) => preference.key === key)?.enabled;
const lockedTiers = (results: Preference[]) => [...new Set(results.filter(({ locked }) => locked).map(({ tier }) => tier))];

describe('the list', () => {
  it('has every key of the catalogue in its order, on by default, with an Arabic name', async () => {
    const results = await list();
    expect(results.map(({ tier, key }) => [tier, key])).toEqual(Object.entries(ORDER).flatMap(([tier, keys]) => keys.map((key) => [tier, key])));
    for (const preference of results) {
      expect(preference).toEqual({
        key: expect.any(String),
        title: expect.stringMatching(/^[\u0600-\u06ff ]+$/),
        enabled: true,
        tier: expect.any(String),
        locked: expect.any(Boolean),
        updated_at: expect.stringMatching(/Z$/),
      });
    }
    expect(new Set(results.map(({ title }) => title)).size).toBe(results.length);
    expect(await row('select count(*)::int as count from notification_preferences where user_id = $1', [user.userId])).toEqual({ count: results.length });
  });

  it('locks by the plan: level 1, 2 and 3', async () => {
    expect(lockedTiers(await list())).toEqual(['extra', 'leading', 'professional']);
    const [second, third] = [await aUser('provider'), await aUser('provider')];
    await subscribeTo(second.userId, 2);
    await subscribeTo(third.userId, 3);
    expect(lockedTiers(await list(second))).toEqual(['extra', 'professional']);
    expect(lockedTiers(await list(third))).toEqual([]);
  });
});

describe('switching', () => {
  it('answers the full list and what really changed', async () => {
    const answer = await patch([
      { key: 'new_request', enabled: false },
      { key: 'service_reply', enabled: true },
    ]);
    expect(answer).toMatchObject({ ok: true, changed: 1 });
    expect(answer.results).toHaveLength(25);
    expect(enabled(answer.results, 'new_request')).toBe(false);
    expect(answer.results).toEqual(await list());
    expect(await patch([{ key: 'new_request', enabled: false }])).toMatchObject({ changed: 0 });
    expect(await patch([{ key: 'new_request', enabled: true }])).toMatchObject({ changed: 1 });
  });

  it('skips what is no good: unknown and locked keys, entries that are none, words instead of booleans', async () => {
    const answer = await patch([
      null,
      7,
      'new_request',
      [],
      {},
      { key: 'nothing', enabled: false },
      { key: 'new_follow', enabled: false },
      { key: 'positive_review', enabled: false },
      { key: 'new_request' },
      { key: 'new_request', enabled: 'no' },
      { key: 'new_request', enabled: 0 },
      { key: 'new_request', enabled: null },
      { key: { toString: 'x' }, enabled: false },
      { key: '__proto__', enabled: false },
      { key: 'urgent_request', enabled: false },
    ]);
    expect(answer.changed).toBe(1);
    expect(answer.results.filter((preference) => !preference.enabled).map(({ key }) => key)).toEqual(['urgent_request']);
  });

  it('opens locked keys with the plan', async () => {
    await subscribeTo(user.userId, 2);
    expect(
      await patch([
        { key: 'new_follow', enabled: false },
        { key: 'positive_review', enabled: false },
      ]),
    ).toMatchObject({ changed: 1 });
  });

  it('takes the last of several entries for one key', async () => {
    const answer = await patch([
      { key: 'new_request', enabled: false },
      { key: 'new_request', enabled: true },
    ]);
    expect([answer.changed, enabled(answer.results, 'new_request')]).toEqual([0, true]);
    expect(await patch([])).toMatchObject({ changed: 0 });
  });

  it.each([[undefined], [null], ['new_request'], ['[]'], ['7'], [{ key: 'new_request', enabled: false }], [7]])('refuses %j instead of a list', async (updates) => {
    expect((await user.patch(PATH).send({ updates }).expect(400)).body).toEqual({ updates: [expect.any(String)] });
  });

  it("touches nobody else's", async () => {
    const other = await aUser('client');
    await list(other);
    await patch([{ key: 'new_request', enabled: false }]);
    expect(await sql('select 1 from notification_preferences where user_id = $1 and not enabled', [other.userId])).toEqual([]);
  });
});
