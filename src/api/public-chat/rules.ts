/** Pure rules of the chat: names, texts, frames, limits (spec/public-chat.md, sections 3 and 5). */

export const VISITOR_TEXT_MAX = 2_000;
export const STAFF_TEXT_MAX = 4_000;
const NAME_MAX = 120;
const CLIENT_ID_MAX = 64;
/** A visitor without a name: "visitor". */
export const NAMELESS = 'زائر';

export const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;

/** Half of a surrogate pair has no UTF-8: it would be stored as something else than was sent on. */
const wellFormed = (raw: string): string => Buffer.from(raw, 'utf8').toString('utf8');

const INVISIBLE = /[\p{Cc}\p{Zl}\p{Zp}\p{Bidi_Control}]/gu;
const NOTHING_TO_SEE = /^[\p{Cf}\p{Z}]*$/u;

/** The name a visitor chose: no control characters, nothing that turns the direction of what stands around it, 120 characters. */
export function cleanName(raw: string): string {
  const name = [...wellFormed(raw).replace(INVISIBLE, '').trim()].slice(0, NAME_MAX).join('').trim();
  return NOTHING_TO_SEE.test(name) ? NAMELESS : name;
}

/** A text as it is stored and sent: trimmed, otherwise as it came; null when it is empty or longer than `max` characters. */
export function cleanMessage(raw: string, max: number): string | null {
  const text = wellFormed(raw).replaceAll('\0', '').trim();
  return text === '' || [...text].length > max ? null : text;
}

function jsonObject(text: string): Record<string, unknown> | null {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Record<string, unknown>) : null;
  } catch {
    return null;
  }
}

/** The text of a visitor's frame; null for every frame that is to be ignored. */
export function readVisitorFrame(text: string): string | null {
  const message = jsonObject(text)?.['message'];
  return typeof message === 'string' ? cleanMessage(message, VISITOR_TEXT_MAX) : null;
}

export interface StaffFrame {
  /** Null: the internal channel. */
  conversation: string | null;
  text: string;
  clientId: string | null;
}

export type FrameProblem = 'frame' | 'clientId' | 'text' | 'conversation';

/** A frame of the staff, or what is wrong with it. */
export function readStaffFrame(raw: string): StaffFrame | { problem: FrameProblem; clientId: string | null } {
  const frame = jsonObject(raw);
  if (!frame || typeof frame['message'] !== 'string') return { problem: 'frame', clientId: null };
  const { client_id: given = null, conversation: named = null } = frame;
  if (given !== null && (typeof given !== 'string' || !isClientId(given))) return { problem: 'clientId', clientId: null };
  const text = cleanMessage(frame['message'], STAFF_TEXT_MAX);
  if (text === null) return { problem: 'text', clientId: given };
  if (named !== null && (typeof named !== 'string' || !UUID.test(named))) return { problem: 'conversation', clientId: given };
  return { conversation: named?.toLowerCase() ?? null, text, clientId: given };
}

const isClientId = (given: string): boolean => given !== '' && [...given].length <= CLIENT_ID_MAX && !given.includes('\0') && wellFormed(given) === given;

export interface CommandLine {
  name: string;
  argument: string;
}

/** `/name argument`, or null for an ordinary text. */
export function readCommand(text: string): CommandLine | null {
  const match = /^\/(\S*)\s*([\s\S]*)$/.exec(text);
  return match ? { name: (match[1] as string).toLowerCase(), argument: (match[2] as string).trim() } : null;
}

const SECOND = 1_000;
const MINUTE = 60 * SECOND;
const WINDOWS = [
  { length: 10 * SECOND, limit: 10 },
  { length: 10 * MINUTE, limit: 60 },
] as const;
const DROPS_PER_MINUTE = 3;

/** What one visitor may send: 10 messages in 10 s and 60 in 10 min; more is dropped, and the 4th drop within a minute ends it. */
export class VisitorLimits {
  private sent: number[] = [];
  private drops: number[] = [];

  take(now: number): 'accepted' | 'dropped' | 'over' {
    this.sent = this.sent.filter((at) => at > now - 10 * MINUTE);
    if (WINDOWS.every(({ length, limit }) => this.sent.filter((at) => at > now - length).length < limit)) {
      this.sent.push(now);
      return 'accepted';
    }
    this.drops = [...this.drops.filter((at) => at > now - MINUTE), now];
    return this.drops.length > DROPS_PER_MINUTE ? 'over' : 'dropped';
  }
}
