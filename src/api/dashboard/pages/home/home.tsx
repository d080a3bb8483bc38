import { type HomeFigures, homeFigures } from '../../../analytics';
import type { PageCall } from '../../http/declare';
import { LineChart } from '../../view/chart';
import { type Filter, readFilters } from '../../view/filter-values';
import { FilterForm } from '../../view/filters';
import { Badge, Card, PageLink, Table, Tiles } from '../../view/parts';
import { REQUEST_STATES, REQUEST_TYPES, UNIFIED_STATES, UNIFIED_TYPES } from '../../view/terms';
import { day, when } from '../../view/words';

const FILTERS: readonly Filter<'date_from' | 'date_to'>[] = [
  { name: 'date_from', label: 'من تاريخ', kind: 'date' },
  { name: 'date_to', label: 'إلى تاريخ', kind: 'date' },
];

const DAY_MS = 86_400_000;
const DEFAULT_DAYS = 30;

/** The first page of the staff (spec/backoffice.md, section 4, Home). */
export async function home(call: PageCall) {
  const { date_from: from, date_to: to } = readFilters(call, FILTERS);
  const last = to ?? day(new Date());
  const first = from ?? day(new Date(new Date(`${last}T12:00:00+03:00`).getTime() - (DEFAULT_DAYS - 1) * DAY_MS));
  const figures = await homeFigures({ from: first, to: last });
  return (
    <>
      <FilterForm url={call.url} filters={FILTERS} values={{ date_from: figures.range.from, date_to: figures.range.to }} />
      <InRange figures={figures} />
      <Now figures={figures} />
      <Latest figures={figures} />
    </>
  );
}

const InRange = ({ figures: { requests, unified, series } }: { figures: HomeFigures }) => (
  <>
    <h2>طلبات الخدمة في المدة</h2>
    <Tiles
      tiles={[
        ['الكل', requests.total],
        ['مفتوحة', requests.open],
        ['مكتملة', requests.completed],
        ['ملغاة أو منتهية', requests.cancelled_or_expired],
        ...requests.by_type.map(({ type, count }) => [REQUEST_TYPES[type] ?? type, count] as const),
      ]}
    />
    <Tiles tiles={requests.by_status.map(({ status, count }) => [REQUEST_STATES[status] ?? status, count])} />
    <h2>الطلبات الموحدة في المدة</h2>
    <Tiles
      tiles={[
        ['الكل', unified.total],
        ['مفتوحة', unified.open],
        ['بانتظار الدفع', unified.pending_payment],
        ['نشطة', unified.active],
      ]}
    />
    <LineChart
      title="الحركة اليومية"
      days={series.map((point) => point.day)}
      series={[
        { name: 'طلبات الخدمة', colour: 1, values: series.map((point) => point.requests) },
        { name: 'الفواتير', colour: 2, values: series.map((point) => point.invoices) },
        { name: 'التذاكر', colour: 3, values: series.map((point) => point.tickets) },
        { name: 'الطلبات الموحدة', colour: 4, values: series.map((point) => point.unified) },
      ]}
    />
  </>
);

const Now = ({ figures: { now } }: { figures: HomeFigures }) => (
  <>
    <h2>الآن</h2>
    <Tiles
      tiles={[
        ['مقدمو الخدمة', now.providers.total],
        ['موثقون', now.providers.verified],
        ['يقبلون العاجل', now.providers.urgent],
        ['فواتير معلقة', now.invoices.pending],
        ['فواتير مدفوعة', now.invoices.paid],
        ['فواتير متعثرة', now.invoices.failed],
        ['تذاكر جديدة', now.tickets.new],
        ['تذاكر مفتوحة', now.tickets.open],
        ['اشتراكات نشطة', now.active.subscriptions],
        ['حملات نشطة', now.active.promos],
        ['خدمات إضافية نشطة', now.active.extras],
        ['توثيق بالانتظار', now.pending_verifications],
      ]}
    />
  </>
);

const Latest = ({ figures: { requests, unified } }: { figures: HomeFigures }) => (
  <>
    <Card title="أحدث طلبات الخدمة">
      <Table
        head={['الرقم', 'العنوان', 'النوع', 'الحالة', 'المدينة', 'العميل', 'التاريخ']}
        rows={requests.latest}
        empty="لا طلبات في هذه المدة."
        cells={(row) => [
          <PageLink key="id" to={`/requests/${row.id}/`} needs="content">
            {row.id}
          </PageLink>,
          row.title,
          REQUEST_TYPES[row.type],
          <Badge key="state" value={row.status} words={REQUEST_STATES} />,
          row.city,
          row.client.name,
          when(row.created_at),
        ]}
      />
    </Card>
    <Card title="أحدث الطلبات الموحدة">
      <Table
        head={['الرمز', 'النوع', 'الحالة', 'الملخص', 'مقدم الطلب', 'مُسند إلى', 'التاريخ']}
        rows={unified.latest}
        empty="لا طلبات موحدة في هذه المدة."
        cells={(row) => [
          <PageLink key="code" to={`/unified-requests/${row.id}/`} needs="analytics" assigned={row.assigned_to?.id ?? null}>
            {row.code}
          </PageLink>,
          UNIFIED_TYPES[row.type],
          <Badge key="state" value={row.status} words={UNIFIED_STATES} />,
          row.summary,
          row.requester.name,
          row.assigned_to?.name,
          when(row.created_at),
        ]}
      />
    </Card>
  </>
);
