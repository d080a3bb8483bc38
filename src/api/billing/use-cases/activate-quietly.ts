import { activationFailures } from '../engine/metrics';
import { activateInvoice } from './activate-invoice';

/** After a payment committed: its activation never breaks the answer about the payment. What fails is logged and tried again by the job. */
export async function activateQuietly(invoiceId: number): Promise<void> {
  try {
    await activateInvoice(invoiceId);
  } catch (error) {
    activationFailures.inc();
    strapi.log.error(`invoice ${invoiceId} is paid, but its activation failed: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`);
  }
}
