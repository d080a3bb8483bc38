import { randomUUID } from 'node:crypto';
import { env } from '../../../../config/env';
import { db, type Sql, type Tx, transaction } from '../../../platform/db';
import { type PaymentGateway, paymentGateway } from '../../../platform/gateways/payment';
import { notFound, refused } from '../../../platform/http';
import { openCheckout, withCheckout } from '../engine/open-checkout';
import { gatewayRefusal } from '../errors';
import { m } from '../messages';
import { OPEN_ATTEMPT } from '../process';
import { lockInvoice } from '../queries/invoices';
import { ATTEMPT_COLUMNS, type Attempt } from '../queries/payments';
import { activateQuietly } from './activate-quietly';
import { settleMock } from './complete-mock-payment';
import { beginPayment, usableGateway } from './init-payment';

/** Staff take a payment for the owner of an invoice, on a page of the dashboard (spec/backoffice.md, Subscriptions). */

export interface StaffCheckout {
  invoiceId: number;
  actorId: number;
  /** Origin of the server as the staff reached it. */
  origin: string;
  /** What must hold under the invoice's lock. @throws to refuse */
  require(tx: Tx): Promise<void>;
  /** What else belongs to the act, such as its audit row; once an attempt. */
  record(tx: Tx, attempt: Attempt): Promise<void>;
}

const KEY = 'staff-checkout:';

/** The attempt that staff opened and that is still open. */
const OPENED = `select ${ATTEMPT_COLUMNS} from payment_attempts a join payments p on p.id = a.payment_id
  where p.payable_type = 'invoice' and p.payable_id = $1 and a.idempotency_key like '${KEY}%' and a.state = any($2) and a.gateway = $3 and (a.expires_at is null or a.expires_at > now())
  order by a.created_at desc, a.id desc limit 1`;

const openedAttempt = (sql: Sql, invoiceId: number, gateway: PaymentGateway): Promise<Attempt | undefined> => sql.one<Attempt>(OPENED, [invoiceId, OPEN_ATTEMPT, gateway.name]);

/**
 * Opens one attempt for the invoice; opened again, also by two at once, it is the same one while it can be paid.
 * @throws 400 paid or refunded, or no gateway takes payments; 404; what `require` throws; 502, 503 of the gateway
 */
export async function openStaffCheckout(input: StaffCheckout): Promise<Attempt> {
  const gateway = usableGateway(undefined);
  const { attempt, repeated } = await transaction((tx) => attemptFor(tx, gateway, input));
  if (repeated) return withCheckout(paymentGateway(attempt.gateway), attempt);
  return openCheckout(gateway, attempt, input.origin).catch((error) => {
    throw gatewayRefusal(error);
  });
}

async function attemptFor(tx: Tx, gateway: PaymentGateway, input: StaffCheckout): Promise<{ attempt: Attempt; repeated: boolean }> {
  const invoice = await lockInvoice(tx, input.invoiceId);
  if (!invoice) throw notFound();
  await input.require(tx);
  const opened = await openedAttempt(tx, invoice.id, gateway);
  if (opened) return { attempt: opened, repeated: true };
  const { invoiceId, actorId: createdBy, origin } = input;
  const begun = await beginPayment(tx, gateway, { invoiceId, userId: invoice.user_id, createdBy, key: `${KEY}${randomUUID()}`, paymentMethod: '', origin });
  await input.record(tx, begun.attempt);
  return begun;
}

/**
 * Settles the opened attempt by the sandbox, as its webhook would; of two at once one does.
 * @returns false when the invoice is paid already
 * @throws 404 the sandbox is off; 400 no attempt of it is open; what `require` throws
 */
export async function completeStaffCheckout({ invoiceId, require, record }: Omit<StaffCheckout, 'origin' | 'actorId'>): Promise<boolean> {
  const gateway = env().PAYMENT_MOCK_ENABLED ? paymentGateway('mock') : undefined;
  if (!gateway) throw notFound();
  const settled = await transaction(async (tx) => {
    const invoice = await lockInvoice(tx, invoiceId);
    if (invoice?.state === 'paid') return false;
    await require(tx);
    const attempt = await openedAttempt(tx, invoiceId, gateway);
    if (!attempt) throw refused(m.openCheckoutFirst());
    await settleMock(tx, gateway, attempt);
    await record(tx, attempt);
    return true;
  });
  if (settled) await activateQuietly(invoiceId);
  return settled;
}

/** The attempt that is open, for who may look but not open one. @throws 400 no gateway takes payments */
export const openedStaffAttempt = (invoiceId: number): Promise<Attempt | undefined> => openedAttempt(db, invoiceId, usableGateway(undefined));
