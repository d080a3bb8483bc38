import { db, readPage } from '../../../platform/db';
import { MAX_ID, Reply } from '../../../platform/http';
import type { Locale } from '../../../platform/i18n';
import { asciiDigits, likePattern } from '../../../platform/text';
import type { OwnProvider } from '../../providers';
import { presentItem } from '../present';
import { type RequestState, type RequestType, STATES, TYPES } from '../process';
import { availableRequests, countRequests, type ListFilters, listRequests, partyFilter } from '../queries';
import { groupOfWord } from '../rules';
import { expireDueRequests } from './expire-due-requests';

export interface ListQuery {
  status?: string | undefined;
  type?: string | undefined;
  q?: string | undefined;
  status_group?: string | undefined;
  client_user_id?: string | undefined;
  page?: string | undefined;
  page_size?: string | undefined;
}

const oneOf = <T extends string>(words: readonly T[], word: string | undefined): T | undefined => words.find((known) => known === word);

/** Digits beyond every id are still a filter, which nothing passes. */
function clientIn(raw = ''): number | undefined {
  const digits = asciiDigits(raw.trim());
  if (!/^\d+$/.test(digits)) return undefined;
  return Number(digits) <= MAX_ID ? Number(digits) : 0;
}

/** What the filters mean; unknown values are ignored (spec/marketplace.md, Filters). */
export function readFilters(query: ListQuery): ListFilters {
  return {
    status: oneOf<RequestState>(STATES, query.status),
    type: oneOf<RequestType>(TYPES, query.type),
    group: groupOfWord(query.status_group),
    pattern: query.q?.trim() ? likePattern(query.q) : undefined,
    clientId: clientIn(query.client_user_id),
  };
}

/** One party's requests, newest first, with their total; due ones among them are expired on the way. */
export async function partyRequests(side: 'client_id' | 'provider_id', ownerId: number, query: ListQuery, locale: Locale): Promise<Reply> {
  const filter = partyFilter(side, ownerId, readFilters(query));
  const read = () => listRequests(db, filter, readPage(query));
  const [first, total] = await Promise.all([read(), countRequests(db, filter)]);
  let rows = first;
  const due = rows.filter((row) => row.due).map((row) => row.id);
  if (due.length > 0) {
    await expireDueRequests(due);
    rows = await read();
  }
  const items = rows.map((row) => presentItem(row, { locale, seesClientPhone: true }));
  return new Reply(200, items, { 'X-Total-Count': String(total) });
}

/** Open requests that match a provider; urgent ones only for who accepts them. */
export async function openRequests(type: 'competitive' | 'urgent', provider: OwnProvider, locale: Locale): Promise<object[]> {
  if (type === 'urgent' && !provider.accepts_urgent) return [];
  const rows = await availableRequests(db, type, provider);
  return rows.map((row) => presentItem(row, { locale, seesClientPhone: false }));
}
