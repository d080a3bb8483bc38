import type { DashboardCode } from '../../backoffice';
import { type Key, opens, type Person } from '../http/staff';

/** The menu: every page that is a start, with the key that opens it. */
export interface MenuEntry {
  key: Key;
  path: string;
  label: string;
}

export interface MenuGroup {
  label: string;
  entries: MenuEntry[];
}

const entry = (key: DashboardCode | readonly DashboardCode[], path: string, label: string): MenuEntry => ({ key, path, label });

const MENU: readonly MenuGroup[] = [
  {
    label: 'نظرة عامة',
    entries: [entry('analytics', '/', 'الرئيسية'), entry('analytics', '/unified-requests/', 'الطلبات الموحدة'), entry(['analytics', 'features'], '/features/', 'مزايا المستخدمين')],
  },
  {
    label: 'السوق',
    entries: [
      entry('content', '/requests/', 'طلبات الخدمة'),
      entry('content', '/providers/', 'مقدمو الخدمة'),
      entry('content', '/services/', 'الخدمات'),
      entry('content', '/categories/', 'التصنيفات'),
      entry('content', '/reviews/', 'التقييمات'),
      entry('content', '/content/', 'النصوص والوثائق'),
    ],
  },
  {
    label: 'المال',
    entries: [entry('billing', '/billing/', 'الفواتير')],
  },
  {
    label: 'الدعم',
    entries: [entry('support', '/support/', 'تذاكر الدعم')],
  },
  {
    label: 'التوثيق',
    entries: [entry('verify', '/verification/ops/', 'عمليات التوثيق'), entry('verify', '/verification/', 'طلبات التوثيق'), entry('verify', '/verification/badges/', 'الشارات')],
  },
  {
    label: 'الترويج',
    entries: [entry('promo', '/promo/', 'طلبات الترويج'), entry('promo', '/promo/inquiries/', 'استفسارات الإعلانات'), entry('promo', '/promo/pricing/', 'أسعار الإعلانات')],
  },
  {
    label: 'الاشتراكات',
    entries: [
      entry('subs', '/subscriptions/ops/', 'عمليات الاشتراكات'),
      entry('subs', '/subscriptions/', 'الاشتراكات'),
      entry('subs', '/subscriptions/plans/compare/', 'مقارنة الباقات'),
    ],
  },
  {
    label: 'الخدمات الإضافية',
    entries: [entry('extras', '/extras/ops/', 'عمليات الخدمات الإضافية'), entry('extras', '/extras/', 'مشتريات الخدمات الإضافية')],
  },
  {
    label: 'الإدارة',
    entries: [entry('access', '/access-profiles/', 'صلاحيات الموظفين'), entry('access', '/audit/', 'سجل العمليات')],
  },
];

/** The entries he may open. */
export const menuOf = (person: Person): MenuGroup[] =>
  MENU.map(({ label, entries }) => ({ label, entries: entries.filter(({ key }) => opens(person, key)) })).filter(({ entries }) => entries.length > 0);
