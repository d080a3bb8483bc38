import { row, sql } from '../../support/db';
import { api } from '../../support/http';
import { type PanelStaff, panelStaff } from '../../support/panel-account';
import { newProvider, newSubcategory, type Provider } from '../../support/world';

/** The pages of providers, services, categories and sub-categories in the panel (spec/backoffice.md, section 4, Content). */

let staff: PanelStaff;

beforeAll(async () => {
  staff = await panelStaff('user', ['content']);
});

const changesOf = (type: string, id: number) =>
  sql<{ actor_id: number; extra: object }>(`select actor_id, extra from audit_logs where action = 'catalogue_changed' and reference_type = $1 and reference_id = $2 order by id`, [
    type,
    String(id),
  ]);
const publicCategories = async (): Promise<{ id: number; subcategories: { id: number }[] }[]> => (await api().get('/api/providers/categories/').expect(200)).body;

describe('categories', () => {
  it('are added, renamed and listed', async () => {
    const name = `تصنيف اللوحة ${staff.user.userId}`;
    const { id } = (await staff.post('/categories', { name, name_en: 'From the panel' }).expect(200)).body;
    expect((await staff.get(`/categories?${new URLSearchParams({ q: name, active: '1' })}`).expect(200)).body.results).toEqual([
      { id, name, name_en: 'From the panel', is_active: true, subcategories: 0 },
    ]);
    await staff.put(`/categories/${id}`, { name: `${name} جديد` }).expect(200);
    await staff.put(`/categories/${id}`, { name: `${name} جديد` }).expect(200);
    expect((await staff.get(`/categories/${id}`).expect(200)).body).toMatchObject({ name: `${name} جديد`, name_en: 'From the panel', subcategories: [] });
    expect(await changesOf('providers.service_category', id)).toEqual([
      { actor_id: staff.user.userId, extra: { kind: 'create', before: {}, after: { name, name_en: 'From the panel', is_active: true } } },
      { actor_id: staff.user.userId, extra: { kind: 'update', before: { name }, after: { name: `${name} جديد` } } },
    ]);
  });

  it('refuse what is no name', async () => {
    for (const name of ['', ' ', 'س'.repeat(101), 5, null, undefined]) {
      const answer = await staff.post('/categories', { name });
      expect({ name, status: answer.status }).toEqual({ name, status: name === 5 ? 200 : 400 });
    }
    await staff.put('/categories/999999', { name: 'x' }).expect(404);
  });

  it('disappear from public lists when switched off, and come back', async () => {
    const { id, categoryId } = await newSubcategory();
    expect((await staff.post(`/categories/${categoryId}/deactivate`).expect(200)).body).toEqual({ is_active: false });
    await staff.post(`/categories/${categoryId}/deactivate`).expect(200);
    expect((await publicCategories()).some((category) => category.id === categoryId)).toBe(false);
    await staff.post(`/categories/${categoryId}/activate`).expect(200);
    expect((await publicCategories()).find((category) => category.id === categoryId)?.subcategories).toEqual([expect.objectContaining({ id })]);
    expect((await changesOf('providers.service_category', categoryId)).map(({ extra }) => extra)).toEqual([
      { kind: 'update', before: { is_active: true }, after: { is_active: false } },
      { kind: 'update', before: { is_active: false }, after: { is_active: true } },
    ]);
  });
});

describe('sub-categories', () => {
  it('are switched under their own category only', async () => {
    const [one, other] = [await newSubcategory(), await newSubcategory()];
    await staff.post(`/categories/${other.categoryId}/subcategories/${one.id}/deactivate`).expect(404);
    expect(await row('select is_active from service_subcategories where id = $1', [one.id])).toEqual({ is_active: true });
    await staff.post(`/categories/${one.categoryId}/subcategories/${one.id}/deactivate`).expect(200);
    expect((await publicCategories()).find(({ id }) => id === one.categoryId)?.subcategories).toEqual([]);
    expect(await changesOf('providers.service_subcategory', one.id)).toHaveLength(1);
  });

  it('are added, renamed and moved', async () => {
    const [one, other] = [await newSubcategory(), await newSubcategory()];
    const { id } = (await staff.post(`/categories/${one.categoryId}/subcategories`, { name: 'فرع جديد' }).expect(200)).body;
    await staff.put(`/categories/${one.categoryId}/subcategories/${id}`, { name_en: 'New branch', category: other.categoryId }).expect(200);
    expect((await staff.get(`/categories/${other.categoryId}`).expect(200)).body.subcategories).toContainEqual({
      id,
      category_id: other.categoryId,
      name: 'فرع جديد',
      name_en: 'New branch',
      is_active: true,
      providers: 0,
    });
    await staff.put(`/categories/${one.categoryId}/subcategories/${id}`, { name: 'x' }).expect(404);
    await staff.put(`/categories/${other.categoryId}/subcategories/${id}`, { category: 999_999 }).expect(400);
    await staff.post('/categories/999999/subcategories', { name: 'x' }).expect(400);
  });
});

