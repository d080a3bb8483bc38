import { Route, Routes } from 'react-router-dom';
import { Browse, Search } from '../lib/browse';
import { Choice } from '../lib/choice';
import { Card } from '../lib/list-row';
import { useOwnPages } from '../lib/own-pages';
import { Moment, useSay, useWord } from '../lib/text';
import { useFilters } from '../lib/use-filters';
import { useLoad } from '../lib/use-load';
import { ProfileForm } from './ProfileForm';
import { ProfilePane } from './ProfilePane';
import { standing } from './standing';
import { LEVELS, type ProfilePage } from './types';

/** Access profiles of the staff: the list beside the one that is open. */
export default function Profiles() {
  return (
    <Routes>
      <Route path=":id?" element={<Open />} />
    </Routes>
  );
}

function Open() {
  const say = useSay();
  const word = useWord();
  const { readonly } = useOwnPages();
  const filters = useFilters({ q: '', level: '' });
  const { values, set } = filters;
  const list = useLoad<ProfilePage>(`/souq/access/profiles${filters.query}`);
  return (
    <Browse
      title={say('access.title')}
      subtitle={say('access.subtitle')}
      action={!readonly && list.data && <ProfileForm dashboards={list.data.dashboards} done={list.reload} />}
      filters={filters}
      list={list}
      controls={
        <>
          <Search value={values.q} onChange={(q) => set('q', q)} />
          <Choice
            label={say('access.level')}
            value={values.level}
            any={say('any')}
            options={LEVELS.map((value) => ({ value, label: word('access.level', value) }))}
            onChange={(value) => set('level', value)}
          />
        </>
      }
      entry={(row) => (
        <Card
          name={row.user.name}
          state={say(standing(row))}
          line={word('access.level', row.level)}
          foot={
            <>
              <bdi dir="ltr">{row.user.phone}</bdi> · <Moment at={row.created_at} />
            </>
          }
        />
      )}
      pane={(id) => <ProfilePane key={id} id={id} changed={list.reload} />}
    />
  );
}
