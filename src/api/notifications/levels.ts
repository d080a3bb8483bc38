import type { Sql } from '../../platform/db';

/** The subscription level of a receiver decides which preference keys are open to him (spec/notifications.md, Catalogue). */

export type PreferenceLevel = 1 | 2 | 3;

type LevelOf = (userId: number) => Promise<PreferenceLevel>;
type LevelsOf = (sql: Sql, userIds: readonly number[]) => Promise<ReadonlyMap<number, PreferenceLevel>>;

const NO_PLAN: PreferenceLevel = 1;

let levelOf: LevelOf = async () => NO_PLAN;
let levelsOf: LevelsOf | undefined;

/** Installs who knows the level of one user (at boot); without it everybody is on level 1. */
export function setPreferenceLevel(fn: LevelOf): void {
  levelOf = fn;
}

/** Installs the same for many users at once, in one statement; who is missing in the answer is on level 1. */
export function setPreferenceLevels(fn: LevelsOf): void {
  levelsOf = fn;
}

export const preferenceLevel = (userId: number): Promise<PreferenceLevel> => levelOf(userId);

/** The levels of many users. */
export async function preferenceLevels(sql: Sql, userIds: readonly number[]): Promise<ReadonlyMap<number, PreferenceLevel>> {
  if (levelsOf) return levelsOf(sql, userIds);
  const levels = new Map<number, PreferenceLevel>();
  for (const userId of userIds) levels.set(userId, await levelOf(userId));
  return levels;
}
