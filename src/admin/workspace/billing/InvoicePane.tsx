import { Button } from '@strapi/design-system';
import { useOwnPages } from '../lib/own-pages';
import { Facts, Money, Pane, Rows, Section } from '../lib/pane';
import { States } from '../lib/states';
import { Moment, useSay, useWord } from '../lib/text';
import { Timeline } from '../lib/timeline';
import { useLoad } from '../lib/use-load';
import { useOpenFile } from '../lib/use-open-file';
import { InvoiceActs, RetryRefund } from './InvoiceActs';
import type { InvoiceDetail } from './types';

/** One invoice with all that hangs on it. @param changed called after each change */
export function InvoicePane({ id, changed }: { id: number; changed(): Promise<void> }) {
  const word = useWord();
  const invoice = useLoad<InvoiceDetail>(`/souq/billing/invoices/${id}`);
  const done = async () => {
    await Promise.all([invoice.reload(), changed()]);
  };
  return (
    <States of={invoice}>
      {(shown) => (
        <Pane name={shown.code} badges={[word('billing.status', shown.status)]} actions={<Actions invoice={shown} done={done} />}>
          <About invoice={shown} />
          <Lines invoice={shown} />
          <Attempts invoice={shown} />
          <Refunds invoice={shown} done={done} />
          <Events invoice={shown} />
          <Timeline events={shown.timeline} />
        </Pane>
      )}
    </States>
  );
}

interface Shown {
  invoice: InvoiceDetail;
}

function Actions({ invoice, done }: Shown & { done(): Promise<void> }) {
  const say = useSay();
  const { readonly } = useOwnPages();
  const open = useOpenFile();
  return (
    <>
      <Button variant="tertiary" onClick={() => void open(`/api/billing/invoices/${invoice.id}/pdf/`)}>
        {say('billing.pdf')}
      </Button>
      {!readonly && <InvoiceActs invoice={invoice} done={done} />}
    </>
  );
}

function About({ invoice }: Shown) {
  const say = useSay();
  const word = useWord();
  const { currency, payment } = invoice;
  return (
    <Facts
      of={[
        [say('billing.customer'), invoice.user.name],
        [say('billing.phone'), invoice.user.phone && <bdi dir="ltr">{invoice.user.phone}</bdi>],
        [say('billing.subtotal'), <Money key="subtotal" amount={invoice.subtotal} currency={currency} />],
        [`${say('billing.vat')} ${invoice.vat_percent}%`, <Money key="vat" amount={invoice.vat_amount} currency={currency} />],
        [say('billing.total'), <Money key="total" amount={invoice.total} currency={currency} />],
        [say('billing.refunded'), payment && payment.amount_refunded !== '0.00' && <Money amount={payment.amount_refunded} currency={currency} />],
        [say('billing.reference'), invoice.reference_type && `${word('billing.ref', invoice.reference_type)} ${invoice.reference_id}`],
        [say('billing.created'), <Moment key="created" at={invoice.created_at} />],
        [say('billing.paidAt'), invoice.paid_at && <Moment at={invoice.paid_at} />],
        [say('billing.cancelledAt'), invoice.cancelled_at && <Moment at={invoice.cancelled_at} />],
        [say('billing.activation'), invoice.activation !== 'none' && word('billing.activated', invoice.activation)],
      ]}
    />
  );
}

function Lines({ invoice }: Shown) {
  const say = useSay();
  return (
    <Section title={say('billing.lines')}>
      <Rows
        columns={[say('billing.code'), say('billing.item'), say('billing.amount')]}
        rows={invoice.lines.map((line) => ({ id: line.id, cells: [line.item_code, line.title, <Money key="amount" amount={line.amount} currency={invoice.currency} />] }))}
      />
    </Section>
  );
}

function Attempts({ invoice }: Shown) {
  const say = useSay();
  const word = useWord();
  return (
    <Section title={say('billing.attempts')}>
      <Rows
        columns={[say('billing.gateway'), say('status'), say('billing.amount'), say('billing.reference'), say('billing.problem'), say('billing.when')]}
        rows={invoice.attempts.map((attempt) => ({
          id: attempt.id,
          cells: [
            attempt.gateway,
            word('attempt', attempt.status),
            <Money key="amount" amount={attempt.amount} />,
            attempt.reference,
            attempt.failure,
            <Moment key="at" at={attempt.created_at} />,
          ],
        }))}
      />
    </Section>
  );
}

function Refunds({ invoice, done }: Shown & { done(): Promise<void> }) {
  const say = useSay();
  const word = useWord();
  const open = useOpenFile();
  if (invoice.refunds.length === 0) return null;
  return (
    <>
      <Section title={say('billing.refunds')}>
        <Rows
          columns={[say('billing.amount'), say('status'), say('billing.destination'), say('payouts.reason'), say('billing.by'), say('billing.problem'), say('actions')]}
          rows={invoice.refunds.map((refund) => ({
            id: refund.id,
            cells: [
              <Money key="amount" amount={refund.amount} />,
              word('attempt', refund.status),
              word('billing.to', refund.destination),
              refund.reason,
              refund.requested_by ?? say('system'),
              refund.failure,
              refund.status === 'failed' ? <RetryRefund key="retry" id={refund.id} done={done} /> : '',
            ],
          }))}
        />
      </Section>
      <Section title={say('billing.notes')}>
        <Rows
          columns={[say('billing.code'), say('billing.total'), say('billing.when'), say('billing.pdf')]}
          rows={invoice.credit_notes.map((note) => ({
            id: note.id,
            cells: [
              note.code,
              <Money key="total" amount={note.total} />,
              <Moment key="at" at={note.created_at} />,
              <Button key="pdf" size="S" variant="tertiary" onClick={() => void open(`/api/billing/credit-notes/${note.id}/pdf/`)}>
                {say('billing.pdf')}
              </Button>,
            ],
          }))}
        />
      </Section>
    </>
  );
}

function Events({ invoice }: Shown) {
  const say = useSay();
  if (invoice.events.length === 0) return null;
  return (
    <Section title={say('billing.events')}>
      <Rows
        columns={[say('billing.gateway'), say('billing.code'), say('billing.result'), say('billing.when')]}
        rows={invoice.events.map((event) => ({ id: event.id, cells: [event.gateway, event.event_id, event.result, <Moment key="at" at={event.received_at} />] }))}
      />
    </Section>
  );
}
