import { aDesk, type Desk } from '../../support/dashboard';
import { row, sql } from '../../support/db';
import { api } from '../../support/http';
import { aProvider } from '../../support/market';
import { newSubcategory } from '../../support/world';
import { csvLines, download, ESCAPED, MARKUP, press } from './helpers';

/** Providers, services, categories on the dashboard (spec/backoffice.md, section 4, Content). */

let admin: Desk;
beforeAll(async () => {
  admin = await aDesk('admin');
});

const audits = (type: string, id: number) =>
  sql<{ actor_id: number; extra: { before: object; after: object } }>(
    `select actor_id, extra from audit_logs where action = 'catalogue_changed' and reference_type = $1 and reference_id = $2 order by id`,
    [type, String(id)],
  );

async function aService(): Promise<{ id: number; providerId: number; title: string; phone: string }> {
  const sub = await newSubcategory();
  const provider = await aProvider([sub.id]);
  const title = `خدمة ${provider.providerId}`;
  const { id } = await row<{ id: number }>(
    `insert into provider_services (document_id, provider_id, subcategory_id, title, price_unit, is_active) values (md5(random()::text), $1, $2, $3, 'fixed', true) returning id`,
    [provider.providerId, sub.id, title],
  );
  return { id, providerId: provider.providerId, title, phone: provider.phone };
}

describe('providers and services', () => {
  test('are listed, filtered and exported', async () => {
    const { providerId, phone, title } = await aService();
    const link = `/dashboard/providers/${providerId}/`;
    expect((await admin.get(`/providers/?q=${phone}`)).text).toContain(link);
    expect((await admin.get(`/providers/?q=${phone}&urgent=1`)).text).toContain(link);
    for (const query of ['urgent=0', 'verified=1', 'city=x']) expect((await admin.get(`/providers/?q=${phone}&${query}`)).text).not.toContain(link);
    expect((await admin.get(`/services/?q=${encodeURIComponent(title)}&active=1`)).text).toContain(title);
    expect((await admin.get(`/services/?q=${encodeURIComponent(title)}&active=0`)).text).not.toContain(`<td data-label="العنوان">${title}`);
    expect(csvLines(await download(admin, `/providers/?q=${phone}&export=csv`))).toHaveLength(2);
    expect(csvLines(await download(admin, `/services/?q=${encodeURIComponent(title)}&export=csv`))).toHaveLength(2);
  });

  test('a service is switched by its own provider’s path only', async () => {
    const [one, other] = [await aService(), await aService()];
    expect((await admin.post(`/providers/${other.providerId}/services/${one.id}/actions/toggle-active/`)).status).toBe(404);
    expect(await press(admin, `/providers/${one.providerId}/services/${one.id}/actions/toggle-active/`)).toMatchObject({
      kind: 'success',
      to: `/dashboard/providers/${one.providerId}/`,
    });
    expect(await row('select is_active from provider_services where id = $1', [one.id])).toEqual({ is_active: false });
    expect(await audits('providers.provider_service', one.id)).toMatchObject([{ actor_id: admin.userId, extra: { before: { is_active: true }, after: { is_active: false } } }]);
  });

  test('a name is a text', async () => {
    const { providerId } = await aService();
    await sql('update provider_profiles set display_name = $2 where id = $1', [providerId, MARKUP]);
    const { text } = await admin.get(`/providers/${providerId}/`);
    expect(text).not.toContain(MARKUP);
    expect(text).toContain(`<title>${ESCAPED}`);
  });
});

describe('categories', () => {
  test('are made, changed and switched', async () => {
    const name = `تصنيف ${Date.now()}`;
    const made = await press(admin, '/categories/create/', { name, is_active: '1' });
    expect(made.kind).toBe('success');
    const id = Number(/\/categories\/(\d+)\//.exec(made.to)?.[1]);
    expect(await row('select name, is_active from service_categories where id = $1', [id])).toEqual({ name, is_active: true });
    expect((await press(admin, `/categories/${id}/edit/`, { name: `${name} ب`, is_active: '1' })).kind).toBe('success');
    expect((await press(admin, `/categories/${id}/actions/toggle-active/`)).kind).toBe('success');
    expect(await row('select name, is_active from service_categories where id = $1', [id])).toEqual({ name: `${name} ب`, is_active: false });
    expect(await audits('providers.service_category', id)).toHaveLength(3);
    expect((await press(admin, '/categories/create/', { name: ' ' })).kind).toBe('error');
    expect(csvLines(await download(admin, `/categories/?q=${encodeURIComponent(name)}&export=csv`))).toHaveLength(2);
  });

  test('a sub-category under another category is 404; switched off it leaves the public list', async () => {
    const [one, other] = [await newSubcategory(), await newSubcategory()];
    expect((await admin.post(`/categories/${other.categoryId}/subcategories/${one.id}/actions/toggle-active/`)).status).toBe(404);
    expect((await press(admin, `/categories/${one.categoryId}/subcategories/${one.id}/actions/toggle-active/`)).kind).toBe('success');
    const listed = JSON.stringify((await api().get('/api/providers/categories/')).body);
    expect(listed).toContain(one.categoryName);
    expect(listed).not.toContain(`"${one.name}"`);
    expect((await admin.get(`/categories/${one.categoryId}/`)).text).toContain(one.name);
  });

  test('a sub-category is made, moved and refused under an unknown category', async () => {
    const [one, other] = [await newSubcategory(), await newSubcategory()];
    expect((await admin.get(`/subcategories/create/?category=${one.categoryId}`)).text).toContain(`<option value="${one.categoryId}" selected="">`);
    expect(await press(admin, '/subcategories/create/', { category: String(one.categoryId), name: 'فرعي جديد', is_active: '0' })).toMatchObject({
      kind: 'success',
      to: `/dashboard/categories/${one.categoryId}/`,
    });
    expect(await row('select name, is_active from service_subcategories where category_id = $1 order by id desc limit 1', [one.categoryId])).toEqual({
      name: 'فرعي جديد',
      is_active: false,
    });
    expect((await press(admin, `/subcategories/${one.id}/edit/`, { category: String(other.categoryId), name: one.name, is_active: '1' })).kind).toBe('success');
    expect(await row('select category_id from service_subcategories where id = $1', [one.id])).toEqual({ category_id: other.categoryId });
    expect((await press(admin, '/subcategories/create/', { category: '2147483647', name: 'x' })).kind).toBe('warning');
    expect((await press(admin, '/subcategories/create/', { category: 'x', name: 'x' })).kind).toBe('error');
  });
});
