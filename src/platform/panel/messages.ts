import { defineMessages } from '../i18n';

export const m = defineMessages('panel', {
  required: { ar: 'الحقل «{{field}}» مطلوب.', en: 'The field "{{field}}" is required.', fa: 'فیلد «{{field}}» الزامی است.' },
  readOnly: {
    ar: 'لا يمكن تعديل الحقول التالية من اللوحة: {{fields}}.',
    en: 'These fields cannot be changed in the panel: {{fields}}.',
    fa: 'این فیلدها از پنل قابل تغییر نیستند: {{fields}}.',
  },
  inUse: {
    ar: 'لا يمكن الحذف لأن سجلات أخرى تستخدم هذا العنصر. يمكنك إيقاف تفعيله بدلًا من ذلك.',
    en: 'It cannot be deleted because other records use it. Deactivate it instead.',
    fa: 'به‌دلیل استفاده در رکوردهای دیگر قابل حذف نیست. به‌جای آن غیرفعالش کنید.',
  },
  unknownReference: { ar: 'العنصر المرتبط غير موجود.', en: 'The linked record does not exist.', fa: 'رکورد مرتبط وجود ندارد.' },
  taken: { ar: 'توجد قيمة مطابقة من قبل.', en: 'The same value exists already.', fa: 'همین مقدار از قبل وجود دارد.' },
  badValue: { ar: 'قيمة غير مسموحة.', en: 'A value is not allowed.', fa: 'مقداری مجاز نیست.' },
});
