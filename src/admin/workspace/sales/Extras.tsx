import { Route, Routes } from 'react-router-dom';
import { Browse, Search } from '../lib/browse';
import { Choice } from '../lib/choice';
import { Card } from '../lib/list-row';
import { useOwnPages } from '../lib/own-pages';
import { Facts, Money, Pane, Rows, Section } from '../lib/pane';
import { States } from '../lib/states';
import { Moment, useSay, useWord } from '../lib/text';
import { Timeline } from '../lib/timeline';
import { type IdPage, useFilters } from '../lib/use-filters';
import { useLoad } from '../lib/use-load';
import { Notes, SoldActs } from './SoldParts';
import { EXTRA_STATUSES, type Extra, type ExtraDetail } from './types';

const BASE = '/souq/extras';

/** Purchases of extras: the list beside the one that is open. */
export default function Extras() {
  return (
    <Routes>
      <Route path=":id?" element={<Open />} />
    </Routes>
  );
}

function Open() {
  const say = useSay();
  const word = useWord();
  const filters = useFilters({ q: '', status: '' });
  const { values, set } = filters;
  const list = useLoad<IdPage<Extra>>(`${BASE}${filters.query}`);
  return (
    <Browse
      title={say('extras.title')}
      subtitle={say('extras.subtitle')}
      filters={filters}
      list={list}
      controls={
        <>
          <Search value={values.q} onChange={(q) => set('q', q)} />
          <Choice
            label={say('status')}
            value={values.status}
            any={say('any')}
            options={EXTRA_STATUSES.map((value) => ({ value, label: word('trade.status', value) }))}
            onChange={(value) => set('status', value)}
          />
        </>
      }
      entry={(row) => (
        <Card
          name={row.title}
          state={word('trade.status', row.status)}
          line={row.user.name}
          foot={
            <>
              {row.request?.code} · <Money amount={row.subtotal} currency={row.currency} /> · <Moment at={row.created_at} />
            </>
          }
        />
      )}
      pane={(id) => <One key={id} id={id} changed={list.reload} />}
    />
  );
}

function One({ id, changed }: { id: number; changed(): Promise<void> }) {
  const word = useWord();
  const { readonly } = useOwnPages();
  const extra = useLoad<ExtraDetail>(`${BASE}/${id}`);
  const done = async () => {
    await Promise.all([extra.reload(), changed()]);
  };
  return (
    <States of={extra}>
      {(row) => (
        <Pane
          name={row.title}
          badges={[word('trade.status', row.status)]}
          actions={!readonly && <SoldActs row={row} base={BASE} cancellable={row.status === 'pending_payment'} done={done} />}
        >
          <About row={row} />
          <Notes notes={row.notes} />
          <Uses row={row} />
          <Timeline events={row.timeline} />
        </Pane>
      )}
    </States>
  );
}

function About({ row }: { row: ExtraDetail }) {
  const say = useSay();
  const word = useWord();
  return (
    <Facts
      of={[
        [say('billing.customer'), row.user.name],
        [say('billing.phone'), row.user.phone && <bdi dir="ltr">{row.user.phone}</bdi>],
        [say('extras.sku'), row.sku],
        [say('extras.price'), <Money key="price" amount={row.subtotal} currency={row.currency} />],
        [say('extras.credits'), row.extra_type === 'credit_based' && `${row.credits_used} / ${row.credits_total}`],
        [say('trade.request'), row.request && `${row.request.code} · ${word('trade.unified', row.request.status)}`],
        [say('trade.invoice'), row.invoice && `${row.invoice.code} · ${word('billing.status', row.invoice.status)}`],
        [say('trade.start'), row.start_at && <Moment at={row.start_at} />],
        [say('trade.end'), row.end_at && <Moment at={row.end_at} />],
      ]}
    />
  );
}

function Uses({ row }: { row: ExtraDetail }) {
  const say = useSay();
  if (row.credit_uses.length === 0) return null;
  return (
    <Section title={say('extras.uses')}>
      <Rows columns={[say('extras.credits'), say('billing.when')]} rows={row.credit_uses.map((use) => ({ id: use.at, cells: [use.amount, <Moment key="at" at={use.at} />] }))} />
    </Section>
  );
}
