import { Button, Typography } from '@strapi/design-system';
import { Route, Routes } from 'react-router-dom';
import { AskButton } from '../lib/ask-button';
import { Browse } from '../lib/browse';
import { Choice } from '../lib/choice';
import { Card } from '../lib/list-row';
import { useOwnPages } from '../lib/own-pages';
import { Facts, Money, Pane } from '../lib/pane';
import { States } from '../lib/states';
import { Moment, useSay, useWord } from '../lib/text';
import { useAct } from '../lib/use-act';
import { useLoad } from '../lib/use-load';
import { useNumbered } from '../lib/use-numbered';
import { JournalsOf } from './JournalsOf';
import type { Withdrawal } from './types';

const PATH = '/api/admin/wallet/withdrawals/';
const STATUSES = ['pending', 'approved', 'paid', 'rejected', 'cancelled'];

/** Money that users want paid out. */
export default function Withdrawals() {
  return (
    <Routes>
      <Route path=":id?" element={<Open />} />
    </Routes>
  );
}

function Open() {
  const say = useSay();
  const word = useWord();
  const { values, set, go, list } = useNumbered<Withdrawal, 'status'>(PATH, { status: 'pending' });
  return (
    <Browse
      title={say('payouts.title')}
      subtitle={say('payouts.subtitle')}
      filters={{ go }}
      list={list}
      controls={
        <Choice
          label={say('status')}
          value={values.status}
          any={say('any')}
          options={STATUSES.map((value) => ({ value, label: word('payouts.status', value) }))}
          onChange={(value) => set('status', value)}
        />
      }
      entry={(row) => (
        <Card
          name={`#${row.id}`}
          state={word('payouts.status', row.status)}
          line={<Money amount={row.amount} currency={row.currency} />}
          foot={
            <>
              <bdi>{row.user_email ?? `${say('payouts.user')} ${row.user}`}</bdi> · <Moment at={row.created_at} />
            </>
          }
        />
      )}
      pane={(id) => <One key={id} id={id} changed={list.reload} />}
    />
  );
}

function One({ id, changed }: { id: number; changed(): Promise<void> }) {
  const say = useSay();
  const word = useWord();
  const { readonly } = useOwnPages();
  const withdrawal = useLoad<Withdrawal>(`${PATH}${id}/`);
  const done = async () => {
    await Promise.all([withdrawal.reload(), changed()]);
  };
  return (
    <States of={withdrawal}>
      {(row) => (
        <Pane name={`#${row.id}`} badges={[word('payouts.status', row.status)]} actions={!readonly && <Acts row={row} done={done} />}>
          <Facts
            of={[
              [say('billing.amount'), <Money key="amount" amount={row.amount} currency={row.currency} />],
              [say('payouts.user'), row.user_email ?? row.user],
              [say('payouts.holder'), row.destination.holder_name],
              [
                say('payouts.account'),
                <bdi key="account" dir="ltr">
                  {row.destination.account}
                </bdi>,
              ],
              [say('payouts.bank'), row.destination.bank_name],
              [say('ledger.description'), row.description],
              [say('payouts.approvedBy'), row.approved_by],
              [say('payouts.reviewedBy'), row.reviewed_by],
              [say('payouts.reason'), row.reason],
              [say('payouts.paidReference'), row.paid_reference],
              [say('billing.created'), <Moment key="created" at={row.created_at} />],
            ]}
          />
          <JournalsOf type="withdrawal" id={row.id} key={row.status} />
        </Pane>
      )}
    </States>
  );
}

function Acts({ row, done }: { row: Withdrawal; done(): Promise<void> }) {
  const say = useSay();
  const { busy, run } = useAct('souq.saved');
  const decide = async (word: string, body: object): Promise<boolean> => {
    const answer = await run('post', `${PATH}${row.id}/${word}/`, body);
    await done();
    return answer !== undefined;
  };
  const may = (word: string) => row.allowed_actions.includes(word);
  if (row.allowed_actions.length === 0) return <Typography textColor="neutral600">{say('payouts.none')}</Typography>;
  return (
    <>
      {may('approve') && (
        <Button loading={busy} onClick={() => void decide('approve', {})}>
          {say('payouts.approve')}
        </Button>
      )}
      {may('pay') && (
        <AskButton
          label={say('payouts.pay')}
          fields={[{ name: 'reference', label: say('payouts.paidReference'), required: true, max: 100 }]}
          send={(values) => decide('pay', values)}
        />
      )}
      {may('reject') && (
        <AskButton
          label={say('payouts.reject')}
          variant="danger-light"
          fields={[{ name: 'reason', label: say('payouts.reason'), kind: 'long', required: true, max: 500 }]}
          send={(values) => decide('reject', values)}
        />
      )}
    </>
  );
}
