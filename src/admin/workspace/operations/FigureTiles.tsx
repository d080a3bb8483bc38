import { riyadhDay } from '../lib/days';
import { Money } from '../lib/pane';
import { States } from '../lib/states';
import { useSay } from '../lib/text';
import { Tiles } from '../lib/tiles';
import { useLoad } from '../lib/use-load';

/** What `/souq/analytics/figures` answers (spec/backoffice.md, section 4, Home). */
export interface Figures {
  requests: { total: number; open: number; completed: number; cancelled_or_expired: number; by_status: { status: string; count: number }[] };
  now: {
    providers: { total: number; verified: number; urgent: number };
    invoices: { pending: number; paid: number; failed: number };
    tickets: { new: number; open: number };
    active: { subscriptions: number; promos: number; extras: number };
    pending_verifications: number;
  };
  series: { day: string; requests: number; invoices: number; tickets: number; unified: number }[];
}

interface Kpis {
  revenue_total: number;
  invoices_paid: number;
}

const RANGE_DAYS = 29;

/** The last thirty days, and how things stand now. */
export function FigureTiles() {
  const say = useSay();
  const figures = useLoad<Figures>('/souq/analytics/figures');
  const kpis = useLoad<Kpis>(`/api/analytics/kpis/?start=${riyadhDay(RANGE_DAYS)}&end=${riyadhDay()}`);
  return (
    <States of={figures}>
      {({ requests, now }) => (
        <Tiles
          of={[
            { label: say('ops.open'), value: requests.open },
            { label: say('ops.completed'), value: requests.completed },
            { label: say('ops.lost'), value: requests.cancelled_or_expired },
            { label: say('ops.revenue'), value: kpis.data ? <Money amount={kpis.data.revenue_total} currency="SAR" /> : kpis.error ? '–' : '…' },
            { label: say('ops.invoicesPending'), value: now.invoices.pending },
            { label: say('ops.tickets'), value: now.tickets.open },
            { label: say('ops.verifications'), value: now.pending_verifications },
            { label: say('ops.subscriptions'), value: now.active.subscriptions },
            { label: say('ops.providers'), value: `${now.providers.verified} / ${now.providers.total}` },
          ]}
        />
      )}
    </States>
  );
}
