import { AskButton } from '../lib/ask-button';
import { useOwnPages } from '../lib/own-pages';
import { Facts, Pane } from '../lib/pane';
import { States } from '../lib/states';
import { Moment, useSay, useWord } from '../lib/text';
import { Timeline } from '../lib/timeline';
import { useAct } from '../lib/use-act';
import { useLoad } from '../lib/use-load';
import { type ReviewDetail, VERDICTS } from './types';

const LONGEST = 500;

/** One review with what was said about it, the verdicts and the answer of the management. @param changed called after each change */
export function ReviewPane({ id, changed }: { id: number; changed(): Promise<void> }) {
  const say = useSay();
  const word = useWord();
  const { readonly } = useOwnPages();
  const review = useLoad<ReviewDetail>(`/souq/reviews/${id}`);
  const done = async () => {
    await Promise.all([review.reload(), changed()]);
  };
  return (
    <States of={review}>
      {(row) => (
        <Pane
          name={`${'★'.repeat(row.rating)} ${row.provider.name}`}
          badges={[word('reviews.status', row.status)]}
          actions={!readonly && <ReviewActs key={`${row.status}:${row.management_reply}`} review={row} done={done} />}
        >
          <Facts
            of={[
              [say('reviews.comment'), row.comment],
              [say('requests.client'), row.client.name],
              [say('billing.phone'), row.client.phone && <bdi dir="ltr">{row.client.phone}</bdi>],
              [say('trade.request'), `${row.request.id} · ${row.request.title}`],
              [say('billing.when'), <Moment key="at" at={row.created_at} />],
              ...Object.entries(row.scores).map(([name, score]) => [word('reviews.score', name), `${score} / 5`] as const),
              [say('reviews.providerReply'), row.provider_reply],
              [say('reviews.note'), row.moderation_note],
              [say('payouts.reviewedBy'), row.moderated_by],
              [say('reviews.reply'), row.management_reply],
            ]}
          />
          <Timeline events={row.timeline} />
        </Pane>
      )}
    </States>
  );
}

function ReviewActs({ review, done }: { review: ReviewDetail; done(): Promise<void> }) {
  const say = useSay();
  const { run } = useAct('souq.saved');
  const act = async (word: 'moderate' | 'respond', body: object): Promise<boolean> => {
    const answer = await run('post', `/souq/reviews/${review.id}/${word}`, body);
    await done();
    return answer !== undefined;
  };
  return (
    <>
      {VERDICTS.filter(({ to }) => to !== review.status).map(({ action, variant }) => (
        <AskButton
          key={action}
          label={say(`reviews.act.${action}`)}
          variant={variant}
          fields={[{ name: 'moderation_note', label: say('reviews.note'), kind: 'long', max: LONGEST, initial: review.moderation_note }]}
          send={(values) => act('moderate', { action, ...values })}
        />
      ))}
      <AskButton
        label={say('reviews.act.respond')}
        fields={[{ name: 'management_reply', label: say('reviews.reply'), kind: 'long', required: true, max: LONGEST, initial: review.management_reply }]}
        send={(values) => act('respond', values)}
      />
    </>
  );
}
