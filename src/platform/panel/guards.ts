import type { Tx } from '../db';
import type { Message } from '../i18n';
import type { PanelActor } from './request';

/** What the panel may do with a type: declared by its domain, enforced by one document middleware (design.md, §3.3). */

export interface DocumentChange {
  kind: 'create' | 'update' | 'delete';
  uid: string;
  /** Numeric id of the row. */
  id: number;
  /** Values before; to-one relations and single media as ids. Empty for a creation. */
  before: Record<string, unknown>;
  /** Only what the write really changes, in the same form. Empty for a deletion. */
  data: Record<string, unknown>;
  actor: PanelActor;
  actorLabel: string;
}

export interface DocumentGuard {
  /**
   * Whether the user that the account stands for may write the type, whatever the account's panel role allows (spec/backoffice.md, section 1).
   * Not asked for accounts that stand for nobody. Throw an ApiError to refuse.
   */
  may?(userId: number): Promise<void>;
  /** Creations are refused with this sentence. */
  create?: Message;
  /** Deletions are refused with this sentence. */
  delete?: Message;
  /** The only attributes an edit may change. Without it: all. Not looked at where `update` decides. */
  editable?: readonly string[];
  /**
   * Does the edit itself, by use-cases that open their own transaction; the panel then shows the fresh row. Called outside any
   * transaction, only when something changes. Throw an ApiError to refuse.
   */
  update?(change: DocumentChange): Promise<void>;
  /** What belongs to a write, in its transaction: audit rows, revocations. */
  after?(tx: Tx, change: DocumentChange): Promise<void>;
}

const guards = new Map<string, DocumentGuard>();

/** Adds rules to a type (at boot). Several callers may each add other rules to one type. @throws when a rule is declared twice */
export function guardDocuments(uid: string, guard: DocumentGuard): void {
  const known = guards.get(uid) ?? {};
  for (const rule of Object.keys(guard)) if (rule in known) throw new Error(`the panel rule "${rule}" of ${uid} is declared twice`);
  guards.set(uid, { ...known, ...guard });
}

export const guardOf = (uid: string): DocumentGuard | undefined => guards.get(uid);
