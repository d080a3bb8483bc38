import { defineMessages } from '../../../platform/i18n';

export const m = defineMessages('content', {
  userNotCreated: {
    ar: 'تُنشأ الحسابات من التطبيق فقط: يسجّل كل مستخدم برقم جواله.',
    en: 'Accounts are created by their owners in the app, not in the panel.',
    fa: 'حساب‌ها فقط در برنامه و توسط صاحبانشان ساخته می‌شوند.',
  },
  userNotDeleted: {
    ar: 'لا تُحذف الحسابات من اللوحة. أوقف تفعيل الحساب لحظره.',
    en: 'Accounts are not deleted in the panel. Deactivate the account to block it.',
    fa: 'حساب‌ها از پنل حذف نمی‌شوند. برای مسدودکردن، حساب را غیرفعال کنید.',
  },
  operationalNotCreated: {
    ar: 'تنشأ هذه السجلات من التطبيق ولا تُضاف من اللوحة.',
    en: 'These records come from the app and cannot be added in the panel.',
    fa: 'این رکوردها از برنامه می‌آیند و از پنل افزوده نمی‌شوند.',
  },
  operationalNotDeleted: {
    ar: 'هذه السجلات جزء من السجل التشغيلي ولا تُحذف.',
    en: 'These records are part of the history and cannot be deleted.',
    fa: 'این رکوردها بخشی از تاریخچه‌اند و حذف نمی‌شوند.',
  },
  documentKind: {
    ar: 'الأنواع المقبولة: pdf وdoc وdocx وtxt.',
    en: 'Accepted kinds: pdf, doc, docx, txt.',
    fa: 'گونه‌های پذیرفته: pdf، doc، docx و txt.',
  },
});
