import { type DeskRequestRow, deskRequests } from '../../../marketplace';
import { at } from '../../http/paths';
import type { ListSpec } from '../../view/list';
import { Badge } from '../../view/parts';
import { phoneText } from '../../view/people';
import { REQUEST_STATES, REQUEST_TYPES } from '../../view/terms';
import { when } from '../../view/words';

type Names = 'q' | 'status' | 'type' | 'city' | 'from' | 'to';

/** Service requests (spec/backoffice.md, section 4, Content). */
export const requestList: ListSpec<DeskRequestRow, Names> = {
  name: 'requests',
  title: 'طلبات الخدمة',
  size: 20,
  filters: [
    { name: 'q', label: 'بحث (العنوان، الوصف، جوال العميل)' },
    { name: 'status', label: 'الحالة', kind: 'choice', choices: REQUEST_STATES },
    { name: 'type', label: 'النوع', kind: 'choice', choices: REQUEST_TYPES },
    { name: 'city', label: 'المدينة' },
    { name: 'from', label: 'من تاريخ', kind: 'date' },
    { name: 'to', label: 'إلى تاريخ', kind: 'date' },
  ],
  exports: ['csv', 'xlsx', 'pdf'],
  source: (filters) => deskRequests(filters),
  empty: 'لا طلبات تطابق البحث.',
  columns: [
    { label: 'الرقم', value: (row) => row.id, show: (row) => <a href={at(`/requests/${row.id}/`)}>{row.id}</a> },
    { label: 'العنوان', value: (row) => row.title },
    { label: 'النوع', value: (row) => REQUEST_TYPES[row.request_type] ?? row.request_type },
    { label: 'الحالة', value: (row) => REQUEST_STATES[row.status] ?? row.status, show: (row) => <Badge value={row.status} words={REQUEST_STATES} /> },
    { label: 'المدينة', value: (row) => row.city },
    { label: 'التصنيف', value: (row) => `${row.category_name} / ${row.subcategory_name}` },
    { label: 'العميل', value: (row) => row.client_name },
    { label: 'جوال العميل', value: (row) => row.client_phone, show: (row) => phoneText(row.client_phone) },
    { label: 'مقدم الخدمة', value: (row) => row.provider_name },
    { label: 'التاريخ', value: (row) => when(row.created_at) },
  ],
};
