import type { AccountAlert } from '../../../subscriptions';
import type { FlashKind } from '../../http/session';

/** What the alerts of an account say. */
export const ALERTS: Record<AccountAlert, { kind: FlashKind; text: string }> = {
  awaiting_payment: { kind: 'warning', text: 'الاشتراك بانتظار الدفع.' },
  paid_not_active: { kind: 'error', text: 'الفاتورة مدفوعة والاشتراك لم يُفعّل: استخدم «تفعيل».' },
  payment_failed: { kind: 'error', text: 'تعثر الدفع أو أُلغيت الفاتورة.' },
  ends_soon: { kind: 'warning', text: 'ينتهي الاشتراك خلال سبعة أيام.' },
  in_grace: { kind: 'warning', text: 'انتهى الاشتراك وهو في فترة السماح.' },
  expired: { kind: 'info', text: 'انتهى الاشتراك.' },
  cancelled: { kind: 'info', text: 'أُلغي الاشتراك.' },
  other_live: { kind: 'info', text: 'للمشترك اشتراك آخر سارٍ.' },
  other_waiting: { kind: 'info', text: 'للمشترك اشتراك آخر بانتظار الدفع.' },
};
