import type { Sql } from '../../../platform/db';
import { FEATURES, type FeatureKey, type Period } from '../rules';

/** SQL of plans. */

export interface PlanRow {
  id: number;
  code: string;
  title: string;
  title_en: string;
  description: string;
  description_en: string;
  period: Period;
  price_minor: number;
  features: FeatureKey[];
  is_active: boolean;
}

/** The keys of the features that a plan lists, from its switches. @param p alias of the plan */
export const planFeatures = (p: string): string => `array_remove(array[${FEATURES.map((key) => `case when ${p}.${key} then '${key}' end`).join(', ')}], null)`;

const COLUMNS = `p.id, p.code, p.title, p.title_en, p.description, p.description_en, p.period, p.price_minor, ${planFeatures('p')} as features, p.is_active`;

/** Plans on sale, by price. */
export const activePlans = (sql: Sql): Promise<PlanRow[]> => sql.rows<PlanRow>(`select ${COLUMNS} from subscription_plans p where p.is_active order by p.price_minor, p.id`);

export const findPlans = (sql: Sql, ids: readonly number[]): Promise<PlanRow[]> =>
  sql.rows<PlanRow>(`select ${COLUMNS} from subscription_plans p where p.id = any($1::int[])`, [ids]);

/** A plan on sale, which stays as it is until the transaction ends. */
export const planOnSale = (sql: Sql, id: number): Promise<PlanRow | undefined> =>
  sql.one<PlanRow>(`select ${COLUMNS} from subscription_plans p where p.id = $1 and p.is_active for share`, [id]);
