import { Section } from '../lib/pane';
import { States } from '../lib/states';
import { useSay } from '../lib/text';
import { useLoad } from '../lib/use-load';
import { JournalCard } from './JournalCard';
import type { Journal } from './types';

/** What the ledger booked for a thing. */
export function JournalsOf({ type, id }: { type: string; id: number }) {
  const say = useSay();
  const journals = useLoad<{ results: Journal[] }>(`/api/admin/ledger/journals/?reference_type=${type}&reference_id=${id}`);
  return (
    <Section title={say('ledger.journals')}>
      <States of={journals} empty={({ results }) => results.length === 0}>
        {({ results }) => results.map((journal) => <JournalCard key={journal.id} journal={journal} />)}
      </States>
    </Section>
  );
}
