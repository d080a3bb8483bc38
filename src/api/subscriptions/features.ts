import { env } from '../../../config/env';
import { db, type Sql } from '../../platform/db';
import { BriefCache, type Fresh } from './brief-cache';
import { type HoldingRow, holdingsOf } from './queries/features';
import { type FeatureKey, levelOfPlan, unionOfFeatures, uploadLimitOf } from './rules';

/** The one place that says what a user has bought: features, upload limit, current plan. Kept for a few seconds a user. */

export interface Entitlements {
  features: ReadonlySet<FeatureKey>;
  maxUploadMb: number;
  /** The plan of the newest live subscription. */
  plan: { id: number; code: string; features: readonly FeatureKey[] } | null;
}

const cache = new BriefCache<Entitlements>();

/** Everything a user has now, by the time rules, whatever the jobs did. */
export const featuresOf = (userId: number): Promise<Entitlements> => cache.read(userId, async () => entitlementsOf(await holdingsOf(db, [userId])));

/** Whether a live plan or extra of the user opens the feature. */
export const hasFeature = async (userId: number, key: FeatureKey): Promise<boolean> => (await featuresOf(userId)).features.has(key);

/** The plan of the live subscription (active or in grace) with the highest id; null without one. */
export const currentPlan = async (userId: number): Promise<{ id: number; code: string } | null> => {
  const { plan } = await featuresOf(userId);
  return plan && { id: plan.id, code: plan.code };
};

/** Preference levels of many users in one statement; users without a plan are on level 1. */
export async function preferenceLevelsOf(sql: Sql, userIds: readonly number[]): Promise<Map<number, 1 | 2 | 3>> {
  const levels = new Map<number, 1 | 2 | 3>(userIds.map((id) => [id, 1]));
  // Newest first: the first plan row of a user is his current plan.
  for (const row of (await holdingsOf(sql, userIds)).reverse()) if (row.plan_code !== null) levels.set(row.user_id, levelOfPlan({ code: row.plan_code, features: row.features }));
  return levels;
}

/** What a user has is being changed, in this process; others hear of it once the change has committed (subscribers.ts). */
export function doubtFeatures(userId: number): void {
  cache.doubt(userId);
}

/** The same for everybody: a plan was edited. */
export function doubtAllFeatures(): void {
  cache.doubtAll();
}

/** What live plans and extras open together, and for how long it stays so. */
export function entitlementsOf(rows: readonly HoldingRow[]): Fresh<Entitlements> {
  const plans = rows.filter((row) => row.plan_id !== null);
  const features = unionOfFeatures(
    plans.map((row) => row.features),
    rows.flatMap((row) => row.sku ?? []),
  );
  const [newest] = plans;
  const plan = newest ? { id: newest.plan_id as number, code: newest.plan_code as string, features: newest.features } : null;
  const ends = rows.flatMap((row) => row.ends_in_ms ?? []);
  return { value: { features, maxUploadMb: uploadLimitOf(features, env().UPLOAD_MAX_MB), plan }, goodFor: ends.length > 0 ? Math.min(...ends) : null };
}
