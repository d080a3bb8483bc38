import type { TimelineEvent } from '../../../platform/audit';
import { ACTS } from './act-terms';
import { Card, Table } from './parts';
import { UNIFIED_STATES } from './terms';
import { when } from './words';

/** What happened to a thing, newest first. */
export const History = ({ events }: { events: readonly TimelineEvent[] }) => (
  <Card title="السجل">
    <Table
      head={['الوقت', 'الحدث', 'بواسطة', 'التفاصيل']}
      rows={events}
      cells={(event) => [when(event.at), ACTS[event.what] ?? event.what, <bdi key="by">{event.by || 'النظام'}</bdi>, <Details key="details" event={event} />]}
      empty="لا أحداث بعد."
    />
  </Card>
);

const word = (value: unknown): string => {
  if (value === null || value === undefined || value === '') return '—';
  return typeof value === 'string' ? (UNIFIED_STATES[value] ?? value) : JSON.stringify(value);
};

const Details = ({ event: { kind, details, text } }: { event: TimelineEvent }) => (
  <>
    {kind === 'audit' ? null : (
      <>
        <bdi>{word(details['from'])}</bdi> ← <bdi>{word(details['to'])}</bdi>{' '}
      </>
    )}
    {text ? <bdi>{text}</bdi> : null}
  </>
);
