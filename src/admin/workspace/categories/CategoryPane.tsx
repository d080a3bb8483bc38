import { Flex } from '@strapi/design-system';
import { AskButton } from '../lib/ask-button';
import { useOwnPages } from '../lib/own-pages';
import { Facts, Pane, Rows, Section } from '../lib/pane';
import { States } from '../lib/states';
import { SwitchButton } from '../lib/switch-button';
import { useSay } from '../lib/text';
import { useAct } from '../lib/use-act';
import { useLoad } from '../lib/use-load';
import { useNameFields } from './name-fields';
import type { CategoryDetail, Subcategory } from './types';

/** One category with its sub-categories and the switches of all. @param changed called after each change */
export function CategoryPane({ id, changed }: { id: number; changed(): Promise<void> }) {
  const say = useSay();
  const { readonly } = useOwnPages();
  const path = `/souq/categories/${id}`;
  const category = useLoad<CategoryDetail>(path);
  const done = async () => {
    await Promise.all([category.reload(), changed()]);
  };
  return (
    <States of={category}>
      {(row) => (
        <Pane
          name={row.name}
          badges={[say(row.is_active ? 'catalogue.on' : 'catalogue.off')]}
          actions={
            !readonly && (
              <>
                <Rename path={path} present={row} done={done} />
                <SwitchButton path={path} active={row.is_active} name={row.name} done={done} />
                <NewSubcategory path={`${path}/subcategories`} done={done} />
              </>
            )
          }
        >
          <Facts of={[[say('categories.nameEn'), row.name_en]]} />
          <Section title={say('categories.subs')}>
            <Subcategories path={`${path}/subcategories`} rows={row.subcategories} done={done} />
          </Section>
        </Pane>
      )}
    </States>
  );
}

function Subcategories({ path, rows, done }: { path: string; rows: readonly Subcategory[]; done(): Promise<void> }) {
  const say = useSay();
  const { readonly } = useOwnPages();
  return (
    <Rows
      columns={['categories.name', 'categories.nameEn', 'categories.providers', 'status', 'actions'].map((key) => say(key))}
      rows={rows.map((row) => ({
        id: row.id,
        cells: [
          row.name,
          row.name_en,
          row.providers,
          say(row.is_active ? 'catalogue.on' : 'catalogue.off'),
          !readonly && (
            <Flex key="acts" gap={2}>
              <Rename path={`${path}/${row.id}`} present={row} size="S" done={done} />
              <SwitchButton path={`${path}/${row.id}`} active={row.is_active} name={row.name} done={done} />
            </Flex>
          ),
        ],
      }))}
    />
  );
}

function Rename({ path, present, size = 'M', done }: { path: string; present: { name: string; name_en: string }; size?: 'S' | 'M'; done(): Promise<void> }) {
  const say = useSay();
  const fields = useNameFields();
  const { run } = useAct('souq.saved');
  const send = async (values: Record<string, string>) => {
    const answer = await run('put', path, values);
    await done();
    return answer !== undefined;
  };
  return <AskButton key={present.name + present.name_en} label={say('categories.rename')} size={size} fields={fields(present)} send={send} />;
}

function NewSubcategory({ path, done }: { path: string; done(): Promise<void> }) {
  const say = useSay();
  const fields = useNameFields();
  const { run } = useAct('souq.saved');
  const send = async (values: Record<string, string>) => {
    const answer = await run('post', path, values);
    await done();
    return answer !== undefined;
  };
  return <AskButton label={say('categories.newSub')} fields={fields()} send={send} />;
}
