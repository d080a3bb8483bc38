import { useOwnPages } from '../lib/own-pages';
import { Money, Rows } from '../lib/pane';
import { SwitchButton } from '../lib/switch-button';
import { Moment, useSay, useWord } from '../lib/text';
import type { Service } from './types';

const priceOf = ({ price_from: from, price_to: to }: Service): string => (from && to && from !== to ? `${from} – ${to}` : (from ?? to ?? ''));

/** Services with their switches. @param withProvider also says whose they are */
export function ServiceRows({ services, withProvider = false, done }: { services: readonly Service[]; withProvider?: boolean; done(): Promise<void> }) {
  const say = useSay();
  const word = useWord();
  const { readonly } = useOwnPages();
  const columns = ['catalogue.service', ...(withProvider ? ['requests.provider'] : []), 'promo.category', 'extras.price', 'status', 'catalogue.changed', 'actions'];
  return (
    <Rows
      columns={columns.map((key) => say(key))}
      rows={services.map((service) => ({
        id: service.id,
        cells: [
          service.title,
          ...(withProvider ? [`${service.provider.name}${service.city ? ` · ${service.city}` : ''}`] : []),
          `${service.category_name} › ${service.subcategory_name}`,
          priceOf(service) ? <Money key="price" amount={priceOf(service)} currency="SAR" /> : word('catalogue.unit', service.price_unit),
          say(service.is_active ? 'catalogue.on' : 'catalogue.off'),
          <Moment key="at" at={service.updated_at} />,
          !readonly && <SwitchButton key="switch" path={`/souq/services/${service.id}`} active={service.is_active} name={service.title} done={done} />,
        ],
      }))}
    />
  );
}
