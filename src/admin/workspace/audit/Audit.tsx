import { Box, Flex } from '@strapi/design-system';
import { Pager } from '../lib/browse';
import { Choice } from '../lib/choice';
import { DayFilter } from '../lib/day-filter';
import { DownloadButton } from '../lib/download-button';
import { Sheet } from '../lib/sheet';
import { States } from '../lib/states';
import { useSay, useWord } from '../lib/text';
import { TextFilter } from '../lib/text-filter';
import { type IdPage, useFilters } from '../lib/use-filters';
import { useLoad } from '../lib/use-load';
import { Entry } from './Entry';
import type { AuditEntry } from './types';

const AREAS = ['services', 'shops', 'desk'];

/** The audit log: who did what to which thing, with the values before and after; to read only. */
export default function Audit() {
  const say = useSay();
  const word = useWord();
  const filters = useFilters({ area: '', action: '', actor: '', reference: '', from: '', to: '' });
  const { values, set } = filters;
  const list = useLoad<IdPage<AuditEntry>>(`/souq/audit${filters.query}`);
  const chosen = new URLSearchParams(Object.entries(values).filter(([, value]) => value !== ''));
  return (
    <Sheet
      title={say('audit.title')}
      subtitle={say('audit.subtitle')}
      action={<DownloadButton path={`/souq/audit/export?${chosen}`} fileName="audit.csv" label={say('download.csv')} />}
    >
      <Flex gap={4} paddingBottom={4} alignItems="flex-end" wrap="wrap">
        <Choice
          label={say('audit.area')}
          value={values.area}
          any={say('any')}
          options={AREAS.map((value) => ({ value, label: word('audit.area', value) }))}
          onChange={(value) => set('area', value)}
        />
        <TextFilter label={say('audit.action')} value={values.action} onChange={(value) => set('action', value)} />
        <TextFilter label={say('audit.actor')} value={values.actor} onChange={(value) => set('actor', value)} />
        <TextFilter label={say('audit.reference')} value={values.reference} onChange={(value) => set('reference', value)} />
        <DayFilter label={say('from')} name="from" value={values.from} onChange={(value) => set('from', value)} />
        <DayFilter label={say('to')} name="to" value={values.to} onChange={(value) => set('to', value)} />
      </Flex>
      <Box background="neutral0" shadow="tableShadow" hasRadius>
        <States of={list} empty={({ results }) => results.length === 0}>
          {({ results }) => results.map((entry) => <Entry key={entry.id} entry={entry} />)}
        </States>
        <Pager list={list} go={filters.go} />
      </Box>
    </Sheet>
  );
}
