import { Route, Routes } from 'react-router-dom';
import { Browse, Search } from '../lib/browse';
import { Choice } from '../lib/choice';
import { Card } from '../lib/list-row';
import { Moment, useSay, useWord } from '../lib/text';
import { type IdPage, useFilters } from '../lib/use-filters';
import { useLoad } from '../lib/use-load';
import { SubscriptionPane } from './SubscriptionPane';
import { SUBSCRIPTION_STATUSES, type Subscription } from './types';

/** Subscriptions: the list beside the one that is open. */
export default function Subscriptions() {
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
  const list = useLoad<IdPage<Subscription>>(`/souq/subscriptions${filters.query}`);
  return (
    <Browse
      title={say('subs.title')}
      subtitle={say('subs.subtitle')}
      filters={filters}
      list={list}
      controls={
        <>
          <Search value={values.q} onChange={(q) => set('q', q)} />
          <Choice
            label={say('status')}
            value={values.status}
            any={say('any')}
            options={SUBSCRIPTION_STATUSES.map((value) => ({ value, label: word('trade.status', value) }))}
            onChange={(value) => set('status', value)}
          />
        </>
      }
      entry={(row) => (
        <Card
          name={row.user.name}
          state={word('trade.status', row.status)}
          line={row.plan.title}
          foot={
            <>
              {row.request?.code} · <Moment at={row.created_at} />
            </>
          }
        />
      )}
      pane={(id) => <SubscriptionPane key={id} id={id} changed={list.reload} />}
    />
  );
}
