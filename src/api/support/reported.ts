import type { Tx } from '../../platform/db';
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
