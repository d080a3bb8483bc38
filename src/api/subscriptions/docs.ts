import { conflict, httpMessages, IDEMPOTENCY_KEY, type RoomDocs, refused } from '../../platform/http';
import * as contract from './contract';
import { m } from './messages';

/** What the API page says of plans, extras and features (spec/subscriptions-extras-features.md). */

const repeated = [refused(httpMessages.idempotencyKeyLength()), conflict(httpMessages.idempotencyKeyReused())];
const TIMES = 'Times are applied when it is read: nothing is shown active past its end.';
const BARE = { request: {} };

export const docs: RoomDocs = {
  schemas: { Subscriptions: contract },
  tags: {
    subscriptions: 'Plans, and who subscribed to them',
    extras: 'What is bought once: storage, support, tickets',
    features: 'What plans and extras open, computed in one place',
  },
  endpoints: {
    'GET /subscriptions/plans/': { description: 'Active ones.', refusals: [] },
    'GET /subscriptions/my/': { description: TIMES, refusals: [] },
    'POST /subscriptions/subscribe/:plan_id/': {
      description:
        'Waits for the payment of its invoice; a free plan is active at once. While the same plan waits already, that very subscription comes back (200), also for two calls at once.',
      headers: IDEMPOTENCY_KEY,
      also: { 200: { description: 'The same subscription waits for payment already' } },
      refusals: repeated,
      examples: BARE,
    },
    'GET /extras/catalog/': { description: 'From the setting `EXTRA_SKUS`.', refusals: [] },
    'GET /extras/my/': { description: TIMES, refusals: [] },
    'POST /extras/buy/:sku/': {
      description: 'Lasts from the payment on: 30 or 7 days, or a number of credits.',
      parameters: { sku: 'From the catalogue' },
      headers: IDEMPOTENCY_KEY,
      refusals: [refused(m.unknownExtra()), ...repeated],
      examples: { ...BARE, params: { sku: 'tickets_100' } },
    },
    'GET /features/my/': { description: 'They gate verification, advertising, the priority of tickets and the size of files everywhere.', refusals: [] },
  },
};
