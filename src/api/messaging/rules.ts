import { cleanText } from '../../platform/text';
import type { Kind } from '../../platform/uploads';
import type { AttachmentType } from './realtime-contract';

/** Pure rules of spec/messaging.md. */

export const BODY_LIMIT = 2000;
export const CLIENT_ID_LIMIT = 64;
export const REPORT_LIMIT = 300;
const NAME_LIMIT = 255;

export const MODES = ['client', 'provider'] as const;
export type Mode = (typeof MODES)[number];
export type Side = Mode | 'shared';

export const FAVORITE_LABELS = ['', 'potential_client', 'important_conversation', 'incomplete_contact'] as const;
export const CLIENT_LABELS = ['', 'potential', 'current', 'past'] as const;

/** The parts of a thread that decide who takes part and on which side. */
export interface Parties {
  is_direct: boolean;
  /** The initiator; of a request thread its client. */
  participant_1: number;
  /** The contacted provider's user; null while a request has no provider. */
  participant_2: number | null;
  context_mode: Side;
}

export const isParticipant = (thread: Parties, userId: number): boolean => thread.participant_1 === userId || thread.participant_2 === userId;

/** The other participant; null while there is none. */
export const peerOf = (thread: Parties, userId: number): number | null => (thread.participant_1 === userId ? thread.participant_2 : thread.participant_1);

export const participantsOf = ({ participant_1: first, participant_2: second }: Parties): number[] => (second === null ? [first] : [first, second]);

/** Which of his two roles a participant has in a thread. */
export function sideOf(thread: Parties, userId: number): Side {
  if (thread.participant_1 !== userId) return 'provider';
  return thread.is_direct ? thread.context_mode : 'client';
}

/** The first of these that is a mode; anything else counts as not given. */
export const readMode = (...given: readonly unknown[]): Mode | undefined => given.find((word): word is Mode => word === 'client' || word === 'provider');

export type BodyProblem = 'empty_body' | 'too_long' | 'invalid';

/** A message's text as it is stored, or what is wrong with it. Without a text there must be a file. */
export function readText(raw: unknown, hasFile: boolean): { text: string } | { problem: BodyProblem } {
  if (raw !== undefined && raw !== null && typeof raw !== 'string' && typeof raw !== 'number') return { problem: 'invalid' };
  const text = cleanText(String(raw ?? ''));
  if (text === '' && !hasFile) return { problem: 'empty_body' };
  return [...text].length > BODY_LIMIT ? { problem: 'too_long' } : { text };
}

/** No text of PostgreSQL holds these. */
const UNSTORABLE = /[\0\p{Surrogate}]/u;

/** Whether a text can be the sender's own mark of a message; it is kept exactly as it came. */
export const isClientId = (text: string): boolean => [...text].length <= CLIENT_ID_LIMIT && !UNSTORABLE.test(text);

const ATTACHMENT_TYPES = ['audio', 'image', 'file'] as const;

/** What the sender calls his file, if he uses one of the words; else what it is. */
export function attachmentType(given: unknown, kind: Kind): Exclude<AttachmentType, ''> {
  const word = ATTACHMENT_TYPES.find((known) => known === given);
  return word ?? (kind === 'audio' || kind === 'image' ? kind : 'file');
}

/** The base name of an upload, without tags, control and direction marks; `fallback` when nothing is left. */
export function attachmentName(fileName: string, fallback: string): string {
  const base = fileName.split(/[\\/]/).at(-1) ?? '';
  const clean = cleanText(base.replace(/[\u200e\u200f\u202a-\u202e\u2066-\u2069\r\n\t]/g, ''));
  return [...(clean || fallback)].slice(0, NAME_LIMIT).join('');
}

/** A page size of a query: a bad one counts as not given, a large one is cut. */
export function readLimit(raw: unknown, fallback: number, max: number): number {
  const value = typeof raw === 'number' || (typeof raw === 'string' && /^\d{1,9}$/.test(raw.trim())) ? Number(raw) : 0;
  return Number.isInteger(value) && value >= 1 ? Math.min(value, max) : fallback;
}

/** Where a page begins: a whole number ≥ 0, else 0. */
export function readOffset(raw: unknown): number {
  const value = typeof raw === 'number' || (typeof raw === 'string' && /^\d{1,9}$/.test(raw.trim())) ? Number(raw) : 0;
  return Number.isInteger(value) && value > 0 && value <= 999_999_999 ? value : 0;
}

/** Words of a report that a client may send as text or number; anything else says nothing. */
export const looseText = (raw: unknown): string => (typeof raw === 'string' || typeof raw === 'number' ? cleanText(String(raw)) : '');

/** The parts of a report that say something, cut to what a ticket holds. */
export const joinReport = (parts: readonly string[]): string => [...parts.filter(Boolean).join(' | ')].slice(0, REPORT_LIMIT).join('').trim();
