import { Countdown } from '../workspace/lib/countdown';
import { Moment, useWord } from '../workspace/lib/text';
import type { Board, RequestRow } from '../workspace/requests/types';
import { ListWidget, type WidgetLine } from './ListWidget';

const MOST = 8;

/** Urgent requests with the time they have left, then the newest that wait. */
export function RequestsWidget() {
  const word = useWord();
  const lineOf = (row: RequestRow): WidgetLine => ({
    id: row.id,
    to: `requests/${row.id}`,
    name: row.title,
    state: row.expires_at ? <Countdown until={row.expires_at} over={() => undefined} /> : word('requests.status', row.status),
    foot: (
      <>
        {row.client.name} · <Moment at={row.created_at} />
      </>
    ),
  });
  const linesOf = ({ urgent, columns }: Board) => {
    const waiting = columns.filter(({ status }) => status === 'new' || status === 'sent').flatMap(({ results }) => results.filter(({ expires_at: end }) => end === null));
    return [...urgent, ...waiting].slice(0, MOST).map(lineOf);
  };
  return <ListWidget<Board> path="/souq/marketplace/board" linesOf={linesOf} />;
}
