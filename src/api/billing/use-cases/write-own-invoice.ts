import { env } from '../../../../config/env';
import { db, type Tx, transaction } from '../../../platform/db';
import { fieldMessages, invalid } from '../../../platform/http';
import { once } from '../../../platform/idempotency';
import type * as contract from '../contract';
import { findInvoice, type Invoice } from '../queries/invoices';
import { createInvoice, DEFAULT_CURRENCY } from './create-invoice';

/**
 * A user's own invoice; whatever its reference says, it never activates anything. A repeat under the same idempotency key is the same invoice.
 * @throws 400 a currency that is not offered; 409 the key came with other content
 */
export async function writeOwnInvoice(userId: number, input: contract.CreateInvoice, key?: string): Promise<Invoice> {
  const currency = (input.currency || DEFAULT_CURRENCY).toUpperCase();
  const { BILLING_CURRENCIES: offered } = env();
  if (currency !== DEFAULT_CURRENCY && !offered.includes(currency))
    throw invalid({ currency: fieldMessages.notChoice({ choices: [...new Set([DEFAULT_CURRENCY, ...offered])].join(', ') }) });
  const repeatable = key === undefined ? undefined : { userId, scope: 'billing.invoices', key, content: input };
  const { id } = await transaction((tx) => once(tx, repeatable, async () => ({ id: (await write(tx, userId, { ...input, currency })).id })));
  return (await findInvoice(db, id)) as Invoice;
}

const write = (tx: Tx, userId: number, input: contract.CreateInvoice): Promise<Invoice> =>
  createInvoice(tx, {
    userId,
    title: input.title,
    description: input.description,
    currency: input.currency,
    lines: undefined,
    subtotalMinor: input.subtotal,
    referenceType: input.reference_type ?? '',
    referenceId: input.reference_id ?? '',
    userMade: true,
  });
