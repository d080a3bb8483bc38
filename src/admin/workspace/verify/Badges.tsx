import { Flex } from '@strapi/design-system';
import { Layouts, Page } from '@strapi/strapi/admin';
import { Pager, Search } from '../lib/browse';
import { Choice } from '../lib/choice';
import { useOwnPages } from '../lib/own-pages';
import { Rows } from '../lib/pane';
import { States } from '../lib/states';
import { SureButton } from '../lib/sure-button';
import { Moment, useSay, useWord } from '../lib/text';
import { useAct } from '../lib/use-act';
import { type IdPage, useFilters } from '../lib/use-filters';
import { useLoad } from '../lib/use-load';
import type { VerifiedBadge } from './types';

/** Badges that were given: switched off, or another year offered. */
export default function Badges() {
  const say = useSay();
  const word = useWord();
  const { readonly } = useOwnPages();
  const filters = useFilters({ q: '', active: '1' });
  const { values, set } = filters;
  const list = useLoad<IdPage<VerifiedBadge>>(`/souq/verification/badges${filters.query}`);
  const columns = ['billing.customer', 'billing.phone', 'type', 'trade.request', 'verify.expires', 'status', 'actions'].map((key) => say(key));
  const cells = (badge: VerifiedBadge) => [
    badge.user.name,
    badge.user.phone ?? '',
    `${word('verify.badge', badge.badge_type)} · ${badge.verification_code} ${badge.verification_title}`,
    badge.request.code,
    <Moment key="expires" at={badge.expires_at} />,
    say(badge.is_active ? 'badges.active' : 'badges.inactive'),
    readonly ? '' : <Acts key="acts" badge={badge} done={list.reload} />,
  ];
  return (
    <>
      <Page.Title>{say('badges.title')}</Page.Title>
      <Layouts.Header title={say('badges.title')} subtitle={say('badges.subtitle')} />
      <Layouts.Content>
        <Flex gap={4} paddingBottom={4} alignItems="flex-end" wrap="wrap">
          <Search value={values.q} onChange={(q) => set('q', q)} />
          <Choice
            label={say('status')}
            value={values.active}
            any={say('any')}
            options={[
              { value: '1', label: say('badges.active') },
              { value: '0', label: say('badges.inactive') },
            ]}
            onChange={(value) => set('active', value)}
          />
        </Flex>
        <States of={list} empty={({ results }) => results.length === 0}>
          {({ results }) => <Rows columns={columns} rows={results.map((badge) => ({ id: badge.id, cells: cells(badge) }))} />}
        </States>
        <Pager list={list} go={filters.go} />
      </Layouts.Content>
    </>
  );
}

function Acts({ badge, done }: { badge: VerifiedBadge; done(): Promise<void> }) {
  const say = useSay();
  const { busy, run } = useAct('souq.saved');
  const act = async (word: 'deactivate' | 'renew') => {
    await run('post', `/souq/verification/badges/${badge.id}/${word}`);
    await done();
  };
  return (
    <Flex gap={2}>
      <SureButton label={say('badges.renew')} question={say('badges.renewSure')} variant="tertiary" busy={busy} act={() => act('renew')} />
      {badge.is_active && <SureButton label={say('badges.deactivate')} question={say('badges.deactivateSure')} variant="danger-light" busy={busy} act={() => act('deactivate')} />}
    </Flex>
  );
}
