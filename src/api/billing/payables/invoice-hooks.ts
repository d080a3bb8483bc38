import type { Tx } from '../../../platform/db';
import type { Invoice } from '../queries/invoices';

/** What the domains that sell something do when its invoice was paid or given back (spec/billing.md, Activation). */

export type InvoiceReference = 'subscription' | 'extra_purchase' | 'verify_request' | 'promo_request';

export interface InvoiceHooks {
  /**
   * Activates what was sold. Runs in a transaction of its own right after the payment committed, and again until it did not throw. The
   * target is the row whose own invoice is this one; `skipped` when that no longer waits for payment.
   * @param actorId staff who asked for it by hand; null = it followed from the payment
   */
  paid(tx: Tx, invoice: Invoice, actorId: number | null): Promise<'activated' | 'skipped'>;
  /** Takes back what was sold, in the transaction of the refund. */
  refunded(tx: Tx, invoice: Invoice): Promise<void>;
}

const hooks = new Map<string, InvoiceHooks>();

/** Registers the domain behind a reference type (at boot). @throws when there is one already */
export function onInvoice(referenceType: InvoiceReference, domain: InvoiceHooks): void {
  if (hooks.has(referenceType)) throw new Error(`two domains answer for invoices of ${referenceType}`);
  hooks.set(referenceType, domain);
}

export const hooksOf = (referenceType: string): InvoiceHooks | undefined => hooks.get(referenceType);
