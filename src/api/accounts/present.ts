import type { z } from 'zod';
import { formatMinor } from '../../platform/money';
import type { Wallet } from '../ledger';
import type * as contract from './contract';
import type { MeRow } from './queries';

/** Rows as the contract's JSON. */

export const presentMe = (row: MeRow): z.infer<typeof contract.me> => ({
  id: row.id,
  phone: row.phone,
  email: row.email,
  username: row.username,
  first_name: row.first_name,
  last_name: row.last_name,
  city: row.city,
  role_state: row.role_state,
  has_provider_profile: row.provider_id !== null,
  is_provider: row.role_state === 'provider' || row.provider_id !== null,
  following_count: row.following_count,
  likes_count: row.likes_count,
  favorites_media_count: row.favorites_media_count,
  provider_profile_id: row.provider_id,
  provider_display_name: row.display_name,
  provider_city: row.provider_city,
  provider_followers_count: row.followers_count ?? 0,
  provider_likes_received_count: row.provider_likes ?? 0,
  provider_rating_avg: row.rating_avg,
  provider_rating_count: row.rating_count ?? 0,
});

export const presentWallet = (row: Wallet): z.infer<typeof contract.wallet> => ({ id: row.id, balance: formatMinor(row.balance_minor), created_at: row.created_at.toISOString() });
