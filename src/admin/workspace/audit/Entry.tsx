import { Badge, Flex, Typography } from '@strapi/design-system';
import styled from 'styled-components';
import { Facts, Rows } from '../lib/pane';
import { Moment, useSay, useWord } from '../lib/text';
import { type Difference, differencesIn, shown } from './differences';
import type { AuditEntry } from './types';

const Fold = styled.details`
  padding: 12px 16px;
  border-block-end: 1px solid ${({ theme }) => theme.colors.neutral150};
  & > summary {
    cursor: pointer;
  }
  & > summary:focus-visible {
    outline: 2px solid ${({ theme }) => theme.colors.primary600};
  }
`;

/** One row: a line that opens to everything known about it. */
export function Entry({ entry }: { entry: AuditEntry }) {
  const say = useSay();
  const word = useWord();
  const { changes, rest } = differencesIn(entry.extra);
  return (
    <Fold>
      <summary>
        <Flex tag="span" gap={2} wrap="wrap" inline>
          <Typography textColor="neutral600">
            <Moment at={entry.created_at} />
          </Typography>
          <Typography fontWeight="bold">{word('act', entry.action)}</Typography>
          <bdi>{entry.actor_label || say('system')}</bdi>
          <Typography textColor="neutral600" dir="auto">
            {[entry.reference_type, entry.reference_id, entry.reference_label].filter(Boolean).join(' · ')}
          </Typography>
          <Badge>{word('audit.area', entry.area)}</Badge>
        </Flex>
      </summary>
      <Facts
        of={[
          [say('audit.action'), <bdi key="action">{entry.action}</bdi>],
          [say('payouts.reason'), entry.reason],
          [say('audit.actorId'), entry.actor_id],
          [say('audit.ip'), entry.ip_address && <bdi dir="ltr">{entry.ip_address}</bdi>],
          [say('audit.agent'), entry.user_agent && <bdi dir="ltr">{entry.user_agent}</bdi>],
          ...Object.entries(rest).map(([name, value]) => [word('detail', name), <bdi key={name}>{shown(value)}</bdi>] as const),
        ]}
      />
      {changes.length > 0 && <Changes of={changes} />}
    </Fold>
  );
}

function Changes({ of }: { of: readonly Difference[] }) {
  const say = useSay();
  const word = useWord();
  return (
    <Rows
      columns={[say('audit.value'), say('detail.before'), say('detail.after')]}
      rows={of.map(({ name, before, after }) => ({ id: name, cells: [word('detail', name), shown(before), shown(after)] }))}
    />
  );
}
