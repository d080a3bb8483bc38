import { audit } from '../../../platform/audit';
import { type Tx, transaction } from '../../../platform/db';
import { invalid, refused } from '../../../platform/http';
import { once } from '../../../platform/idempotency';
import { featuresOf } from '../../subscriptions';
import type { CreateRequest as Input } from '../contract';
import { m } from '../messages';
import { insertItems } from '../queries/items';
import { holdsBadge, insertRequest, lockRequester } from '../queries/requests';
import { type BadgeType, badgeTypeOf, type Item, merged, usualItem } from '../rules';
import { syncRequest } from './changed';

export interface CreateRequest {
  userId: number;
  input: Input;
  idempotencyKey?: string | undefined;
}

export interface CreatedRequest {
  id: number;
  code: string;
  badge_type: BadgeType | null;
  priority: number;
}

/**
 * A user asks for badges.
 * @throws 400 neither a badge nor items named, a badge that his plan does not open, or one that he asked for or has already
 */
export async function createRequest({ userId, input, idempotencyKey }: CreateRequest): Promise<CreatedRequest> {
  const items = requestedItems(input);
  await requireFeatures(userId, items);
  const repeatable = idempotencyKey === undefined ? undefined : { userId, scope: 'verification.create', key: idempotencyKey, content: input };
  return transaction((tx) => once(tx, repeatable, () => createIn(tx, userId, items)));
}

function requestedItems({ badge_type: badgeType, requirements = [] }: Input): Item[] {
  if (requirements.length > 0) return merged(requirements);
  if (!badgeType) throw invalid({ badge_type: m.badgeNeeded() });
  return [usualItem(badgeType)];
}

const typesOf = (items: readonly Item[]): BadgeType[] => [...new Set(items.map(({ badgeType }) => badgeType))];

async function requireFeatures(userId: number, items: readonly Item[]): Promise<void> {
  const { features } = await featuresOf(userId);
  for (const type of typesOf(items)) if (!features.has(`verify_${type}`)) throw refused(type === 'blue' ? m.featureBlue() : m.featureGreen());
}

/** Writes a request for these items in the caller's transaction. @throws 400 when the user has one of the badges, or asked for it already */
export async function createIn(tx: Tx, userId: number, items: readonly Item[]): Promise<CreatedRequest> {
  await lockRequester(tx, userId);
  if (await holdsBadge(tx, userId, typesOf(items))) throw refused(m.already());
  const badgeType = badgeTypeOf(items);
  const { id, code, priority } = await insertRequest(tx, { requesterId: userId, badgeType });
  await insertItems(tx, id, items);
  await audit(tx, {
    action: 'verify_request_created',
    actorId: userId,
    referenceType: 'verify_request',
    referenceId: code,
    extra: { badge_type: badgeType, requirements: items.map((item) => item.code) },
  });
  await syncRequest(tx, id, userId);
  return { id, code, badge_type: badgeType, priority };
}
