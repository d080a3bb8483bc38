import { row, sql } from './db';
import { type Client, login } from './http';

/** Buying and paying, and the staff who handle it. */

/** Pays an invoice by the sandbox gateway. */
export async function pay(client: Client, invoiceId: number): Promise<void> {
  const answer = await client.post(`/api/billing/invoices/${invoiceId}/complete-mock-payment/`).send({});
  if (answer.status !== 200) throw new Error(`complete-mock-payment answered ${answer.status}: ${answer.text}`);
}

/** Id of a seeded plan. */
export const planId = async (code: string): Promise<number> => (await row<{ id: number }>('select id from subscription_plans where code = $1', [code])).id;

/** A plan of the test's own, on sale. */
export async function newPlan(code: string, priceMinor: number, features: readonly string[] = []): Promise<number> {
  const switches = features.map((feature) => `, ${feature}`).join('');
  const { id } = await row<{ id: number }>(
    `insert into subscription_plans (code, title, period, price_minor${switches}) values ($1, $1, 'month', $2${', true'.repeat(features.length)}) returning id`,
    [code, priceMinor],
  );
  return id;
}

/** Gives a user a running subscription, from so many days ago to so many days from now. */
export async function giveSubscription(userId: number, code = 'PRO_MONTH', { startedDays = 1, endsInDays = 29, graceDays = 7 } = {}): Promise<number> {
  const { id } = await row<{ id: number }>(
    `insert into subscriptions (user_id, plan_id, state, start_at, end_at, grace_end_at)
     select $1, id, 'active', now() - make_interval(days => $3), now() + make_interval(days => $4), now() + make_interval(days => $4 + $5)
     from subscription_plans where code = $2 returning id`,
    [userId, code, startedDays, endsInDays, graceDays],
  );
  return id;
}

/** A signed-in user with a running professional plan: he may advertise. */
export async function advertiser(): Promise<Client> {
  const user = await login();
  await giveSubscription(user.userId);
  return user;
}

export type Level = 'admin' | 'power' | 'user' | 'qa' | 'client';

/** A member of the staff with an access profile. */
export async function staffWith(level: Level, dashboards: readonly string[] = []): Promise<Client> {
  const user = await login();
  await sql('update up_users set is_staff = true where id = $1', [user.userId]);
  const { id } = await row<{ id: number }>('insert into user_access_profiles (user_id, level) values ($1, $2) returning id', [user.userId, level]);
  await sql('insert into user_access_profile_dashboards (profile_id, dashboard_id) select $1, d.id from dashboards d where d.code = any($2)', [id, dashboards]);
  return user;
}

/** The unified request of a source row. */
export const unifiedOf = (sourceModel: string, sourceId: number) =>
  row<{ id: number; code: string; state: string; assigned_team_code: string; assigned_user_id: number | null; metadata: Record<string, unknown> }>(
    'select id, code, state, assigned_team_code, assigned_user_id, metadata from unified_requests where source_model = $1 and source_object_id = $2',
    [sourceModel, sourceId],
  );

/** Actions of the audit rows about something, oldest first. */
export const auditOf = async (referenceType: string, referenceId: string | number): Promise<string[]> =>
  (await sql<{ action: string }>('select action from audit_logs where reference_type = $1 and reference_id = $2 order by id', [referenceType, String(referenceId)])).map(
    ({ action }) => action,
  );
