import { audit } from '../../../platform/audit';
import { transaction } from '../../../platform/db';
import { forbidden } from '../../../platform/http';
import { formatMinor } from '../../../platform/money';
import { mayWrite, type StaffAccess } from '../../backoffice';
import type { AdType } from '../rules';

export interface AdPrice {
  adType: AdType;
  /** Minor units; zero = the basic price counts. */
  pricePerDayMinor: number;
  isActive: boolean;
}

const SET = `insert into promo_ad_prices (ad_type, price_per_day_minor, is_active) values ($1, $2, $3)
  on conflict (ad_type) do update set price_per_day_minor = excluded.price_per_day_minor, is_active = excluded.is_active, updated_at = localtimestamp`;

/** Sets the staff's price of a kind of advertisement. @throws 403 without the right to write */
export async function setAdPrice(access: StaffAccess, { adType, pricePerDayMinor, isActive }: AdPrice): Promise<void> {
  if (!mayWrite(access)) throw forbidden();
  await transaction(async (tx) => {
    const before = await tx.one<{ price: number; is_active: boolean }>('select price_per_day_minor as price, is_active from promo_ad_prices where ad_type = $1 for update', [
      adType,
    ]);
    await tx.run(SET, [adType, pricePerDayMinor, isActive]);
    await audit(tx, {
      action: 'catalogue_changed',
      actorId: access.userId,
      referenceType: 'promo.promo_ad_price',
      referenceId: adType,
      extra: {
        before: before ? { price_per_day: formatMinor(before.price), is_active: before.is_active } : null,
        after: { price_per_day: formatMinor(pricePerDayMinor), is_active: isActive },
      },
    });
  });
}
