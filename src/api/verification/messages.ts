import { defineMessages } from '../../platform/i18n';

export const m = defineMessages('verification', {
  badgeNeeded: {
    ar: 'حدد نوع الشارة أو البنود المطلوبة.',
    en: 'Say which badge, or which items, you ask for.',
    fa: 'نوع نشان یا موارد درخواستی را مشخص کنید.',
  },
  unknownItem: {
    ar: 'بند غير معروف. لكل بند «badge_type» و«code» من قائمة تلك الشارة.',
    en: 'Unknown item. Each needs a "badge_type" and a "code" of that badge.',
    fa: 'مورد ناشناخته. هر مورد به «badge_type» و «code» همان نشان نیاز دارد.',
  },
  featureBlue: { ar: 'الشارة الزرقاء غير متاحة في باقتك.', en: 'Your plan does not include the blue badge.', fa: 'طرح شما نشان آبی را ندارد.' },
  featureGreen: { ar: 'الشارة الخضراء غير متاحة في باقتك.', en: 'Your plan does not include the green badge.', fa: 'طرح شما نشان سبز را ندارد.' },
  already: {
    ar: 'لديك طلب توثيق قائم أو ساري لهذه الشارة.',
    en: 'You have an open or running request for this badge.',
    fa: 'برای این نشان درخواستی باز یا فعال دارید.',
  },
  wrongState: {
    ar: 'لا يمكن تنفيذ هذا الإجراء في حالة الطلب الحالية.',
    en: 'This is not possible in the present state of the request.',
    fa: 'در وضعیت فعلی درخواست این کار ممکن نیست.',
  },
  undecided: {
    ar: 'قرر كل البنود، أو كل المستندات، قبل الإنهاء.',
    en: 'Decide every item, or every document, before finishing.',
    fa: 'پیش از پایان، درباره همه موارد یا همه مدارک تصمیم بگیرید.',
  },
  docType: { ar: 'نوع المستند غير معروف. الأنواع: {{types}}.', en: 'Unknown kind of document. Kinds: {{types}}.', fa: 'نوع مدرک ناشناخته است. انواع: {{types}}.' },
  tooManyPapers: { ar: 'عدد الملفات الأقصى {{max}}.', en: 'At most {{max}} files.', fa: 'حداکثر {{max}} پرونده.' },
  badgeOff: { ar: 'هذه الشارة غير مفعّلة.', en: 'This badge is not active.', fa: 'این نشان فعال نیست.' },
  allRefused: { ar: 'لم يُقبل أي بند: {{items}}', en: 'No item was accepted: {{items}}', fa: 'هیچ موردی پذیرفته نشد: {{items}}' },
  someRefused: { ar: 'رُفضت بعض البنود: {{items}}', en: 'Some items were refused: {{items}}', fa: 'برخی موارد رد شد: {{items}}' },
  invoiceTitle: { ar: 'رسوم التوثيق لمدة سنة', en: 'Verification for one year', fa: 'هزینه احراز هویت برای یک سال' },
  invoiceDescription: {
    ar: 'رسوم توثيق الطلب {{code}} لمدة سنة من تاريخ الدفع.',
    en: 'Verification of request {{code}} for one year from the payment.',
    fa: 'هزینه احراز هویت درخواست {{code}} برای یک سال از زمان پرداخت.',
  },
  summary: { ar: 'طلب توثيق: {{items}}', en: 'Verification: {{items}}', fa: 'احراز هویت: {{items}}' },
  approvedTitle: { ar: 'تمت مراجعة طلب التوثيق', en: 'Your verification was reviewed', fa: 'درخواست احراز هویت بررسی شد' },
  approvedBody: {
    ar: 'الطلب {{code}}: ادفع الفاتورة لتفعيل الشارة.',
    en: 'Request {{code}}: pay the invoice to get the badge.',
    fa: 'درخواست {{code}}: برای دریافت نشان فاکتور را بپردازید.',
  },
  rejectedTitle: { ar: 'رُفض طلب التوثيق', en: 'Your verification was rejected', fa: 'درخواست احراز هویت رد شد' },
  rejectedBody: { ar: 'الطلب {{code}}: {{reason}}', en: 'Request {{code}}: {{reason}}', fa: 'درخواست {{code}}: {{reason}}' },
  activeTitle: { ar: 'شارة التوثيق مفعّلة', en: 'Your badge is active', fa: 'نشان شما فعال است' },
  activeBody: { ar: 'فُعّل التوثيق {{code}} لمدة سنة.', en: 'Verification {{code}} is active for one year.', fa: 'احراز هویت {{code}} برای یک سال فعال شد.' },
});
