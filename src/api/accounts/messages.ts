import { defineMessages } from '../../platform/i18n';

export const m = defineMessages('accounts', {
  codeText: { ar: 'رمز التحقق: {{code}}. لا تشاركه مع أحد.', en: 'Your verification code is {{code}}. Do not share it.', fa: 'کد تأیید: {{code}}. آن را به کسی ندهید.' },
  codeFormat: { ar: 'الرمز مكوّن من 4 أرقام.', en: 'The code has 4 digits.', fa: 'کد ۴ رقم دارد.' },
  cooldown: {
    ar: 'أُرسل رمز للتو. حاول بعد {{seconds}} ثانية.',
    en: 'A code was just sent. Try again in {{seconds}} seconds.',
    fa: 'کدی همین حالا ارسال شد. پس از {{seconds}} ثانیه دوباره تلاش کنید.',
  },
  tooManyCodes: { ar: 'طُلبت رموز كثيرة. حاول لاحقًا.', en: 'Too many codes were requested. Try again later.', fa: 'کدهای زیادی درخواست شده است. بعداً تلاش کنید.' },
  noCode: { ar: 'لا يوجد رمز صالح. اطلب رمزًا جديدًا.', en: 'There is no valid code. Request a new one.', fa: 'کد معتبری وجود ندارد. کد تازه بخواهید.' },
  expiredCode: { ar: 'انتهت صلاحية الرمز. اطلب رمزًا جديدًا.', en: 'The code has expired. Request a new one.', fa: 'کد منقضی شده است. کد تازه بخواهید.' },
  wrongCode: { ar: 'الرمز غير صحيح.', en: 'The code is wrong.', fa: 'کد نادرست است.' },
  codeSpent: { ar: 'محاولات خاطئة كثيرة. اطلب رمزًا جديدًا.', en: 'Too many wrong tries. Request a new code.', fa: 'تلاش‌های نادرست زیاد بود. کد تازه بخواهید.' },
  blocked: { ar: 'هذا الحساب موقوف.', en: 'This account is blocked.', fa: 'این حساب مسدود است.' },
  noActiveAccount: { ar: 'بيانات الدخول غير صحيحة.', en: 'No active account with these credentials.', fa: 'حساب فعالی با این مشخصات یافت نشد.' },
  nameLetters: { ar: 'أحرف عربية أو لاتينية ومسافات فقط.', en: 'Arabic or Latin letters and spaces only.', fa: 'فقط حروف عربی یا لاتین و فاصله.' },
  usernameFormat: { ar: 'من 3 إلى 50: أحرف وأرقام و _ . -', en: '3-50 letters, digits, _ . or -', fa: '۳ تا ۵۰ نویسه: حروف، رقم، _ . -' },
  usernameReserved: { ar: 'اسم المستخدم هذا محجوز.', en: 'This username is reserved.', fa: 'این نام کاربری رزرو است.' },
  usernameForeignPhone: {
    ar: 'لا يمكن استخدام رقم جوال غيرك اسمًا للمستخدم.',
    en: "Another person's phone number cannot be a username.",
    fa: 'شماره تلفن دیگری نمی‌تواند نام کاربری باشد.',
  },
  taken: { ar: 'مستخدم في حساب آخر.', en: 'Already used by another account.', fa: 'در حساب دیگری استفاده شده است.' },
  passwordDigits: { ar: 'كلمة المرور أرقام فقط.', en: 'The password may not be digits only.', fa: 'رمز عبور نباید فقط رقم باشد.' },
  passwordLength: { ar: 'كلمة المرور من 8 إلى 128 حرفًا.', en: 'The password has 8 to 128 characters.', fa: 'رمز عبور ۸ تا ۱۲۸ نویسه است.' },
  passwordMismatch: { ar: 'كلمتا المرور غير متطابقتين.', en: 'The passwords differ.', fa: 'رمزهای عبور یکسان نیستند.' },
  acceptTerms: { ar: 'يجب قبول الشروط.', en: 'The terms must be accepted.', fa: 'باید شرایط را بپذیرید.' },
  accountClosed: { ar: 'أُغلق الحساب.', en: 'The account was closed.', fa: 'حساب بسته شد.' },
  staffCannotClose: { ar: 'لا يمكن إغلاق حساب موظف.', en: 'Staff accounts cannot be closed here.', fa: 'حساب کارکنان را نمی‌توان بست.' },
  walletNotEmpty: {
    ar: 'في محفظتك رصيد. اسحبه قبل إغلاق الحساب.',
    en: 'Your wallet is not empty. Withdraw the balance first.',
    fa: 'کیف پول شما خالی نیست. ابتدا موجودی را برداشت کنید.',
  },
});
