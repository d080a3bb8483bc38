import type { Sql, Tx } from '../../platform/db';
import { MAX_ID } from '../../platform/http';
import type { RemovableKind } from './rules';

/** Deletes the object in the caller's transaction, in the name of the staff member; false when there is none (any more). */
export type ReportedRemoval = (tx: Tx, id: number, actorId: number) => Promise<boolean>;

const removals = new Map<RemovableKind, ReportedRemoval>();

/** Registers how the owning domain deletes its reported objects (at boot). */
export function onReportedRemoval(kind: RemovableKind, removal: ReportedRemoval): void {
  if (removals.has(kind)) throw new Error(`${kind} has a removal already`);
  removals.set(kind, removal);
}

export const removalOf = (kind: RemovableKind): ReportedRemoval | undefined => removals.get(kind);

/** The row that a complaint's free text names; null when it is no id. */
export function reportedId(text: string): number | null {
  const id = /^\d{1,10}$/.test(text) ? Number(text) : 0;
  return id >= 1 && id <= MAX_ID ? id : null;
}

/** Where staff see what is complained about. */
export interface ReportedPlace {
  page: 'review' | 'provider' | 'request';
  id: number;
}

/** Finds the object; null when there is none (any more), or no page shows it. */
export type ReportedLocator = (sql: Sql, id: number) => Promise<ReportedPlace | null>;

const locators = new Map<string, ReportedLocator>();

/** Registers where the owning domain's reported objects are seen (at boot). */
export function onReportedPlace(kind: RemovableKind | 'thread', locator: ReportedLocator): void {
  if (locators.has(kind)) throw new Error(`${kind} has a place already`);
  locators.set(kind, locator);
}

/** Where to see the target of a complaint, whose kind and id are free text. */
export async function reportedPlace(sql: Sql, kind: string, id: number | null): Promise<ReportedPlace | null> {
  const locate = locators.get(kind);
  return locate && id !== null ? locate(sql, id) : null;
}
