import { db, transaction } from '../../../platform/db';
import { GatewayError } from '../../../platform/gateways/payment';
import { endAttempt } from '../engine/end';
import { lockAttempt } from '../engine/locks';
import { isOpenAttempt, OPEN_ATTEMPT } from '../process';
import { inquireAttempt } from './inquire-attempt';

const BATCH = 50;
const OPEN = `state in (${OPEN_ATTEMPT.map((state) => `'${state}'`).join(', ')})`;

// Asked after 2 minutes, then 5, 10 and 15 minutes later; claimed by moving on, so that no two processes ask at once.
const CLAIM_POLL = `update payment_attempts set inquiries = inquiries + 1,
    inquire_at = now() + (array[interval '5 minutes', interval '10 minutes', interval '15 minutes'])[least(inquiries + 1, 3)]
  where id in (select id from payment_attempts where ${OPEN} and inquire_at <= now() and (expires_at is null or expires_at > now())
    order by inquire_at limit ${BATCH} for update skip locked) returning id`;

const CLAIM_EXPIRED = `update payment_attempts set expires_at = greatest(expires_at, now() + interval '1 minute'), inquiries = inquiries + 1
  where id in (select id from payment_attempts where ${OPEN} and expires_at <= now() order by expires_at limit ${BATCH} for update skip locked) returning id, created_at`;

/** The job: asks about attempts that no webhook has ended yet. */
export async function pollAttempts(): Promise<void> {
  for (let claimed = BATCH; claimed === BATCH; ) {
    const rows = await db.rows<{ id: string }>(CLAIM_POLL);
    for (const { id } of rows) await quietly(id);
    claimed = rows.length;
  }
}

/** The last chance of a gateway that does not answer: after a day the attempt expires unasked. */
const PATIENCE_MS = 24 * 3_600_000;

/** The job: attempts past their time are asked about once more, then expire. A late success is still taken as one. */
export async function expireAttempts(): Promise<void> {
  for (let claimed = BATCH; claimed === BATCH; ) {
    const rows = await db.rows<{ id: string; created_at: Date }>(CLAIM_EXPIRED);
    for (const { id, created_at: created } of rows) {
      const answered = await quietly(id);
      if (answered || Date.now() - created.getTime() > PATIENCE_MS) await expireAttempt(id);
    }
    claimed = rows.length;
  }
}

const expireAttempt = (id: string): Promise<void> =>
  transaction(async (tx) => {
    const locked = await lockAttempt(tx, id);
    if (isOpenAttempt(locked.attempt.state)) await endAttempt(tx, locked, { end: 'expired', code: 'expired' });
  });

/** False when the gateway could not say. */
async function quietly(id: string): Promise<boolean> {
  try {
    await inquireAttempt(id);
    return true;
  } catch (error) {
    if (!(error instanceof GatewayError)) throw error;
    strapi.log.warn(`attempt ${id} could not be asked about: ${error.code}`);
    return error.fault === 'not_configured' || error.fault === 'rejected';
  }
}
