import { Button, Flex } from '@strapi/design-system';
import { Layouts, Page } from '@strapi/strapi/admin';
import { useRef } from 'react';
import { AskButton } from '../lib/ask-button';
import { Pager } from '../lib/browse';
import { Choice } from '../lib/choice';
import { useOwnPages } from '../lib/own-pages';
import { Money, Rows } from '../lib/pane';
import { States } from '../lib/states';
import { Moment, useSay, useWord } from '../lib/text';
import { useAct } from '../lib/use-act';
import { useNumbered } from '../lib/use-numbered';
import type { Adjustment } from './types';

const PATH = '/api/admin/wallet/adjustments/';
const STATUSES = ['pending', 'approved', 'rejected'];

/** Money that staff move, and what waits for a second member of the staff. */
export default function Adjustments() {
  const say = useSay();
  const word = useWord();
  const { readonly, user } = useOwnPages();
  const { values, set, go, list } = useNumbered<Adjustment, 'status'>(PATH, { status: '' });
  const columns = ['payouts.user', 'type', 'billing.amount', 'ledger.description', 'status', 'adjust.author', 'billing.when', 'actions'].map((key) => say(key));
  const cells = (row: Adjustment) => [
    row.user_email ?? row.user_id,
    word('adjust.type', row.type),
    <Money key="amount" amount={`${row.direction === 'debit' ? '−' : '+'}${row.amount}`} currency={row.currency} />,
    row.description,
    word('adjust.status', row.status),
    row.author,
    <Moment key="at" at={row.created_at} />,
    row.status === 'pending' && !readonly && row.author !== user?.id ? <Decide key="decide" id={row.id} done={list.reload} /> : row.reason,
  ];
  return (
    <>
      <Page.Title>{say('adjust.title')}</Page.Title>
      <Layouts.Header title={say('adjust.title')} subtitle={say('adjust.subtitle')} primaryAction={!readonly && <Create done={list.reload} />} />
      <Layouts.Content>
        <Flex paddingBottom={4} alignItems="flex-end">
          <Choice
            label={say('status')}
            value={values.status}
            any={say('any')}
            options={STATUSES.map((value) => ({ value, label: word('adjust.status', value) }))}
            onChange={(value) => set('status', value)}
          />
        </Flex>
        <States of={list} empty={({ results }) => results.length === 0}>
          {({ results }) => <Rows columns={columns} rows={results.map((row) => ({ id: row.id, cells: cells(row) }))} />}
        </States>
        <Pager list={list} go={go} />
      </Layouts.Content>
    </>
  );
}

function Decide({ id, done }: { id: number; done(): Promise<void> }) {
  const say = useSay();
  const { busy, run } = useAct('souq.saved');
  const decide = async (word: 'approve' | 'reject', body: object): Promise<boolean> => {
    const answer = await run('post', `${PATH}${id}/${word}/`, body);
    await done();
    return answer !== undefined;
  };
  return (
    <Flex gap={2}>
      <Button size="S" loading={busy} onClick={() => void decide('approve', {})}>
        {say('payouts.approve')}
      </Button>
      <AskButton
        label={say('payouts.reject')}
        variant="danger-light"
        fields={[{ name: 'reason', label: say('payouts.reason'), kind: 'long', required: true, max: 500 }]}
        send={(values) => decide('reject', values)}
      />
    </Flex>
  );
}

function Create({ done }: { done(): Promise<void> }) {
  const say = useSay();
  const { run } = useAct('souq.saved');
  const key = useRef(crypto.randomUUID());
  const send = async ({ user_id: userId, ...values }: Record<string, string>) => {
    const answer = await run('post', PATH, { ...values, user_id: Number(userId), idempotency_key: key.current });
    if (answer) key.current = crypto.randomUUID();
    await done();
    return answer !== undefined;
  };
  return (
    <AskButton
      label={say('adjust.new')}
      variant="default"
      fields={[
        { name: 'user_id', label: say('adjust.userId'), required: true },
        {
          name: 'direction',
          label: say('adjust.direction'),
          kind: 'choice',
          initial: 'credit',
          options: ['credit', 'debit'].map((value) => ({ value, label: say(`adjust.direction.${value}`) })),
        },
        { name: 'amount', label: say('billing.amount'), required: true },
        { name: 'reason', label: say('payouts.reason'), kind: 'long', required: true, max: 500 },
      ]}
      send={send}
    />
  );
}
