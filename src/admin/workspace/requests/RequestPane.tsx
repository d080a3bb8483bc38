import { Flex } from '@strapi/design-system';
import { Countdown } from '../lib/countdown';
import { useLive } from '../lib/live';
import { useOwnPages } from '../lib/own-pages';
import { Facts, Money, Pane, Rows, Section } from '../lib/pane';
import { Paper } from '../lib/paper';
import { States } from '../lib/states';
import { Moment, useSay, useWord } from '../lib/text';
import { useLoad } from '../lib/use-load';
import { useSoon } from '../lib/use-soon';
import { RequestActs } from './RequestActs';
import type { RequestDetail } from './types';

/** One request with its offers, files and history. @param changed called after each change */
export function RequestPane({ id, changed }: { id: number; changed(): Promise<void> }) {
  const word = useWord();
  const { readonly } = useOwnPages();
  const request = useLoad<RequestDetail>(`/souq/marketplace/requests/${id}`);
  const { reload } = request;
  const soon = useSoon(() => void reload());
  useLive<{ request_id: number }>('requests:changed', 'requests:watch', ({ request_id: requestId }) => requestId === id && soon(), soon);
  const done = async () => {
    await Promise.all([reload(), changed()]);
  };
  return (
    <States of={request}>
      {(row) => (
        <Pane
          name={row.title}
          badges={[word('requests.status', row.status), word('requests.type', row.request_type)]}
          actions={!readonly && row.acts.length > 0 && <RequestActs id={row.id} acts={row.acts} done={done} />}
        >
          <About row={row} over={soon} />
          <Offers row={row} />
          <Files row={row} />
          <History row={row} />
        </Pane>
      )}
    </States>
  );
}

const phone = (number: string | null) => number && <bdi dir="ltr">{number}</bdi>;
const sar = (amount: string | null) => amount && <Money amount={amount} currency="SAR" />;
const moment = (at: string | null) => at && <Moment at={at} />;

function About({ row, over }: { row: RequestDetail; over(): void }) {
  const say = useSay();
  const waits = row.status === 'new' || row.status === 'sent';
  return (
    <Facts
      of={[
        [say('requests.left'), waits && row.expires_at && <Countdown until={row.expires_at} over={over} />],
        [say('ledger.description'), row.description],
        [say('requests.client'), row.client_name],
        [say('billing.phone'), phone(row.client_phone)],
        [say('requests.provider'), row.provider_name],
        [say('requests.providerPhone'), phone(row.provider_phone)],
        [say('promo.category'), `${row.category_name} › ${row.subcategory_name}`],
        [say('promo.city'), row.city],
        [say('billing.created'), moment(row.created_at)],
        [say('requests.deadline'), row.quote_deadline],
        [say('requests.expected'), moment(row.expected_delivery_at)],
        [say('requests.delivered'), moment(row.delivered_at)],
        [say('billing.cancelledAt'), moment(row.canceled_at)],
        [say('requests.reason'), row.cancel_reason],
        [say('requests.estimated'), sar(row.estimated_service_amount)],
        [say('requests.received'), sar(row.received_amount)],
        [say('requests.remaining'), sar(row.remaining_amount)],
        [say('requests.actual'), sar(row.actual_service_amount)],
        [say('requests.review'), row.review_id && `${'★'.repeat(row.review_rating ?? 0)} ${row.review_comment ?? ''}`],
      ]}
    />
  );
}

function Offers({ row }: { row: RequestDetail }) {
  const say = useSay();
  const word = useWord();
  if (row.offers.length === 0 && row.request_type !== 'competitive') return null;
  const columns = ['requests.provider', 'extras.price', 'requests.duration', 'trade.note', 'status', 'billing.when'].map((key) => say(key));
  return (
    <Section title={say('requests.offers')}>
      <Rows
        columns={columns}
        rows={row.offers.map((offer) => ({
          id: offer.id,
          cells: [
            offer.provider_name,
            <Money key="price" amount={offer.price} currency="SAR" />,
            say('promo.days', { days: offer.duration_days }),
            offer.note,
            word('requests.offer', offer.status),
            <Moment key="at" at={offer.created_at} />,
          ],
        }))}
      />
    </Section>
  );
}

function Files({ row }: { row: RequestDetail }) {
  const say = useSay();
  if (row.attachments.length === 0) return null;
  return (
    <Section title={say('verify.attachments')}>
      <Flex gap={4} wrap="wrap" alignItems="flex-start">
        {row.attachments.map(({ id, file_url: file }, index) => file && <Paper key={id} file={file} name={say('support.file', { number: index + 1 })} />)}
      </Flex>
    </Section>
  );
}

function History({ row }: { row: RequestDetail }) {
  const say = useSay();
  const word = useWord();
  return (
    <Section title={say('timeline')}>
      <Rows
        columns={['billing.when', 'billing.by', 'detail.from', 'detail.to', 'trade.note'].map((key) => say(key))}
        rows={row.status_logs.map((log) => ({
          id: log.id,
          cells: [
            <Moment key="at" at={log.created_at} />,
            log.actor_name === '-' ? say('system') : log.actor_name,
            word('requests.status', log.from_status),
            word('requests.status', log.to_status),
            log.note,
          ],
        }))}
      />
    </Section>
  );
}
