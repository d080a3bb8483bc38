import type { Api } from './api';
import type { Person, Provider } from './people';
import { expectFields, expectRow, type Story } from './story';

/** What every accepted request goes through: start with inputs, approval, completion, review. */

export interface Job {
  requestId: number;
  client: Person;
  provider: Provider;
}

const DAY_MS = 86_400_000;
const RATINGS = { response_speed: 5, cost_value: 4, quality: 5, credibility: 5, on_time: 5 };

interface Row {
  id: number;
}

const detailPath = (requestId: number): string => `/api/marketplace/client/requests/${requestId}/`;

/** Reads the request as its client and compares. */
export async function expectRequest(api: Api, { requestId, client }: Pick<Job, 'requestId' | 'client'>, wanted: Record<string, unknown>): Promise<void> {
  expectFields(`request ${requestId}`, await api.expect(200, 'GET', detailPath(requestId), { token: client.token }), wanted);
}

export async function execute(api: Api, story: Story, job: Job): Promise<void> {
  const { requestId, client, provider } = job;
  const act = (action: string, token: string, body: object) => api.expect(200, 'POST', `/api/marketplace/requests/${requestId}/${action}/`, { token, body });

  await story.step(`${provider.name} starts the work: 300.00 in three days, 100.00 received`, async () => {
    const expected_delivery_at = new Date(Date.now() + 3 * DAY_MS).toISOString();
    expectFields('the start', await act('start', provider.token, { expected_delivery_at, estimated_service_amount: '300.00', received_amount: 100 }), {
      ok: true,
      status: 'in_progress',
    });
    await expectRequest(api, job, {
      status: 'in_progress',
      estimated_service_amount: '300.00',
      received_amount: '100.00',
      remaining_amount: '200.00',
      provider_inputs_approved: null,
    });
  });
  await story.step(`${client.name} approves the dates and amounts`, async () => {
    expectFields('the decision', await act('provider-inputs/decision', client.token, { approved: true, note: 'Agreed.' }), { ok: true, approved: true });
    await expectRequest(api, job, { status: 'in_progress', provider_inputs_approved: true, provider_inputs_decision_note: 'Agreed.' });
  });
  await story.step(`${provider.name} completes the work for 310.50`, async () => {
    expectFields('the completion', await act('complete', provider.token, { note: 'Done and tidied up.', actual_service_amount: 310.5 }), { ok: true, status: 'completed' });
    await expectRequest(api, job, { status: 'completed', status_group: 'completed', actual_service_amount: '310.50' });
  });
}

export async function review(api: Api, story: Story, job: Job, comment: string): Promise<number> {
  const { requestId, client, provider } = job;
  return story.step(`${client.name} reviews ${provider.name} with five stars`, async () => {
    const body = { ...RATINGS, comment };
    const { review_id: id } = await api.expect<{ review_id: number }>(201, 'POST', `/api/reviews/requests/${requestId}/review/`, { token: client.token, body });
    await expectRequest(api, job, { review_id: id, review_rating: 5, review_comment: comment });
    const list = await api.expect<Row[]>(200, 'GET', `/api/reviews/providers/${provider.providerId}/reviews/`);
    expectFields('the public review', expectRow('the public reviews', list, id), { rating: 5, ...RATINGS, comment, provider_reply: '' });
    return id;
  });
}

export async function reply(api: Api, story: Story, { provider, client }: Job, reviewId: number): Promise<void> {
  const text = 'Thank you, it was a pleasure.';
  await story.step(`${provider.name} replies, and the public list shows it`, async () => {
    const path = `/api/reviews/reviews/${reviewId}/provider-reply/`;
    const answer = await api.expect(200, 'POST', path, { token: provider.token, body: { provider_reply: text } });
    expectFields('the reply', answer, { ok: true, review_id: reviewId, provider_reply: text, provider_reply_is_edited: false });
    const list = await api.expect<Row[]>(200, 'GET', `/api/reviews/providers/${provider.providerId}/reviews/`);
    const masked = `${client.phone.slice(0, 2)}******${client.phone.slice(-2)}`;
    expectFields('the public review', expectRow('the public reviews', list, reviewId), { provider_reply: text, client_phone: masked });
  });
}

export async function expectFirstRating(api: Api, story: Story, { provider }: Job): Promise<void> {
  await story.step(`the rating summary of ${provider.name} shows 5.00 from one review`, async () => {
    const summary = await api.expect(200, 'GET', `/api/reviews/providers/${provider.providerId}/rating/`);
    const averages = Object.fromEntries(Object.entries(RATINGS).map(([name, value]) => [`${name}_avg`, value.toFixed(2)]));
    expectFields('the summary', summary, { provider_id: provider.providerId, rating_avg: '5.00', rating_count: 1, ...averages });
    expectFields('the public profile', await api.expect(200, 'GET', `/api/providers/${provider.providerId}/`), { rating_avg: '5.00', rating_count: 1, completed_requests: 1 });
  });
}
