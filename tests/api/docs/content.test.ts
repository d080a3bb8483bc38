import { PUBLIC_TYPES } from '../../../src/api/content/public-types';
import { row } from '../../support/db';
import { api } from '../../support/http';
import { judgeOf } from '../../support/json-schema';
import { type Json, type Media, openApi } from '../../support/openapi';
import { newProvider, newSubcategory } from '../../support/world';

/** What the generated REST really answers, held against what the document says of it. */

const document = openApi();
const judge = judgeOf(document);

const schemaOf = (path: string): Json => {
  const answer = document.paths[path]?.['get']?.responses['200'] as { content: Record<string, Media> };
  return (answer.content['application/json'] as Media).schema;
};

const LISTS = PUBLIC_TYPES.map(({ path }) => `/api/${path}`);

/** Keys of rows that the document does not know. */
function strangers(rows: Json[], schema: Json): string[] {
  const item = (schema['properties'] as { data: { items: { $ref: string } } }).data.items.$ref.split('/').at(-1) as string;
  const known = Object.keys((document.components['schemas']?.[item] as { properties: object }).properties);
  return [...new Set(rows.flatMap(Object.keys))].filter((key) => !known.includes(key));
}

beforeAll(async () => {
  const { id } = await newSubcategory();
  const provider = await newProvider({ subcategories: [id] });
  await row(`insert into provider_services (provider_id, subcategory_id, title, price_from_minor) values ($1, $2, 'شعار', 12345) returning id`, [provider.providerId, id]);
  await row(`insert into portfolio_items (provider_id, file_type) values ($1, 'image') returning id`, [provider.providerId]);
  await row(`insert into spotlight_items (provider_id, file_type) values ($1, 'video') returning id`, [provider.providerId]);
});

it.each(LISTS)('%s', async (path) => {
  for (const query of ['', '?populate=*', '?sort=id:desc&pagination[pageSize]=2&fields=id', '?pagination[start]=0&pagination[limit]=1']) {
    const { body } = await api().get(`${path}${query}`).expect(200);
    expect(judge(schemaOf(path), body)).toBeNull();
    expect(strangers(body.data, schemaOf(path))).toEqual([]);
  }
  const { body } = await api().get(`${path}?pagination[pageSize]=1`).expect(200);
  if (!body.data[0]) return;
  const one = await api().get(`${path}/${body.data[0].documentId}?populate=*`).expect(200);
  expect(judge(schemaOf(`${path}/{id}`), one.body)).toBeNull();
});

it('takes the parameters that are documented', async () => {
  await api()
    .get('/api/provider-services?filters[title][$contains]=شعار&filters[subcategory][name][$ne]=x&sort=price_from_minor:asc&populate[0]=provider&populate[1]=subcategory')
    .expect(200);
});
