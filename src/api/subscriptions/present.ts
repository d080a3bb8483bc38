import type { z } from 'zod';
import type { Locale } from '../../platform/i18n';
import { formatMinor } from '../../platform/money';
import type * as contract from './contract';
import { type Extra, extraTitle } from './extras-catalogue';
import type { Entitlements } from './features';
import type { ExtraRow } from './queries/extras';
import type { PlanRow } from './queries/plans';
import type { SubscriptionRow } from './queries/subscriptions';

/** Rows as the contract's JSON. */

const iso = (date: Date | null): string | null => date?.toISOString() ?? null;
const local = (text: string, textEn: string, locale: Locale): string => (locale === 'en' && textEn !== '' ? textEn : text);

export const presentPlan = (row: PlanRow, locale: Locale): z.infer<typeof contract.plan> => ({
  id: row.id,
  code: row.code,
  title: local(row.title, row.title_en, locale),
  description: local(row.description, row.description_en, locale),
  period: row.period,
  price: formatMinor(row.price_minor),
  features: row.features,
  is_active: row.is_active,
});

export const presentSubscription = (row: SubscriptionRow, plan: PlanRow, locale: Locale): z.infer<typeof contract.subscription> => ({
  id: row.id,
  plan: presentPlan(plan, locale),
  status: row.state,
  start_at: iso(row.start_at),
  end_at: iso(row.end_at),
  grace_end_at: iso(row.grace_end_at),
  auto_renew: row.auto_renew,
  invoice: row.invoice_id,
  created_at: row.created_at.toISOString(),
});

export const presentExtra = (extra: Extra, locale: Locale) => ({ sku: extra.sku, title: extraTitle(extra, locale), price: formatMinor(extra.priceMinor) });

export const presentPurchase = (row: ExtraRow): z.infer<typeof contract.purchase> => ({
  id: row.id,
  sku: row.sku,
  title: row.title,
  extra_type: row.extra_type,
  subtotal: formatMinor(row.subtotal_minor),
  currency: row.currency,
  status: row.state,
  start_at: iso(row.start_at),
  end_at: iso(row.end_at),
  credits_total: row.credits_total,
  credits_used: row.credits_used,
  invoice: row.invoice_id,
  created_at: row.created_at.toISOString(),
});

export const presentFeatures = ({ features, maxUploadMb }: Entitlements): z.infer<typeof contract.features> => ({
  verify_blue: features.has('verify_blue'),
  verify_green: features.has('verify_green'),
  promo_ads: features.has('promo_ads'),
  priority_support: features.has('priority_support'),
  max_upload_mb: maxUploadMb,
});
