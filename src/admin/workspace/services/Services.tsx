import { Box, Flex } from '@strapi/design-system';
import { Pager, Search } from '../lib/browse';
import { Choice } from '../lib/choice';
import { Sheet } from '../lib/sheet';
import { States } from '../lib/states';
import { useSay } from '../lib/text';
import { TextFilter } from '../lib/text-filter';
import { type IdPage, useFilters } from '../lib/use-filters';
import { useLoad } from '../lib/use-load';
import { ServiceRows } from '../providers/ServiceRows';
import type { Service } from '../providers/types';

/** Services of all providers, each with its switch. */
export default function Services() {
  const say = useSay();
  const filters = useFilters({ q: '', active: '', city: '' });
  const { values, set } = filters;
  const list = useLoad<IdPage<Service>>(`/souq/services${filters.query}`);
  return (
    <Sheet title={say('services.title')} subtitle={say('services.subtitle')}>
      <Flex gap={4} paddingBottom={4} alignItems="flex-end" wrap="wrap">
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
        <TextFilter label={say('promo.city')} value={values.city} onChange={(value) => set('city', value)} />
      </Flex>
      <Box background="neutral0" shadow="tableShadow" hasRadius>
        <States of={list} empty={({ results }) => results.length === 0}>
          {({ results }) => <ServiceRows services={results} withProvider done={list.reload} />}
        </States>
        <Pager list={list} go={filters.go} />
      </Box>
    </Sheet>
  );
}
