import type { Context } from 'koa';
import type { ApiError } from '../../../platform/http';
import { say } from '../../../platform/i18n';
import { at, LOGIN } from '../http/paths';
import { viewOf } from '../http/state';
import { sendPage } from './document';

const TITLES: Record<number, string> = {
  400: 'طلب غير صالح',
  403: 'غير مسموح',
  404: 'الصفحة غير موجودة',
  405: 'طريقة غير مسموحة',
  413: 'الملف أكبر من المسموح',
  415: 'نوع المحتوى غير مدعوم',
  429: 'طلبات كثيرة',
  500: 'خطأ غير متوقع',
  503: 'الخدمة غير متاحة مؤقتًا',
};

/** A refusal as a page of the dashboard, with the menu of whoever is signed in. */
export function sendRefusal(ctx: Context, error: ApiError): void {
  for (const [name, value] of Object.entries(error.headers)) ctx.set(name, value);
  const view = viewOf(ctx, []);
  const body = (
    <div className="empty">
      <p>{say(error.detail, 'ar')}</p>
      <p>{view.person ? <a href={at('/')}>إلى الرئيسية</a> : <a href={LOGIN}>إلى صفحة الدخول</a>}</p>
    </div>
  );
  sendPage(ctx, { status: error.status, title: TITLES[error.status] ?? 'تعذّر تنفيذ الطلب', view, body });
}
