import { displayName } from '../../accounts';
import type { ListedBadge } from '../queries/badges';
import type { RequestRow } from '../queries/requests';

/** Rows as the lists of the review pages show them. */

export const presentListed = (row: RequestRow) => ({
  id: row.id,
  code: row.code,
  badge_type: row.badge_type,
  status: row.state,
  assigned_to: row.assigned_to_id,
  requested_at: row.requested_at.toISOString(),
  requester: {
    id: row.requester_id,
    phone: row.requester_phone,
    name: displayName({ id: row.requester_id, username: row.requester_username, first_name: row.requester_first_name, last_name: row.requester_last_name }),
  },
});

export const presentBadge = (row: ListedBadge) => ({
  id: row.id,
  user: { id: row.user_id, name: row.user_name, phone: row.user_phone },
  badge_type: row.badge_type,
  verification_code: row.verification_code,
  verification_title: row.verification_title,
  request: { id: row.request_id, code: row.request_code },
  activated_at: row.activated_at.toISOString(),
  expires_at: row.expires_at.toISOString(),
  is_active: row.is_active,
});
