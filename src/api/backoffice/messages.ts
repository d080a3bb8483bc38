import { defineMessages } from '../../platform/i18n';

export const m = defineMessages('backoffice', {
  accountNotLinked: {
    ar: 'حسابك في اللوحة غير مرتبط بمستخدم. اطلب من مدير الصلاحيات ربطه.',
    en: 'Your panel account is not linked to a user. Ask an access administrator to link it.',
    fa: 'حساب پنل شما به کاربری متصل نیست. از مدیر دسترسی‌ها بخواهید آن را متصل کند.',
  },
  letterGone: { ar: 'لم تعد هذه المهمة في القائمة.', en: 'This job is no longer on the list.', fa: 'این کار دیگر در فهرست نیست.' },
  noSuchAccount: { ar: 'لا يوجد حساب لوحة بهذا البريد.', en: 'There is no panel account with this e-mail address.', fa: 'حساب پنلی با این ایمیل وجود ندارد.' },
  notStaff: { ar: 'لا يوجد موظف بهذا الرقم.', en: 'There is no staff member with this number.', fa: 'کارمندی با این شماره وجود ندارد.' },
  noSuchDashboard: { ar: 'لا توجد لوحة بهذا الرقم.', en: 'There is no dashboard with this number.', fa: 'داشبوردی با این شماره وجود ندارد.' },
  adminsOnly: {
    ar: 'صلاحيات المديرين لا يغيّرها إلا مدير.',
    en: 'Only an administrator may change the access of administrators.',
    fa: 'دسترسی مدیران را فقط مدیر می‌تواند تغییر دهد.',
  },
  notOwnAccess: {
    ar: 'لا يمكنك توسيع صلاحياتك أو سحبها بنفسك.',
    en: 'You cannot widen, revoke or restore your own access.',
    fa: 'نمی‌توانید دسترسی خود را گسترش دهید، لغو یا بازگردانی کنید.',
  },
  lastAdmin: {
    ar: 'هذا آخر مدير فعّال، ولا يمكن سحب صلاحيته.',
    en: 'This is the last active administrator and must stay one.',
    fa: 'این آخرین مدیر فعال است و باید مدیر بماند.',
  },
  notYours: { ar: 'هذا الطلب مُسند إلى موظف آخر.', en: 'This request is assigned to a colleague.', fa: 'این درخواست به همکار دیگری واگذار شده است.' },
  assignOnlySelf: { ar: 'يمكنك إسناد الطلب إلى نفسك فقط.', en: 'You may assign it only to yourself.', fa: 'فقط می‌توانید آن را به خودتان واگذار کنید.' },
  noSuchStep: {
    ar: 'لا يمكن الانتقال إلى هذه الحالة من الحالة الحالية.',
    en: 'The request cannot move to this status now.',
    fa: 'درخواست اکنون نمی‌تواند به این وضعیت برود.',
  },
  noteLength: { ar: 'الملاحظة من 1 إلى {{max}} حرفًا.', en: 'A note has 1 to {{max}} characters.', fa: 'یادداشت ۱ تا {{max}} نویسه است.' },
});
