import { audit } from '../../../platform/audit';
import { transaction } from '../../../platform/db';
import { hooksOf } from '../payables/invoice-hooks';
import { lockInvoice } from '../queries/invoices';

/**
 * Activates what a paid invoice sold, once: in a transaction of its own, so that a failure undoes nothing of the payment (the job tries
 * again). What no longer waits for payment stays as it is, with the audit row `activation_skipped`. Answers whether this call activated.
 * @param actorId staff who ask for it by hand
 */
export function activateInvoice(invoiceId: number, actorId: number | null = null): Promise<boolean> {
  return transaction(async (tx) => {
    const invoice = await lockInvoice(tx, invoiceId);
    const hooks = invoice && hooksOf(invoice.reference_type);
    if (!hooks || invoice.state !== 'paid' || invoice.activation !== 'pending') return false;
    const outcome = await hooks.paid(tx, invoice, actorId);
    await tx.run('update invoices set activation = $2, updated_at = localtimestamp where id = $1', [invoiceId, outcome === 'activated' ? 'done' : 'skipped']);
    if (outcome === 'skipped')
      await audit(tx, {
        action: 'activation_skipped',
        actorId,
        referenceType: 'invoice',
        referenceId: invoice.code,
        extra: { reference_type: invoice.reference_type, reference_id: invoice.reference_id },
      });
    return outcome === 'activated';
  });
}
