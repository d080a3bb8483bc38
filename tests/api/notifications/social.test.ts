import { row, sql } from '../../support/db';
import type { Client } from '../../support/http';
import { aProvider, type Provider } from '../../support/market';
import { newRequest, review, SCORES } from '../reviews/fixtures';
import { aUser, noticesOf, settledNotices, subscribeTo } from './support';

/** Notices of providers and reviews (spec/providers.md, spec/reviews.md). */

let fan: Client;
let provider: Provider;

beforeEach(async () => {
  [fan, provider] = [await aUser('client'), await aProvider()];
  await sql(`update up_users set first_name = 'Huda', last_name = 'Saleh' where id = $1`, [fan.userId]);
});

describe('follows and likes', () => {
  const portfolioItem = async () => (await row<{ id: number }>(`insert into portfolio_items (provider_id, file_type) values ($1, 'image') returning id`, [provider.providerId])).id;

  it('tell the owner of the profile once, when his plan opens it', async () => {
    await subscribeTo(provider.userId, 2);
    const item = await portfolioItem();
    await fan.post(`/api/providers/${provider.providerId}/follow/`).expect(200);
    await fan.post(`/api/providers/${provider.providerId}/like/`).expect(200);
    await fan.post(`/api/providers/portfolio/${item}/like/`).expect(200);
    await fan.post(`/api/providers/${provider.providerId}/unfollow/`).expect(200);
    await fan.post(`/api/providers/${provider.providerId}/follow/`).expect(200);
    const notices = await settledNotices(provider.userId);
    expect(notices).toHaveLength(3);
    for (const notice of notices) {
      expect(notice).toMatchObject({ kind: 'info', audience_mode: 'provider', url: `/providers/${provider.providerId}`, is_urgent: false });
      expect(notice.body).toContain('Huda Saleh');
    }
    expect(new Set(notices.map(({ title }) => title)).size).toBe(3);
    expect(await sql('select 1 from event_logs where target_user_id = $1', [provider.userId])).toEqual([]);
  });

  it('tell nobody on level 1, and obey each preference', async () => {
    await fan.post(`/api/providers/${provider.providerId}/follow/`).expect(200);
    expect(await settledNotices(provider.userId)).toEqual([]);
    const other = await aProvider();
    await subscribeTo(other.userId, 2);
    await other
      .patch('/api/notifications/preferences/')
      .send({ updates: [{ key: 'new_follow', enabled: false }] })
      .expect(200);
    await fan.post(`/api/providers/${other.providerId}/follow/`).expect(200);
    await fan.post(`/api/providers/${other.providerId}/like/`).expect(200);
    expect(await settledNotices(other.userId)).toHaveLength(1);
  });
});

describe('reviews', () => {
  const bad = Object.fromEntries(Object.keys(SCORES).map((name) => [name, 2]));

  it('tell the provider by their rating, on level 3', async () => {
    await subscribeTo(provider.userId, 3);
    await provider
      .patch('/api/notifications/preferences/')
      .send({ updates: [{ key: 'positive_review', enabled: false }] })
      .expect(200);
    await review(fan, provider.providerId);
    expect(await settledNotices(provider.userId)).toEqual([]);
    const requestId = await newRequest({ client: fan, providerId: provider.providerId });
    await fan.post(`/api/reviews/requests/${requestId}/review/`).send(bad).expect(201);
    const [notice] = await settledNotices(provider.userId);
    expect(notice).toMatchObject({ kind: 'info', audience_mode: 'provider', url: `/requests/${requestId}` });
    expect(notice?.body).toContain('Fix it');
  });

  it('tell nobody below', async () => {
    await subscribeTo(provider.userId, 2);
    await review(fan, provider.providerId);
    expect(await settledNotices(provider.userId)).toEqual([]);
  });

  it('replies tell the client, each kind under its own title; the same text again nobody', async () => {
    const id = await review(fan, provider.providerId);
    const reply = `/api/reviews/reviews/${id}/provider-reply/`;
    for (const text of ['شكرًا', 'شكرًا', 'شكرًا جزيلًا']) await provider.post(reply).send({ provider_reply: text }).expect(200);
    await provider.delete(reply).expect(200);
    const notices = await settledNotices(fan.userId);
    expect(notices.map(({ meta }) => meta)).toEqual([{ reply_action: 'create' }, { reply_action: 'edit' }, { reply_action: 'delete' }]);
    expect(new Set(notices.map(({ title }) => title)).size).toBe(3);
    for (const notice of notices) expect(notice).toMatchObject({ kind: 'review_reply', audience_mode: 'client', url: expect.stringMatching(/^\/requests\/\d+\/$/) });
    expect(await noticesOf(provider.userId)).toEqual([]);
  });
});
