import { defineMessages } from '../../platform/i18n';

export const m = defineMessages('analytics', {
  badDay: {
    ar: 'التاريخ في {{name}} غير صحيح: المطلوب يوم حقيقي بصيغة YYYY-MM-DD.',
    en: '{{name}} is not a date: a real day as YYYY-MM-DD is needed.',
    fa: '{{name}} تاریخ نیست: یک روز واقعی به شکل YYYY-MM-DD لازم است.',
  },
});
