import { env } from '../../../../config/env';
import { db } from '../../../platform/db';
import { recordDecision, setRefundFault } from '../../../platform/gateways/payment';
import { notFound } from '../../../platform/http';
import { payableOf } from '../payables/payable';
import { type Attempt, findAttempt, findPayment, type Payment } from '../queries/payments';
import { deliverLater, deliverNow, type MockStatus } from '../sandbox/deliver';
import { allowedNext, withOutcome } from '../sandbox/next-url';
import type { MockResult } from '../sandbox/page';
import type { WebhookOutcome } from './receive-webhook';

export const MOCK_ACTIONS = ['pay', 'fail', 'cancel'] as const;
export type MockAction = (typeof MOCK_ACTIONS)[number];

/** What can go wrong on demand. `lost`: the webhook never comes, only asking finds out; `refund_*`: how later refunds of it end. */
export const MOCK_FAULTS = ['lost', 'duplicate', 'refund_reject', 'refund_timeout'] as const;
export type MockFault = (typeof MOCK_FAULTS)[number];

export interface MockVisit {
  attemptId: string;
  action: MockAction;
  next: string | undefined;
  /** Seconds until the webhook is sent, over HTTP; 0 = before the page answers. */
  delaySeconds: number;
  fault: MockFault | undefined;
}

export interface MockOutcome {
  result: MockResult;
  attempt: Attempt;
  title: string;
  /** Where the browser goes; without it the page is shown. */
  location: string | undefined;
}

const STATUS: Record<MockAction, Extract<MockStatus, 'success' | 'failed' | 'cancelled'>> = { pay: 'success', fail: 'failed', cancel: 'cancelled' };
const DECISION = { success: 'paid', failed: 'failed', cancelled: 'cancelled' } as const;

/** An attempt of the sandbox, with its payment. @throws 404 unknown, another gateway's, or the sandbox is off */
export async function mockAttempt(attemptId: string): Promise<{ attempt: Attempt; payment: Payment }> {
  const attempt = env().PAYMENT_MOCK_ENABLED ? await findAttempt(db, attemptId) : undefined;
  const payment = attempt?.gateway === 'mock' ? await findPayment(db, attempt.payment_id) : undefined;
  if (!attempt || !payment) throw notFound();
  return { attempt, payment };
}

/** The buyer decides on the sandbox's page; its webhook settles. @throws 404 */
export async function visitMockCheckout({ attemptId, action, next, delaySeconds, fault }: MockVisit): Promise<MockOutcome> {
  const { attempt, payment } = await mockAttempt(attemptId);
  const status = STATUS[action];
  await recordDecision(db, attempt.gateway_order_ref, DECISION[status]);
  if (fault === 'refund_reject' || fault === 'refund_timeout') await setRefundFault(db, attempt.gateway_order_ref, fault === 'refund_reject' ? 'reject' : 'timeout');
  const result = await send(attempt, status, delaySeconds, fault);
  const { title, reference } = await payableOf(payment.payable_type).describe(db, payment.payable_id);
  const target = allowedNext(next) ?? (attempt.return_url || undefined);
  const outcome: Record<string, string> = payment.payable_type === 'invoice' ? { payment: result, invoice: reference } : { payment: result, payment_id: String(payment.id) };
  return { result, attempt, title, location: target && withOutcome(target, outcome) };
}

async function send(attempt: Attempt, status: (typeof STATUS)[MockAction], delaySeconds: number, fault: MockFault | undefined): Promise<MockResult> {
  if (fault === 'lost') return 'pending';
  if (delaySeconds > 0 || fault === 'duplicate') {
    await deliverLater(attempt, status, { delaySeconds, copies: fault === 'duplicate' ? 2 : 1 });
    return 'pending';
  }
  return resultOf(await deliverNow(attempt, status), status);
}

/** Also a buyer who comes again to what is paid learns just that. */
function resultOf(outcome: WebhookOutcome, status: (typeof STATUS)[MockAction]): MockResult {
  if (outcome.kind !== 'processed') throw new Error(`the sandbox's webhook was answered with ${outcome.kind}`);
  if (outcome.word === 'already_paid') return 'already_paid';
  return status;
}
