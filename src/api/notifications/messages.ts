import { defineMessages } from '../../platform/i18n';

export const m = defineMessages('notifications', {
  allRead: { ar: 'عُلّمت كل الإشعارات كمقروءة.', en: 'All notifications were marked as read.', fa: 'همه اعلان‌ها خوانده‌شده علامت خوردند.' },
  deleted: { ar: 'حُذف الإشعار.', en: 'The notification was deleted.', fa: 'اعلان حذف شد.' },
  cleared: { ar: 'حُذفت الإشعارات.', en: 'The notifications were deleted.', fa: 'اعلان‌ها حذف شدند.' },
  deviceRegistered: { ar: 'سُجّل الجهاز.', en: 'The device was registered.', fa: 'دستگاه ثبت شد.' },
  deviceUpdated: { ar: 'حُدّث الجهاز.', en: 'The device was updated.', fa: 'دستگاه به‌روز شد.' },
  deviceRemoved: { ar: 'أُزيل الجهاز.', en: 'The device was removed.', fa: 'دستگاه حذف شد.' },
});

/** Display names of the preference keys; the contract shows them in Arabic. */
export const titles = defineMessages('notification_keys', {
  new_request: { ar: 'طلب جديد', en: 'New request', fa: 'درخواست جدید' },
  request_status_change: { ar: 'تغيّر حالة الطلب', en: 'Change of a request', fa: 'تغییر وضعیت درخواست' },
  urgent_request: { ar: 'طلب عاجل', en: 'Urgent request', fa: 'درخواست فوری' },
  report_status_change: { ar: 'تغيّر حالة البلاغ', en: 'Change of a report', fa: 'تغییر وضعیت گزارش' },
  new_chat_message: { ar: 'رسالة محادثة جديدة', en: 'New chat message', fa: 'پیام جدید گفتگو' },
  service_reply: { ar: 'رد على خدمة', en: 'Reply to a service', fa: 'پاسخ به خدمت' },
  platform_recommendations: { ar: 'توصيات المنصة', en: 'Recommendations', fa: 'پیشنهادهای پلتفرم' },
  new_follow: { ar: 'متابعة جديدة', en: 'New follower', fa: 'دنبال‌کننده جدید' },
  new_comment_services: { ar: 'تعليق جديد على خدماتك', en: 'New comment on your services', fa: 'نظر جدید درباره خدمات شما' },
  new_like_profile: { ar: 'إعجاب بملفك', en: 'Like of your profile', fa: 'پسندیدن پروفایل شما' },
  new_like_services: { ar: 'إعجاب بأعمالك', en: 'Like of your work', fa: 'پسندیدن کارهای شما' },
  competitive_offer_request: { ar: 'طلب عروض أسعار', en: 'Request for offers', fa: 'درخواست پیشنهاد قیمت' },
  positive_review: { ar: 'تقييم إيجابي', en: 'Good review', fa: 'ارزیابی مثبت' },
  negative_review: { ar: 'تقييم سلبي', en: 'Bad review', fa: 'ارزیابی منفی' },
  new_provider_same_category: { ar: 'مزود جديد في تصنيفك', en: 'New provider in your category', fa: 'ارائه‌دهنده جدید در دسته شما' },
  highlight_same_category: { ar: 'لمحة جديدة في تصنيفك', en: 'New spotlight in your category', fa: 'برجسته جدید در دسته شما' },
  ads_and_offers: { ar: 'الإعلانات والعروض', en: 'Advertisements and offers', fa: 'تبلیغات و پیشنهادها' },
  new_payment: { ar: 'دفعة جديدة', en: 'New payment', fa: 'پرداخت جدید' },
  new_ad_visit: { ar: 'زيارة جديدة لإعلانك', en: 'New visit of your advertisement', fa: 'بازدید جدید از تبلیغ شما' },
  report_completed: { ar: 'اكتمال التقرير', en: 'Report completed', fa: 'تکمیل گزارش' },
  verification_completed: { ar: 'اكتمال التوثيق', en: 'Verification completed', fa: 'تکمیل احراز هویت' },
  paid_subscription_completed: { ar: 'اكتمال الاشتراك المدفوع', en: 'Paid subscription completed', fa: 'تکمیل اشتراک پولی' },
  customer_service_package_completed: { ar: 'اكتمال باقة خدمة العملاء', en: 'Customer service package completed', fa: 'تکمیل بسته خدمات مشتری' },
  finance_package_completed: { ar: 'اكتمال الباقة المالية', en: 'Finance package completed', fa: 'تکمیل بسته مالی' },
  scheduled_ticket_reminder: { ar: 'تذكير بتذكرة مجدولة', en: 'Reminder of a scheduled ticket', fa: 'یادآوری تیکت زمان‌بندی‌شده' },
});
