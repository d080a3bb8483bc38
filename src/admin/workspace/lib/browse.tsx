import { Box, Button, Flex, Searchbar, SearchForm, Typography } from '@strapi/design-system';
import { Layouts, Page } from '@strapi/strapi/admin';
import type { ReactNode } from 'react';
import { useNavigate, useParams } from 'react-router-dom';
import { ListRow } from './list-row';
import { States } from './states';
import { useSay } from './text';
import type { Filters, IdPage } from './use-filters';
import type { Loaded } from './use-load';

interface Props<T> {
  title: string;
  subtitle: string;
  /** Beside the title. */
  action?: ReactNode;
  filters: Pick<Filters<string>, 'go'>;
  controls: ReactNode;
  list: Loaded<IdPage<T>>;
  entry(row: T): ReactNode;
  pane(id: number): ReactNode;
}

/** A list beside the row of it that is open; stands in a route `:id?`. */
export function Browse<T extends { id: number }>({ title, subtitle, action, filters, controls, list, entry, pane }: Props<T>) {
  const say = useSay();
  const { id } = useParams();
  return (
    <>
      <Page.Title>{title}</Page.Title>
      <Layouts.Header title={title} subtitle={subtitle} primaryAction={action} />
      <Layouts.Content>
        <Flex gap={4} paddingBottom={4} alignItems="flex-end" wrap="wrap">
          {controls}
        </Flex>
        <Flex gap={4} alignItems="flex-start">
          <Box width="36rem" shrink={0} background="neutral0" shadow="tableShadow" hasRadius>
            <List list={list} openId={id} entry={entry} />
            <Pager list={list} go={filters.go} />
          </Box>
          <Box grow={1} minWidth={0}>
            {id ? pane(Number(id)) : <Typography textColor="neutral600">{say('choose')}</Typography>}
          </Box>
        </Flex>
      </Layouts.Content>
    </>
  );
}

function List<T extends { id: number }>({ list, openId, entry }: Pick<Props<T>, 'list' | 'entry'> & { openId: string | undefined }) {
  const navigate = useNavigate();
  return (
    <States of={list} empty={({ results }) => results.length === 0}>
      {({ results }) =>
        results.map((row) => (
          <ListRow
            key={row.id}
            type="button"
            $open={String(row.id) === openId}
            aria-current={String(row.id) === openId}
            onClick={() => navigate(openId ? `../${row.id}` : String(row.id))}
          >
            {entry(row)}
          </ListRow>
        ))
      }
    </States>
  );
}

/** To the newer and the older rows of a list. */
export function Pager<T>({ list, go }: { list: Loaded<IdPage<T>>; go: Filters<string>['go'] }) {
  const say = useSay();
  const { older = null, newer = null } = list.data ?? {};
  if (older === null && newer === null) return null;
  return (
    <Flex justifyContent="space-between" padding={3}>
      <Button variant="tertiary" disabled={newer === null} onClick={() => newer !== null && go({ after: newer })}>
        {say('newer')}
      </Button>
      <Button variant="tertiary" disabled={older === null} onClick={() => older !== null && go({ before: older })}>
        {say('older')}
      </Button>
    </Flex>
  );
}

/** The field that a list is searched by. */
export function Search({ value, onChange }: { value: string; onChange(value: string): void }) {
  const say = useSay();
  return (
    <SearchForm>
      <Searchbar name="q" value={value} onChange={(event) => onChange(event.target.value)} onClear={() => onChange('')} clearLabel={say('clear')}>
        {say('search')}
      </Searchbar>
    </SearchForm>
  );
}
