import { Box, Button, Flex, Tabs, Typography } from '@strapi/design-system';
import { Layouts, Page } from '@strapi/strapi/admin';
import { useState } from 'react';
import { Pager } from '../lib/browse';
import { Money, Rows } from '../lib/pane';
import { States } from '../lib/states';
import { useSay } from '../lib/text';
import { TextFilter } from '../lib/text-filter';
import { useLoad } from '../lib/use-load';
import { useNumbered } from '../lib/use-numbered';
import { JournalCard } from './JournalCard';
import type { Account, Check, Journal } from './types';

/** The ledger itself: journals, accounts, and whether it is sound. */
export default function Ledger() {
  const say = useSay();
  return (
    <>
      <Page.Title>{say('ledger.title')}</Page.Title>
      <Layouts.Header title={say('ledger.title')} subtitle={say('ledger.subtitle')} />
      <Layouts.Content>
        <Soundness />
        <Tabs.Root defaultValue="journals">
          <Tabs.List aria-label={say('ledger.title')}>
            <Tabs.Trigger value="journals">{say('ledger.journals')}</Tabs.Trigger>
            <Tabs.Trigger value="accounts">{say('ledger.accounts')}</Tabs.Trigger>
          </Tabs.List>
          <Tabs.Content value="journals">
            <Journals />
          </Tabs.Content>
          <Tabs.Content value="accounts">
            <Accounts />
          </Tabs.Content>
        </Tabs.Root>
      </Layouts.Content>
    </>
  );
}

function Soundness() {
  const say = useSay();
  const [asked, setAsked] = useState(false);
  const check = useLoad<Check>(asked ? '/api/admin/ledger/check/' : null);
  return (
    <Box paddingBottom={4}>
      <Button variant="secondary" loading={check.loading && asked} onClick={() => (asked ? void check.reload() : setAsked(true))}>
        {say('ledger.check')}
      </Button>
      {asked && <States of={check}>{(found) => <Verdict check={found} />}</States>}
    </Box>
  );
}

function Verdict({ check: { ok, problems } }: { check: Check }) {
  const say = useSay();
  return (
    <Box paddingTop={2}>
      <Typography role="status" textColor={ok ? 'success700' : 'danger700'}>
        {ok ? say('ledger.sound') : say('ledger.problems', { count: problems.length })}
      </Typography>
      {!ok && (
        <Rows
          columns={['#', say('ledger.account'), say('ledger.expected'), say('ledger.found')]}
          rows={problems.map((problem, index) => ({ id: index, cells: [problem.invariant, problem.subject, problem.expected, problem.found] }))}
        />
      )}
    </Box>
  );
}

function Journals() {
  const say = useSay();
  const { values, set, go, list } = useNumbered<Journal, 'event' | 'account' | 'reference_type' | 'reference_id'>('/api/admin/ledger/journals/', {
    event: '',
    account: '',
    reference_type: '',
    reference_id: '',
  });
  return (
    <Box paddingTop={4}>
      <Flex gap={4} paddingBottom={4} wrap="wrap">
        <TextFilter label={say('ledger.event')} value={values.event} onChange={(value) => set('event', value)} />
        <TextFilter label={say('ledger.account')} value={values.account} onChange={(value) => set('account', value)} />
        <TextFilter label={say('billing.refType')} value={values.reference_type} onChange={(value) => set('reference_type', value)} />
        <TextFilter label={say('ledger.referenceId')} value={values.reference_id} onChange={(value) => set('reference_id', value)} />
      </Flex>
      <States of={list} empty={({ results }) => results.length === 0}>
        {({ results }) => results.map((journal) => <JournalCard key={journal.id} journal={journal} />)}
      </States>
      <Pager list={list} go={go} />
    </Box>
  );
}

function Accounts() {
  const say = useSay();
  const { values, set, go, list } = useNumbered<Account, 'code' | 'user'>('/api/admin/ledger/accounts/', { code: '', user: '' });
  return (
    <Box paddingTop={4}>
      <Flex gap={4} paddingBottom={4} wrap="wrap">
        <TextFilter label={say('ledger.account')} value={values.code} onChange={(value) => set('code', value)} />
        <TextFilter label={say('adjust.userId')} value={values.user} onChange={(value) => set('user', value)} />
      </Flex>
      <States of={list} empty={({ results }) => results.length === 0}>
        {({ results }) => (
          <Rows
            columns={[say('ledger.account'), say('ledger.kind'), say('ledger.owner'), say('ledger.balance')]}
            rows={results.map((account) => ({
              id: account.id,
              cells: [
                <bdi key="code" dir="ltr">
                  {account.code}
                </bdi>,
                account.kind,
                account.owner ?? '',
                <Money key="balance" amount={account.balance} currency={account.currency} />,
              ],
            }))}
          />
        )}
      </States>
      <Pager list={list} go={go} />
    </Box>
  );
}
