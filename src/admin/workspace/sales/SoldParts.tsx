import { Button, Typography } from '@strapi/design-system';
import { AskButton } from '../lib/ask-button';
import { Assignee } from '../lib/assignee';
import { Section } from '../lib/pane';
import { SureButton } from '../lib/sure-button';
import { Moment, useSay, useWord } from '../lib/text';
import { useAct } from '../lib/use-act';
import type { Sold } from './types';

/** What the pages of subscriptions and extras have in common. */

interface Props {
  row: Sold;
  /** Path of the list: `/souq/subscriptions`. */
  base: string;
  /** Whether staff may call it off as it stands. */
  cancellable: boolean;
  done(): Promise<void>;
}

/** The stage that follows: new, in_progress, completed. */
const NEXT: Record<string, string> = { new: 'in_progress', in_progress: 'completed' };

/** Whose it is, its stage, its activation and its end. */
export function SoldActs({ row, base, cancellable, done }: Props) {
  const say = useSay();
  const word = useWord();
  const { busy, run } = useAct('souq.saved');
  const path = `${base}/${row.id}`;
  const act = async (what: string, body: object = {}): Promise<boolean> => {
    const answer = await run('post', `${path}/${what}`, body);
    await done();
    return answer !== undefined;
  };
  const next = NEXT[row.request?.status ?? ''];
  return (
    <>
      <Assignee
        colleagues={`${base}/colleagues`}
        value={row.assigned_to}
        disabled={busy || !row.request}
        give={async (to) => {
          await act('assign', { assigned_to: to });
        }}
      />
      {next && (
        <Button variant="tertiary" loading={busy} onClick={() => void act('stage', { status: next })}>
          {word('trade.stage', next)}
        </Button>
      )}
      {row.status === 'pending_payment' && row.invoice?.status === 'paid' && (
        <Button loading={busy} onClick={() => void act('activate')}>
          {say('trade.activate')}
        </Button>
      )}
      <AskButton
        label={say('trade.addNote')}
        variant="tertiary"
        fields={[{ name: 'text', label: say('trade.note'), kind: 'long', required: true, max: 300 }]}
        send={(values) => act('notes', values)}
      />
      {cancellable && (
        <SureButton
          label={say('trade.cancel')}
          question={say('trade.cancelSure')}
          variant="danger-light"
          busy={busy}
          act={async () => {
            await act('cancel');
          }}
        />
      )}
    </>
  );
}

/** What the staff wrote down. */
export function Notes({ notes }: { notes: readonly { text: string; at: string }[] }) {
  const say = useSay();
  if (notes.length === 0) return null;
  return (
    <Section title={say('trade.notes')}>
      {notes.map((note) => (
        <Typography key={`${note.at}${note.text}`} tag="p" dir="auto">
          {note.text}{' '}
          <Typography variant="pi" textColor="neutral600">
            <Moment at={note.at} />
          </Typography>
        </Typography>
      ))}
    </Section>
  );
}
