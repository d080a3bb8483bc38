import { Button } from '@strapi/design-system';
import { AskButton } from '../lib/ask-button';
import { Assignee } from '../lib/assignee';
import { useSay } from '../lib/text';
import { useAct } from '../lib/use-act';
import type { CampaignDetail } from './types';

const QUOTABLE = ['new', 'in_review', 'quoted'];
const REFUSABLE = [...QUOTABLE, 'pending_payment'];

/** What may be done with a campaign as it stands; the server has the last word. */
export function CampaignActs({ campaign, done }: { campaign: CampaignDetail; done(): Promise<void> }) {
  const say = useSay();
  const { busy, run } = useAct('souq.saved');
  const path = `/api/promo/backoffice/requests/${campaign.id}`;
  const act = async (verb: 'post' | 'patch', where: string, body: object = {}): Promise<boolean> => {
    const answer = await run(verb, where, body);
    await done();
    return answer !== undefined;
  };
  return (
    <>
      <Assignee
        colleagues="/souq/promo/colleagues"
        value={campaign.assigned_to}
        disabled={busy}
        give={async (to) => {
          await act('patch', `${path}/assign/`, { assigned_to: to });
        }}
      />
      {QUOTABLE.includes(campaign.status) && campaign.price && (
        <AskButton
          label={say('promo.quote')}
          variant="default"
          hint={say('promo.quoteHint', { price: campaign.price.subtotal, days: campaign.price.days })}
          fields={[{ name: 'quote_note', label: say('promo.quoteNote'), kind: 'long', max: 300 }]}
          send={(values) => act('post', `${path}/quote/`, values)}
        />
      )}
      {REFUSABLE.includes(campaign.status) && (
        <AskButton
          label={say('promo.reject')}
          variant="danger-light"
          fields={[{ name: 'reject_reason', label: say('promo.rejectReason'), kind: 'long', required: true, max: 300 }]}
          send={(values) => act('post', `${path}/reject/`, values)}
        />
      )}
      {campaign.status === 'pending_payment' && campaign.invoice_summary?.status === 'paid' && (
        <Button loading={busy} onClick={() => void act('post', `/souq/promo/requests/${campaign.id}/activate`)}>
          {say('trade.activate')}
        </Button>
      )}
    </>
  );
}
