import { db, type Listing, listing, mapped } from '../../../platform/db';
import type { RequestState } from '../process';
import { findItem, type ItemRow, offersOf } from '../queries';
import { currentRequest } from '../use-cases/expire-due-requests';
import { historyOf, type RequestHistory } from '../use-cases/view-request';
import { staffActsOn } from './present';
import { type Candidate, candidatesFor, STAFF_REQUESTS, type StaffRequest, type StaffRequestFilter, staffRequestFilter } from './queries';

/** What the dashboard shows of requests; a waiting one whose time is over is expired. */

export interface DeskRequestRow extends StaffRequest {
  status: RequestState;
}

const seen = <R extends { state: RequestState; due: boolean }>(row: R): R & { status: RequestState } => ({ ...row, status: row.due ? 'expired' : row.state });

/** Requests that pass the filters, newest first. */
export const deskRequests = (filter: StaffRequestFilter): Listing<DeskRequestRow> =>
  mapped(listing<StaffRequest>(db, { select: STAFF_REQUESTS, ...staffRequestFilter(filter), order: 'r.id desc' }), (rows) => rows.map(seen));

export type DeskRequest = ItemRow & { status: RequestState; acts: string[] };

/** A request with what staff may do with it now; undefined when there is none. */
export async function deskRequest(id: number): Promise<DeskRequest | undefined> {
  await currentRequest(id);
  const row = await findItem(db, id);
  return row && { ...seen(row), acts: staffActsOn(row) };
}

/** Its files and its log, newest first. */
export const deskHistory = (id: number, origin: string): Promise<RequestHistory> => historyOf(id, origin);

/** Its offers, newest first. */
export const deskOffers = (id: number) => offersOf(db, id);

/** Whom staff may give it to. @param name what his name must contain; without it those who fit */
export const deskCandidates = (id: number, name: string | undefined): Promise<Candidate[]> => candidatesFor(db, id, name);
