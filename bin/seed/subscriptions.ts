import type { Client } from 'pg';
import { extrasCatalogue } from '../../src/api/subscriptions/extras-catalogue';
import { activateExtra } from '../../src/api/subscriptions/use-cases/activate-extra';
import { activateSubscription } from '../../src/api/subscriptions/use-cases/activate-subscription';
import { purchaseOf } from '../../src/api/subscriptions/use-cases/buy-extra';
import { subscriptionChanged } from '../../src/api/subscriptions/use-cases/changed';
import { seedPlans } from '../../src/api/subscriptions/use-cases/seed-plans';
import { waitingOrNew } from '../../src/api/subscriptions/use-cases/subscribe';
import type { Tx } from '../../src/platform/db';
import { payInvoice, txOf } from './domain';

/** Subscriptions of the demo providers in every state, and some extras. */

interface Sold {
  /** Which of the demo providers. */
  ord: number;
  plan: string;
  /** Days since it started; null = it waits for payment. */
  age: number | null;
}

const SUBSCRIPTIONS: readonly Sold[] = [
  ...[0, 2, 4].map((ord) => ({ ord, plan: 'PRO_YEAR', age: 40 + ord * 12 })),
  ...[1, 3, 5, 6, 7, 8].map((ord) => ({ ord, plan: 'PRO_MONTH', age: 2 + ord })),
  ...[9, 10, 11].map((ord) => ({ ord, plan: 'BASIC_MONTH', age: ord })),
  { ord: 12, plan: 'PRO_MONTH', age: 33 },
  { ord: 13, plan: 'BASIC_MONTH', age: 64 },
  { ord: 14, plan: 'PRO_MONTH', age: null },
];

const EXTRAS: readonly { ord: number; sku: string; paid: boolean }[] = [
  { ord: 0, sku: 'tickets_100', paid: true },
  { ord: 3, sku: 'uploads_10gb_month', paid: true },
  { ord: 9, sku: 'promo_boost_7d', paid: true },
  { ord: 10, sku: 'vip_support_month', paid: false },
];

const OWNER = 'select user_id from seed_providers where ord = $1';
const MADE_EARLIER = `update subscriptions set start_at = start_at - make_interval(days => $2), end_at = end_at - make_interval(days => $2),
  grace_end_at = grace_end_at - make_interval(days => $2), created_at = created_at - make_interval(days => $2),
  state = case when grace_end_at - make_interval(days => $2) <= now() then 'expired' when end_at - make_interval(days => $2) <= now() then 'grace' else state end where id = $1`;

/** Sells plans and extras to the demo providers. */
export async function seedSubscriptions(client: Client): Promise<void> {
  const tx = txOf(client);
  await seedPlans(tx);
  for (const sold of SUBSCRIPTIONS) await sellPlan(tx, sold);
  for (const { ord, sku, paid } of EXTRAS) await sellExtra(tx, ord, sku, paid);
}

const ownerOf = async (tx: Tx, ord: number): Promise<number | undefined> => (await tx.one<{ user_id: number }>(OWNER, [ord]))?.user_id;
const invoiceOf = async (tx: Tx, table: 'subscriptions' | 'extra_purchases', id: number): Promise<number> =>
  (await tx.one<{ invoice_id: number }>(`select invoice_id from ${table} where id = $1`, [id]))?.invoice_id as number;

/** Sells a plan to a demo provider. */
export async function sellPlan(tx: Tx, { ord, plan, age }: Sold): Promise<void> {
  const userId = await ownerOf(tx, ord);
  const sale = await tx.one<{ id: number }>('select id from subscription_plans where code = $1 and is_active', [plan]);
  if (userId === undefined || !sale) return;
  const { id } = await waitingOrNew(tx, userId, sale.id, userId);
  if (age === null) return;
  await payInvoice(tx, await invoiceOf(tx, 'subscriptions', id), activateSubscription);
  await tx.run(MADE_EARLIER, [id, age]);
  await subscriptionChanged(tx, { id });
}

async function sellExtra(tx: Tx, ord: number, sku: string, paid: boolean): Promise<void> {
  const userId = await ownerOf(tx, ord);
  const extra = extrasCatalogue().find((known) => known.sku === sku);
  if (userId === undefined || !extra) return;
  const { id } = await purchaseOf(tx, userId, extra);
  if (paid) await payInvoice(tx, await invoiceOf(tx, 'extra_purchases', id), activateExtra);
}
