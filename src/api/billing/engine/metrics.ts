import { counter } from '../../../platform/observability/metrics';

export const attemptResults = counter('souq_payment_attempts_total', 'Payment attempts by how they ended', ['gateway', 'result']);
export const webhookResults = counter('souq_payment_webhooks_total', 'Payment webhooks by what became of them', ['gateway', 'result']);
export const refundResults = counter('souq_payment_refunds_total', 'Refunds by how they ended', ['gateway', 'result']);
export const activationFailures = counter('souq_billing_activation_failures_total', 'Paid invoices whose activation failed and is tried again');
export const paymentAlerts = counter('souq_payment_alerts_total', 'What staff must look at: mismatches, foreign refunds, refunds given up, silent gateways', ['kind']);
