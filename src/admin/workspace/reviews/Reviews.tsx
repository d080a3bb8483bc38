import { Route, Routes } from 'react-router-dom';
import { Browse, Search } from '../lib/browse';
import { Choice } from '../lib/choice';
import { DayFilter } from '../lib/day-filter';
import { Card } from '../lib/list-row';
import { Moment, useSay, useWord } from '../lib/text';
import { type IdPage, useFilters } from '../lib/use-filters';
import { useLoad } from '../lib/use-load';
import { ReviewPane } from './ReviewPane';
import { RATINGS, type Review, STATUSES } from './types';

/** Reviews: the list beside the one that is judged. */
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
  const filters = useFilters({ q: '', status: '', rating: '', date_from: '', date_to: '' });
  const { values, set } = filters;
  const list = useLoad<IdPage<Review>>(`/souq/reviews${filters.query}`);
  return (
    <Browse
      title={say('reviews.title')}
      subtitle={say('reviews.subtitle')}
      filters={filters}
      list={list}
      controls={
        <>
          <Search value={values.q} onChange={(q) => set('q', q)} />
          <Choice
            label={say('status')}
            value={values.status}
            any={say('any')}
            options={STATUSES.map((value) => ({ value, label: word('reviews.status', value) }))}
            onChange={(value) => set('status', value)}
          />
          <Choice
            label={say('reviews.rating')}
            value={values.rating}
            any={say('any')}
            options={RATINGS.map((value) => ({ value, label: `★ ${value}` }))}
            onChange={(value) => set('rating', value)}
          />
          <DayFilter label={say('from')} name="date_from" value={values.date_from} onChange={(value) => set('date_from', value)} />
          <DayFilter label={say('to')} name="date_to" value={values.date_to} onChange={(value) => set('date_to', value)} />
        </>
      }
      entry={(row) => (
        <Card
          name={`${'★'.repeat(row.rating)} ${row.provider.name}`}
          state={word('reviews.status', row.status)}
          line={row.comment || row.request.title}
          foot={
            <>
              {row.client.name} · <Moment at={row.created_at} />
            </>
          }
        />
      )}
      pane={(id) => <ReviewPane key={id} id={id} changed={list.reload} />}
    />
  );
}
