import type { ReactNode } from 'react';
import type { AuditEntry } from '../workspace/audit/types';
import type { Invoice } from '../workspace/billing/types';
import { Moment, useWord } from '../workspace/lib/text';
import type { IdPage } from '../workspace/lib/use-filters';
import type { Campaign } from '../workspace/promo/types';
import type { Review } from '../workspace/reviews/types';
import type { Extra, Subscription } from '../workspace/sales/types';
import type { Ticket } from '../workspace/support/types';
import type { Verification } from '../workspace/verify/types';
import { ListWidget, type WidgetLine } from './ListWidget';

/** What waits for the staff of each page. */

const MOST = 8;

const foot = (what: ReactNode, at: string): ReactNode => (
  <>
    {what} · <Moment at={at} />
  </>
);

/** The newest rows of a list that is paged by id. */
const newest =
  <T,>(lineOf: (row: T) => WidgetLine) =>
  ({ results }: IdPage<T>): WidgetLine[] =>
    results.slice(0, MOST).map(lineOf);

export function TicketsWidget() {
  const word = useWord();
  const lineOf = (row: Ticket): WidgetLine => ({
    id: row.id,
    to: `support/${row.id}`,
    name: row.description,
    state: word('support.type', row.ticket_type),
    foot: foot(`${row.code} · ${row.requester_name}`, row.created_at),
  });
  return <ListWidget<Ticket[]> path={`/api/support/backoffice/tickets/?status=new&page_size=${MOST}`} linesOf={(rows) => rows.map(lineOf)} />;
}

export function VerificationWidget() {
  const word = useWord();
  const lineOf = (row: Verification): WidgetLine => ({
    id: row.id,
    to: `verification/${row.id}`,
    name: row.requester.name,
    state: row.badge_type && word('verify.badge', row.badge_type),
    foot: foot(row.code, row.requested_at),
  });
  return <ListWidget<IdPage<Verification>> path="/souq/verification/requests?status=new" linesOf={newest(lineOf)} />;
}

export function CampaignsWidget() {
  const word = useWord();
  const lineOf = (row: Campaign): WidgetLine => ({
    id: row.id,
    to: `campaigns/${row.id}`,
    name: row.title,
    state: word('promo.type', row.ad_type),
    foot: foot(`${row.code} · ${row.requester.name}`, row.created_at),
  });
  return <ListWidget<IdPage<Campaign>> path="/souq/promo/requests?status=new" linesOf={newest(lineOf)} />;
}

export function ReviewsWidget() {
  const lineOf = (row: Review): WidgetLine => ({
    id: row.id,
    to: `reviews/${row.id}`,
    name: row.comment || row.request.title,
    state: '★'.repeat(row.rating),
    foot: foot(row.provider.name, row.created_at),
  });
  return <ListWidget<IdPage<Review>> path="/souq/reviews?status=approved" linesOf={newest(lineOf)} />;
}

export function SubscriptionsWidget() {
  const lineOf = (row: Subscription): WidgetLine => ({
    id: row.id,
    to: `subscriptions/${row.id}`,
    name: row.user.name,
    state: row.plan.title,
    foot: foot(row.request?.code ?? '', row.created_at),
  });
  return <ListWidget<IdPage<Subscription>> path="/souq/subscriptions?status=pending_payment" linesOf={newest(lineOf)} />;
}

export function ExtrasWidget() {
  const lineOf = (row: Extra): WidgetLine => ({ id: row.id, to: `extras/${row.id}`, name: row.user.name, state: row.title, foot: foot(row.request?.code ?? '', row.created_at) });
  return <ListWidget<IdPage<Extra>> path="/souq/extras?status=pending_payment" linesOf={newest(lineOf)} />;
}

export function InvoicesWidget() {
  const lineOf = (row: Invoice): WidgetLine => ({
    id: row.id,
    to: `invoices/${row.id}`,
    name: row.title,
    state: <bdi dir="ltr">{`${row.total} ${row.currency}`}</bdi>,
    foot: foot(`${row.code} · ${row.user.name}`, row.created_at),
  });
  return <ListWidget<IdPage<Invoice>> path="/souq/billing/invoices?status=pending" linesOf={newest(lineOf)} />;
}

export function AuditWidget() {
  const word = useWord();
  const lineOf = (row: AuditEntry): WidgetLine => ({
    id: row.id,
    to: 'audit',
    name: word('act', row.action),
    foot: foot([row.actor_label, row.reference_label || row.reference_id].filter(Boolean).join(' · '), row.created_at),
  });
  return <ListWidget<IdPage<AuditEntry>> path="/souq/audit" linesOf={newest(lineOf)} />;
}