describe('providers and services', () => {
  let provider: Provider;
  let serviceId: number;
  beforeAll(async () => {
    const { id: subcategory } = await newSubcategory();
    provider = await newProvider({ subcategories: [subcategory], city: 'تبوك' });
    const answer = await provider
      .post('/api/providers/me/services/')
      .send({ title: `تركيب ${provider.phone}`, subcategory_id: subcategory, price_from: '50.00', price_to: '80.00' });
    serviceId = answer.body.id;
  });

  it('have no badge any more when its year is over, whether the job ran or not', async () => {
    const { userId, providerId, phone } = await newProvider();
    await sql(
      `with r as (insert into verification_requests (requester_id, state) values ($1, 'expired') returning id)
       insert into verified_badges (user_id, badge_type, verification_code, verification_title, request_id, activated_at, expires_at)
       select $1, 'blue', 'B1', 'x', id, now() - interval '366 days', now() + interval '1 hour' from r`,
      [userId],
    );
    await sql('update provider_profiles set is_verified_blue = true where id = $1', [providerId]);
    const shown = async (verified: string): Promise<boolean[]> =>
      (await staff.get(`/providers?q=${phone}&verified=${verified}`).expect(200)).body.results.map((one: { is_verified_blue: boolean }) => one.is_verified_blue);
    expect([await shown('1'), await shown('0')]).toEqual([[true], []]);
    await sql(`update verified_badges set expires_at = now() - interval '1 second' where user_id = $1`, [userId]);
    expect([await shown('1'), await shown('0')]).toEqual([[], [false]]);
  });

  it('are found by name, phone, city and switches', async () => {
    const find = async (query: Record<string, string>) =>
      (await staff.get(`/providers?${new URLSearchParams(query)}`).expect(200)).body.results.map(({ id }: { id: number }) => id);
    for (const query of [{ q: provider.phone }, { q: `مزود ${provider.phone}`, city: 'تبوك' }, { q: provider.phone, urgent: '1' }, { q: provider.phone, verified: '0' }] as Record<
      string,
      string
    >[])
      expect(await find(query)).toContain(provider.providerId);
    for (const query of [{ q: provider.phone, city: 'جدة' }, { q: provider.phone, verified: '1' }, { q: 'no such name at all' }] as Record<string, string>[])
      expect(await find(query)).not.toContain(provider.providerId);
    expect((await staff.get(`/providers/${provider.providerId}`).expect(200)).body).toMatchObject({
      user: { id: provider.userId, phone: provider.phone },
      services: [{ id: serviceId, price_from: '50.00', price_to: '80.00', is_active: true }],
    });
    await staff.get('/providers/999999').expect(404);
  });

  it('lose a service from their public page when it is switched off', async () => {
    const shown = async () => (await api().get(`/api/providers/${provider.providerId}/services/`).expect(200)).body.map(({ id }: { id: number }) => id);
    expect(await shown()).toEqual([serviceId]);
    expect((await staff.post(`/services/${serviceId}/deactivate`).expect(200)).body).toEqual({ is_active: false });
    expect(await shown()).toEqual([]);
    const off = (await staff.get(`/services?${new URLSearchParams({ q: provider.phone, active: '0', city: 'تبوك' })}`).expect(200)).body.results;
    expect(off).toEqual([expect.objectContaining({ id: serviceId, is_active: false, provider: { id: provider.providerId, name: expect.any(String) } })]);
    await staff.post(`/services/${serviceId}/activate`).expect(200);
    expect(await shown()).toEqual([serviceId]);
    expect(await changesOf('providers.provider_service', serviceId)).toHaveLength(2);
    await staff.post('/services/999999/activate').expect(404);
  });
});
