import { Route, Routes } from 'react-router-dom';
import { Browse, Search } from '../lib/browse';
import { Choice } from '../lib/choice';
import { Card } from '../lib/list-row';
import { Moment, useSay, useWord } from '../lib/text';
import { type IdPage, useFilters } from '../lib/use-filters';
import { useLoad } from '../lib/use-load';
import { CampaignPane } from './CampaignPane';
import { AD_TYPES, type Campaign, STATUSES } from './types';

/** Campaigns: the list beside the one that is open. */
export default function Campaigns() {
  return (
    <Routes>
      <Route path=":id?" element={<Open />} />
    </Routes>
  );
}

function Open() {
  const say = useSay();
  const word = useWord();
  const filters = useFilters({ q: '', status: '', ad_type: '' });
  const { values, set } = filters;
  const list = useLoad<IdPage<Campaign>>(`/souq/promo/requests${filters.query}`);
  return (
    <Browse
      title={say('promo.title')}
      subtitle={say('promo.subtitle')}
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
          <Choice
            label={say('promo.type')}
            value={values.ad_type}
            any={say('any')}
            options={AD_TYPES.map((value) => ({ value, label: word('promo.type', value) }))}
            onChange={(value) => set('ad_type', value)}
          />
        </>
      }
      entry={(row) => (
        <Card
          name={row.title}
          state={word('trade.status', row.status)}
          line={`${row.requester.name} · ${word('promo.type', row.ad_type)}`}
          foot={
            <>
              {row.code} · <Moment at={row.created_at} />
            </>
          }
        />
      )}
      pane={(id) => <CampaignPane key={id} id={id} changed={list.reload} />}
    />
  );
}
