import { z } from 'zod';
import { amount, choice, idParam } from '../../../../platform/http';
import { AD_TYPES, activateByStaff, adPrices, currentRequest, type PromoRow, type quoteForm, quoteRequest, type rejectForm, rejectRequest, setAdPrice } from '../../../promo';
import type { ActCall, ActResult, DashboardCall } from '../../http/declare';
import { switchField } from '../../http/switch-field';

/** What the promotion team does, by the use-cases of the API (spec/promo.md). */

export const byId = z.object({ id: idParam() });
type ById = z.infer<typeof byId>;

export const campaignRow = ({ params }: DashboardCall<ById, undefined>): Promise<PromoRow | undefined> => currentRequest(params.id);

export const assigneeOf = ({ assigned_to_id: assignee }: PromoRow): number | null => assignee;

const actOf = ({ row, access, ip }: DashboardCall<ById, PromoRow>) => ({ requestId: row.id, access, ip });

export async function quote(call: ActCall<ById, z.infer<typeof quoteForm>, PromoRow>): Promise<ActResult> {
  await quoteRequest({ ...actOf(call), note: call.form.quote_note ?? '' });
  return 'صدر السعر والفاتورة، والطلب بانتظار الدفع.';
}

export async function reject(call: ActCall<ById, z.infer<typeof rejectForm>, PromoRow>): Promise<ActResult> {
  await rejectRequest({ ...actOf(call), reason: call.form.reject_reason });
  return 'رُفض الطلب.';
}

export async function activate(call: ActCall<ById, undefined, PromoRow>): Promise<ActResult> {
  await activateByStaff(actOf(call));
  return 'فُعّلت الحملة.';
}

const MAX_PRICE_MINOR = 999_999_999_999;

export const priceForm = z.object({ ad_type: choice(AD_TYPES), price_per_day: amount({ maxMinor: MAX_PRICE_MINOR }), is_active: switchField() });

/** Sets a price; without a word about the switch it stays as it is, on for a new one. */
export async function updatePrice({ form, access }: ActCall<undefined, z.infer<typeof priceForm>>): Promise<ActResult> {
  const { ad_type: adType, price_per_day: pricePerDayMinor } = form;
  await setAdPrice(access, { adType, pricePerDayMinor, isActive: form.is_active ?? (await wasActive(adType)) });
  return 'حُفظ السعر.';
}

async function wasActive(adType: string): Promise<boolean> {
  const line = (await adPrices()).find((price) => price.adType === adType);
  return line?.pricePerDayMinor === null ? true : (line?.isActive ?? true);
}
