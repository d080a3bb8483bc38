import { Button } from '@strapi/design-system';
import { AskButton } from '../lib/ask-button';
import { useOwnPages } from '../lib/own-pages';
import { Facts, Pane, Rows, Section } from '../lib/pane';
import { States } from '../lib/states';
import { SureButton } from '../lib/sure-button';
import { Moment, useSay, useWord } from '../lib/text';
import { Timeline } from '../lib/timeline';
import { useAct } from '../lib/use-act';
import { useLoad } from '../lib/use-load';
import { Notes, SoldActs } from './SoldParts';
import type { SubscriptionDetail } from './types';

const BASE = '/souq/subscriptions';

/** One subscription with its history. @param changed called after each change */
export function SubscriptionPane({ id, changed }: { id: number; changed(): Promise<void> }) {
  const word = useWord();
  const { readonly } = useOwnPages();
  const subscription = useLoad<SubscriptionDetail>(`${BASE}/${id}`);
  const done = async () => {
    await Promise.all([subscription.reload(), changed()]);
  };
  return (
    <States of={subscription}>
      {(row) => (
        <Pane name={`${row.user.name} · ${row.plan.title}`} badges={[word('trade.status', row.status)]} actions={!readonly && <Acts row={row} done={done} />}>
          <About row={row} />
          <Notes notes={row.notes.map(({ body, created_at: at }) => ({ text: body, at }))} />
          <Others row={row} />
          <Timeline events={row.timeline} />
        </Pane>
      )}
    </States>
  );
}

interface Shown {
  row: SubscriptionDetail;
}

function About({ row }: Shown) {
  const say = useSay();
  const word = useWord();
  return (
    <Facts
      of={[
        [say('billing.phone'), row.user.phone && <bdi dir="ltr">{row.user.phone}</bdi>],
        [say('subs.plan'), `${row.plan.title} (${row.plan.code})`],
        [say('trade.request'), row.request && `${row.request.code} · ${word('trade.unified', row.request.status)}`],
        [say('trade.invoice'), row.invoice && `${row.invoice.code} · ${word('billing.status', row.invoice.status)}`],
        [say('trade.start'), row.start_at && <Moment at={row.start_at} />],
        [say('trade.end'), row.end_at && <Moment at={row.end_at} />],
        [say('subs.grace'), row.grace_end_at && <Moment at={row.grace_end_at} />],
        [say('subs.renewal'), say(row.auto_renew ? 'subs.yes' : 'subs.no')],
      ]}
    />
  );
}

function Others({ row }: Shown) {
  const say = useSay();
  const word = useWord();
  if (row.others.length === 0) return null;
  return (
    <Section title={say('subs.others')}>
      <Rows
        columns={['#', say('status'), say('billing.created')]}
        rows={row.others.map((other) => ({ id: other.id, cells: [other.id, word('trade.status', other.status), <Moment key="at" at={other.created_at} />] }))}
      />
    </Section>
  );
}

function Acts({ row, done }: Shown & { done(): Promise<void> }) {
  const say = useSay();
  const { busy, run } = useAct('souq.saved');
  const plans = useLoad<{ id: number; title: string; price: string }[]>('/api/subscriptions/plans/');
  const act = async (what: string, body: object = {}): Promise<boolean> => {
    const answer = await run('post', `${BASE}/${row.id}/${what}`, body);
    await done();
    return answer !== undefined;
  };
  const others = (plans.data ?? []).filter((plan) => plan.id !== row.plan.id);
  return (
    <>
      <SoldActs row={row} base={BASE} cancellable={['pending_payment', 'active', 'grace'].includes(row.status)} done={done} />
      <Button variant="tertiary" loading={busy} onClick={() => void act('refresh')}>
        {say('subs.refresh')}
      </Button>
      <SureButton
        label={say('subs.renew')}
        question={say('subs.renewSure')}
        variant="tertiary"
        act={async () => {
          await act('renew');
        }}
      />
      {others[0] && (
        <AskButton
          label={say('subs.upgrade')}
          variant="tertiary"
          fields={[
            {
              name: 'plan_id',
              label: say('subs.plan'),
              kind: 'choice',
              required: true,
              initial: String(others[0].id),
              options: others.map((plan) => ({ value: String(plan.id), label: `${plan.title} · ${plan.price}` })),
            },
          ]}
          send={({ plan_id: planId }) => act('upgrade', { plan_id: Number(planId) })}
        />
      )}
    </>
  );
}
