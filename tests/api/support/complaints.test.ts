import '../../../src/api/providers/subscribers';
import '../../../src/api/reviews/subscribers';
import { deleteReported } from '../../../src/api/support';
import type { ApiError } from '../../../src/platform/http';
import { row, sql } from '../../support/db';
import { currentRun } from '../../support/run';
import { aStaff } from '../../support/staff';
import { standInForStrapi } from '../../support/strapi-stand-in';
import { newClient, newProvider, type Provider, review } from '../reviews/fixtures';
import { aCast, aTicket, BACKOFFICE, type Cast, PATH } from './support';

/** Removing what a complaint is about: an act of the staff page, which has no endpoint of this API. */

let close: () => Promise<void>;
let cast: Cast;
let provider: Provider;

beforeAll(async () => {
  close = standInForStrapi(currentRun().databaseUrl);
  [cast, provider] = [await aCast(), await newProvider()];
});
afterAll(() => close());

const complaint = (reported_kind: string, reported_object_id: number | string) => aTicket(cast.requester, { ticket_type: 'complaint', reported_kind, reported_object_id });
const remove = (ticketId: number, actor = cast.admin) => deleteReported({ ticketId, actor: { userId: actor.userId } });
const refusal = async (act: Promise<unknown>): Promise<number> => act.then(() => 0).catch((error: ApiError) => error.status);
const detail = async (id: number) => (await cast.admin.get(`${PATH}/tickets/${id}/`).expect(200)).body;

const aService = async (): Promise<number> =>
  (
    await row<{ id: number }>(
      `insert into provider_services (provider_id, subcategory_id, title, description) select $1, (select id from service_subcategories limit 1), 'Bad', 'x' returning id`,
      [provider.providerId],
    )
  ).id;

it('a review goes with its weight in the rating, a comment, an audit row, and the mark on the ticket', async () => {
  const client = await newClient();
  const reviewId = await review(client, provider.providerId);
  const id = await complaint('review', reviewId);
  expect(await remove(id, cast.user)).toBe('deleted');
  expect(await sql('select 1 from service_reviews where id = $1', [reviewId])).toEqual([]);
  expect(await row('select rating_count from provider_profiles where id = $1', [provider.providerId])).toEqual({ rating_count: 0 });
  const ticket = await detail(id);
  expect(ticket).toMatchObject({ reported_kind: '', reported_object_id: '', status: 'new' });
  expect(ticket.comments).toEqual([expect.objectContaining({ is_internal: true, text: expect.stringContaining(`review #${reviewId}`), created_by: cast.user.userId })]);
  expect((await cast.requester.get(`${PATH}/tickets/${id}/`)).body.comments).toEqual([]);
  const audited = await sql('select actor_id, reference_type, reference_label from audit_logs where action = $1 and reference_type = $3 and reference_id = $2', [
    'reported_object_deleted',
    String(reviewId),
    'review',
  ]);
  expect(audited).toEqual([{ actor_id: cast.user.userId, reference_type: 'review', reference_label: ticket.code }]);
  expect(await refusal(remove(id))).toBe(400);
});

it('a service and a portfolio item', async () => {
  const serviceId = await aService();
  expect(await remove(await complaint('service', serviceId))).toBe('deleted');
  expect(await sql('select 1 from provider_services where id = $1', [serviceId])).toEqual([]);
  const item = await row<{ id: number }>(`insert into portfolio_items (provider_id, file_type) values ($1, 'image') returning id`, [provider.providerId]);
  expect(await remove(await complaint('portfolio_item', item.id))).toBe('deleted');
  expect(await sql('select 1 from portfolio_items where id = $1', [item.id])).toEqual([]);
});

it('what is gone already changes nothing', async () => {
  const id = await complaint('review', 2_000_000_000);
  const before = await detail(id);
  expect(await remove(id)).toBe('gone');
  expect(await detail(id)).toEqual(before);
});

it.each([
  ['user', 5],
  ['thread', 5],
  ['review', 'abc'],
  ['review', ''],
  ['review', '0'],
  ['review', '99999999999'],
  ['', 5],
])('%s %s is nothing to delete', async (kind, object) => {
  expect(await refusal(remove(await complaint(kind, object)))).toBe(400);
});

it('only complaints, only by support staff who may write, within their rows', async () => {
  const serviceId = await aService();
  const fields = { reported_kind: 'service', reported_object_id: serviceId };
  expect(await refusal(remove(await aTicket(cast.requester, { ...fields, ticket_type: 'tech' })))).toBe(400);
  const id = await complaint('service', serviceId);
  expect(await refusal(remove(2_000_000_000))).toBe(404);
  for (const actor of [cast.qa, cast.outsiders['user of another dashboard'], cast.outsiders['revoked power']]) expect(await refusal(remove(id, actor))).toBe(403);
  await cast.admin.patch(`${BACKOFFICE}/${id}/assign/`).send({ assigned_to: cast.colleague.userId }).expect(200);
  expect(await refusal(remove(id, cast.user))).toBe(403);
  expect(await sql('select 1 from provider_services where id = $1', [serviceId])).toHaveLength(1);
  expect(await remove(id, await aStaff({ level: 'qa', superuser: true, revoked: true }))).toBe('deleted');
});
