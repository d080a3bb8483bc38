import { api } from '../../support/http';
import { currentRun } from '../../support/run';
import { bootServer } from '../../support/server';
import { ADMIN, openPanel, type Panel } from './support';

/** Labels and roles from code, and what becomes of staff's own arrangements at the next start. */

const CATEGORY = 'api::providers.service-category';

let panel: Panel;

beforeAll(async () => {
  panel = await openPanel();
}, 120_000);

afterAll(() => panel?.stop(), 60_000);

const configuration = async (uid: string) => (await panel.call('get', `/content-types/${uid}/configuration`).expect(200)).body.data.contentType;

it('labels types and fields in Arabic and English', async () => {
  const { metadatas, settings } = await configuration(CATEGORY);
  expect(metadatas.name.edit.label).toBe('الاسم · Name');
  expect(settings).toMatchObject({ mainField: 'name', defaultSortBy: 'id', defaultSortOrder: 'DESC' });
  const { body } = await panel.call('get', '/content-types').expect(200);
  const shown = (body.data as { isDisplayed: boolean; uid: string; info: { displayName: string } }[]).filter(({ isDisplayed, uid }) => isDisplayed && uid.startsWith('api::'));
  expect(shown.filter(({ info }) => !info.displayName.includes(' · '))).toEqual([]);
});

it('shows operational fields without letting them be changed', async () => {
  const { metadatas } = await configuration('api::marketplace.service-request');
  expect(metadatas.client.edit.editable).toBe(false);
  expect(metadatas.state.edit.editable).toBe(true);
});

it('keeps what staff arranged by hand, and restores the rest', async () => {
  const { settings, metadatas, layouts } = await configuration(CATEGORY);
  const edited = { ...metadatas, name: { ...metadatas.name, edit: { ...metadatas.name.edit, label: 'اسم التصنيف' } } };
  // Shown, but not accepted back.
  for (const name of ['createdBy', 'updatedBy']) delete edited[name];
  await panel.call('put', `/content-types/${CATEGORY}/configuration`, { settings, metadatas: edited, layouts }).expect(200);
  const again = await bootServer(currentRun().folder, { DATABASE_URL: panel.server.databaseUrl, ROLE: 'web' });
  await again.stop();
  const after = await configuration(CATEGORY);
  expect(after.metadatas.name.edit.label).toBe('اسم التصنيف');
  expect(after.metadatas.name_en.edit.label).toBe('الاسم بالإنجليزية · English name');
}, 60_000);

describe('the content editor', () => {
  it('edits categories and sees no users or requests', async () => {
    const { rows } = await panel.db.query<{ id: number }>(`select id from admin_roles where code = 'souq-content-editor'`);
    const token = (await api(panel.server.url).post('/admin/login').send(ADMIN).expect(200)).body.data.token as string;
    const editor = { email: 'editor@souq.test', password: 'Editor-Pass-2026', firstname: 'Editor', lastname: 'One' };
    const created = await api(panel.server.url)
      .post('/admin/users')
      .set('Authorization', `Bearer ${token}`)
      .send({ email: editor.email, firstname: editor.firstname, lastname: editor.lastname, roles: [rows[0]?.id] })
      .expect(201);
    await api(panel.server.url).put(`/admin/users/${created.body.data.id}`).set('Authorization', `Bearer ${token}`).send({ password: editor.password, isActive: true }).expect(200);
    const own = (await api(panel.server.url).post('/admin/login').send({ email: editor.email, password: editor.password }).expect(200)).body.data.token as string;
    const as = (path: string) => api(panel.server.url).get(`/content-manager/collection-types/${path}`).set('Authorization', `Bearer ${own}`);
    await as(CATEGORY).expect(200);
    await as('plugin::users-permissions.user').expect(403);
    await as('api::marketplace.service-request').expect(403);
    await api(panel.server.url).post(`/content-manager/collection-types/${CATEGORY}`).set('Authorization', `Bearer ${own}`).send({ name: 'من المحرر' }).expect(201);
  });
});
