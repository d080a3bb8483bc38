import { Flex, Typography } from '@strapi/design-system';
import styled from 'styled-components';
import { Section } from '../lib/pane';
import { useSay } from '../lib/text';
import type { Asset } from './types';

const Frame = styled.div`
  width: 28rem;
  max-width: 100%;
  & > img,
  & > video,
  & > iframe {
    width: 100%;
    height: 20rem;
    object-fit: contain;
    border: 0;
    background: ${({ theme }) => theme.colors.neutral100};
  }
`;

/** The material of a campaign, shown where the browser can show it. */
export function Assets({ assets }: { assets: readonly Asset[] }) {
  const say = useSay();
  return (
    <Section title={say('promo.assets')}>
      {assets.length === 0 && <Typography textColor="neutral600">{say('empty')}</Typography>}
      <Flex gap={4} wrap="wrap" alignItems="flex-start">
        {assets.map((asset, index) => (
          <Shown key={asset.id} asset={asset} name={asset.title || say('promo.asset', { number: index + 1 })} />
        ))}
      </Flex>
    </Section>
  );
}

function Shown({ asset: { asset_type: kind, file }, name }: { asset: Asset; name: string }) {
  if (!file) return null;
  return (
    <Frame>
      {kind === 'image' && <img src={file} alt={name} />}
      {kind === 'video' && (
        // biome-ignore lint/a11y/useMediaCaption: advertisers send no captions
        <video src={file} controls preload="metadata" />
      )}
      {kind === 'pdf' && <iframe src={file} title={name} />}
      <a href={file} target="_blank" rel="noreferrer" dir="auto">
        {name}
      </a>
    </Frame>
  );
}
