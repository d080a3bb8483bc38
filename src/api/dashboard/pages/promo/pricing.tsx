import { formatMinor } from '../../../../platform/money';
import { type AdPriceLine, adPrices } from '../../../promo';
import { ActForm, Hidden } from '../../view/acts';
import { Switch, TextField } from '../../view/fields';
import { Table, YesNo } from '../../view/parts';
import { AD_TYPES } from '../../view/sales-terms';
import { money } from '../../view/words';

/** One line a kind of advertisement; a price of 0 leaves the basic price in force. */
export async function pricingPage() {
  return (
    <Table
      head={['النوع', 'سعر اليوم', 'مفعّل', 'السعر الساري', 'تعديل']}
      rows={await adPrices()}
      cells={(line) => [
        AD_TYPES[line.adType],
        money(line.pricePerDayMinor),
        line.pricePerDayMinor === null ? null : <YesNo key="active" on={line.isActive} />,
        money(line.effectiveMinor),
        <PriceForm key="form" line={line} />,
      ]}
      empty="لا أنواع."
    />
  );
}

const PriceForm = ({ line }: { line: AdPriceLine }) => (
  <ActForm to="/promo/pricing/actions/update/" label="حفظ">
    <Hidden name="ad_type" value={line.adType} />
    <TextField name="price_per_day" label="سعر اليوم (ر.س)" type="number" min={0} step="0.01" required value={formatMinor(line.pricePerDayMinor ?? 0)} />
    <Switch name="is_active" label="مفعّل" on={line.pricePerDayMinor === null || line.isActive} />
  </ActForm>
);
