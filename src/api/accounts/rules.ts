import { createHmac, randomInt, timingSafeEqual } from 'node:crypto';
import { normalisePhone } from '../../platform/text';
import { m } from './messages';

/** Pure rules of accounts: names, usernames, passwords, one-time codes (spec/accounts.md). */

export const OTP_FAMILY = 'accounts';
export const OTP_LIFE_SECONDS = 300;
export const OTP_MAX_ATTEMPTS = 5;

/** A code of 4 digits from the system's secure random source. */
export const newCode = (): string => String(randomInt(0, 10_000)).padStart(4, '0');

/** Keyed hash of a code; bound to phone and family, so that no row's hash fits another. */
export const hashCode = (pepper: string, phone: string, family: string, code: string): string =>
  createHmac('sha256', pepper).update(`${family}:${phone}:${code}`).digest('base64url');

export function sameText(a: string, b: string): boolean {
  const left = Buffer.from(a);
  const right = Buffer.from(b);
  return left.length === right.length && timingSafeEqual(left, right);
}

const NAME = /^(?:(?=[\p{L}\p{M}])[\p{Script=Arabic}\p{Script=Latin}\p{Script=Inherited}]| )+$/u;
export const isPersonName = (name: string): boolean => NAME.test(name);

const USERNAME = /^[\p{L}\p{M}\p{N}_.-]{3,50}$/u;
const RESERVED = /^(?:user|deleted)_\d+$/i;

/** Drops one leading `@`. */
export const bareUsername = (raw: string): string => raw.trim().replace(/^@/, '').normalize('NFC');

/** What is wrong with a new username, or null. @param ownPhone the caller's normalised phone */
export function usernameProblem(username: string, ownPhone: string | null) {
  if (!USERNAME.test(username)) return m.usernameFormat();
  if (RESERVED.test(username)) return m.usernameReserved();
  const phone = normalisePhone(username);
  return phone !== null && phone !== ownPhone ? m.usernameForeignPhone() : null;
}

/** What is wrong with a new password, or null. */
export function passwordProblem(password: string) {
  const length = [...password].length;
  if (length < 8 || length > 128) return m.passwordLength();
  return /^\p{Nd}+$/u.test(password) ? m.passwordDigits() : null;
}

interface Named {
  id: number;
  username: string | null;
  first_name: string | null;
  last_name: string | null;
}

/** `user_<id>` hides a missing username and one that reads as a phone number. */
export const publicUsername = ({ id, username }: Pick<Named, 'id' | 'username'>): string => (username && normalisePhone(username) === null ? username : `user_${id}`);

/** "first last", or null when neither is set. */
export const fullName = ({ first_name, last_name }: Pick<Named, 'first_name' | 'last_name'>): string | null => [first_name, last_name].filter(Boolean).join(' ') || null;

/** "first last", else the public username. */
export const displayName = (user: Named): string => fullName(user) ?? publicUsername(user);
