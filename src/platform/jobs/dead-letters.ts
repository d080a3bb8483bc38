import { audit } from '../audit';
import { db, type Tx, transaction } from '../db';
import { collectDeadLetters, type DeadLetterState } from './dead-letter-box';
import { defineSchedule, enqueue, isJob } from './jobs';

/** What staff do with a job that was given up. */

export interface Resolver {
  /** The user who acts; null for a panel account without one. */
  actorId: number | null;
  actorLabel: string;
}

interface Letter {
  task: string;
  payload: object;
  job_key: string | null;
}

/**
 * Puts the job back into the queue with all its tries; jobs are idempotent, so what it had done already is not done twice.
 * @returns false when there is no such open letter any more, or no such job in this version
 */
export function requeueDeadLetter(id: number, resolver: Resolver): Promise<boolean> {
  return transaction(async (tx) => {
    const known = await tx.one<{ task: string }>('select task from dead_letters where id = $1', [id]);
    if (!known || !isJob(known.task)) return false;
    const letter = await resolve(tx, id, 'requeued', resolver);
    if (!letter) return false;
    await enqueue(tx, letter.task, letter.payload, letter.job_key ? { key: letter.job_key } : {});
    await record(tx, 'dead_letter_requeued', id, letter.task, resolver);
    return true;
  });
}

/** Takes the letter off the list; the job is not run. @returns false when there is no such open letter any more */
export function discardDeadLetter(id: number, resolver: Resolver): Promise<boolean> {
  return transaction(async (tx) => {
    const letter = await resolve(tx, id, 'discarded', resolver);
    if (letter) await record(tx, 'dead_letter_discarded', id, letter.task, resolver);
    return letter !== undefined;
  });
}

/** Of two who act at once one finds it open. */
const resolve = (tx: Tx, id: number, state: Exclude<DeadLetterState, 'open'>, { actorId, actorLabel }: Resolver): Promise<Letter | undefined> =>
  tx.one<Letter>(
    `update dead_letters set state = $2, resolved_at = now(), resolved_by = $3, resolved_label = $4 where id = $1 and state = 'open' returning task, payload, job_key`,
    [id, state, actorId, actorLabel.slice(0, 255)],
  );

const record = (tx: Tx, action: string, id: number, task: string, { actorId, actorLabel }: Resolver): Promise<void> =>
  audit(tx, { action, actorId, actorLabel, referenceType: 'jobs.dead_letter', referenceId: id, referenceLabel: task });

const KEEP_RESOLVED_DAYS = 90;

defineSchedule('jobs.dead_letters', '* * * * *', async () => void (await collectDeadLetters(db)));

defineSchedule('jobs.dead_letter_cleanup', '10 3 * * *', async () => {
  await db.run(`delete from dead_letters where state <> 'open' and resolved_at < now() - make_interval(days => $1)`, [KEEP_RESOLVED_DAYS]);
});
