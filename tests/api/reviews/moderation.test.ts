import { Client } from 'pg';
import { api } from '../../support/http';
import { freshName, startServer, type TestServer } from '../../support/server';

/** Staff moderate in the panel: by the same use-cases as everywhere, whatever the form sends along. */

const ADMIN = { email: 'moderator@souq.test', password: 'Moderator-2026' };

let server: TestServer;
let db: Client;
let token: string;
let providerId: number;
let documentId: string;
let reviewId: number;

const insert = async (text: string, values: unknown[] = []): Promise<number> => (await db.query<{ id: number }>(`${text} returning id`, values)).rows[0]?.id as number;

async function fill(): Promise<void> {
  const client = await insert(`insert into up_users (role_state, first_name) values ('client', 'Huda')`);
  const owner = await insert(`insert into up_users (role_state) values ('provider')`);
  providerId = await insert(`insert into provider_profiles (user_id, provider_type, display_name, rating_avg, rating_count) values ($1, 'individual', 'Moderated', 3.5, 2)`, [
    owner,
  ]);
  const category = await insert(`insert into service_categories (name) values ('Moderation')`);
  const subcategory = await insert(`insert into service_subcategories (name, category_id) values ('Moderation', $1)`, [category]);
  for (const score of [2, 5]) {
    const request = await insert(
      `insert into service_requests (client_id, provider_id, subcategory_id, title, description, request_type, state) values ($1, $2, $3, 'Fix', 'It', 'normal', 'completed')`,
      [client, providerId, subcategory],
    );
    reviewId = await insert(
      'insert into service_reviews (request_id, provider_id, client_id, response_speed, cost_value, quality, credibility, on_time, rating) values ($1, $2, $3, $4, $4, $4, $4, $4, $4)',
      [request, providerId, client, score],
    );
  }
  documentId = (await db.query<{ document_id: string }>('select document_id from service_reviews where id = $1', [reviewId])).rows[0]?.document_id as string;
}

beforeAll(async () => {
  server = await startServer({ ADMIN_EMAIL: ADMIN.email, ADMIN_PASSWORD: ADMIN.password }, { database: freshName() });
  db = new Client({ connectionString: server.databaseUrl });
  await db.connect();
  await fill();
  const response = await api(server.url).post('/admin/login').send(ADMIN).expect(200);
  token = response.body.data.token;
}, 120_000);

afterAll(async () => {
  await db?.end();
  await server?.stop();
}, 60_000);

const edit = (data: object) => api(server.url).put(`/content-manager/collection-types/api::reviews.review/${documentId}`).set('Authorization', `Bearer ${token}`).send(data);
const shown = async () => (await api(server.url).get(`/api/reviews/providers/${providerId}/reviews/`).expect(200)).body.length;
const rating = async () => {
  const { rating_avg, rating_count } = (await api(server.url).get(`/api/reviews/providers/${providerId}/rating/`).expect(200)).body;
  return { rating_avg, rating_count };
};
const audited = async (action: string) =>
  (
    await db.query(`select actor_label, reason, extra from audit_logs where action = $1 and reference_type = 'review' and reference_id = $2 order by id`, [
      action,
      String(reviewId),
    ])
  ).rows;

it('hides a review, and brings it back', async () => {
  await edit({ moderation_status: 'hidden', moderation_note: 'Insults' }).expect(200);
  expect(await shown()).toBe(1);
  expect(await rating()).toEqual({ rating_avg: '2.00', rating_count: 1 });
  await edit({ moderation_status: 'approved' }).expect(200);
  expect(await shown()).toBe(2);
  expect(await rating()).toEqual({ rating_avg: '3.50', rating_count: 2 });
  expect(await audited('review_moderated')).toEqual([
    { actor_label: expect.stringContaining(ADMIN.email), reason: 'Insults', extra: { from: 'approved', to: 'hidden' } },
    { actor_label: expect.stringContaining(ADMIN.email), reason: 'Insults', extra: { from: 'hidden', to: 'approved' } },
  ]);
});

it('adds the reply of the management', async () => {
  await edit({ management_reply: ' We are sorry ' }).expect(200);
  const { rows } = await db.query('select management_reply, management_reply_at is not null as dated from service_reviews where id = $1', [reviewId]);
  expect(rows).toEqual([{ management_reply: 'We are sorry', dated: true }]);
  expect(await audited('review_response_added')).toHaveLength(1);
});

it.each([{ rating: 1 }, { comment: 'Changed' }, { moderation_status: 'unknown' }, { moderation_note: 'x'.repeat(501) }])('refuses %j', async (data) => {
  await edit(data).expect(400);
  expect(await rating()).toEqual({ rating_avg: '3.50', rating_count: 2 });
});

it('deletes no review', async () => {
  const url = '/content-manager/collection-types/api::reviews.review';
  await api(server.url).delete(`${url}/${documentId}`).set('Authorization', `Bearer ${token}`).expect(400);
  expect(await shown()).toBe(2);
});
