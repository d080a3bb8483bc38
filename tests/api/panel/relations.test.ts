import { openPanel, type Panel, picked } from './support';

const CATEGORY = 'api::providers.service-category';
const SUBCATEGORY = 'api::providers.service-subcategory';

let panel: Panel;
let first: string;
let second: string;

beforeAll(async () => {
  panel = await openPanel();
  first = (await panel.documents('post', CATEGORY, '', { name: 'أولى' }).expect(201)).body.data.documentId;
  second = (await panel.documents('post', CATEGORY, '', { name: 'ثانية' }).expect(201)).body.data.documentId;
}, 120_000);

afterAll(() => panel?.stop(), 60_000);

const create = async () => (await panel.documents('post', SUBCATEGORY, '', { name: 'فرعية', category: picked(first) }).expect(201)).body.data.documentId as string;
const categoryOf = async (documentId: string) => (await panel.call('get', `/relations/${SUBCATEGORY}/${documentId}/category`).expect(200)).body.results[0]?.documentId;

it('sets a relation at creation', async () => {
  expect(await categoryOf(await create())).toBe(first);
});

it('moves it to another row', async () => {
  const documentId = await create();
  await panel.documents('put', SUBCATEGORY, documentId, { category: { connect: [{ documentId: second }], disconnect: [{ documentId: first }] } }).expect(200);
  expect(await categoryOf(documentId)).toBe(second);
});

it('leaves it alone when the form sends an empty pair', async () => {
  const documentId = await create();
  const { body } = await panel.documents('put', SUBCATEGORY, documentId, { name: 'باسم آخر', name_en: null, category: { connect: [], disconnect: [] } }).expect(200);
  expect(body.data).toMatchObject({ name: 'باسم آخر', name_en: '' });
  expect(await categoryOf(documentId)).toBe(first);
});

it.each([{ connect: [], disconnect: [] }, null, undefined])('needs a required relation at creation: %j', async (category) => {
  const { body } = await panel.documents('post', SUBCATEGORY, '', { name: 'بلا تصنيف', category }).expect(400);
  expect(body.error.details.errors).toEqual([expect.objectContaining({ path: ['category'] })]);
});

it('does not clear a required relation', async () => {
  const documentId = await create();
  await panel.documents('put', SUBCATEGORY, documentId, { category: { connect: [], disconnect: [{ documentId: first }] } }).expect(400);
  expect(await categoryOf(documentId)).toBe(first);
});

it('refuses a row that does not exist', async () => {
  await panel.documents('post', SUBCATEGORY, '', { name: 'ضائعة', category: picked('nowhere') }).expect(400);
});
