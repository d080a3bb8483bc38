import '../../../src/api/reviews/subscribers';
import { moderateReview, removeReview } from '../../../src/api/reviews';
import { transaction } from '../../../src/platform/db';
import { row } from '../../support/db';
import type { Client } from '../../support/http';
import { currentRun } from '../../support/run';
import { standInForStrapi } from '../../support/strapi-stand-in';
import { newClient, newProvider, type Provider, review, SCORES } from './fixtures';

/** Every review keeps a unified request in step. */

let close: () => Promise<void>;
let client: Client;
let provider: Provider;

beforeAll(async () => {
  close = standInForStrapi(currentRun().databaseUrl);
  [client, provider] = [await newClient(), await newProvider()];
});
afterAll(() => close());

const unified = (reviewId: number) =>
  row<{ code: string; state: string; summary: string; requester_id: number; team: string; id: number }>(
    `select id, code, state, summary, requester_id, assigned_team_code as team from unified_requests where source_app = 'reviews' and source_model = 'Review' and source_object_id = $1`,
    [reviewId],
  );

it('from the start', async () => {
  const request = await unified(await review(client, provider.providerId, { ...SCORES, comment: 'Very good' }));
  expect(request).toEqual({
    id: expect.any(Number),
    code: `RV${String(request.id).padStart(6, '0')}`,
    state: 'new',
    summary: 'Very good',
    requester_id: client.userId,
    team: 'content',
  });
  expect((await unified(await review(client, provider.providerId))).summary).not.toBe('');
});

it('through moderation', async () => {
  const id = await review(client, provider.providerId);
  const moderate = (status: 'approved' | 'rejected' | 'hidden') => moderateReview({ reviewId: id, status, note: '', moderator: { userId: null } });
  for (const [status, state] of [
    ['hidden', 'closed'],
    ['approved', 'new'],
    ['rejected', 'closed'],
  ] as const) {
    await moderate(status);
    expect((await unified(id)).state).toBe(state);
  }
});

it('to its removal, which leaves no words behind', async () => {
  const id = await review(client, provider.providerId, { ...SCORES, comment: 'An insult' });
  expect(await transaction((tx) => removeReview(tx, id))).toBe(true);
  expect(await unified(id)).toMatchObject({ state: 'closed', summary: expect.not.stringContaining('insult') });
  expect(await transaction((tx) => removeReview(tx, id))).toBe(false);
});
