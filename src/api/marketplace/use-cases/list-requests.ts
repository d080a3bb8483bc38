import { db, readPage } from '../../../platform/db';
import type { Locale } from '../../../platform/i18n';
import { likePattern } from '../../../platform/text';
import type { OwnProvider } from '../../providers';
import { presentItem } from '../present';
import { type RequestState, type RequestType, STATES, TYPES } from '../process';
import { availableRequests, type ListFilters, listRequests } from '../queries';
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

/** What the filters mean; unknown values are ignored (spec/marketplace.md, Filters). */
export function readFilters(query: ListQuery): ListFilters {
  const clientId = query.client_user_id && /^\d{1,9}$/.test(query.client_user_id) ? Number(query.client_user_id) : undefined;
  return {
    status: oneOf<RequestState>(STATES, query.status),
    type: oneOf<RequestType>(TYPES, query.type),
    group: groupOfWord(query.status_group),
    pattern: query.q?.trim() ? likePattern(query.q) : undefined,
    clientId,
  };
}

/** One party's requests, newest first; due ones among them are expired on the way. */
export async function partyRequests(side: 'client_id' | 'provider_id', ownerId: number, query: ListQuery, locale: Locale): Promise<object[]> {
  const read = () => listRequests(db, side, ownerId, readFilters(query), readPage(query));
  let rows = await read();
  const due = rows.filter((row) => row.due).map((row) => row.id);
  if (due.length > 0) {
    await expireDueRequests(due);
    rows = await read();
  }
  return rows.map((row) => presentItem(row, { locale, seesClientPhone: true }));
}

/** Open requests that match a provider; urgent ones only for who accepts them. */
export async function openRequests(type: 'competitive' | 'urgent', provider: OwnProvider, locale: Locale): Promise<object[]> {
  if (type === 'urgent' && !provider.accepts_urgent) return [];
  const rows = await availableRequests(db, type, provider);
  return rows.map((row) => presentItem(row, { locale, seesClientPhone: false }));
}
