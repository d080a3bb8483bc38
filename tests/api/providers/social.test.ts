import { row, sql } from '../../support/db';
import { api, type Client } from '../../support/http';
import { race, values } from '../../support/race';
import { addPicture, person, provider } from './support';

const ids = (answer: { body: { id: number }[] }): number[] => answer.body.map((item) => item.id);
const notices = (userId: number) => sql<{ kind: string }>('select kind from social_notices where user_id = $1 order by kind', [userId]);

describe('follow and like', () => {
  it('counts each once, whatever is repeated', async () => {
    const [owner, fan] = [await provider(), await person('phone_only')];
    for (const act of ['follow', 'follow', 'like', 'like']) expect((await fan.post(`/api/providers/${owner.providerId}/${act}/`)).body).toEqual({ ok: true });
    expect((await api().get(`/api/providers/${owner.providerId}/stats/`)).body).toMatchObject({
      provider_id: owner.providerId,
      followers_count: 1,
      likes_count: 1,
      rating_avg: '0.00',
      following_count: 0,
    });
    expect((await fan.get('/api/accounts/me/')).body).toMatchObject({ following_count: 1, likes_count: 1 });
    for (const act of ['unfollow', 'unfollow', 'unlike']) expect((await fan.post(`/api/providers/${owner.providerId}/${act}/`)).body).toEqual({ ok: true });
    expect((await owner.get('/api/accounts/me/')).body).toMatchObject({ provider_followers_count: 0, provider_likes_received_count: 0 });
    for (const act of ['follow', 'like']) expect((await fan.post(`/api/providers/999999/${act}/`)).status).toBe(404);
    for (const act of ['unfollow', 'unlike']) expect((await fan.post(`/api/providers/999999/${act}/`)).status).toBe(200);
  });

  it('refuses the own profile', async () => {
    const owner = await provider();
    for (const act of ['follow', 'like']) {
      const answer = await owner.post(`/api/providers/${owner.providerId}/${act}/`);
      expect([answer.status, typeof answer.body.detail]).toEqual([400, 'string']);
    }
  });

  it('keeps the counters right under simultaneous calls', async () => {
    const owner = await provider();
    const fans: Client[] = [];
    for (let count = 0; count < 6; count += 1) fans.push(await person('phone_only'));
    const acts = ['follow', 'like', 'follow', 'unlike', 'like'];
    values(await race(fans.length * acts.length, async (index) => fans[index % fans.length]?.post(`/api/providers/${owner.providerId}/${acts[index % acts.length]}/`)));
    const truth = await row(
      'select (select count(*)::int from provider_follows where provider_id = $1) as followers_count, (select count(*)::int from provider_likes where provider_id = $1) as likes_count',
      [owner.providerId],
    );
    expect(truth['followers_count']).toBe(6);
    expect((await api().get(`/api/providers/${owner.providerId}/`)).body).toMatchObject(truth);
  });

  it('tells of the same act once in 24 hours', async () => {
    const [owner, fan] = [await provider(), await person('client')];
    const item = await addPicture(owner, 'portfolio');
    const act = (path: string) => fan.post(`/api/providers/${path}/`);
    await act(`${owner.providerId}/follow`);
    await act(`portfolio/${item}/like`);
    await act(`portfolio/${item}/save`);
    await owner.post(`/api/providers/portfolio/${item}/like/`);
    expect((await notices(fan.userId)).map(({ kind }) => kind)).toEqual(['follow', 'like_portfolio']);
    expect(await notices(owner.userId)).toEqual([]);
    const first = await row('select noticed_at from social_notices where user_id = $1 and kind = $2', [fan.userId, 'follow']);
    await act(`${owner.providerId}/unfollow`);
    await act(`${owner.providerId}/follow`);
    expect(await row('select noticed_at from social_notices where user_id = $1 and kind = $2', [fan.userId, 'follow'])).toEqual(first);
    await sql("update social_notices set noticed_at = now() - interval '25 hours' where user_id = $1", [fan.userId]);
    await act(`${owner.providerId}/unfollow`);
    await act(`${owner.providerId}/follow`);
    expect(await row("select noticed_at > now() - interval '1 hour' as fresh from social_notices where user_id = $1 and kind = $2", [fan.userId, 'follow'])).toEqual({
      fresh: true,
    });
  });
});

describe('lists', () => {
  it('orders followed providers by latest activity, liked ones by id', async () => {
    const fan = await person('phone_only');
    const [a, b, c] = [await provider(), await provider(), await provider()];
    for (const { providerId } of [a, b, c]) for (const act of ['follow', 'like']) await fan.post(`/api/providers/${providerId}/${act}/`);
    await addPicture(a, 'portfolio');
    await addPicture(c, 'spotlights');
    expect(ids(await fan.get('/api/providers/me/following/'))).toEqual([a.providerId, c.providerId, b.providerId]);
    await b.patch('/api/providers/me/profile/').send({ bio: 'جديد' });
    await a.patch('/api/providers/me/profile/').send({ bio: 'جديد' });
    expect(ids(await fan.get('/api/providers/me/following/'))).toEqual([b.providerId, a.providerId, c.providerId]);
    expect(ids(await fan.get('/api/providers/me/likes/'))).toEqual([c.providerId, b.providerId, a.providerId]);
    expect(ids(await fan.get('/api/providers/me/likes/?page_size=1&page=2'))).toEqual([b.providerId]);
  });

  it('shows fans newest first and never a phone as username', async () => {
    const [owner, fan, other] = [await provider(), await person('client'), await provider()];
    await sql("update up_users set username = phone, first_name = 'سارة', last_name = 'علي' where id = $1", [fan.userId]);
    for (const user of [fan, other]) for (const act of ['follow', 'like']) await user.post(`/api/providers/${owner.providerId}/${act}/`);
    const expected = [
      { id: other.userId, username: `user_${other.userId}`, display_name: `user_${other.userId}`, provider_id: other.providerId },
      { id: fan.userId, username: `user_${fan.userId}`, display_name: 'سارة علي', provider_id: null },
    ];
    expect((await api().get(`/api/providers/${owner.providerId}/followers/`)).body).toEqual(expected);
    expect((await owner.get('/api/providers/me/followers/')).body).toEqual(expected);
    expect((await owner.get('/api/providers/me/likers/')).body).toEqual(expected);
  });

  it('carries true counts in every list of profiles', async () => {
    const [a, b, c] = [await provider(), await provider(), await provider()];
    for (const fan of [b, c]) for (const act of ['follow', 'like']) await fan.post(`/api/providers/${a.providerId}/${act}/`);
    await a.post(`/api/providers/${b.providerId}/follow/`);
    await a.post(`/api/providers/${c.providerId}/follow/`);
    const counts = { id: a.providerId, followers_count: 2, likes_count: 2, following_count: 2, completed_requests: 0 };
    for (const path of ['me/following/', 'me/likes/']) expect((await b.get(`/api/providers/${path}`)).body).toEqual([expect.objectContaining(counts)]);
    expect(ids(await api().get(`/api/providers/${a.providerId}/following/`))).toEqual([c.providerId, b.providerId]);
    expect((await api().get(`/api/providers/${b.providerId}/following/`)).body).toEqual([expect.objectContaining(counts)]);
  });
});
