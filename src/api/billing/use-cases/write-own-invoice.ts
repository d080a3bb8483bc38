import { env } from '../../../../config/env';
import { transaction } from '../../../platform/db';
import { fieldMessages, invalid } from '../../../platform/http';
import type * as contract from '../contract';
import type { Invoice } from '../queries/invoices';
import { createInvoice, DEFAULT_CURRENCY } from './create-invoice';

/** A user's own invoice; whatever its reference says, it never activates anything. @throws 400 a currency that is not offered */
export function writeOwnInvoice(userId: number, input: contract.CreateInvoice): Promise<Invoice> {
  const currency = (input.currency || DEFAULT_CURRENCY).toUpperCase();
  const { BILLING_CURRENCIES: offered } = env();
  if (currency !== DEFAULT_CURRENCY && !offered.includes(currency))
    throw invalid({ currency: fieldMessages.notChoice({ choices: [...new Set([DEFAULT_CURRENCY, ...offered])].join(', ') }) });
  return transaction((tx) =>
    createInvoice(tx, {
      userId,
      title: input.title,
      description: input.description,
      currency,
      lines: undefined,
      subtotalMinor: input.subtotal,
      referenceType: input.reference_type ?? '',
      referenceId: input.reference_id ?? '',
      userMade: true,
    }),
  );
}
