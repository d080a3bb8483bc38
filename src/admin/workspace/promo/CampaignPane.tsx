import { useOwnPages } from '../lib/own-pages';
import { Facts, Money, Pane } from '../lib/pane';
import { States } from '../lib/states';
import { Moment, useSay, useWord } from '../lib/text';
import { Timeline } from '../lib/timeline';
import { useLoad } from '../lib/use-load';
import { Assets } from './Assets';
import { CampaignActs } from './CampaignActs';
import type { CampaignDetail } from './types';

/** One campaign with its material and all that decides about it. @param changed called after each change */
export function CampaignPane({ id, changed }: { id: number; changed(): Promise<void> }) {
  const word = useWord();
  const { readonly } = useOwnPages();
  const campaign = useLoad<CampaignDetail>(`/souq/promo/requests/${id}`);
  const done = async () => {
    await Promise.all([campaign.reload(), changed()]);
  };
  return (
    <States of={campaign}>
      {(row) => (
        <Pane name={row.title} badges={[row.code, word('trade.status', row.status)]} actions={!readonly && <CampaignActs campaign={row} done={done} />}>
          <About row={row} />
          <Assets assets={row.assets} />
          <Timeline events={row.timeline} />
        </Pane>
      )}
    </States>
  );
}

function About({ row }: { row: CampaignDetail }) {
  const say = useSay();
  const word = useWord();
  const price = row.invoice_summary ? { days: row.total_days, subtotal: row.subtotal } : row.price;
  return (
    <Facts
      of={[
        [say('billing.customer'), row.requester.name],
        [say('billing.phone'), row.requester.phone && <bdi dir="ltr">{row.requester.phone}</bdi>],
        [say('promo.type'), word('promo.type', row.ad_type)],
        [say('promo.position'), row.position],
        [say('promo.frequency'), row.frequency],
        [say('trade.start'), <Moment key="start" at={row.start_at} />],
        [say('trade.end'), <Moment key="end" at={row.end_at} />],
        [say('promo.city'), row.target_city],
        [say('promo.category'), row.target_category],
        [say('promo.message'), [row.message_title, row.message_body].filter(Boolean).join(' — ')],
        [say('promo.link'), row.redirect_url && <bdi dir="ltr">{row.redirect_url}</bdi>],
        [
          say('promo.price'),
          price && (
            <>
              <Money amount={price.subtotal} currency="SAR" /> · {say('promo.days', { days: price.days })}
            </>
          ),
        ],
        [say('promo.quoteNote'), row.quote_note],
        [say('promo.rejectReason'), row.reject_reason],
        [say('trade.invoice'), row.invoice_summary && `${row.invoice_summary.code} · ${word('billing.status', row.invoice_summary.status)} · ${row.invoice_summary.total}`],
      ]}
    />
  );
}
