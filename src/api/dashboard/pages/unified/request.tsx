import { z } from 'zod';
import { auditTrail, newestFirst } from '../../../../platform/audit';
import { db } from '../../../../platform/db';
import { idParam } from '../../../../platform/http';
import { type DeskUnified, deskUnifiedRequest, requestLog } from '../../../backoffice';
import { type InvoiceSummary, invoiceSummary } from '../../../billing';
import { type PageCall, page } from '../../http/declare';
import type { Key } from '../../http/staff';
import { History } from '../../view/history';
import { Badge, Card, Facts, PageLink } from '../../view/parts';
import { Assignee, PersonCell } from '../../view/people';
import { PRIORITIES, UNIFIED_STATES, UNIFIED_TYPES } from '../../view/terms';
import { when } from '../../view/words';

/** One unified request, with links to what stands behind it for who may open them. */

const byId = z.object({ id: idParam() });

interface SourcePage {
  needs: Key;
  to(row: DeskUnified): string;
}

const TICKETS: Record<string, SourcePage> = {
  verify: { needs: 'verify', to: (row) => `/verification/inquiries/${row.source_id}/` },
  subs: { needs: 'subs', to: (row) => `/subscriptions/inquiries/${row.source_id}/` },
  extras: { needs: 'extras', to: (row) => `/extras/inquiries/${row.source_id}/` },
};

const SOURCES: Record<DeskUnified['request_type'], SourcePage> = {
  helpdesk: { needs: 'support', to: (row) => `/support/${row.source_id}/` },
  verification: { needs: 'verify', to: (row) => `/verification/${row.source_id}/` },
  promo: { needs: 'promo', to: (row) => `/promo/${row.source_id}/` },
  subscription: { needs: 'subs', to: (row) => `/subscriptions/requests/${row.id}/` },
  extras: { needs: 'extras', to: (row) => `/extras/requests/${row.id}/` },
  reviews: { needs: 'content', to: (row) => `/reviews/${row.source_id}/` },
};

/** Tickets stand under the keys of several teams: those that the reader may open come first. */
const sourcesOf = (row: DeskUnified): SourcePage[] => {
  const team = row.request_type === 'helpdesk' ? TICKETS[String(row.metadata['ticket_type'])] : undefined;
  return [SOURCES[row.request_type], ...(team ? [team] : [])];
};

async function show({ row, person }: PageCall<z.infer<typeof byId>, unknown, DeskUnified>) {
  const [invoices, log, trail] = await Promise.all([
    invoiceSummary(db, row.invoice_id === null ? [] : [row.invoice_id]),
    requestLog(db, row.id),
    auditTrail(db, [{ type: 'backoffice.unified_request', id: row.id }]),
  ]);
  const pages = sourcesOf(row);
  const source = pages.find(({ needs }) => [needs].flat().some((code) => person.codes.has(code))) ?? pages[0];
  return (
    <>
      <div className="columns">
        <Card title="الطلب">
          <Facts
            facts={[
              ['الرمز', row.code],
              ['النوع', UNIFIED_TYPES[row.request_type]],
              ['الحالة', <Badge key="state" value={row.state} words={UNIFIED_STATES} />],
              ['الأولوية', PRIORITIES[row.priority]],
              ['الملخص', <bdi key="summary">{row.summary}</bdi>],
              ['الفريق', row.team_name],
              ['المسند إليه', <Assignee key="assignee" id={row.assigned_to_id} name={row.assigned_to_name} />],
              ['أُنشئ', when(row.created_at)],
              ['حُدّث', when(row.updated_at)],
              ['أُسند', when(row.assigned_at)],
              ['أُغلق', when(row.closed_at)],
            ]}
          />
        </Card>
        <Card title="المرتبط به">
          <Facts
            facts={[
              ['المصدر', source ? <SourceLink key="source" row={row} source={source} /> : null],
              ['الفاتورة', <InvoiceLink key="invoice" invoice={row.invoice_id === null ? undefined : invoices.get(row.invoice_id)} />],
              ['العميل', <Customer key="customer" row={row} />],
            ]}
          />
        </Card>
        <Metadata metadata={row.metadata} />
      </div>
      <History events={newestFirst([...log, ...trail])} />
    </>
  );
}

const SourceLink = ({ row, source }: { row: DeskUnified; source: SourcePage }) => (
  <PageLink to={source.to(row)} needs={source.needs}>{`${UNIFIED_TYPES[row.request_type]} ${row.source_id}`}</PageLink>
);

const InvoiceLink = ({ invoice }: { invoice: InvoiceSummary | undefined }) =>
  invoice ? (
    <PageLink to={`/billing/?q=${invoice.code}`} needs="billing">
      {invoice.code}
    </PageLink>
  ) : null;

const Customer = ({ row }: { row: DeskUnified }) => (
  <PageLink to={`/requests/?q=${encodeURIComponent(row.requester_phone ?? '')}`} needs="content">
    <PersonCell name={row.requester_name} phone={row.requester_phone} />
  </PageLink>
);

const textOf = (value: unknown): string => (value === null ? '' : typeof value === 'object' ? JSON.stringify(value) : String(value));

const Metadata = ({ metadata }: { metadata: DeskUnified['metadata'] }) => (
  <Card title="بيانات إضافية">
    <Facts facts={Object.entries(metadata).map(([name, value]) => [name, <bdi key={name}>{textOf(value)}</bdi>] as const)} />
  </Card>
);

export const unifiedPage = page({
  path: '/unified-requests/:id/',
  key: 'analytics',
  title: ({ row }) => `طلب ${row.code}`,
  params: byId,
  row: ({ params }) => deskUnifiedRequest(params.id),
  assignee: (row) => row.assigned_to_id,
  handler: show,
});
