import { Route, Routes } from 'react-router-dom';
import { Browse, Search } from '../lib/browse';
import { Choice } from '../lib/choice';
import { Card } from '../lib/list-row';
import { useSay } from '../lib/text';
import { TextFilter } from '../lib/text-filter';
import { type IdPage, useFilters } from '../lib/use-filters';
import { useLoad } from '../lib/use-load';
import { ProviderPane } from './ProviderPane';
import type { Provider } from './types';

/** Providers: the list beside the one that is open, with his services. */
export default function Providers() {
  return (
    <Routes>
      <Route path=":id?" element={<Open />} />
    </Routes>
  );
}

function Open() {
  const say = useSay();
  const filters = useFilters({ q: '', city: '', verified: '', urgent: '' });
  const { values, set } = filters;
  const list = useLoad<IdPage<Provider>>(`/souq/providers${filters.query}`);
  const yesOrNo = [
    { value: '1', label: say('subs.yes') },
    { value: '0', label: say('subs.no') },
  ];
  return (
    <Browse
      title={say('providers.title')}
      subtitle={say('providers.subtitle')}
      filters={filters}
      list={list}
      controls={
        <>
          <Search value={values.q} onChange={(q) => set('q', q)} />
          <TextFilter label={say('promo.city')} value={values.city} onChange={(value) => set('city', value)} />
          <Choice label={say('providers.verified')} value={values.verified} any={say('any')} options={yesOrNo} onChange={(value) => set('verified', value)} />
          <Choice label={say('providers.urgent')} value={values.urgent} any={say('any')} options={yesOrNo} onChange={(value) => set('urgent', value)} />
        </>
      }
      entry={(row) => (
        <Card
          name={row.display_name}
          state={row.rating_count > 0 ? `★ ${row.rating_avg}` : say('providers.unrated')}
          line={row.city}
          foot={
            <>
              {row.id} · <bdi dir="ltr">{row.user.phone ?? '–'}</bdi> · {say('providers.completedCount', { count: row.completed_requests })}
            </>
          }
        />
      )}
      pane={(id) => <ProviderPane key={id} id={id} />}
    />
  );
}
