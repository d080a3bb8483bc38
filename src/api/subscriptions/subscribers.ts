import { beforeServing } from '../../platform/boot/before-serving';
import { type Sql, transaction } from '../../platform/db';
import { subscribe } from '../../platform/events';
import { bus } from '../../platform/realtime';
import { setUploadLimit } from '../../platform/uploads';
import { registerUnifiedSource } from '../backoffice';
import { notify, setPreferenceLevel, setPreferenceLevels } from '../notifications';
import { doubtAllFeatures, doubtFeatures, featuresOf, preferenceLevelsOf } from './features';
import { m } from './messages';
import { doubtPlans } from './plan-list';
import { levelOfPlan } from './rules';
import './sales';
import { syncExtra, syncSubscription } from './use-cases/changed';
import { seedPlans } from './use-cases/seed-plans';

/** What this domain is asked by others, and what it does when something happened. */

beforeServing(async () => void (await transaction(seedPlans)));

setUploadLimit(async (userId) => (await featuresOf(userId)).maxUploadMb);
setPreferenceLevel(async (userId) => levelOfPlan((await featuresOf(userId)).plan));
setPreferenceLevels(preferenceLevelsOf);

const idsOf = (table: 'subscriptions' | 'extra_purchases') => async (sql: Sql, after: number, limit: number) =>
  (await sql.rows<{ id: number }>(`select id from ${table} where id > $1 order by id limit $2`, [after, limit])).map(({ id }) => id);

registerUnifiedSource({ name: 'subscriptions', ids: idsOf('subscriptions'), sync: async (tx, id) => (await syncSubscription(tx, { id })).synced });
registerUnifiedSource({ name: 'extras', ids: idsOf('extra_purchases'), sync: async (tx, id) => (await syncExtra(tx, { id })).synced });

bus.on('subscriptions.features', ({ userId }) => {
  if (userId !== null) return doubtFeatures(userId);
  doubtAllFeatures();
  doubtPlans();
});

subscribe('subscriptions.features_changed', 'subscriptions.forget_features', ({ data }) => bus.publish('subscriptions.features', data));
subscribe('subscriptions.plans_changed', 'subscriptions.forget_plans', () => bus.publish('subscriptions.features', { userId: null }));

const PREFERENCE = 'paid_subscription_completed';
const RIYADH_OFFSET_MS = 3 * 3_600_000;
const dayInRiyadh = (instant: string): string => new Date(Date.parse(instant) + RIYADH_OFFSET_MS).toISOString().slice(0, 10);

subscribe('subscriptions.activated', 'subscriptions.tell_active', ({ id, data }) =>
  transaction((tx) =>
    notify(tx, [
      {
        eventId: id,
        userId: data.userId,
        title: m.activeTitle(),
        body: m.activeBody({ plan: data.planTitle, until: dayInRiyadh(data.endAt) }),
        kind: 'success',
        url: '',
        audience: 'shared',
        prefKey: PREFERENCE,
      },
    ]),
  ),
);

subscribe('subscriptions.extra_activated', 'subscriptions.tell_extra_active', ({ id, data }) =>
  transaction((tx) =>
    notify(tx, [
      { eventId: id, userId: data.userId, title: m.extraTitle(), body: m.extraBody({ title: data.title }), kind: 'success', url: '', audience: 'shared', prefKey: PREFERENCE },
    ]),
  ),
);
