import { defineMessages } from '../../platform/i18n';

export const m = defineMessages('support', {
  staffOnly: { ar: 'هذه القناة لموظفي الدعم.', en: 'This channel is for support staff.', fa: 'این کانال برای کارکنان پشتیبانی است.' },
  state_new: { ar: 'جديدة', en: 'new', fa: 'جدید' },
  state_in_progress: { ar: 'قيد المعالجة', en: 'in progress', fa: 'در حال بررسی' },
  state_returned: { ar: 'معادة إليك', en: 'returned to you', fa: 'بازگردانده‌شده به شما' },
  state_closed: { ar: 'مغلقة', en: 'closed', fa: 'بسته' },
  statusTitle: { ar: 'تحديث على تذكرتك {{code}}', en: 'Your ticket {{code}} was updated', fa: 'تیکت {{code}} به‌روزرسانی شد' },
  statusBody: {
    ar: 'تغيّرت حالة التذكرة {{code}} من «{{from}}» إلى «{{to}}».',
    en: 'Ticket {{code}} went from "{{from}}" to "{{to}}".',
    fa: 'وضعیت تیکت {{code}} از «{{from}}» به «{{to}}» تغییر کرد.',
  },
  withNote: { ar: '{{body}} {{note}}', en: '{{body}} {{note}}', fa: '{{body}} {{note}}' },
  commentTitle: { ar: 'رد جديد على تذكرتك {{code}}', en: 'A new answer on your ticket {{code}}', fa: 'پاسخ تازه به تیکت {{code}}' },
  commentBody: { ar: '{{text}}', en: '{{text}}', fa: '{{text}}' },
  assignedNote: { ar: 'أُسندت التذكرة', en: 'The ticket was assigned', fa: 'تیکت واگذار شد' },
  removedNote: { ar: 'حُذف المحتوى المبلَّغ عنه: {{kind}} #{{id}}', en: 'The reported content was deleted: {{kind}} #{{id}}', fa: 'محتوای گزارش‌شده حذف شد: {{kind}} #{{id}}' },
  notAllowed: {
    ar: 'لا يمكن نقل التذكرة إلى هذه الحالة من حالتها الحالية.',
    en: 'The ticket cannot move to this status from its present one.',
    fa: 'تیکت از وضعیت کنونی نمی‌تواند به این وضعیت برود.',
  },
  nothingToAssign: { ar: 'أرسل الفريق أو الموظف.', en: 'Send a team or an assignee.', fa: 'تیم یا کارمند را بفرستید.' },
  unknownTeam: { ar: 'الفريق غير معروف.', en: 'Unknown team.', fa: 'تیم ناشناخته است.' },
  unknownUser: { ar: 'المستخدم غير موجود.', en: 'Unknown user.', fa: 'کاربر وجود ندارد.' },
  nothingToRemove: {
    ar: 'لا تشير هذه التذكرة إلى محتوى يمكن حذفه.',
    en: 'This ticket names no content that can be deleted.',
    fa: 'این تیکت به محتوای قابل حذفی اشاره نمی‌کند.',
  },
});
