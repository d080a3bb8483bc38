import { Box, Typography } from '@strapi/design-system';
import { useLive } from '../lib/live';
import { useOwnPages } from '../lib/own-pages';
import { Sheet } from '../lib/sheet';
import { States } from '../lib/states';
import { useSay } from '../lib/text';
import { useLoad } from '../lib/use-load';
import { useSoon } from '../lib/use-soon';
import type { Board } from '../requests/types';
import { BoardColumns } from './BoardColumns';
import { FigureTiles } from './FigureTiles';
import { Urgent } from './Urgent';

/** What goes on now: figures, urgent requests with the time they have left, and all requests by their state, live. */
export default function Operations() {
  const say = useSay();
  const { dashboards } = useOwnPages();
  return (
    <Sheet title={say('ops.title')} subtitle={say('ops.subtitle')}>
      {dashboards.includes('analytics') && <FigureTiles />}
      {dashboards.includes('content') && <LiveBoard />}
    </Sheet>
  );
}

function LiveBoard() {
  const say = useSay();
  const board = useLoad<Board>('/souq/marketplace/board');
  const { reload } = board;
  const soon = useSoon(() => void reload());
  useLive('requests:changed', 'requests:watch', soon, soon);
  return (
    <Box paddingTop={6}>
      <States of={board}>
        {({ columns, urgent }) => (
          <>
            {urgent.length > 0 && <Urgent requests={urgent} changed={reload} />}
            <Box paddingBottom={2}>
              <Typography variant="beta" tag="h2">
                {say('ops.board')}
              </Typography>
            </Box>
            <BoardColumns columns={columns} changed={reload} />
          </>
        )}
      </States>
    </Box>
  );
}
