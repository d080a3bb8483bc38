import { audit } from '../../../platform/audit';
import { db, type Tx, transaction } from '../../../platform/db';
import { refused } from '../../../platform/http';
import { DEFAULT_LOCALE, say } from '../../../platform/i18n';
import { once } from '../../../platform/idempotency';
import { createInvoice } from '../../billing';
import { type Extra, extraOnSale } from '../extras-catalogue';
import { m } from '../messages';
import { presentPurchase } from '../present';
import { type ExtraRow, findExtra, insertExtra, setExtraInvoice } from '../queries/extras';
import { grantOf } from '../rules';
import { extraChanged } from './changed';

export interface BuyExtra {
  userId: number;
  sku: string;
  idempotencyKey?: string | undefined;
}

export interface Bought {
  id: number;
  unifiedId: number;
  unifiedCode: string;
}

type Answer = ReturnType<typeof presentPurchase> & { unified_request_id: number; unified_request_code: string };

/**
 * A purchase that waits for the payment of its invoice; each call makes a new one, but for repeats under one idempotency key.
 * @throws 400 unknown sku, or one without a price
 */
export async function buyExtra({ userId, sku, idempotencyKey }: BuyExtra): Promise<Answer> {
  const extra = extraOnSale(sku);
  if (!extra) throw refused(m.unknownExtra());
  const repeatable = idempotencyKey === undefined ? undefined : { userId, scope: 'extras.buy', key: idempotencyKey, content: { sku } };
  const bought = await transaction((tx) => once(tx, repeatable, () => purchaseOf(tx, userId, extra)));
  const row = (await findExtra(db, bought.id)) as ExtraRow;
  return { ...presentPurchase(row), unified_request_id: bought.unifiedId, unified_request_code: bought.unifiedCode };
}

/** A new purchase with its invoice, in the caller's transaction. */
export async function purchaseOf(tx: Tx, userId: number, { sku, title, priceMinor }: Extra): Promise<Bought> {
  const id = await insertExtra(tx, { userId, sku, title, priceMinor, grant: grantOf(sku) });
  const invoice = await createInvoice(tx, {
    userId,
    title: say(m.extraInvoice({ title }), DEFAULT_LOCALE),
    lines: [{ itemCode: sku, title, amountMinor: priceMinor }],
    subtotalMinor: priceMinor,
    referenceType: 'extra_purchase',
    referenceId: id,
  });
  await setExtraInvoice(tx, id, invoice.id);
  await audit(tx, { action: 'extra_purchase_created', actorId: userId, referenceType: 'extra_purchase', referenceId: id, referenceLabel: sku, extra: { invoice: invoice.code } });
  const unified = await extraChanged(tx, { id, actorId: userId });
  return { id, unifiedId: unified.id, unifiedCode: unified.code };
}
