import { Badge, Box, Flex, Typography } from '@strapi/design-system';
import styled from 'styled-components';
import { useSay, useWord } from '../lib/text';
import type { Board } from '../requests/types';
import { RequestCard } from './RequestCard';

const Scroller = styled.div`
  display: flex;
  gap: 16px;
  overflow-x: auto;
  padding-block-end: 12px;
`;

const List = styled.ul`
  display: flex;
  flex-direction: column;
  gap: 12px;
`;

/** The newest requests of each state, a column a state. */
export function BoardColumns({ columns, changed }: { columns: Board['columns']; changed(): Promise<void> }) {
  const say = useSay();
  const word = useWord();
  return (
    <Scroller tabIndex={0} role="region" aria-label={say('ops.board')}>
      {columns.map(({ status, count, results }) => (
        <Box key={status} tag="section" aria-label={word('requests.status', status)} width="26rem" shrink={0} background="neutral150" hasRadius padding={3}>
          <Flex justifyContent="space-between" paddingBottom={3}>
            <Typography variant="sigma" tag="h3">
              {word('requests.status', status)}
            </Typography>
            {count !== null && <Badge>{count}</Badge>}
          </Flex>
          {results.length === 0 && (
            <Typography variant="pi" textColor="neutral600">
              {say('empty')}
            </Typography>
          )}
          <List>
            {results.map((request) => (
              <li key={request.id}>
                <RequestCard request={request} changed={changed} />
              </li>
            ))}
          </List>
        </Box>
      ))}
    </Scroller>
  );
}
