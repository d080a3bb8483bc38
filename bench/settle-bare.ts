import { createHash, createHmac, randomUUID } from 'node:crypto';
import { env } from '../config/env';
import { type Tx, transaction } from '../src/platform/db';

/** The floor of a settling webhook: the rows that a payment leaves behind, by prepared statements one after another. No state is judged. */

interface Delivery {
  raw: Buffer;
  header(name: string): string | undefined;
}

interface Event {
  provider_reference: string;
}

/** What is paid. int8 comes back as a number. */
interface Sold {
  attempt: string;
  payment: number;
  invoice: number;
  code: string;
  user_id: number;
  title: string;
  subtotal_minor: number;
  vat_minor: number;
  total_minor: number;
  currency: string;
}

const EVENT = `insert into gateway_events (gateway, event_id, signature, payload, body_hash, is_verified, is_processed, processed_at)
  values ('mock', $1, $2, $3, $4, true, true, now()) on conflict (gateway, event_id) where is_processed do nothing`;
const SOLD = `select a.id as attempt, p.id as payment, i.id as invoice, i.code, i.user_id, i.title, i.subtotal_minor, i.vat_minor, i.total_minor, i.currency
  from payment_attempts a join payments p on p.id = a.payment_id join invoices i on i.id = p.payable_id where a.gateway = 'mock' and a.gateway_order_ref = $1 for no key update`;
const ATTEMPT = `update payment_attempts set state = 'success', response_payload = $2, inquire_at = null, journal_id = $3, updated_at = clock_timestamp() where id = $1`;
const PAYMENT = `update payments set state = 'paid', paid_at = now(), gateway = 'mock', gateway_response = $2, method_type = 'credit_card', updated_at = now() where id = $1`;
const INVOICE = `update invoices set state = 'paid', paid_at = clock_timestamp(), cancelled_at = null, updated_at = clock_timestamp() where id = $1`;
const AUDIT = `insert into audit_logs (area, actor_label, action, reference_type, reference_id, extra) values ('services', '', 'invoice_paid', 'invoice', $1, $2)`;
const JOB = `insert into graphile_worker._private_jobs (task_id, payload) select id, $1::json from graphile_worker._private_tasks where identifier = 'event'`;
const JOURNAL = `insert into ledger_journals (event, idempotency_key, reference_type, reference_id, description) values ('invoice_paid', $1, 'invoice', $2, $3) returning id`;
const ACCOUNTS = 'select id, code, balance_minor from ledger_accounts where code = any($1) order by id for no key update';
const MOVE = `update ledger_accounts a set balance_minor = a.balance_minor + m.amount, updated_at = clock_timestamp()
  from unnest($1::int[], $2::bigint[]) as m (id, amount) where a.id = m.id`;
const ENTRIES = `insert into ledger_entries (journal_id, line, account_id, direction, amount_minor, balance_after_minor)
  select $1, n, account_id, direction, amount, after from unnest($2::int[], $3::text[], $4::bigint[], $5::bigint[]) with ordinality as e (account_id, direction, amount, after, n)`;
const OPEN = 'select souq_open_accounts($1, $2)';

/** Settles one delivery of an invoice that waits for it, and answers as the product does. @throws for a bad signature or an unknown attempt */
export async function settleBare({ raw, header }: Delivery): Promise<object> {
  const [eventId, timestamp, signature] = ['x-event-id', 'x-timestamp', 'x-signature'].map((name) => header(name) ?? '') as [string, string, string];
  const wanted = createHmac('sha256', env().WEBHOOK_SECRET_MOCK).update(`${timestamp}.${eventId}.`).update(raw).digest('hex');
  if (signature !== wanted) throw new Error('the signature does not match');
  const event = JSON.parse(raw.toString('utf8')) as Event;
  const payload = JSON.stringify(event);
  return transaction(async (tx) => {
    await tx.run(EVENT, [eventId, signature, payload, createHash('sha256').update(raw).digest('hex')]);
    const sold = await tx.one<Sold>(SOLD, [event.provider_reference]);
    if (!sold) throw new Error(`no attempt ${event.provider_reference}`);
    await tx.run(PAYMENT, [sold.payment, payload]);
    await tx.run(INVOICE, [sold.invoice]);
    await tx.run(AUDIT, [sold.code, JSON.stringify({ total: sold.total_minor, gateway: 'mock', attempt: sold.attempt })]);
    await tx.run(JOB, [news('payment.succeeded', sold)]);
    await tx.run(JOB, [news('billing.invoice_paid', sold)]);
    await tx.run(ATTEMPT, [sold.attempt, payload, await book(tx, sold)]);
    return { ok: true, invoice: sold.code, status: 'paid' };
  });
}

const news = (name: string, { payment, invoice, user_id: userId, total_minor: amountMinor, currency }: Sold): string =>
  JSON.stringify({ id: randomUUID(), name, at: new Date().toISOString(), data: { paymentId: payment, payableId: invoice, userId, amountMinor, currency } });

interface Account {
  id: number;
  code: string;
  balance_minor: number;
}

async function book(tx: Tx, { attempt, invoice, code, title, subtotal_minor, vat_minor, total_minor, currency }: Sold): Promise<number> {
  const lines = [
    { code: `gateway:mock:${currency}`, direction: 'debit', amount: total_minor },
    { code: `sales:${currency}`, direction: 'credit', amount: subtotal_minor },
    { code: `vat:${currency}`, direction: 'credit', amount: vat_minor },
  ];
  const journal = await tx.one<{ id: number }>(JOURNAL, [`invoice_paid:${attempt}`, String(invoice), `${code} ${title}`]);
  const accounts = await lockedAccounts(
    tx,
    lines.map((line) => line.code),
    currency,
  );
  const of = (wanted: string): Account => accounts.find((account) => account.code === wanted) as Account;
  const [ids, amounts] = [lines.map((line) => of(line.code).id), lines.map(({ amount }) => amount)];
  await tx.run(MOVE, [ids, amounts]);
  const directions = lines.map(({ direction }) => direction);
  await tx.run(ENTRIES, [journal?.id, ids, directions, amounts, lines.map((line) => of(line.code).balance_minor + line.amount)]);
  return journal?.id as number;
}

/** The accounts stand from the first payment on. */
async function lockedAccounts(tx: Tx, codes: string[], currency: string): Promise<Account[]> {
  const known = await tx.rows<Account>(ACCOUNTS, [codes]);
  if (known.length === codes.length) return known;
  await tx.run(OPEN, [codes, currency]);
  return tx.rows<Account>(ACCOUNTS, [codes]);
}
