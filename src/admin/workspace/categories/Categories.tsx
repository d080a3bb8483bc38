import { Route, Routes } from 'react-router-dom';
import { AskButton } from '../lib/ask-button';
import { Browse, Search } from '../lib/browse';
import { Choice } from '../lib/choice';
import { Card } from '../lib/list-row';
import { useOwnPages } from '../lib/own-pages';
import { useSay } from '../lib/text';
import { useAct } from '../lib/use-act';
import { type IdPage, useFilters } from '../lib/use-filters';
import { useLoad } from '../lib/use-load';
import { CategoryPane } from './CategoryPane';
import { useNameFields } from './name-fields';
import type { Category } from './types';

/** Categories: the list beside the one that is open, with its sub-categories. */
export default function Categories() {
  return (
    <Routes>
      <Route path=":id?" element={<Open />} />
    </Routes>
  );
}

function Open() {
  const say = useSay();
  const { readonly } = useOwnPages();
  const filters = useFilters({ q: '', active: '' });
  const { values, set } = filters;
  const list = useLoad<IdPage<Category>>(`/souq/categories${filters.query}`);
  return (
    <Browse
      title={say('categories.title')}
      subtitle={say('categories.subtitle')}
      action={!readonly && <NewCategory done={list.reload} />}
      filters={filters}
      list={list}
      controls={
        <>
          <Search value={values.q} onChange={(q) => set('q', q)} />
          <Choice
            label={say('status')}
            value={values.active}
            any={say('any')}
            options={[
              { value: '1', label: say('catalogue.on') },
              { value: '0', label: say('catalogue.off') },
            ]}
            onChange={(value) => set('active', value)}
          />
        </>
      }
      entry={(row) => (
        <Card
          name={row.name}
          state={say(row.is_active ? 'catalogue.on' : 'catalogue.off')}
          line={row.name_en}
          foot={
            <>
              {row.id} · {say('categories.count', { count: row.subcategories })}
            </>
          }
        />
      )}
      pane={(id) => <CategoryPane key={id} id={id} changed={list.reload} />}
    />
  );
}

function NewCategory({ done }: { done(): Promise<void> }) {
  const say = useSay();
  const fields = useNameFields();
  const { run } = useAct('souq.saved');
  return (
    <AskButton
      label={say('categories.new')}
      variant="default"
      fields={fields()}
      send={async (values) => {
        const answer = await run('post', '/souq/categories', values);
        await done();
        return answer !== undefined;
      }}
    />
  );
}
