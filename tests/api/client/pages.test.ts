import { randomBytes } from 'node:crypto';
import { sql } from '../../support/db';
import { newSubcategory } from '../../support/world';
import { aClient, aProvider, signedIn } from './support';

/** Every kind of list, page after page. */

async function all<T>(rows: AsyncIterable<T>): Promise<T[]> {
  const collected: T[] = [];
  for await (const row of rows) collected.push(row);
  return collected;
}

const called = (sent: readonly string[], call: string): number => sent.filter((one) => one === call).length;

test('plain arrays', async () => {
  const { id: subcategory } = await newSubcategory();
  const { souq, sent } = await aProvider(subcategory);
  for (let index = 0; index < 5; index += 1) await souq.post('/api/providers/me/services/', { body: { title: `خدمة ${index}`, subcategory_id: subcategory } });
  const rows = await all(souq.each('/api/providers/me/services/', { params: { query: { page_size: 2 } } }));
  expect(new Set(rows.map(({ title }) => title)).size).toBe(5);
  expect(called(sent, 'GET /api/providers/me/services/')).toBe(3);
});

test('plain arrays without pages', async () => {
  const { souq } = await signedIn();
  const teams = await all(souq.each('/api/support/teams/'));
  expect(teams.map(({ code }) => code)).toContain('tech');
});

test('numbered and offset pages', async () => {
  const { souq, sent, userId } = await aClient();
  await sql(
    `insert into notifications (user_id, event_id, title, body, kind, url, audience_mode) select $1, gen_random_uuid()::text, 'n' || n, '', 'info', '', 'shared' from generate_series(1, 7) n`,
    [userId],
  );
  const rows = await all(souq.each('/api/notifications/', { params: { query: { limit: 3 } } }));
  expect(rows.map(({ title }) => title)).toEqual(['n7', 'n6', 'n5', 'n4', 'n3', 'n2', 'n1']);
  expect(called(sent, 'GET /api/notifications/')).toBe(3);
});

test('counted lists', async () => {
  const { souq, sent, userId } = await signedIn();
  const wallet = await souq.get('/api/wallet/');
  const journal = `j-${randomBytes(6).toString('hex')}`;
  await sql(
    `insert into wallet_transactions (wallet_id, amount_minor, transaction_type, direction, reference_type, description, state)
     select $1, 100 * n, 'deposit', 'credit', 'manual', $2 || n, 'failed' from generate_series(1, 5) n`,
    [wallet.id, `${journal}-${userId}-`],
  );
  const rows = await all(souq.each('/api/wallet/transactions/', { params: { query: { limit: 2 } } }));
  expect(rows).toHaveLength(5);
  expect(called(sent, 'GET /api/wallet/transactions/')).toBe(3);
});

test('the generated REST', async () => {
  const { souq } = await signedIn();
  const { id, categoryId } = await newSubcategory();
  await sql('insert into service_subcategories (category_id, name) select $1, n::text from generate_series(1, 4) n', [categoryId]);
  const query = { filters: { category: { id: { $eq: categoryId } } }, sort: 'id:asc', pagination: { pageSize: 2 } };
  const rows = await all(souq.each('/api/service-subcategories', { params: { query } }));
  expect(rows).toHaveLength(5);
  expect(rows[0]?.id).toBe(id);
});

test('as far as it is read', async () => {
  const { souq, sent, userId } = await aClient();
  await sql(
    `insert into notifications (user_id, event_id, title, body, kind, url, audience_mode) select $1, gen_random_uuid()::text, 'n', '', 'info', '', 'shared' from generate_series(1, 9) n`,
    [userId],
  );
  for await (const _row of souq.each('/api/notifications/', { params: { query: { limit: 3 } } })) break;
  expect(called(sent, 'GET /api/notifications/')).toBe(1);
});
