import { fieldMessages } from '../../platform/http';
import type { Message } from '../../platform/i18n';
import { m } from './messages';

/** Pure rules of settings (spec/settings.md, sections 3 and 4). */

interface Definition {
  secret: boolean;
  max: number;
  /** What is wrong with a value beyond its length and characters. */
  problem?(value: string): Message | null;
}

const MAILBOX = /^(gmail|outlook):([^\s@:,]+@[^\s@:,]+):([^\s,]+)$/;

export interface MailboxGrant {
  provider: 'gmail' | 'outlook';
  address: string;
  token: string;
}

/** Reads one entry of EMAIL_TOKENS; null when it is none. */
export function readMailbox(entry: string): MailboxGrant | null {
  const [, provider, address = '', token = ''] = MAILBOX.exec(entry.trim()) ?? [];
  return provider ? { provider: provider as MailboxGrant['provider'], address, token } : null;
}

/** The entries of EMAIL_TOKENS; null for one that is not well formed. */
export const readMailboxes = (value: string): (MailboxGrant | null)[] => value.split(',').map(readMailbox);

const mailboxProblem = (value: string): Message | null => (readMailboxes(value).every(Boolean) ? null : m.notMailboxes());
const digitsProblem = (value: string): Message | null => (/^\d+$/.test(value) ? null : m.notDigits());

/** What administrators see and set, in the order of the table. */
const DEFINITIONS = {
  ZID_TOKEN: { secret: true, max: 4096 },
  ZID_MANAGER_TOKEN: { secret: true, max: 4096 },
  ZID_STORE_ID: { secret: false, max: 64 },
  OPENAI_API_KEY: { secret: true, max: 512 },
  WA_TOKEN: { secret: true, max: 1024 },
  WA_APP_SECRET: { secret: true, max: 1024 },
  WA_VERIFY_TOKEN: { secret: true, max: 1024 },
  WA_PHONE_ID: { secret: false, max: 32, problem: digitsProblem },
  EMAIL_TOKENS: { secret: true, max: 16_384, problem: mailboxProblem },
} satisfies Record<string, Definition>;

export type ListedKey = keyof typeof DEFINITIONS;

/** Kept here by the domains themselves: neither listed nor settable. */
export const HIDDEN_KEYS = ['ZID_REFRESH_TOKEN', 'ZID_TOKEN_EXPIRES_AT'] as const;
export type SettingKey = ListedKey | (typeof HIDDEN_KEYS)[number];

export const LISTED_KEYS = Object.keys(DEFINITIONS) as ListedKey[];
export const isListedKey = (key: unknown): key is ListedKey => typeof key === 'string' && Object.hasOwn(DEFINITIONS, key);
export const isSecret = (key: ListedKey): boolean => DEFINITIONS[key].secret;

/** Printable ASCII: what a request header carries. It keeps a mask from being stored as a value, too. */
const PRINTABLE = /^[\x20-\x7e]+$/;

/** What is wrong with a value, after trimming; null = nothing. */
export function valueProblem(key: ListedKey, value: string): Message | null {
  const { max, problem }: Definition = DEFINITIONS[key];
  if (value.length > max) return fieldMessages.tooLong({ max });
  return PRINTABLE.test(value) ? (problem?.(value) ?? null) : m.notPrintable();
}

const DOTS = '••••';
const SHORTEST_SHOWN = 12;

/** A secret as it is shown: four dots and its last four characters; of a short one the dots only. */
export const maskOf = (value: string): string => (value.length < SHORTEST_SHOWN ? DOTS : `${DOTS}${value.slice(-4)}`);

/** What no value can begin with. */
export const isMask = (text: string): boolean => text.startsWith(DOTS);

/** A value as it is shown. */
export const shownValue = (key: ListedKey, value: string): string => (isSecret(key) ? maskOf(value) : value);
