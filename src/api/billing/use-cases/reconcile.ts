import { db, transaction } from '../../../platform/db';
import { GatewayError, paymentGateway } from '../../../platform/gateways/payment';
import { attemptRef } from '../engine/attempt-ref';
import { noteProblem, type ProblemKind } from '../engine/problems';
import { ATTEMPT_COLUMNS, type Attempt, findPayment, type Payment } from '../queries/payments';
import { refundsOfAttempt } from '../queries/refunds';
import { inquireAttempt } from './inquire-attempt';

const PAGE = 200;

const YESTERDAY = `select ${ATTEMPT_COLUMNS} from payment_attempts a
  where a.created_at >= date_trunc('day', now()) - interval '1 day' and a.created_at < date_trunc('day', now()) and a.gateway = 'paymob' and a.id > $1
  order by a.id limit ${PAGE}`;

/** The job: the attempts against the ledger, and those of yesterday against what the gateway says of each; differences go before staff. */
export async function reconcile(): Promise<void> {
  await compareLedger();
  await compareYesterday();
}

/** What the ledger says lies at each gateway is what its attempts took, less what they gave back. One statement: one moment. */
const LEDGER = `
  with taken as (
    select a.gateway, a.currency, sum(a.amount_minor - coalesce(b.minor, 0))::bigint as minor
    from payment_attempts a left join (
      select attempt_id, sum(amount_minor) as minor from refunds where state = 'succeeded' and destination = 'original' group by attempt_id) b on b.attempt_id = a.id
    where a.state = 'success' and a.gateway not in ('manual', 'bank_transfer') group by a.gateway, a.currency
  ), booked as (
    select split_part(code, ':', 2) as gateway, currency::text as currency, balance_minor as minor from ledger_accounts where code like 'gateway:%'
  )
  select gateway, currency, coalesce(b.minor, 0) as booked, coalesce(t.minor, 0) as taken from taken t full join booked b using (gateway, currency)
  where coalesce(b.minor, 0) <> coalesce(t.minor, 0)`;

interface Difference {
  gateway: string;
  currency: string;
  booked: number;
  taken: number;
}

const accountOf = ({ gateway, currency }: Difference): string => `gateway:${gateway}:${currency}`;

const AGREES_AGAIN = `update payment_problems set resolved_at = now() where kind = 'ledger_differs' and resolved_at is null and reference <> all($1::text[])`;

async function compareLedger(): Promise<void> {
  const differences = await db.rows<Difference>(LEDGER);
  for (const difference of differences) {
    const { gateway, booked, taken } = difference;
    await transaction((tx) => noteProblem(tx, { kind: 'ledger_differs', gateway, reference: accountOf(difference), details: { ledger: booked, attempts: taken } }));
  }
  await db.run(AGREES_AGAIN, [differences.map(accountOf)]);
}

async function compareYesterday(): Promise<void> {
  let after = '00000000-0000-0000-0000-000000000000';
  for (;;) {
    const attempts = await db.rows<Attempt>(YESTERDAY, [after]);
    for (const attempt of attempts) await compareQuietly(attempt);
    const last = attempts.at(-1);
    if (!last || attempts.length < PAGE) return;
    after = last.id;
  }
}

async function compareQuietly(attempt: Attempt): Promise<void> {
  try {
    await compare(attempt);
  } catch (error) {
    if (!(error instanceof GatewayError)) throw error;
    strapi.log.warn(`attempt ${attempt.id} could not be reconciled: ${error.code}`);
  }
}

async function compare(attempt: Attempt): Promise<void> {
  const gateway = paymentGateway(attempt.gateway);
  if (!gateway?.configured()) return;
  const payment = (await findPayment(db, attempt.payment_id)) as Payment;
  const { outcome, amountMinor, refundedMinor } = await gateway.inquire(attemptRef(attempt, payment));
  const taken = outcome === 'paid' || outcome === 'refunded' || outcome === 'voided';
  if (attempt.state !== 'success') {
    if (outcome !== 'paid') return;
    await inquireAttempt(attempt.id);
    return note(attempt, 'unknown_success', {});
  }
  if (!taken) return note(attempt, 'missing_there', { outcome });
  if (amountMinor !== null && amountMinor !== attempt.amount_minor) await note(attempt, 'amount_differs', { here: attempt.amount_minor, there: amountMinor });
  const here = (await refundsOfAttempt(db, attempt.id)).filter(({ state, destination }) => state === 'succeeded' && destination === 'original');
  const booked = here.reduce((sum, { amount_minor: amount }) => sum + amount, 0);
  if (booked !== refundedMinor) await note(attempt, 'refunds_differ', { here: booked, there: refundedMinor });
}

const note = ({ id, gateway }: Attempt, kind: ProblemKind, details: object): Promise<void> => transaction((tx) => noteProblem(tx, { kind, gateway, reference: id, details }));
