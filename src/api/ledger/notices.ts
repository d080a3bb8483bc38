import { defineMessages } from '../../platform/i18n';

/** What users are told of their money. */
export const n = defineMessages('ledger_notice', {
  withdrawalPaid: { ar: 'صُرف طلب السحب', en: 'Withdrawal paid', fa: 'برداشت پرداخت شد' },
  withdrawalPaidBody: {
    ar: 'حوّلنا {{amount}} {{currency}} إلى حسابك.',
    en: 'We transferred {{amount}} {{currency}} to your account.',
    fa: '{{amount}} {{currency}} به حساب شما واریز شد.',
  },
  withdrawalRejected: { ar: 'رُفض طلب السحب', en: 'Withdrawal rejected', fa: 'برداشت رد شد' },
  withdrawalRejectedBody: {
    ar: 'أعدنا {{amount}} {{currency}} إلى محفظتك. {{reason}}',
    en: '{{amount}} {{currency}} are back in your wallet. {{reason}}',
    fa: '{{amount}} {{currency}} به کیف پول شما بازگشت. {{reason}}',
  },
  withdrawalRequested: { ar: 'طلب سحب جديد', en: 'New withdrawal request', fa: 'درخواست برداشت جدید' },
  withdrawalRequestedBody: {
    ar: 'طلب سحب بمبلغ {{amount}} {{currency}} بانتظار المراجعة.',
    en: 'A request for {{amount}} {{currency}} waits for review.',
    fa: 'درخواست {{amount}} {{currency}} در انتظار بررسی است.',
  },
  checkFailed: { ar: 'خلل في دفتر الحسابات', en: 'The ledger does not add up', fa: 'دفتر کل همخوان نیست' },
  checkFailedBody: {
    ar: 'وجد الفحص الليلي {{count}} من الفروق، أولها: {{first}}.',
    en: 'The nightly check found {{count}} differences, the first at {{first}}.',
    fa: 'بررسی شبانه {{count}} مغایرت یافت، نخستین: {{first}}.',
  },
  credited: { ar: 'رصيد جديد في محفظتك', en: 'Money in your wallet', fa: 'موجودی تازه در کیف پول' },
  creditedBody: {
    ar: 'أُضيف {{amount}} {{currency}} إلى محفظتك.',
    en: '{{amount}} {{currency}} were added to your wallet.',
    fa: '{{amount}} {{currency}} به کیف پول شما افزوده شد.',
  },
  debited: { ar: 'سحب من محفظتك', en: 'Money taken from your wallet', fa: 'برداشت از کیف پول' },
  debitedBody: {
    ar: 'سُحب {{amount}} {{currency}} من محفظتك.',
    en: '{{amount}} {{currency}} were taken from your wallet.',
    fa: '{{amount}} {{currency}} از کیف پول شما برداشت شد.',
  },
});
