import { Route, Routes } from 'react-router-dom';
import { Browse, Search } from '../lib/browse';
import { Choice } from '../lib/choice';
import { Card } from '../lib/list-row';
import { Money } from '../lib/pane';
import { Moment, useSay, useWord } from '../lib/text';
import { type IdPage, useFilters } from '../lib/use-filters';
import { useLoad } from '../lib/use-load';
import { InvoicePane } from './InvoicePane';
import { type Invoice, REFERENCES, STATUSES } from './types';

/** Invoices: the list beside the one that is open. */
export default function Invoices() {
  return (
    <Routes>
      <Route path=":id?" element={<Open />} />
    </Routes>
  );
}

function Open() {
  const say = useSay();
  const word = useWord();
  const filters = useFilters({ q: '', status: '', ref_type: '' });
  const { values, set } = filters;
  const list = useLoad<IdPage<Invoice>>(`/souq/billing/invoices${filters.query}`);
  return (
    <Browse
      title={say('billing.title')}
      subtitle={say('billing.subtitle')}
      filters={filters}
      list={list}
      controls={
        <>
          <Search value={values.q} onChange={(q) => set('q', q)} />
          <Choice
            label={say('status')}
            value={values.status}
            any={say('any')}
            options={STATUSES.map((value) => ({ value, label: word('billing.status', value) }))}
            onChange={(value) => set('status', value)}
          />
          <Choice
            label={say('billing.refType')}
            value={values.ref_type}
            any={say('any')}
            options={REFERENCES.map((value) => ({ value, label: word('billing.ref', value) }))}
            onChange={(value) => set('ref_type', value)}
          />
        </>
      }
      entry={(row) => (
        <Card
          name={row.code}
          state={word('billing.status', row.status)}
          line={row.title}
          foot={
            <>
              <bdi>{row.user.name}</bdi> · <Money amount={row.total} currency={row.currency} /> · <Moment at={row.created_at} />
            </>
          }
        />
      )}
      pane={(id) => <InvoicePane key={id} id={id} changed={list.reload} />}
    />
  );
}
