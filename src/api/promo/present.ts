import type { z } from 'zod';
import { formatMinor } from '../../platform/money';
import { normalisePhone } from '../../platform/text';
import { absoluteUrl } from '../../platform/uploads';
import { displayName } from '../accounts';
import type * as contract from './contract';
import type { AssetRow } from './queries/assets';
import type { BannerRow, PlacementRow } from './queries/placements';
import type { PromoRow } from './queries/requests';

/** Rows as the contract's JSON. `origin` is that of absolute URLs. */

const iso = (date: Date | null): string | null => date?.toISOString() ?? null;

export const presentCreated = (row: PromoRow): z.infer<typeof contract.created> => ({
  id: row.id,
  code: row.code,
  title: row.title,
  ad_type: row.ad_type,
  start_at: row.start_at.toISOString(),
  end_at: row.end_at.toISOString(),
  frequency: row.frequency,
  position: row.position,
  target_category: row.target_category,
  target_city: row.target_city,
  target_provider: row.target_provider_id,
  target_portfolio_item: row.target_portfolio_item_id,
  message_title: row.message_title,
  message_body: row.message_body,
  redirect_url: row.redirect_url,
});

export const presentAsset = (origin: string, row: AssetRow): z.infer<typeof contract.asset> => ({
  id: row.id,
  asset_type: row.asset_type,
  title: row.title,
  file: absoluteUrl(origin, row.url),
  uploaded_by: row.uploaded_by_id,
  uploaded_at: row.uploaded_at.toISOString(),
});

export const presentDetail = (origin: string, row: PromoRow, assets: readonly AssetRow[]): z.infer<typeof contract.detail> => ({
  ...presentCreated(row),
  status: row.state,
  subtotal: formatMinor(row.subtotal_minor),
  total_days: row.total_days,
  quote_note: row.quote_note,
  reject_reason: row.reject_reason,
  invoice: row.invoice_id,
  reviewed_at: iso(row.reviewed_at),
  activated_at: iso(row.activated_at),
  created_at: row.created_at.toISOString(),
  updated_at: row.updated_at.toISOString(),
  assets: assets.map((asset) => presentAsset(origin, asset)),
  assigned_to: row.assigned_to_id,
  assigned_at: iso(row.assigned_at),
});

export function presentStaffDetail(origin: string, row: PromoRow, assets: readonly AssetRow[]): z.infer<typeof contract.staffDetail> {
  const { requester_id: id, requester_phone: phone } = row;
  const name = displayName({ id, username: row.requester_username, first_name: row.requester_first_name, last_name: row.requester_last_name });
  return { ...presentDetail(origin, row, assets), requester: { id, phone, name } };
}

/** The username of an advertiser; "" when he has none, or one that reads as a phone number. */
const shownUsername = (username: string | null): string => (username && normalisePhone(username) === null ? username : '');

export function presentBanner(origin: string, row: BannerRow): z.infer<typeof contract.banner> {
  const username = shownUsername(row.username);
  return {
    id: row.id,
    provider_id: row.provider_id ?? 0,
    provider_display_name: row.provider_name || username || row.request_title,
    provider_username: username,
    file_type: row.mime.startsWith('video/') ? 'video' : 'image',
    file_url: absoluteUrl(origin, row.url),
    caption: row.title || row.request_title,
    redirect_url: row.redirect_url,
    created_at: row.uploaded_at.toISOString(),
  };
}

export const presentPlacement = (origin: string, row: PlacementRow, banners: readonly BannerRow[]): z.infer<typeof contract.placements>[number] => ({
  ...row,
  start_at: row.start_at.toISOString(),
  end_at: row.end_at.toISOString(),
  target_provider_profile_image: absoluteUrl(origin, row.target_provider_profile_image),
  target_portfolio_item_file: absoluteUrl(origin, row.target_portfolio_item_file),
  assets: banners.map((banner) => presentBanner(origin, banner)),
});
