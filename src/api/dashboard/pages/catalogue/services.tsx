import { deskServices, type StaffService } from '../../../providers';
import { page } from '../../http/declare';
import { at } from '../../http/paths';
import { type ListSpec, listPage } from '../../view/list';
import { YesNo } from '../../view/parts';
import { day, money, yesNo } from '../../view/words';

/** Services of all providers (spec/backoffice.md, section 4, Content). */

const UNITS: Record<string, string> = { fixed: 'سعر ثابت', starting_from: 'يبدأ من', hour: 'للساعة', day: 'لليوم', negotiable: 'قابل للتفاوض' };

/** `100.00 ر.س – 200.00 ر.س`, as far as the provider said it. */
export const priceOf = ({ price_from_minor: from, price_to_minor: to, price_unit: unit }: StaffService): string =>
  [[money(from), money(to)].filter(Boolean).join(' – '), UNITS[unit] ?? unit].filter(Boolean).join(' · ');

const list: ListSpec<StaffService, 'q' | 'active' | 'city'> = {
  name: 'services',
  title: 'الخدمات',
  filters: [
    { name: 'q', label: 'بحث (العنوان، مقدم الخدمة)' },
    { name: 'active', label: 'مفعّلة', kind: 'flag' },
    { name: 'city', label: 'المدينة' },
  ],
  exports: ['csv'],
  source: (filters) => deskServices(filters),
  empty: 'لا خدمات تطابق البحث.',
  columns: [
    { label: 'الرقم', value: (row) => row.id },
    { label: 'العنوان', value: (row) => row.title },
    { label: 'مقدم الخدمة', value: (row) => row.provider_name, show: (row) => <a href={at(`/providers/${row.provider_id}/`)}>{row.provider_name}</a> },
    { label: 'المدينة', value: (row) => row.city },
    { label: 'التصنيف', value: (row) => `${row.category_name} / ${row.subcategory_name}` },
    { label: 'السعر', value: priceOf },
    { label: 'مفعّلة', value: (row) => yesNo(row.is_active), show: (row) => <YesNo on={row.is_active} /> },
    { label: 'آخر تعديل', value: (row) => day(row.updated_at) },
  ],
};

export const servicePlaces = [page({ path: '/services/', key: 'content', title: list.title, handler: (call) => listPage(list, call) })];
