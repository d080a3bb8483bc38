import { normalisePhone } from '../../platform/text';
import { fullName } from '../accounts';

/** Pure rules of support (spec/support.md). */

export const TICKET_TYPES = ['tech', 'subs', 'verify', 'suggest', 'ads', 'complaint', 'extras'] as const;
export type TicketType = (typeof TICKET_TYPES)[number];
export const PRIORITIES = ['low', 'normal', 'high'] as const;
export type Priority = (typeof PRIORITIES)[number];

/** What staff may delete through a complaint. */
export const REMOVABLE_KINDS = ['review', 'message', 'portfolio_item', 'service'] as const;
export type RemovableKind = (typeof REMOVABLE_KINDS)[number];

export const isRemovable = (kind: string): kind is RemovableKind => (REMOVABLE_KINDS as readonly string[]).includes(kind);

const TEAM_ALIASES: Record<string, string> = {
  support: 'tech',
  technical: 'tech',
  finance: 'subs',
  verification: 'verify',
  ads: 'promo',
  suggest: 'content',
  complaint: 'content',
};

/** The team code that clients mean. */
export const teamCode = (word: string): string => {
  const code = word.toLowerCase();
  return Object.hasOwn(TEAM_ALIASES, code) ? (TEAM_ALIASES[code] as string) : code;
};

export interface Person {
  id: number;
  first_name: string | null;
  last_name: string | null;
  username: string | null;
  phone: string | null;
}

/** Full name, else username, else phone. */
export const nameOf = (person: Person): string | null => fullName(person) ?? person.username ?? person.phone;

/** The same for the requester's eyes: never a phone number of the staff, then the team's name or null. */
export function publicNameOf(person: Person, teamName: string | null): string | null {
  const name = fullName(person) ?? person.username;
  return name !== null && normalisePhone(name) === null ? name : teamName;
}
