import type { Tx } from '../../../platform/db';
import { lockInvoice } from '../queries/invoices';

/**
 * What the invoice was for is off: an unpaid one becomes `cancelled`, in the caller's transaction. Does nothing to one that is paid,
 * refunded or cancelled, and answers whether it did something.
 */
export async function cancelInvoice(tx: Tx, invoiceId: number): Promise<boolean> {
  const invoice = await lockInvoice(tx, invoiceId);
  if (!invoice || !['draft', 'pending', 'failed'].includes(invoice.state)) return false;
  await tx.run(`update invoices set state = 'cancelled', cancelled_at = localtimestamp, updated_at = localtimestamp where id = $1`, [invoiceId]);
  await tx.run(
    `update payments set state = 'cancelled', updated_at = now()
     where payable_type = 'invoice' and payable_id = $1 and state in ('created', 'pending', 'processing', 'authorized', 'failed')`,
    [invoiceId],
  );
  return true;
}
