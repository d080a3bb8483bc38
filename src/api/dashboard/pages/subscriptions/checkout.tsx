import { ApiError, Reply } from '../../../../platform/http';
import { say } from '../../../../platform/i18n';
import { mayWrite } from '../../../backoffice';
import { type Attempt, openedStaffAttempt } from '../../../billing';
import { completeSubscriptionPayment, openSubscriptionCheckout, type StaffSubscription } from '../../../subscriptions';
import type { ActCall, ActResult, PageCall } from '../../http/declare';
import { at } from '../../http/paths';
import { ActForm } from '../../view/acts';
import { Badge, Card, Facts, PageLink } from '../../view/parts';
import { ATTEMPT_STATES, INVOICE_STATES, SUBSCRIPTION_STATES } from '../../view/sales-terms';
import { money, when } from '../../view/words';

/** Staff take the payment of a subscription: one attempt, however often its page is opened. */

type Call = PageCall<{ id: number }, undefined, StaffSubscription>;

const pathOf = (row: StaffSubscription, step: string): string => `/subscriptions/payments/${row.id}/${step}`;

/** What was paid goes on to its receipt. Who may only read sees the attempt that is open, and opens none. */
export async function checkoutPage(call: Call) {
  const { row } = call;
  if (row.invoice_status === 'paid') return new Reply(302, '', { Location: at(pathOf(row, 'success/')) });
  return <Checkout row={row} attempt={await attemptOf(call)} />;
}

async function attemptOf({ row, access, actor, origin, notice }: Call): Promise<Attempt | undefined> {
  try {
    if (mayWrite(access)) return await openSubscriptionCheckout({ actor, subscriptionId: row.id, origin });
    return row.invoice_id === null ? undefined : await openedStaffAttempt(row.invoice_id);
  } catch (error) {
    if (!(error instanceof ApiError) || error.status === 403 || error.status === 404) throw error;
    notice(say(error.detail, 'ar'));
    return undefined;
  }
}

const Checkout = ({ row, attempt }: { row: StaffSubscription; attempt: Attempt | undefined }) => (
  <>
    <Card title="ما يُدفع">
      <Facts
        facts={[
          ['المشترك', <bdi key="user">{row.user_name}</bdi>],
          ['الباقة', <bdi key="plan">{row.plan_title}</bdi>],
          ['الفاتورة', row.invoice_code],
          ['حالة الفاتورة', row.invoice_status && <Badge key="invoice" value={row.invoice_status} words={INVOICE_STATES} />],
          ['حالة الاشتراك', <Badge key="state" value={row.state} words={SUBSCRIPTION_STATES} />],
        ]}
      />
    </Card>
    {attempt ? <AttemptCard row={row} attempt={attempt} /> : <p className="empty">لا محاولة دفع مفتوحة.</p>}
    <p>
      <AccountLink row={row} />
    </p>
  </>
);

const AttemptCard = ({ row, attempt }: { row: StaffSubscription; attempt: Attempt }) => (
  <Card title="محاولة الدفع">
    <Facts
      facts={[
        [
          'المعرّف',
          <bdi key="id" dir="ltr" data-attempt={attempt.id}>
            {attempt.id}
          </bdi>,
        ],
        ['البوابة', attempt.gateway],
        ['الحالة', <Badge key="state" value={attempt.state} words={ATTEMPT_STATES} />],
        ['الإجمالي', money(attempt.amount_minor, attempt.currency)],
        ['فُتحت', when(attempt.created_at)],
        ['تنتهي', when(attempt.expires_at)],
      ]}
    />
    {attempt.gateway === 'mock' ? (
      <ActForm to={pathOf(row, 'checkout/actions/complete/')} label="إتمام الدفع" />
    ) : attempt.checkout_url ? (
      <a href={attempt.checkout_url} target="_blank" rel="noopener noreferrer">
        إلى بوابة الدفع
      </a>
    ) : null}
  </Card>
);

/** Settles the open attempt; of two at once one does, both see the receipt. */
export async function complete({ row, actor }: ActCall<{ id: number }, undefined, StaffSubscription>): Promise<ActResult> {
  const settled = await completeSubscriptionPayment({ actor, subscriptionId: row.id });
  const to = pathOf(row, 'success/');
  return settled ? { kind: 'success', text: 'اكتمل الدفع.', to } : { kind: 'warning', text: 'الفاتورة مدفوعة من قبل.', to };
}

/** The receipt; before the payment it says so. */
export const successPage = ({ row }: Call) => (
  <>
    <Card>
      <p>{row.invoice_status === 'paid' ? 'الفاتورة مدفوعة.' : 'لم تُدفع الفاتورة بعد.'}</p>
      <Facts
        facts={[
          ['المشترك', <bdi key="user">{row.user_name}</bdi>],
          ['الباقة', <bdi key="plan">{row.plan_title}</bdi>],
          ['الفاتورة', row.invoice_code],
          ['حالة الفاتورة', row.invoice_status && <Badge key="invoice" value={row.invoice_status} words={INVOICE_STATES} />],
          ['حالة الاشتراك', <Badge key="state" value={row.state} words={SUBSCRIPTION_STATES} />],
          ['ينتهي', when(row.end_at)],
        ]}
      />
    </Card>
    <p>
      {row.invoice_status === 'paid' ? null : (
        <PageLink to={pathOf(row, 'checkout/')} needs="subs">
          إلى صفحة الدفع{' '}
        </PageLink>
      )}
      <AccountLink row={row} />
    </p>
  </>
);

const AccountLink = ({ row }: { row: StaffSubscription }) => (
  <PageLink to={`/subscriptions/accounts/${row.id}/`} needs="subs">
    صفحة الاشتراك #{row.id}
  </PageLink>
);
