import { Facts, Pane, Section } from '../lib/pane';
import { States } from '../lib/states';
import { Moment, useSay, useWord } from '../lib/text';
import { useLoad } from '../lib/use-load';
import { ServiceRows } from './ServiceRows';
import type { ProviderDetail } from './types';

/** One provider with his services and their switches. */
export function ProviderPane({ id }: { id: number }) {
  const say = useSay();
  const word = useWord();
  const provider = useLoad<ProviderDetail>(`/souq/providers/${id}`);
  return (
    <States of={provider}>
      {(row) => (
        <Pane name={row.display_name} badges={badgesOf(row).map((key) => say(key))}>
          <Facts
            of={[
              [say('payouts.user'), row.user.name],
              [say('billing.phone'), row.user.phone && <bdi dir="ltr">{row.user.phone}</bdi>],
              [say('promo.city'), row.city],
              [say('type'), word('providers.type', row.provider_type)],
              [say('providers.rating'), row.rating_count > 0 && `★ ${row.rating_avg} (${row.rating_count})`],
              [say('providers.completed'), row.completed_requests],
              [say('providers.since'), <Moment key="since" at={row.created_at} />],
            ]}
          />
          <Section title={say('providers.services')}>
            <ServiceRows services={row.services} done={provider.reload} />
          </Section>
        </Pane>
      )}
    </States>
  );
}

const badgesOf = (row: ProviderDetail): string[] => [
  ...(row.is_verified_blue ? ['verify.badge.blue'] : []),
  ...(row.is_verified_green ? ['verify.badge.green'] : []),
  ...(row.accepts_urgent ? ['providers.urgent'] : []),
  ...(row.is_visible ? [] : ['providers.hidden']),
];
