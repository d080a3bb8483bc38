import { type AuditRow, deskAudit } from '../../../backoffice';
import { ACTS } from '../../view/act-terms';
import type { Choices } from '../../view/fields';
import type { ListSpec } from '../../view/list';
import { when } from '../../view/words';

const AREAS: Choices = { services: 'الخدمات', shops: 'المتاجر', desk: 'مكتب المشغّلين' };

const referenceOf = ({ reference_type: type, reference_id: id, reference_label: label }: AuditRow): string =>
  [[type, id].filter(Boolean).join(':'), label].filter(Boolean).join(' — ');
const detailsOf = ({ extra }: AuditRow): string => (Object.keys(extra).length === 0 ? '' : JSON.stringify(extra));

/** The audit log but for the studio's area, to read only (spec/backoffice.md, sections 4 and 5). */
export const auditList: ListSpec<AuditRow, 'area' | 'action' | 'actor' | 'reference' | 'from' | 'to'> = {
  name: 'audit',
  title: 'سجل العمليات',
  filters: [
    { name: 'area', label: 'المجال', kind: 'choice', choices: AREAS },
    { name: 'action', label: 'العملية' },
    { name: 'actor', label: 'الموظف (رقم، جوال، اسم)' },
    { name: 'reference', label: 'المرجع (نوع:رقم)' },
    { name: 'from', label: 'من تاريخ', kind: 'date' },
    { name: 'to', label: 'إلى تاريخ', kind: 'date' },
  ],
  exports: ['csv'],
  source: (filters) => deskAudit(filters),
  empty: 'لا عمليات تطابق البحث.',
  columns: [
    { label: 'الرقم', value: (row) => row.id },
    { label: 'الوقت', value: (row) => when(row.created_at) },
    { label: 'المجال', value: (row) => AREAS[row.area] ?? row.area },
    {
      label: 'العملية',
      value: (row) => row.action,
      show: (row) => (
        <>
          {ACTS[row.action] ?? null} <code>{row.action}</code>
        </>
      ),
    },
    {
      label: 'بواسطة',
      value: (row) => row.actor_label || (row.actor_id === null ? 'النظام' : String(row.actor_id)),
      show: (row) => <bdi>{row.actor_label || row.actor_id || 'النظام'}</bdi>,
    },
    { label: 'المرجع', value: referenceOf, show: (row) => <bdi>{referenceOf(row)}</bdi> },
    { label: 'السبب', value: (row) => row.reason },
    { label: 'العنوان', value: (row) => row.ip_address, show: (row) => <bdi>{row.ip_address}</bdi> },
    { label: 'المتصفح', value: (row) => row.user_agent, exportOnly: true },
    {
      label: 'التفاصيل',
      value: detailsOf,
      show: (row) =>
        detailsOf(row) === '' ? null : (
          <details>
            <summary>عرض</summary>
            <pre dir="ltr">{JSON.stringify(row.extra, null, 1)}</pre>
          </details>
        ),
    },
  ],
};
