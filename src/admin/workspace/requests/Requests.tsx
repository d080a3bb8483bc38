import { Route, Routes } from 'react-router-dom';
import { Browse, Search } from '../lib/browse';
import { Choice } from '../lib/choice';
import { DayFilter } from '../lib/day-filter';
import { Card } from '../lib/list-row';
import { useLive } from '../lib/live';
import { Moment, useSay, useWord } from '../lib/text';
import { TextFilter } from '../lib/text-filter';
import { type IdPage, useFilters } from '../lib/use-filters';
import { useLoad } from '../lib/use-load';
import { useSoon } from '../lib/use-soon';
import { RequestPane } from './RequestPane';
import { partiesOf, type RequestRow, STATUSES, TYPES } from './types';

/** Requests: the list beside the one that is open; both follow every change as it happens. */
export default function Requests() {
  return (
    <Routes>
      <Route path=":id?" element={<Open />} />
    </Routes>
  );
}

function Open() {
  const say = useSay();
  const word = useWord();
  const filters = useFilters({ q: '', status: '', type: '', city: '', from: '', to: '' });
  const { values, set } = filters;
  const list = useLoad<IdPage<RequestRow>>(`/souq/marketplace/requests${filters.query}`);
  const soon = useSoon(() => void list.reload());
  useLive('requests:changed', 'requests:watch', soon, soon);
  const options = (group: string, words: readonly string[]) => words.map((value) => ({ value, label: word(group, value) }));
  return (
    <Browse
      title={say('requests.title')}
      subtitle={say('requests.subtitle')}
      filters={filters}
      list={list}
      controls={
        <>
          <Search value={values.q} onChange={(q) => set('q', q)} />
          <Choice label={say('status')} value={values.status} any={say('any')} options={options('requests.status', STATUSES)} onChange={(value) => set('status', value)} />
          <Choice label={say('type')} value={values.type} any={say('any')} options={options('requests.type', TYPES)} onChange={(value) => set('type', value)} />
          <TextFilter label={say('promo.city')} value={values.city} onChange={(value) => set('city', value)} />
          <DayFilter label={say('from')} name="from" value={values.from} onChange={(value) => set('from', value)} />
          <DayFilter label={say('to')} name="to" value={values.to} onChange={(value) => set('to', value)} />
        </>
      }
      entry={(row) => (
        <Card
          name={row.title}
          state={word('requests.status', row.status)}
          line={partiesOf(row)}
          foot={
            <>
              {row.id} · {word('requests.type', row.type)} · <Moment at={row.created_at} />
            </>
          }
        />
      )}
      pane={(id) => <RequestPane key={id} id={id} changed={list.reload} />}
    />
  );
}
