import { z } from 'zod';
import { idParam, notFound } from '../../../../platform/http';
import { FEATURES, type PlanRow, plansOnSale, type StaffSubscription, seenSubscription } from '../../../subscriptions';
import type { PageCall } from '../../http/declare';
import { PageLink, Table, YesNo } from '../../view/parts';
import { FEATURES as FEATURE_WORDS, PERIODS } from '../../view/sales-terms';
import { money } from '../../view/words';

/** The features of the plans on sale beside each other, for one subscriber or for nobody. */

export const compareQuery = z.object({ subscription_id: idParam().optional() });

/** @throws 404 no such subscription; 403 a colleague's, for level `user` */
export async function comparePage({ access, query, url }: PageCall<undefined, z.infer<typeof compareQuery>>) {
  if (query.subscription_id === undefined && url.searchParams.get('subscription_id')) throw notFound();
  const subscription = query.subscription_id === undefined ? null : await seenSubscription(access, query.subscription_id);
  const plans = await plansOnSale();
  return (
    <>
      {subscription ? (
        <p>
          للمشترك <bdi>{subscription.user_name}</bdi>، باقته الآن: <bdi>{subscription.plan_title}</bdi>
        </p>
      ) : null}
      <Table
        head={['', ...plans.map((plan) => plan.code)]}
        rows={rowsOf(plans, subscription)}
        cells={(row) => [<b key="name">{row.name}</b>, ...row.cells]}
        empty="لا باقات معروضة."
      />
    </>
  );
}

const rowsOf = (plans: readonly PlanRow[], subscription: StaffSubscription | null) => [
  { name: 'الباقة', cells: plans.map((plan) => <bdi key={plan.id}>{plan.title}</bdi>) },
  { name: 'السعر', cells: plans.map((plan) => money(plan.price_minor)) },
  { name: 'المدة', cells: plans.map((plan) => PERIODS[plan.period]) },
  ...FEATURES.map((feature) => ({ name: FEATURE_WORDS[feature] ?? feature, cells: plans.map((plan) => <YesNo key={plan.id} on={plan.features.includes(feature)} />) })),
  ...(subscription ? [{ name: 'الترقية', cells: plans.map((plan) => <Upgrade key={plan.id} plan={plan} subscription={subscription} />) }] : []),
];

const Upgrade = ({ plan, subscription }: { plan: PlanRow; subscription: StaffSubscription }) =>
  plan.id === subscription.plan_id ? (
    'باقته الآن'
  ) : (
    <PageLink to={`/subscriptions/accounts/${subscription.id}/upgrade-summary/?plan_id=${plan.id}`} needs="subs">
      ملخص الترقية
    </PageLink>
  );
