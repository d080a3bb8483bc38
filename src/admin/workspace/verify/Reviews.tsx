import { Route, Routes } from 'react-router-dom';
import { Browse, Search } from '../lib/browse';
import { Choice } from '../lib/choice';
import { Card } from '../lib/list-row';
import { Moment, useSay, useWord } from '../lib/text';
import { type IdPage, useFilters } from '../lib/use-filters';
import { useLoad } from '../lib/use-load';
import { ReviewPane } from './ReviewPane';
import { STATUSES, type Verification } from './types';

/** Verification requests: the list beside the one that is reviewed. */
export default function Reviews() {
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
  const list = useLoad<IdPage<Verification>>(`/souq/verification/requests${filters.query}`);
  return (
    <Browse
      title={say('verify.title')}
      subtitle={say('verify.subtitle')}
      filters={filters}
      list={list}
      controls={
        <>
          <Search value={values.q} onChange={(q) => set('q', q)} />
          <Choice
            label={say('status')}
            value={values.status}
            any={say('any')}
            options={STATUSES.map((value) => ({ value, label: word('trade.status', value) }))}
            onChange={(value) => set('status', value)}
          />
        </>
      }
      entry={(row) => (
        <Card
          name={row.requester.name}
          state={word('trade.status', row.status)}
          line={word('verify.badge', row.badge_type ?? 'mixed')}
          foot={
            <>
              {row.code} · <Moment at={row.requested_at} />
            </>
          }
        />
      )}
      pane={(id) => <ReviewPane key={id} id={id} changed={list.reload} />}
    />
  );
}
