import { deskReviews, type StaffReview } from '../../../reviews';
import { at } from '../../http/paths';
import type { ListSpec } from '../../view/list';
import { Badge } from '../../view/parts';
import { MODERATION_STATES } from '../../view/terms';
import { when } from '../../view/words';

type Names = 'q' | 'rating' | 'status' | 'target' | 'date_from' | 'date_to';

const RATINGS = Object.fromEntries([5, 4, 3, 2, 1].map((stars) => [stars, `${stars} من 5`]));

/** Reviews of providers (spec/backoffice.md, section 4, Content). */
export const reviewList: ListSpec<StaffReview, Names> = {
  name: 'reviews',
  title: 'التقييمات',
  size: 20,
  filters: [
    { name: 'q', label: 'بحث (التعليق، مقدم الخدمة)' },
    { name: 'rating', label: 'التقييم', kind: 'choice', choices: RATINGS },
    { name: 'status', label: 'الحالة', kind: 'choice', choices: MODERATION_STATES },
    { name: 'target', label: 'رقم مقدم الخدمة' },
    { name: 'date_from', label: 'من تاريخ', kind: 'date' },
    { name: 'date_to', label: 'إلى تاريخ', kind: 'date' },
  ],
  source: (filters, { access }) => deskReviews(access, filters),
  empty: 'لا تقييمات تطابق البحث.',
  columns: [
    { label: 'الرقم', show: (row) => <a href={at(`/reviews/${row.id}/`)}>{row.id}</a> },
    { label: 'التقييم', value: (row) => row.rating },
    { label: 'التعليق', value: (row) => row.comment },
    { label: 'مقدم الخدمة', value: (row) => row.provider_name },
    { label: 'العميل', value: (row) => row.client_name },
    { label: 'الحالة', show: (row) => <Badge value={row.moderation_status} words={MODERATION_STATES} /> },
    { label: 'التاريخ', value: (row) => when(row.created_at) },
  ],
};
