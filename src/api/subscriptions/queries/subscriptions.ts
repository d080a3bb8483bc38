import { env } from '../../../../config/env';
import type { Sql, Tx } from '../../../platform/db';
import type { SubscriptionState } from '../process';
import type { Period } from '../rules';
import { subscriptionState } from './time-rules';

/** SQL of subscriptions. */

export interface SubscriptionRow {
  id: number;
  user_id: number;
  plan_id: number;
  /** As stored. */
  stored_state: SubscriptionState;
  /** As it is now: the time rule is applied. */
  state: SubscriptionState;
  start_at: Date | null;
  end_at: Date | null;
  grace_end_at: Date | null;
  auto_renew: boolean;
  invoice_id: number | null;
  created_at: Date;
}

/** `$1` is SUBS_GRACE_DAYS. */
export const SUBSCRIPTION_COLUMNS = `s.id, s.user_id, s.plan_id, s.state as stored_state, ${subscriptionState('s', '$1')} as state, s.start_at, s.end_at, s.grace_end_at, s.auto_renew,
  s.invoice_id, s.created_at`;

const grace = (): number => env().SUBS_GRACE_DAYS;

export const findSubscription = (sql: Sql, id: number): Promise<SubscriptionRow | undefined> =>
  sql.one<SubscriptionRow>(`select ${SUBSCRIPTION_COLUMNS} from subscriptions s where s.id = $2`, [grace(), id]);

export const lockSubscription = (tx: Tx, id: number): Promise<SubscriptionRow | undefined> =>
  tx.one<SubscriptionRow>(`select ${SUBSCRIPTION_COLUMNS} from subscriptions s where s.id = $2 for no key update`, [grace(), id]);

/** The subscription that an invoice pays for, locked. */
export const lockSubscriptionOfInvoice = (tx: Tx, invoiceId: number): Promise<SubscriptionRow | undefined> =>
  tx.one<SubscriptionRow>(`select ${SUBSCRIPTION_COLUMNS} from subscriptions s where s.invoice_id = $2 for no key update`, [grace(), invoiceId]);

const LIST_LIMIT = 500;

/** A user's subscriptions, newest first. */
export const subscriptionsOf = (sql: Sql, userId: number): Promise<SubscriptionRow[]> =>
  sql.rows<SubscriptionRow>(`select ${SUBSCRIPTION_COLUMNS} from subscriptions s where s.user_id = $2 order by s.id desc limit ${LIST_LIMIT}`, [grace(), userId]);

/** A user's subscriptions to a plan that wait for payment, newest first. */
export const pendingSubscriptions = (tx: Tx, userId: number, planId: number): Promise<SubscriptionRow[]> =>
  tx.rows<SubscriptionRow>(`select ${SUBSCRIPTION_COLUMNS} from subscriptions s where s.user_id = $2 and s.plan_id = $3 and s.state = 'pending_payment' order by s.id desc`, [
    grace(),
    userId,
    planId,
  ]);

/** A new one, waiting for payment; its invoice follows. */
export const insertSubscription = async (tx: Tx, userId: number, planId: number): Promise<number> =>
  ((await tx.one<{ id: number }>('insert into subscriptions (user_id, plan_id) values ($1, $2) returning id', [userId, planId])) as { id: number }).id;

export const setSubscriptionInvoice = (tx: Tx, id: number, invoiceId: number): Promise<number> =>
  tx.run('update subscriptions set invoice_id = $2, updated_at = now() where id = $1', [id, invoiceId]);

/** Starts the paid time, if it still waits for payment. @returns false when it does not */
export const startSubscription = async (tx: Tx, id: number, days: number): Promise<boolean> =>
  (await tx.run(
    `update subscriptions set state = 'active', start_at = now(), end_at = now() + make_interval(days => $2::int),
       grace_end_at = now() + make_interval(days => $2::int + $3::int), updated_at = now()
     where id = $1 and state = 'pending_payment'`,
    [id, days, grace()],
  )) === 1;

/** Writes a state on condition of the present one. @returns false when that is another */
export const moveSubscription = async (tx: Tx, id: number, from: SubscriptionState, to: SubscriptionState): Promise<boolean> =>
  (await tx.run('update subscriptions set state = $3, updated_at = now() where id = $1 and state = $2', [id, from, to])) === 1;

const DUE = `s.state <> ${subscriptionState('s', '$1')} and (
  (s.state = 'active' and s.end_at <= now()) or (s.state = 'grace' and (coalesce(s.grace_end_at, s.end_at) <= now())))`;

/** Brings the stored state of due subscriptions up to the time rule; rows that another transaction holds are left to it. */
export const refreshDueSubscriptions = (tx: Tx, ids: readonly number[] | null, batch: number): Promise<{ id: number }[]> =>
  tx.rows<{ id: number }>(
    `with due as (select s.id, ${subscriptionState('s', '$1')} as next from subscriptions s where ${DUE} and ($2::int[] is null or s.id = any($2)) limit $3
       for no key update skip locked)
     update subscriptions s set state = due.next, updated_at = now() from due where s.id = due.id returning s.id`,
    [grace(), ids, batch],
  );

export interface PlanOfSubscription {
  code: string;
  title: string;
  period: Period;
}

export const planOfSubscription = async (sql: Sql, planId: number): Promise<PlanOfSubscription> =>
  (await sql.one<PlanOfSubscription>('select code, title, period from subscription_plans where id = $1', [planId])) as PlanOfSubscription;
