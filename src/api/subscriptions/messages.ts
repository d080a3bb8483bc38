import { defineMessages } from '../../platform/i18n';

export const m = defineMessages('subscriptions', {
  unknownExtra: { ar: 'هذه الخدمة الإضافية غير متاحة.', en: 'This extra is not available.', fa: 'این خدمت اضافی در دسترس نیست.' },
  wrongState: {
    ar: 'لا يمكن تنفيذ هذا الإجراء في حالته الحالية.',
    en: 'This is not possible in its present state.',
    fa: 'در وضعیت فعلی این کار ممکن نیست.',
  },
  notPaid: { ar: 'الفاتورة غير مدفوعة.', en: 'The invoice is not paid.', fa: 'فاکتور پرداخت نشده است.' },
  notYours: { ar: 'هذا الاشتراك مُسند إلى موظف آخر.', en: 'This subscription is assigned to a colleague.', fa: 'این اشتراک به همکار دیگری واگذار شده است.' },
  noteLength: { ar: 'الملاحظة من 1 إلى {{max}} حرفًا.', en: 'A note has 1 to {{max}} characters.', fa: 'یادداشت ۱ تا {{max}} نویسه است.' },
  planInvoice: { ar: 'اشتراك: {{title}}', en: 'Subscription: {{title}}', fa: 'اشتراک: {{title}}' },
  extraInvoice: { ar: 'خدمة إضافية: {{title}}', en: 'Extra: {{title}}', fa: 'خدمت اضافی: {{title}}' },
  activeTitle: { ar: 'تم تفعيل اشتراكك', en: 'Your subscription is active', fa: 'اشتراک شما فعال شد' },
  activeBody: { ar: 'باقة {{plan}} فعّالة حتى {{until}}.', en: 'The plan {{plan}} is active until {{until}}.', fa: 'طرح {{plan}} تا {{until}} فعال است.' },
  extraTitle: { ar: 'تم تفعيل الخدمة الإضافية', en: 'Your extra is active', fa: 'خدمت اضافی شما فعال شد' },
  extraBody: { ar: 'أصبحت «{{title}}» متاحة لك الآن.', en: '“{{title}}” is ready for use.', fa: '«{{title}}» اکنون برای شما در دسترس است.' },
});
