import { defineMessages } from '../../platform/i18n';

export const m = defineMessages('settings', {
  unknownKey: { ar: 'إعداد غير معروف: {{key}}.', en: 'Unknown setting: {{key}}.', fa: 'تنظیم ناشناخته: {{key}}.' },
  notAnItem: {
    ar: 'كل عنصر كائن فيه key و value (نص أو null).',
    en: 'Each item is an object with key and value (text or null).',
    fa: 'هر مورد شیئی با key و value (متن یا null) است.',
  },
  repeatedKey: { ar: 'تكرر الإعداد {{key}}.', en: 'The setting {{key}} stands there twice.', fa: 'تنظیم {{key}} دو بار آمده است.' },
  badValue: { ar: '{{key}}: {{problem}}', en: '{{key}}: {{problem}}', fa: '{{key}}: {{problem}}' },
  notPrintable: { ar: 'أحرف لاتينية مطبوعة فقط.', en: 'Printable ASCII characters only.', fa: 'فقط نویسه‌های چاپی ASCII.' },
  notDigits: { ar: 'أرقام فقط.', en: 'Digits only.', fa: 'فقط رقم.' },
  notMailboxes: {
    ar: 'قائمة مفصولة بفواصل من provider:address:token، والمزود gmail أو outlook.',
    en: 'A comma list of provider:address:token with the provider gmail or outlook is needed.',
    fa: 'فهرستی با ویرگول از provider:address:token لازم است؛ provider باید gmail یا outlook باشد.',
  },
  adminsOnly: { ar: 'الإعدادات لمديري التشغيل فقط.', en: 'Settings are for administrators only.', fa: 'تنظیمات فقط برای مدیران است.' },
  managersOnly: {
    ar: 'هذه الصفحة للحسابات المرتبطة بمستوى admin أو power.',
    en: 'This page is for accounts that stand for staff of level admin or power.',
    fa: 'این صفحه برای حساب‌های متصل به کارکنان سطح admin یا power است.',
  },
  changedTitle: { ar: 'تغيّرت إعدادات التكامل', en: 'Integration settings changed', fa: 'تنظیمات یکپارچه‌سازی تغییر کرد' },
  changedBody: { ar: 'غيّر {{name}}: {{keys}}', en: '{{name}} changed: {{keys}}', fa: '{{name}} این‌ها را تغییر داد: {{keys}}' },
});
