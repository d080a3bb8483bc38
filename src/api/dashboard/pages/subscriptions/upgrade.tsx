import { z } from 'zod';
import { idParam } from '../../../../platform/http';
import { plansOnSale, type StaffSubscription, type UpgradeSummary, upgradeSummary } from '../../../subscriptions';
import type { PageCall } from '../../http/declare';
import { ActForm, Hidden } from '../../view/acts';
import { Select } from '../../view/fields';
import { Card, Facts, PageLink } from '../../view/parts';
import { PERIODS } from '../../view/sales-terms';
import { money } from '../../view/words';

/** What a subscriber would pay for another plan. */

export const upgradeQuery = z.object({ plan_id: idParam().optional() });

type Call = PageCall<{ id: number }, z.infer<typeof upgradeQuery>, StaffSubscription>;

/** Without a plan its reader chooses one. @throws 404 a plan that is not sold */
export async function upgradePage({ access, row, query, url }: Call) {
  const asked = url.searchParams.has('plan_id');
  if (asked) return <Summary summary={await upgradeSummary(access, row.id, query.plan_id ?? 0)} />;
  const plans = await plansOnSale();
  return (
    <form method="get" action={url.pathname} className="card act-form">
      <Select name="plan_id" label="الباقة" choices={Object.fromEntries(plans.map((plan) => [String(plan.id), plan.title]))} />
      <button type="submit">عرض الملخص</button>
    </form>
  );
}

const Summary = ({ summary: { row, plan, price } }: { summary: UpgradeSummary }) => (
  <>
    <Card title="ملخص الترقية">
      <Facts
        facts={[
          ['المشترك', <bdi key="user">{row.user_name}</bdi>],
          ['الباقة الحالية', <bdi key="now">{row.plan_title}</bdi>],
          ['الباقة المختارة', <bdi key="plan">{plan.title}</bdi>],
          ['المدة', PERIODS[plan.period]],
          ['السعر', money(plan.price_minor)],
          ['المبلغ قبل الضريبة', `${price.subtotal} ر.س`],
          [`الضريبة (${price.vat_percent}%)`, `${price.vat_amount} ر.س`],
          ['الإجمالي', `${price.total} ر.س`],
        ]}
      />
    </Card>
    <div className="acts">
      <ActForm to={`/subscriptions/accounts/${row.id}/actions/upgrade/`} label="ترقية ثم الدفع">
        <Hidden name="plan_id" value={plan.id} />
      </ActForm>
      <PageLink to={`/subscriptions/plans/compare/?subscription_id=${row.id}`} needs="subs">
        مقارنة الباقات
      </PageLink>
    </div>
  </>
);
