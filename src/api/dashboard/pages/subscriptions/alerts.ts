import type { AccountAlert } from '../../../subscriptions';

/** What the alerts of an account say. */
export const ALERTS: Record<AccountAlert, { tone: 'bad' | 'busy' | 'calm'; text: string }> = {
  awaiting_payment: { tone: 'busy', text: 'الاشتراك بانتظار الدفع.' },
  paid_not_active: { tone: 'bad', text: 'الفاتورة مدفوعة والاشتراك لم يُفعّل: استخدم «تفعيل».' },
  payment_failed: { tone: 'bad', text: 'تعثر الدفع أو أُلغيت الفاتورة.' },
  ends_soon: { tone: 'busy', text: 'ينتهي الاشتراك خلال سبعة أيام.' },
  in_grace: { tone: 'busy', text: 'انتهى الاشتراك وهو في فترة السماح.' },
  expired: { tone: 'calm', text: 'انتهى الاشتراك.' },
  cancelled: { tone: 'calm', text: 'أُلغي الاشتراك.' },
  other_live: { tone: 'calm', text: 'للمشترك اشتراك آخر سارٍ.' },
  other_waiting: { tone: 'calm', text: 'للمشترك اشتراك آخر بانتظار الدفع.' },
};
