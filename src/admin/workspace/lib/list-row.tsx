import { Badge, Flex, Typography } from '@strapi/design-system';
import type { ReactNode } from 'react';
import styled from 'styled-components';

/** A row of a list beside the pane that it opens. */
export const ListRow = styled.button<{ $open: boolean }>`
  display: block;
  width: 100%;
  padding: 12px 16px;
  text-align: start;
  cursor: pointer;
  border: 0;
  border-block-end: 1px solid ${({ theme }) => theme.colors.neutral150};
  background: ${({ theme, $open }) => ($open ? theme.colors.primary100 : theme.colors.neutral0)};
  &:focus-visible {
    outline: 2px solid ${({ theme }) => theme.colors.primary600};
    outline-offset: -2px;
  }
`;

/** What most rows show: a name, a word on how it stands, and two lines below. */
export function Card({ name, state, line, foot }: { name: string; state: string; line: ReactNode; foot: ReactNode }) {
  return (
    <>
      <Flex justifyContent="space-between" gap={2}>
        <Typography fontWeight="bold" ellipsis dir="auto">
          {name}
        </Typography>
        <Badge>{state}</Badge>
      </Flex>
      <Typography ellipsis tag="p">
        <bdi>{line}</bdi>
      </Typography>
      <Typography variant="pi" textColor="neutral600" tag="p">
        {foot}
      </Typography>
    </>
  );
}
