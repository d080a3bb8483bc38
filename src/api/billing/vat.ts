import { env } from '../../../config/env';
import { formatMinor } from '../../platform/money';
import { vatOn } from './rules';

/** What an invoice over a subtotal would say now, as decimal strings. */
export interface PriceWithVat {
  subtotal: string;
  vat_percent: string;
  vat_amount: string;
  total: string;
}

/** @param subtotalMinor minor units */
export function priceWithVat(subtotalMinor: number): PriceWithVat {
  const basisPoints = env().DEFAULT_VAT_PERCENT;
  const vat = vatOn(subtotalMinor, basisPoints);
  return { subtotal: formatMinor(subtotalMinor), vat_percent: formatMinor(basisPoints), vat_amount: formatMinor(vat), total: formatMinor(subtotalMinor + vat) };
}
