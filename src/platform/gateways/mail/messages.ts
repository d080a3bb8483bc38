import { defineMessages } from '../../i18n';

export const m = defineMessages('mail', {
  brand: { ar: 'سوق', en: 'Souq', fa: 'سوق' },
  automatic: {
    ar: 'هذه رسالة آلية، فلا ترد عليها.',
    en: 'This is an automatic message; please do not reply to it.',
    fa: 'این پیام خودکار است؛ لطفاً به آن پاسخ ندهید.',
  },
  linkHint: {
    ar: 'إن لم يعمل الزر فانسخ هذا الرابط إلى المتصفح:',
    en: 'If the button does not work, copy this link into your browser:',
    fa: 'اگر دکمه کار نکرد، این پیوند را در مرورگر باز کنید:',
  },
});
