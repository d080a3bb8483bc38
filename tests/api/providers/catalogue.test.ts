import { sql } from '../../support/db';
import { api } from '../../support/http';
import { block, catalogue, type Provider, provider } from './support';

const ids = (answer: { body: { id: number }[] }): number[] => answer.body.map((item) => item.id);
const list = (query: object = {}) => api().get('/api/providers/list/').query(query);

const PUBLIC_KEYS =
  'id display_name profile_image cover_image bio years_experience phone whatsapp city lat lng accepts_urgent is_verified_blue is_verified_green rating_avg rating_count created_at followers_count likes_count following_count completed_requests'
    .split(' ')
    .sort();

describe('categories', () => {
  it('shows active ones by id, in the language of the reader', async () => {
    const [on, off] = [await catalogue(), await catalogue(false)];
    const answer = await api().get('/api/providers/categories/');
    expect(ids(answer)).toEqual(ids(answer).toSorted((a, b) => a - b));
    expect(ids(answer)).not.toContain(off.category);
    const shown = answer.body.find((item: { id: number }) => item.id === on.category);
    expect(shown.subcategories.map((item: { name: string }) => item.name)).toEqual(['أولى', 'ثانية']);
    const english = (await api().get('/api/providers/categories/').set('Accept-Language', 'en-GB')).body.find((item: { id: number }) => item.id === on.category);
    expect([english.name, english.subcategories.map((item: { name: string }) => item.name)]).toEqual(['Category', ['First', 'ثانية']]);
  });
});

describe('list', () => {
  it('filters by folded name and city, pick, place and urgency', async () => {
    const { category, first, second } = await catalogue();
    const town = `مدينة${Date.now()}`;
    const a = await provider({ display_name: 'أحْمَـد الكهربائى 100%', city: town, subcategory_ids: [first], lat: 1, lng: 2, accepts_urgent: true });
    const b = await provider({ display_name: 'سباكة احمد', city: ` ${town} `, subcategory_ids: [second] });
    expect(ids(await list({ city: town }))).toEqual([b.providerId, a.providerId]);
    expect(ids(await list({ city: town, q: 'احمد' }))).toEqual([b.providerId, a.providerId]);
    expect(ids(await list({ city: town, q: ' الكهربائي ' }))).toEqual([a.providerId]);
    expect(ids(await list({ city: town, q: 'سباكه' }))).toEqual([b.providerId]);
    expect(ids(await list({ city: town, q: '0%' }))).toEqual([a.providerId]);
    expect(ids(await list({ city: town, q: '_' }))).toEqual([]);
    expect(ids(await list({ category_id: category }))).toEqual([b.providerId, a.providerId]);
    expect(ids(await list({ category_id: category, subcategory_id: second }))).toEqual([b.providerId]);
    expect(ids(await list({ category_id: 999_999, subcategory_id: second }))).toEqual([b.providerId]);
    for (const yes of ['1', 'true', 'yes']) expect(ids(await list({ city: town, has_location: yes, accepts_urgent: yes }))).toEqual([a.providerId]);
    for (const no of ['0', 'no', '']) expect(ids(await list({ city: town, has_location: no, accepts_urgent: no }))).toEqual([b.providerId, a.providerId]);
  });

  it('ignores what it cannot read, and finds nothing for what does not exist', async () => {
    const { category, first } = await catalogue();
    const town = `بلدة${Date.now()}`;
    const a = await provider({ city: town, subcategory_ids: [first] });
    expect(ids(await list({ city: town, category_id: 'x', subcategory_id: '-', page: 'x', page_size: '0', colour: 'red' }))).toEqual([a.providerId]);
    for (const query of [{ category_id: 999_999 }, { subcategory_id: 999_999 }, { category_id: '99999999999' }, { q: 'no such name' }, { city: 'no such city' }])
      expect(ids(await list(query))).toEqual([]);
    await sql('update service_subcategories set is_active = false where category_id = $1', [category]);
    expect(ids(await list({ category_id: category }))).toEqual([]);
  });

  it('pages, with the total in a header that follows every write', async () => {
    const town = `قرية${Date.now()}`;
    const made: Provider[] = [];
    for (let count = 1; count <= 3; count += 1) {
      made.push(await provider({ city: town }));
      expect((await list({ city: town })).headers['x-total-count']).toBe(String(count));
    }
    const newest = made.map((item) => item.providerId).reverse();
    const page = await list({ city: town, page: 2, page_size: 2 });
    expect([ids(page), page.headers['x-total-count']]).toEqual([newest.slice(2), '3']);
    expect(ids(await list({ city: town, page: 9 }))).toEqual([]);
    expect(Object.keys(page.body[0]).sort()).toEqual(PUBLIC_KEYS);
    await made[0]?.patch('/api/providers/me/profile/').send({ city: 'أخرى' });
    expect((await list({ city: town })).headers['x-total-count']).toBe('2');
  });
});

describe('visibility', () => {
  it('hides everything of a blocked owner', async () => {
    const { first } = await catalogue();
    const [owner, fan] = [await provider({ subcategory_ids: [first] }), await provider()];
    await owner.post('/api/providers/me/services/').send({ title: 'خدمة', subcategory_id: first });
    await fan.post(`/api/providers/${owner.providerId}/follow/`);
    await fan.post(`/api/providers/${owner.providerId}/like/`);
    const before = await api().get(`/api/providers/${fan.providerId}/`);
    expect(before.body.following_count).toBe(1);
    await block(owner.userId);
    for (const path of ['', 'stats/']) expect((await api().get(`/api/providers/${owner.providerId}/${path}`)).status).toBe(404);
    for (const path of ['services', 'portfolio', 'spotlights', 'subcategories', 'followers', 'following'])
      expect((await api().get(`/api/providers/${owner.providerId}/${path}/`)).body).toEqual([]);
    expect(ids(await list())).not.toContain(owner.providerId);
    expect((await fan.get('/api/providers/me/following/')).body).toEqual([]);
    expect((await fan.get('/api/providers/me/likes/')).body).toEqual([]);
    expect((await api().get(`/api/providers/${fan.providerId}/following/`)).body).toEqual([]);
    expect((await api().get(`/api/providers/${fan.providerId}/stats/`)).body.following_count).toBe(0);
    expect((await fan.post(`/api/providers/${owner.providerId}/follow/`)).status).toBe(404);
    expect((await fan.post(`/api/providers/${owner.providerId}/unfollow/`)).body).toEqual({ ok: true });
  });

  it('takes the profile and the marks of a closed account away', async () => {
    const [owner, fan] = [await provider(), await provider()];
    await fan.post(`/api/providers/${owner.providerId}/follow/`);
    expect((await fan.delete('/api/accounts/me/')).status).toBe(200);
    expect((await api().get(`/api/providers/${fan.providerId}/`)).status).toBe(404);
    expect((await api().get(`/api/providers/${owner.providerId}/`)).body.followers_count).toBe(0);
    expect((await api().get(`/api/providers/${owner.providerId}/followers/`)).body).toEqual([]);
  });
});
