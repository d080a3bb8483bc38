import { randomBytes } from 'node:crypto';
import { row } from '../../support/db';
import { api, login } from '../../support/http';
import { newProvider, newSubcategory, type Provider } from '../../support/world';

/** The generated REST: what the public may read, filter and reach (spec/providers.md, Rules). */

let provider: Provider;
let blocked: Provider;
let subcategory: { id: number; categoryId: number };
let serviceId: number;

const get = (path: string) => api().get(`/api/${path}`);
const service = async (owner: Provider, title: string) =>
  (
    await row<{ id: number }>('insert into provider_services (provider_id, subcategory_id, title, price_from_minor) values ($1, $2, $3, 12345) returning id', [
      owner.providerId,
      subcategory.id,
      title,
    ])
  ).id;

beforeAll(async () => {
  subcategory = await newSubcategory();
  provider = await newProvider({ subcategories: [subcategory.id] });
  blocked = await newProvider({ subcategories: [subcategory.id] });
  // The helper names profiles after their phone, which is what must not show.
  await row(`update provider_profiles set display_name = 'ظاهر' where id = $1 returning id`, [provider.providerId]);
  serviceId = await service(provider, 'ظاهرة');
  await service(blocked, 'مخفية');
  await row(`insert into portfolio_items (provider_id, file_type) values ($1, 'image'), ($2, 'image') returning id`, [provider.providerId, blocked.providerId]);
  await row('update up_users set is_active = false where id = $1 returning id', [blocked.userId]);
});

const ofSubcategory = () => `provider-services?filters[subcategory][id][$eq]=${subcategory.id}`;

it('shows visible rows only, with paging and money as decimal strings', async () => {
  const { body } = await get(`${ofSubcategory()}&populate=*&sort=title:desc&pagination[pageSize]=5`).expect(200);
  expect(body.meta.pagination).toEqual({ page: 1, pageSize: 5, pageCount: 1, total: 1 });
  expect(body.data).toEqual([expect.objectContaining({ id: serviceId, title: 'ظاهرة', price_from: '123.45', price_to: null })]);
  expect(body.data[0]).not.toHaveProperty('price_from_minor');
});

it('hides portfolio items of a blocked owner', async () => {
  const { body } = await get(`portfolio-items?populate=provider&filters[provider][id][$in]=${blocked.providerId}`).expect(200);
  expect(body.data).toEqual([]);
});

it('finds a row by its number and by its document id', async () => {
  const { body } = await get(`provider-services/${serviceId}/`).expect(200);
  const again = await get(`provider-services/${body.data.documentId}`).expect(200);
  expect(again.body.data.id).toBe(serviceId);
});

it.each(['nothing', '0', '999999999', '99999999999999999999'])('answers 404 for %s', async (id) => {
  const { body } = await get(`provider-services/${id}`).expect(404);
  expect(body).toEqual({ detail: expect.any(String) });
});

it('hides what is switched off', async () => {
  const mark = randomBytes(4).toString('hex');
  const category = await row<{ id: number }>('insert into service_categories (name, is_active) values ($1, false) returning id', [mark]);
  const sub = await row<{ id: number }>('insert into service_subcategories (name, category_id) values ($1, $2) returning id', [mark, category.id]);
  await get(`service-categories/${category.id}`).expect(404);
  await get(`service-subcategories/${sub.id}`).expect(404);
});

it.each([
  'filters[provider][user][phone][$startsWith]=05',
  'filters[provider][user][id][$gt]=0',
  'filters[provider][website][$ne]=x',
  'filters[createdBy][email][$contains]=a',
  'sort=provider.user.phone',
  'sort=createdBy.email',
  'fields=provider_id',
  'populate=createdBy',
  'populate[provider]=*',
  'populate[provider][populate]=user',
  'populate[provider][populate][user][fields]=phone',
  'populate[provider][filters][user][phone][$startsWith]=05',
  'lookup[id]=1',
])('refuses %s', async (query) => {
  const { body } = await get(`provider-services?${query}`).expect(400);
  expect(body).toEqual({ detail: expect.any(String) });
});

it.each(['populate=*', 'populate[provider][populate]=*', '_q=05', 'publicationState=preview&status=draft'])('%s shows no owner', async (query) => {
  const { text } = await get(`provider-services?${query}`).expect(200);
  expect(text).not.toContain(provider.phone);
  expect(text).not.toMatch(/"(user|createdBy|phone|website)"/);
});

it('takes a good token, refuses a bad one and every write', async () => {
  const user = await login();
  await user.get('/api/regions').expect(200);
  await get('regions').set('Authorization', 'Bearer nonsense').expect(401);
  for (const method of ['post', 'put', 'patch', 'delete'] as const)
    await api()
      [method](`/api/service-categories${method === 'post' ? '' : '/1'}`)
      .send({})
      .expect(405);
});

it.each([
  'regions',
  'cities?populate=region',
  'promo-placeholders',
  'spotlight-items?populate=*',
  'service-categories',
  'service-subcategories?populate=category',
])('serves %s', async (path) => {
  const { body } = await get(path).expect(200);
  expect(body).toEqual({ data: expect.any(Array), meta: { pagination: expect.any(Object) } });
});
