import { defineMessages } from '../../platform/i18n';

export const m = defineMessages('operators', {
  notSignedIn: { ar: 'اسم المستخدم أو كلمة المرور غير صحيحة.', en: 'The username or the password is wrong.', fa: 'نام کاربری یا رمز عبور نادرست است.' },
  loginLocked: {
    ar: 'محاولات دخول فاشلة كثيرة. حاول لاحقًا.',
    en: 'Too many failed sign-ins. Try again later.',
    fa: 'تلاش‌های ناموفق زیاد بود. بعداً تلاش کنید.',
  },
  operatorsOnly: { ar: 'هذه الواجهة لفريق التشغيل فقط.', en: 'This is for operators only.', fa: 'این بخش فقط برای اپراتورهاست.' },
  adminsOnly: { ar: 'هذا الإجراء لمديري التشغيل فقط.', en: 'This is for operator administrators only.', fa: 'این کار فقط برای مدیران است.' },
  passwordLength: { ar: 'كلمة المرور من 10 إلى 128 حرفًا.', en: 'The password has 10 to 128 characters.', fa: 'رمز عبور ۱۰ تا ۱۲۸ نویسه است.' },
  wrongPassword: { ar: 'كلمة المرور الحالية غير صحيحة.', en: 'The current password is wrong.', fa: 'رمز عبور کنونی نادرست است.' },
  usernameTaken: { ar: 'اسم المستخدم مستخدم في حساب آخر.', en: 'This username is taken.', fa: 'این نام کاربری گرفته شده است.' },
  lastAdmin: { ar: 'لا يمكن تنزيل آخر مدير.', en: 'The last administrator cannot be demoted.', fa: 'آخرین مدیر را نمی‌توان تنزل داد.' },
  cannotClose: { ar: 'لا يمكن إغلاق حساب مشغّل.', en: 'Operator accounts cannot be closed.', fa: 'حساب اپراتور را نمی‌توان بست.' },
  notDateTime: { ar: 'وقت غير صالح (ISO 8601).', en: 'Not a valid date-time (ISO 8601).', fa: 'زمان معتبر نیست (ISO 8601).' },
  lockedTitle: { ar: 'محاولات دخول فاشلة', en: 'Failed operator sign-ins', fa: 'ورودهای ناموفق' },
  lockedBody: {
    ar: 'أُوقف الدخول مؤقتًا بعد محاولات فاشلة: {{name}}، من العنوان {{ip}}.',
    en: 'Sign-in was locked for a while after failed tries: {{name}}, from {{ip}}.',
    fa: 'پس از تلاش‌های ناموفق، ورود موقتاً بسته شد: {{name}}، از {{ip}}.',
  },
  lockedUnknownBody: {
    ar: 'أُوقف الدخول مؤقتًا بعد محاولات فاشلة باسم غير معروف من العنوان {{ip}}.',
    en: 'Sign-in was locked for a while after failed tries under an unknown name from {{ip}}.',
    fa: 'پس از تلاش‌های ناموفق با نامی ناشناخته از {{ip}}، ورود موقتاً بسته شد.',
  },
  roleTitle: { ar: 'تغيّر دور مشغّل', en: 'An operator has a new role', fa: 'نقش یک اپراتور تغییر کرد' },
  roleBody: { ar: 'دور {{name}} أصبح {{role}}.', en: '{{name}} is now {{role}}.', fa: 'نقش {{name}} اکنون {{role}} است.' },
});
