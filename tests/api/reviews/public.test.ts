import { sql } from '../../support/db';
import { api, type Client } from '../../support/http';
import { newClient, newProvider, type Provider, review, SCORES } from './fixtures';

const all = (score: number) => ({ response_speed: score, cost_value: score, quality: score, credibility: score, on_time: score });

let client: Client;
let provider: Provider;

beforeAll(async () => {
  client = await newClient();
  provider = await newProvider();
});

const list = async (id: number | string) => (await api().get(`/api/reviews/providers/${id}/reviews/`).expect(200)).body;
const rating = async (id: number) => (await api().get(`/api/reviews/providers/${id}/rating/`).expect(200)).body;

describe('reviews of a provider', () => {
  it('are shown newest first, with the phone masked', async () => {
    const first = await review(client, provider.providerId, { ...SCORES, comment: 'First' });
    const second = await review(client, provider.providerId);
    const items = await list(provider.providerId);
    expect(items.map((item: { id: number }) => item.id)).toEqual([second, first]);
    expect(items[1]).toEqual({
      id: first,
      rating: 5,
      ...SCORES,
      comment: 'First',
      provider_reply: '',
      provider_reply_at: null,
      provider_reply_edited_at: null,
      provider_reply_is_edited: false,
      client_name: 'Huda Saleh',
      client_phone: `${client.phone.slice(0, 2)}******${client.phone.slice(-2)}`,
      created_at: expect.stringMatching(/^\d{4}-\d{2}-\d{2}T.*Z$/),
    });
  });

  it('never show a phone in the place of a name', async () => {
    const nameless = await newClient();
    await sql('update up_users set first_name = null, last_name = null, username = phone where id = $1', [nameless.userId]);
    const reviewed = await newProvider();
    await review(nameless, reviewed.providerId);
    const [item] = await list(reviewed.providerId);
    expect(item.client_name).toBe(`user_${nameless.userId}`);
  });

  it('are none for an unknown provider and one who closed his account', async () => {
    expect(await list(2_000_000_000)).toEqual([]);
    const gone = await newProvider();
    await review(client, gone.providerId);
    await sql('update up_users set deleted_at = now() where id = $1', [gone.userId]);
    expect(await list(gone.providerId)).toEqual([]);
    await api().get(`/api/reviews/providers/${gone.providerId}/rating/`).expect(404);
  });

  it('leave out rejected and hidden ones', async () => {
    const reviewed = await newProvider();
    const ids = [await review(client, reviewed.providerId), await review(client, reviewed.providerId), await review(client, reviewed.providerId)];
    await sql(`update service_reviews set moderation_status = 'hidden' where id = $1`, [ids[0]]);
    await sql(`update service_reviews set moderation_status = 'rejected' where id = $1`, [ids[1]]);
    expect((await list(reviewed.providerId)).map((item: { id: number }) => item.id)).toEqual([ids[2]]);
  });
});

describe('averages of a provider', () => {
  it('without a review', async () => {
    const { providerId } = await newProvider();
    expect(await rating(providerId)).toEqual({
      provider_id: providerId,
      rating_avg: '0.00',
      rating_count: 0,
      response_speed_avg: null,
      cost_value_avg: null,
      quality_avg: null,
      credibility_avg: null,
      on_time_avg: null,
    });
  });

  it('round half up to two decimals', async () => {
    const { providerId } = await newProvider();
    // 33 / 8 = 4.125
    for (const score of [5, 4, 4, 4, 4, 4, 4]) await review(client, providerId, all(score));
    await review(client, providerId, { ...all(4), quality: 5 });
    expect(await rating(providerId)).toMatchObject({ rating_avg: '4.13', rating_count: 8, quality_avg: '4.25', on_time_avg: '4.13' });
  });

  it('of an unknown provider', async () => {
    await api().get('/api/reviews/providers/2000000000/rating/').expect(404);
    await api().get('/api/reviews/providers/abc/rating/').expect(404);
  });
});
