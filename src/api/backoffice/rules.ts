/** Pure rules of access profiles (spec/backoffice.md, section 1). */

export const DASHBOARDS = ['analytics', 'content', 'billing', 'support', 'verify', 'promo', 'subs', 'extras', 'access', 'features'] as const;
/** A module of the backoffice. */
export type DashboardCode = (typeof DASHBOARDS)[number];

export const LEVELS = ['admin', 'power', 'user', 'qa', 'client'] as const;
/** `client` is reserved and never opens the backoffice. */
export type AccessLevel = (typeof LEVELS)[number];

/** Someone of the staff who may open one dashboard now. */
export interface StaffAccess {
  userId: number;
  level: Exclude<AccessLevel, 'client'>;
}

/** Everyone but `qa` may change things. */
export const mayWrite = (access: StaffAccess): boolean => access.level !== 'qa';

/** Whether rows assigned so are his to see and change: level `user` has his own and nobody's. */
export const mayTouch = ({ level, userId }: StaffAccess, assignedTo: number | null): boolean => level !== 'user' || assignedTo === null || assignedTo === userId;

/** Whether he may give a row to that person (null = to nobody): level `user` only to himself or nobody. */
export const mayAssign = (access: StaffAccess, assignee: number | null): boolean => mayWrite(access) && mayTouch(access, assignee);

/** Levels whose dashboards are all of them. */
export const seesEverything = (level: AccessLevel): boolean => level === 'admin' || level === 'power';

const RANK: Record<AccessLevel, number> = { client: 0, qa: 1, user: 2, power: 3, admin: 4 };

/** What a profile grants. */
export interface Grant {
  level: AccessLevel;
  expiresAt: Date | null;
  /** Codes, sorted. */
  dashboards: string[];
}

const endsLater = (before: Date | null, after: Date | null): boolean => before !== null && (after === null || after > before);

/**
 * Whether a change gives more than there was: a higher level, a dashboard that was not allowed, or more time. An administrator may prolong
 * himself: the last one has nobody who could do it for him.
 */
export const grantsMore = (before: Grant | null, after: Grant): boolean =>
  before === null ||
  RANK[after.level] > RANK[before.level] ||
  after.dashboards.some((code) => !before.dashboards.includes(code)) ||
  (before.level !== 'admin' && endsLater(before.expiresAt, after.expiresAt));
