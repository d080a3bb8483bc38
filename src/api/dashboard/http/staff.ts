import { type DashboardCode, mayTouch, mayWrite, type OpenedPages, type StaffAccess } from '../../backoffice';

/** The dashboard keys that open a page; of several, any one. */
export type Key = DashboardCode | readonly DashboardCode[];

export type Mode = 'read' | 'write';

/** A verified member of the staff as the pages know him. */
export interface Person {
  userId: number;
  name: string;
  /** null = no valid profile: he may open nothing. */
  access: StaffAccess | null;
  codes: OpenedPages['codes'];
}

/** Whether he holds the key, for `write` with the right to change things. */
export function opens({ access, codes }: Person, key: Key, mode: Mode = 'read'): boolean {
  if (!access || (mode === 'write' && !mayWrite(access))) return false;
  return [key].flat().some((code) => codes.has(code));
}

/** Whether a row assigned so is his: level `user` has his own and nobody's. */
export const touches = ({ access }: Person, assignedTo: number | null): boolean => access !== null && mayTouch(access, assignedTo);

/** Where a person without the asked page's key is sent: the first of these he may open (spec/backoffice.md, section 3). */
const FIRST_PAGES: readonly [DashboardCode, string][] = [
  ['analytics', '/'],
  ['content', '/requests/'],
  ['billing', '/billing/'],
  ['support', '/support/'],
  ['verify', '/verification/ops/'],
  ['promo', '/promo/'],
  ['subs', '/subscriptions/'],
  ['extras', '/extras/ops/'],
  ['access', '/access-profiles/'],
];

export const firstPageOf = (person: Person): string | null => FIRST_PAGES.find(([code]) => opens(person, code))?.[1] ?? null;
