import { audit } from '../../../platform/audit';
import { db, type Tx, transaction } from '../../../platform/db';
import { refused } from '../../../platform/http';
import { once } from '../../../platform/idempotency';
import { visibleProvider } from '../../providers';
import { hasFeature } from '../../subscriptions';
import type { CreateRequest as Input } from '../contract';
import { m } from '../messages';
import { presentCreated } from '../present';
import { findRequest, type PromoRow } from '../queries/requests';
import { syncRequest } from './changed';

export interface CreateRequest {
  userId: number;
  input: Input;
  idempotencyKey?: string | undefined;
}

type Answer = ReturnType<typeof presentCreated>;

/**
 * A campaign that the staff will quote.
 * @throws 400 without the feature, for a period that is reversed or begins in the past, for an unknown target
 */
export async function createRequest({ userId, input, idempotencyKey }: CreateRequest): Promise<Answer> {
  const repeatable = idempotencyKey === undefined ? undefined : { userId, scope: 'promo.create', key: idempotencyKey, content: input };
  // Asked before the transaction: it may read by a connection of its own.
  const entitled = await hasFeature(userId, 'promo_ads');
  const id = await transaction((tx) =>
    once(tx, repeatable, async () => {
      if (!entitled) throw refused(m.featureNeeded());
      await requireSound(tx, input);
      return insertRequest(tx, userId, input);
    }),
  );
  return presentCreated((await findRequest(db, id)) as PromoRow);
}

const ITEM = `select 1 from portfolio_items i join provider_profiles p on p.id = i.provider_id join up_users u on u.id = p.user_id
  where i.id = $1 and u.is_active and u.deleted_at is null`;

async function requireSound(tx: Tx, { start_at: start, end_at: end, target_provider: provider, target_portfolio_item: item }: Input): Promise<void> {
  if (end <= start) throw refused(m.endBeforeStart());
  if (start.getTime() < Date.now()) throw refused(m.startInPast());
  if (provider !== undefined && !(await visibleProvider(tx, provider))) throw refused(m.providerUnknown());
  if (item !== undefined && !(await tx.one(ITEM, [item]))) throw refused(m.itemUnknown());
}

/** Writes a campaign whose fields were checked. @returns its id */
export async function insertRequest(tx: Tx, userId: number, input: Input): Promise<number> {
  const { id, code } = (await tx.one<{ id: number; code: string }>(
    `insert into promo_requests (requester_id, title, ad_type, start_at, end_at, frequency, position, target_category, target_city, target_provider_id,
       target_portfolio_item_id, message_title, message_body, redirect_url)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14) returning id, code`,
    [
      userId,
      input.title,
      input.ad_type,
      input.start_at,
      input.end_at,
      input.frequency ?? '60s',
      input.position ?? 'normal',
      input.target_category ?? '',
      input.target_city ?? '',
      input.target_provider ?? null,
      input.target_portfolio_item ?? null,
      input.message_title ?? '',
      input.message_body ?? '',
      input.redirect_url ?? '',
    ],
  )) as { id: number; code: string };
  await audit(tx, { action: 'promo_request_created', actorId: userId, referenceType: 'promo_request', referenceId: code, referenceLabel: input.title });
  await syncRequest(tx, id, userId);
  return id;
}
