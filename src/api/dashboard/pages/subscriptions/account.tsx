import { db } from '../../../../platform/db';
import { formatMinor } from '../../../../platform/money';
import { namesOf } from '../../../backoffice';
import { plansOnSale, type SubscriptionReview } from '../../../subscriptions';
import type { PageCall } from '../../http/declare';
import { ActForm, useMayWrite } from '../../view/acts';
import { Select, TextArea } from '../../view/fields';
import { History } from '../../view/history';
import { Badge, Card, Facts, PageLink, Table } from '../../view/parts';
import { Assignee, PersonCell } from '../../view/people';
import { ATTEMPT_STATES, INVOICE_STATES, SUBSCRIPTION_STATES } from '../../view/sales-terms';
import { money, when, yesNo } from '../../view/words';
import { Notes } from '../request-view';
import { ALERTS } from './alerts';
import { SubscriptionActs } from './list';

/** A subscription as the account page shows it: alerts, payments, history, the user's others. */

export async function accountPage({ row: review }: PageCall<unknown, unknown, SubscriptionReview>) {
  const [plans, names] = await Promise.all([plansOnSale(), namesOf(db, [...new Set(review.notes.flatMap(({ author_id: id }) => id ?? []))])]);
  const notes = review.notes.map(({ body: text, author_id: id, created_at: at }) => ({ text, at: at.toISOString(), by: (id !== null && names.get(id)) || '' }));
  const choices = Object.fromEntries(plans.filter(({ id }) => id !== review.row.plan_id).map((plan) => [String(plan.id), `${plan.title} — ${formatMinor(plan.price_minor)}`]));
  return (
    <>
      <Alerts review={review} />
      <Forms review={review} plans={choices} />
      <AccountFacts review={review} />
      <Attempts review={review} />
      <Others review={review} />
      <Card title="الملاحظات">
        <ActForm to={`/subscriptions/accounts/${review.row.id}/actions/add-note/`} label="إضافة">
          <TextArea name="note" label="ملاحظة جديدة" max={300} rows={2} required />
        </ActForm>
        <Notes notes={notes} />
      </Card>
      <History events={review.timeline} />
    </>
  );
}

const Alerts = ({ review: { alerts } }: { review: SubscriptionReview }) =>
  alerts.length === 0 ? null : (
    <Card title="تنبيهات">
      {alerts.map((alert) => (
        <p key={alert} data-alert={alert}>
          <span className={`badge badge-${ALERTS[alert].tone}`}>{ALERTS[alert].text}</span>
        </p>
      ))}
    </Card>
  );

const ENDED: readonly string[] = ['expired', 'cancelled'];

function Forms({ review: { row }, plans }: { review: SubscriptionReview; plans: Record<string, string> }) {
  const base = `/subscriptions/accounts/${row.id}/`;
  if (!useMayWrite()) return null;
  return (
    <>
      <div className="acts">
        <SubscriptionActs row={row} />
        <ActForm to={`${base}actions/renew/`} label="تجديد الباقة نفسها" />
        {row.state === 'pending_payment' && row.invoice_status !== 'paid' ? (
          <PageLink to={`/subscriptions/payments/${row.id}/checkout/`} needs="subs">
            إلى صفحة الدفع
          </PageLink>
        ) : null}
        {ENDED.includes(row.state) ? null : <ActForm to={`${base}actions/cancel/`} label="إلغاء الاشتراك" danger folded="إلغاء…" />}
      </div>
      <Card title="الترقية">
        <p>
          <PageLink to={`/subscriptions/plans/compare/?subscription_id=${row.id}`} needs="subs">
            مقارنة الباقات وملخص الترقية
          </PageLink>
        </p>
        <ActForm to={`${base}actions/upgrade/`} label="ترقية">
          <Select name="plan_id" label="الباقة الجديدة" choices={plans} />
        </ActForm>
      </Card>
    </>
  );
}

const AccountFacts = ({ review: { row } }: { review: SubscriptionReview }) => (
  <Card title="الاشتراك">
    <Facts
      facts={[
        ['المشترك', <PersonCell key="user" name={row.user_name} phone={row.user_phone} />],
        ['الباقة', <bdi key="plan">{row.plan_title}</bdi>],
        ['الحالة', <Badge key="state" value={row.state} words={SUBSCRIPTION_STATES} />],
        [
          'الطلب',
          row.request_id === null ? null : (
            <PageLink key="request" to={`/subscriptions/requests/${row.request_id}/`} needs="subs">
              {row.request_code}
            </PageLink>
          ),
        ],
        ['المسند إليه', <Assignee key="assignee" id={row.assigned_to} name={row.assigned_to_name} />],
        [
          'الفاتورة',
          row.invoice_code ? (
            <PageLink key="invoice" to={`/billing/?q=${row.invoice_code}`} needs="billing">
              {row.invoice_code}
            </PageLink>
          ) : null,
        ],
        ['حالة الفاتورة', row.invoice_status && <Badge key="paid" value={row.invoice_status} words={INVOICE_STATES} />],
        ['بدأ', when(row.start_at)],
        ['ينتهي', when(row.end_at)],
        ['نهاية السماح', when(row.grace_end_at)],
        ['تجديد تلقائي', yesNo(row.auto_renew)],
        ['أُنشئ', when(row.created_at)],
      ]}
    />
  </Card>
);

const Attempts = ({ review: { attempts } }: { review: SubscriptionReview }) => (
  <Card title="محاولات الدفع">
    <Table
      head={['المحاولة', 'البوابة', 'الحالة', 'المبلغ', 'سبب التعثر', 'الوقت']}
      rows={attempts}
      cells={(attempt) => [
        <bdi key="id" dir="ltr">
          {attempt.id.slice(0, 8)}
        </bdi>,
        attempt.gateway,
        <Badge key="state" value={attempt.state} words={ATTEMPT_STATES} />,
        money(attempt.amount_minor, attempt.currency),
        <bdi key="why">{[attempt.failure_code, attempt.failure_reason].filter(Boolean).join(': ')}</bdi>,
        when(attempt.created_at),
      ]}
      empty="لا محاولات."
    />
  </Card>
);

const Others = ({ review: { others } }: { review: SubscriptionReview }) => (
  <Card title="اشتراكاته الأخرى">
    <Table
      head={['الاشتراك', 'الباقة', 'الحالة', 'بدأ', 'ينتهي']}
      rows={others}
      cells={(other) => [
        <PageLink key="id" to={`/subscriptions/accounts/${other.id}/`} needs="subs">
          #{other.id}
        </PageLink>,
        <bdi key="plan">{other.plan_title}</bdi>,
        <Badge key="state" value={other.state} words={SUBSCRIPTION_STATES} />,
        when(other.start_at),
        when(other.end_at),
      ]}
      empty="لا اشتراكات أخرى."
    />
  </Card>
);
