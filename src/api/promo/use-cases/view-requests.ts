import { db, type Listing, mapped, readPage } from '../../../platform/db';
import { asciiDigits, likePattern } from '../../../platform/text';
import { type StaffAccess, withAssignees } from '../../backoffice';
import type { ListQuery } from '../contract';
import { byRequest } from '../grouped';
import { presentDetail, presentStaffDetail } from '../present';
import { type AssetRow, assetsOf } from '../queries/assets';
import { findRequest, type PromoRow, requestsOf, type StaffFilter, staffListing, staffRequests } from '../queries/requests';
import { broughtUpToDate } from './expire-requests';

type Present<T> = (origin: string, row: PromoRow, assets: readonly AssetRow[]) => T;

/** Rows with their material. */
async function withAssets<T>(rows: readonly PromoRow[], origin: string, present: Present<T>): Promise<T[]> {
  if (rows.length === 0) return [];
  const assets = byRequest(
    await assetsOf(
      db,
      rows.map((row) => row.id),
    ),
  );
  return rows.map((row) => present(origin, row, assets.get(row.id) ?? []));
}

/** A user's campaigns, newest first. */
export const myRequests = async (userId: number, origin: string) => withAssets(await broughtUpToDate(await requestsOf(db, userId)), origin, presentDetail);

/** One campaign, after an act that let the caller in. */
export async function showRequest(id: number, origin: string) {
  const [detail] = await withAssets([(await findRequest(db, id)) as PromoRow], origin, presentDetail);
  return detail;
}

/** The same as the staff see it, with the advertiser. */
export async function showToStaff(id: number, origin: string) {
  const [detail] = await withAssets([(await findRequest(db, id)) as PromoRow], origin, presentStaffDetail);
  return detail;
}

interface Sought {
  q?: string | undefined;
  status?: string | undefined;
  ad_type?: string | undefined;
}

const filterOf = ({ level, userId }: StaffAccess, { q, status, ad_type: adType }: Sought): StaffFilter => ({
  onlyFor: level === 'user' ? userId : null,
  status: status || null,
  adType: adType || null,
  pattern: q?.trim() ? likePattern(asciiDigits(q)) : null,
});

/** Campaigns for the staff, newest first; level `user` sees his own and nobody's. */
export async function listForStaff(access: StaffAccess, query: ListQuery, origin: string) {
  return withAssets(await broughtUpToDate(await staffRequests(db, filterOf(access, query), readPage(query))), origin, presentStaffDetail);
}

/** The same as rows, for the pages of the dashboard. */
export const deskCampaigns = (access: StaffAccess, sought: Sought): Listing<DeskCampaign> =>
  mapped(staffListing(db, filterOf(access, sought)), async (rows) => withAssignees(db, await broughtUpToDate(rows), (row) => row.assigned_to_id));

/** A campaign with the name of whom it is assigned to. */
export type DeskCampaign = PromoRow & { assigned_to_name: string | null };
