import { row, sql } from '../../support/db';
import { api, type Client } from '../../support/http';
import { type PanelStaff, panelStaff } from '../../support/panel-account';
import { auditOf, unifiedOf } from '../../support/sales';
import { newClient, newProvider, newRequest, newSubcategory, type Provider } from '../../support/world';

/** Moderation of reviews in the panel (spec/reviews.md, Moderation). */

let staff: PanelStaff;
let provider: Provider;
let client: Client;
let subcategory: number;

const SCORES = { response_speed: 2, cost_value: 2, quality: 2, credibility: 2, on_time: 2 };

beforeAll(async () => {
  [staff, client, { id: subcategory }] = [await panelStaff('user', ['content']), await newClient(), await newSubcategory()];
  provider = await newProvider({ subcategories: [subcategory] });
}, 60_000);

async function aReview(comment = 'خدمة بطيئة'): Promise<number> {
  const request = await newRequest(client, { subcategory, request_type: 'normal', provider: provider.providerId, city: 'الرياض' });
  await sql(`update service_requests set state = 'completed', delivered_at = now() where id = $1`, [request]);
  const { body } = await client
    .post(`/api/reviews/requests/${request}/review/`)
    .send({ ...SCORES, comment })
    .expect(201);
  return body.review_id;
}

const shown = async () => (await api().get(`/api/reviews/providers/${provider.providerId}/reviews/`).expect(200)).body.map(({ id }: { id: number }) => id);
const average = async () =>
  (await row<{ rating_avg: string; rating_count: number }>('select rating_avg, rating_count from provider_profiles where id = $1', [provider.providerId])).rating_count;

it('takes a review out of lists and averages at once, and back', async () => {
  const id = await aReview();
  const count = await average();
  await staff.post(`/reviews/${id}/moderate`, { action: 'reject', moderation_note: 'ألفاظ غير لائقة' }).expect(200);
  expect(await shown()).not.toContain(id);
  expect(await average()).toBe(count - 1);
  expect((await unifiedOf('Review', id)).state).toBe('closed');
  await staff.post(`/reviews/${id}/moderate`, { action: 'hide' }).expect(200);
  await staff.post(`/reviews/${id}/moderate`, { action: 'approve' }).expect(200);
  expect(await shown()).toContain(id);
  expect(await average()).toBe(count);
  const { body } = await staff.get(`/reviews/${id}`).expect(200);
  expect(body).toMatchObject({ status: 'approved', moderated_by: expect.any(String), scores: SCORES, client: { phone: client.phone } });
  expect(await auditOf('review', id)).toEqual(['review_moderated', 'review_moderated', 'review_moderated']);
  expect(await row('select actor_id, extra from audit_logs where reference_type = $1 and reference_id = $2 order by id limit 1', ['review', String(id)])).toEqual({
    actor_id: staff.user.userId,
    extra: { from: 'approved', to: 'rejected' },
  });
});

it('takes the reply of the management', async () => {
  const id = await aReview();
  for (const management_reply of ['', ' ', 'س'.repeat(501)]) await staff.post(`/reviews/${id}/respond`, { management_reply }).expect(400);
  await staff.post(`/reviews/${id}/respond`, { management_reply: 'نعتذر عن التأخير' }).expect(200);
  expect((await staff.get(`/reviews/${id}`).expect(200)).body).toMatchObject({ management_reply: 'نعتذر عن التأخير', management_reply_by: expect.any(String) });
  expect(await auditOf('review', id)).toEqual(['review_response_added']);
});

it('refuses other verdicts and unknown reviews', async () => {
  const id = await aReview();
  await staff.post(`/reviews/${id}/moderate`, { action: 'delete' }).expect(400);
  await staff.post(`/reviews/${id}/moderate`, {}).expect(400);
  await staff.post('/reviews/999999/moderate', { action: 'hide' }).expect(404);
  await staff.post('/reviews/x/respond', { management_reply: 'x' }).expect(404);
  expect(await row('select moderation_status from service_reviews where id = $1', [id])).toEqual({ moderation_status: 'approved' });
});

it('finds reviews by words, rating, status, provider and days', async () => {
  const id = await aReview(`كلمة فريدة ${client.userId}`);
  const find = async (query: Record<string, string>) => (await staff.get(`/reviews?${new URLSearchParams(query)}`).expect(200)).body.results.map((one: { id: number }) => one.id);
  const q = `فريدة ${client.userId}`;
  expect(await find({ q })).toEqual([id]);
  expect(await find({ q, rating: '2', status: 'approved', target: String(provider.providerId), date_from: '2020-01-01', date_to: '2999-01-01' })).toEqual([id]);
  for (const other of [{ rating: '5' }, { status: 'hidden' }, { target: '999999' }, { date_to: '2020-01-01' }, { rating: 'x' }] as Record<string, string>[])
    expect(await find({ q, ...other })).toEqual([]);
});

it('hides what is a colleague’s from level user', async () => {
  const id = await aReview();
  const colleague = await panelStaff('user', ['content']);
  await sql(`update unified_requests set assigned_user_id = $2 where source_model = 'Review' and source_object_id = $1`, [id, colleague.user.userId]);
  await staff.get(`/reviews/${id}`).expect(403);
  await staff.post(`/reviews/${id}/moderate`, { action: 'hide' }).expect(403);
  expect((await staff.get('/reviews').expect(200)).body.results.map((one: { id: number }) => one.id)).not.toContain(id);
  await colleague.get(`/reviews/${id}`).expect(200);
  expect(await row('select moderation_status from service_reviews where id = $1', [id])).toEqual({ moderation_status: 'approved' });
});
