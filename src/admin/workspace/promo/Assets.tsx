import { Flex, Typography } from '@strapi/design-system';
import { Section } from '../lib/pane';
import { Paper } from '../lib/paper';
import { useSay } from '../lib/text';
import type { Asset } from './types';

/** The material of a campaign. */
export function Assets({ assets }: { assets: readonly Asset[] }) {
  const say = useSay();
  return (
    <Section title={say('promo.assets')}>
      {assets.length === 0 && <Typography textColor="neutral600">{say('empty')}</Typography>}
      <Flex gap={4} wrap="wrap" alignItems="flex-start">
        {assets.map(({ id, file, title }, index) => file && <Paper key={id} file={file} name={title || say('promo.asset', { number: index + 1 })} />)}
      </Flex>
    </Section>
  );
}
