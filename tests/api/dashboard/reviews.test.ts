import { aDesk, type Desk } from '../../support/dashboard';
import { row, sql } from '../../support/db';
import { api } from '../../support/http';
import { aClient, aProvider, aRequest, aSubcategory, type Provider } from '../../support/market';
import { ESCAPED, MARKUP, press } from './helpers';

/** Reviews on the dashboard (spec/backoffice.md, section 4, Content; spec/reviews.md, Moderation). */

let admin: Desk;
let provider: Provider;

beforeAll(async () => {
  admin = await aDesk('admin');
  provider = await aProvider();
});

async function aReview(comment = 'ممتاز'): Promise<{ id: number; requestId: number }> {
  const client = await aClient();
  const requestId = await aRequest(client, await aSubcategory(), 'normal', provider.providerId);
  await sql(`update service_requests set state = 'completed' where id = $1`, [requestId]);
  const scores = { response_speed: 5, cost_value: 5, quality: 5, credibility: 5, on_time: 5 };
  const answer = await client.post(`/api/reviews/requests/${requestId}/review/`).send({ ...scores, comment });
  if (answer.status !== 201) throw new Error(answer.text);
  return { id: answer.body.review_id as number, requestId };
}

const publicIds = async () => ((await api().get(`/api/reviews/providers/${provider.providerId}/reviews/`)).body as { id: number }[]).map(({ id }) => id);

test('are listed and filtered', async () => {
  const { id } = await aReview();
  const link = `/dashboard/reviews/${id}/`;
  expect((await admin.get(`/reviews/?target=${provider.providerId}&rating=5&status=approved`)).text).toContain(link);
  for (const query of ['rating=1', 'status=hidden', 'date_from=2999-01-01', 'rating=x'])
    expect((await admin.get(`/reviews/?target=${provider.providerId}&${query}`)).text).not.toContain(link);
});

test('rejected and hidden ones leave public lists and the average at once, and come back', async () => {
  const { id } = await aReview();
  expect(await publicIds()).toContain(id);
  for (const [action, status] of [
    ['reject', 'rejected'],
    ['approve', 'approved'],
    ['hide', 'hidden'],
  ]) {
    expect((await press(admin, `/reviews/${id}/actions/moderate/`, { action: action as string, moderation_note: 'سبب' })).kind).toBe('success');
    expect((await row<{ moderation_status: string }>('select moderation_status from service_reviews where id = $1', [id])).moderation_status).toBe(status);
    expect((await publicIds()).includes(id)).toBe(status === 'approved');
  }
  const audits = await sql(`select 1 from audit_logs where action = 'review_moderated' and reference_id = $1 and actor_id = $2`, [String(id), admin.userId]);
  expect(audits).toHaveLength(3);
  expect((await press(admin, `/reviews/${id}/actions/moderate/`, { action: 'nonsense' })).kind).toBe('error');
});

test('the management answers with a text', async () => {
  const { id } = await aReview();
  expect((await press(admin, `/reviews/${id}/actions/respond/`, { management_reply: ' ' })).kind).toBe('error');
  expect((await press(admin, `/reviews/${id}/actions/respond/`, { management_reply: 'شكرًا لكم' })).kind).toBe('success');
  expect(await row('select management_reply, management_reply_by_id from service_reviews where id = $1', [id])).toEqual({
    management_reply: 'شكرًا لكم',
    management_reply_by_id: admin.userId,
  });
  expect(await sql(`select 1 from audit_logs where action = 'review_response_added' and reference_id = $1`, [String(id)])).toHaveLength(1);
});

test('level user: not what is a colleague’s', async () => {
  const { id } = await aReview();
  const [clerk, colleague] = [await aDesk('user', ['content']), await aDesk('user', ['content'])];
  await sql(`update unified_requests set assigned_user_id = $2 where source_app = 'reviews' and source_object_id = $1`, [id, colleague.userId]);
  expect([(await clerk.get(`/reviews/${id}/`)).status, (await colleague.get(`/reviews/${id}/`)).status]).toEqual([403, 200]);
  expect((await clerk.post(`/reviews/${id}/actions/moderate/`, { action: 'hide' })).status).toBe(403);
});

test('what was written is a text', async () => {
  const { id, requestId } = await aReview();
  await sql('update service_reviews set comment = $2, provider_reply = $2, management_reply = $2 where id = $1', [id, MARKUP]);
  for (const path of [`/reviews/${id}/`, `/requests/${requestId}/?tab=review`, `/reviews/?target=${provider.providerId}`]) {
    const { text } = await admin.get(path);
    expect(text).not.toContain(MARKUP);
    expect(text).toContain(ESCAPED);
  }
});
