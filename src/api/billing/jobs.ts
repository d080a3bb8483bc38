import { transaction } from '../../platform/db';
import { emit } from '../../platform/events';
import { onGatewayUnavailable } from '../../platform/gateways/payment';
import { defineJob, defineSchedule } from '../../platform/jobs';
import './payables/invoice';
import './payables/topup';
import { paymentAlerts } from './engine/metrics';
import { type MockDelivery, postWebhook } from './sandbox/deliver';
import { activateInvoice } from './use-cases/activate-invoice';
import { forgetOldEvents } from './use-cases/forget-old-events';
import { inquireAttempt } from './use-cases/inquire-attempt';
import { expireAttempts, pollAttempts } from './use-cases/poll-attempts';
import { reconcile } from './use-cases/reconcile';
import { retryActivations } from './use-cases/retry-activations';
import { settleDueRefunds, settleRefund } from './use-cases/settle-refunds';
import { voidAttempt } from './use-cases/void-attempt';

/** Background jobs of spec/billing.md and spec/payments.md; each is safe to run twice and on two instances at once. */

defineSchedule('billing.retry_activations', '* * * * *', retryActivations);
defineSchedule('billing.poll_attempts', '* * * * *', pollAttempts);
defineSchedule('billing.expire_attempts', '* * * * *', expireAttempts);
defineSchedule('billing.settle_refunds', '*/5 * * * *', settleDueRefunds);
defineSchedule('billing.reconcile', '40 2 * * *', reconcile);
defineSchedule('billing.forget_events', '50 2 * * *', forgetOldEvents);

defineJob<{ invoiceId: number }>('billing.activate', async ({ invoiceId }) => void (await activateInvoice(invoiceId)));
defineJob<{ refundId: number }>('billing.refund', ({ refundId }) => settleRefund(refundId));
defineJob<{ attemptId: string }>('billing.inquire', async ({ attemptId }) => void (await inquireAttempt(attemptId)));
defineJob<{ attemptId: string }>('billing.void', ({ attemptId }) => voidAttempt(attemptId));
defineJob<MockDelivery>('billing.mock_webhook', postWebhook);

onGatewayUnavailable((gateway) => {
  paymentAlerts.inc({ kind: 'gateway_unavailable' });
  strapi.log.error(`the payment gateway ${gateway} does not answer and is left alone for a minute`);
  transaction((tx) => emit(tx, 'gateway.unavailable', { gateway })).catch((error: Error) => strapi.log.error(`gateway.unavailable was not announced: ${error.message}`));
});
