import { Money } from '../lib/pane';
import { States } from '../lib/states';
import { useSay } from '../lib/text';
import { Tiles } from '../lib/tiles';
import { useLoad } from '../lib/use-load';

interface Kpis {
  revenue_total: number;
  invoices_paid: number;
  subs_active: number;
  subs_expired: number;
  ad_requests: number;
  md_requests: number;
}

/** The key figures of a range. */
export function KpiTiles({ range }: { range: string }) {
  const say = useSay();
  const kpis = useLoad<Kpis>(`/api/analytics/kpis/?${range}`);
  return (
    <States of={kpis}>
      {(figures) => (
        <Tiles
          of={[
            { label: say('revenue.total'), value: <Money amount={figures.revenue_total} currency="SAR" /> },
            { label: say('revenue.paid'), value: figures.invoices_paid },
            { label: say('revenue.subsActive'), value: figures.subs_active },
            { label: say('revenue.subsExpired'), value: figures.subs_expired },
            { label: say('revenue.verifications'), value: figures.ad_requests },
            { label: say('revenue.campaigns'), value: figures.md_requests },
          ]}
        />
      )}
    </States>
  );
}
