import { env } from '../../../../config/env';
import type { Tx } from '../../../platform/db';
import { DEFAULT_LOCALE, say } from '../../../platform/i18n';
import { createInvoice, type Invoice } from '../../billing';
import { m } from '../messages';
import type { ItemRow } from '../queries/items';
import { feeOf } from '../rules';

export interface ItemsToPay {
  code: string;
  userId: number;
  actorId: number;
  /** Of the requester's current plan; null without one. */
  planCode: string | null;
  items: readonly Pick<ItemRow, 'badge_type' | 'code' | 'title'>[];
}

/** The invoice of a request: a line an approved item, in their order. */
export function invoiceItems(tx: Tx, { code, userId, actorId, planCode, items }: ItemsToPay): Promise<Invoice> {
  const { VERIFY_BLUE_FEE: blue, VERIFY_GREEN_FEE: green, VERIFY_FEES_BY_PLAN: byPlan } = env();
  const lines = items.map((item) => ({ itemCode: item.code, title: item.title, amountMinor: feeOf(item.badge_type, planCode, { blue, green, byPlan }) }));
  return createInvoice(tx, {
    userId,
    title: say(m.invoiceTitle(), DEFAULT_LOCALE),
    description: say(m.invoiceDescription({ code }), DEFAULT_LOCALE),
    lines,
    subtotalMinor: lines.reduce((total, { amountMinor }) => total + amountMinor, 0),
    referenceType: 'verify_request',
    referenceId: code,
    actorId,
  });
}
