import { z } from 'zod';
import { auditTrail } from '../../../platform/audit';
import { db } from '../../../platform/db';
import { arrayOf, choice, dateTime, idParam, MAX_ID, notFound, phone, queryText } from '../../../platform/http';
import { listById, PAGE_BOUNDS, type PanelCall } from '../../../platform/panel';
import { asciiDigits, likePattern } from '../../../platform/text';
import { m } from '../messages';
import { allDashboards, type ListedProfile, PROFILE_FILTER, PROFILES } from '../queries/panel';
import { LEVELS, type StaffAccess } from '../rules';
import { setAccessRevoked } from '../use-cases/revoke-profile';
import { createAccessProfile, updateAccessProfile } from '../use-cases/save-profile';
import { actingStaff } from './requests';

/** The page of access profiles: the list, and the changes by the use-cases that obey section 1 of spec/backoffice.md. */

const MAX_DASHBOARDS = 100;
const isId = (item: unknown): item is number => Number.isInteger(item) && Number(item) >= 1 && Number(item) <= MAX_ID;

export const byId = z.object({ id: idParam() });
export const listQuery = z.object({ q: queryText(), level: queryText(), ...PAGE_BOUNDS });

const grant = {
  level: choice(LEVELS),
  /** Without an offset: the time in Riyadh. */
  expires_at: z.preprocess((raw) => (raw === '' ? null : raw), dateTime().nullish()),
  dashboard_ids: arrayOf<number>({ type: 'integer' }, MAX_DASHBOARDS, (item) => (isId(item) ? { value: item } : { error: m.noSuchDashboard() })),
};
export const createBody = z.object({ ...grant, target_phone: phone() });
export const updateBody = z.object(grant);

type Update = z.infer<typeof updateBody>;
type ById<B = unknown> = PanelCall<StaffAccess, z.infer<typeof byId>, unknown, B>;

const iso = (date: Date | null): string | null => date?.toISOString() ?? null;

const present = ({ user_id: id, name, phone: number, expires_at: expires, revoked_at: revoked, created_at: created, ...row }: ListedProfile) => ({
  ...row,
  user: { id, name, phone: number },
  expires_at: iso(expires),
  revoked_at: iso(revoked),
  created_at: created.toISOString(),
});

/** Newest first, with the dashboards that can be given. */
export async function list({ query }: PanelCall<StaffAccess, unknown, z.infer<typeof listQuery>>): Promise<object> {
  const values = [query.q?.trim() ? likePattern(asciiDigits(query.q)) : null, query.level || null];
  const page = await listById<ListedProfile, object>(db, { select: PROFILES, where: PROFILE_FILTER, values, id: 'p.id' }, query, present);
  return { ...page, dashboards: await allDashboards(db) };
}

/** One profile with its history. @throws 404 */
export async function show({ params }: ById): Promise<object> {
  const row = await db.one<ListedProfile>(`${PROFILES} where p.id = $1`, [params.id]);
  if (!row) throw notFound();
  return { ...present(row), dashboards: await allDashboards(db), timeline: await auditTrail(db, [{ type: 'backoffice.user_access_profile', id: row.id }]) };
}

const inputOf = (call: PanelCall<StaffAccess, unknown, unknown, Update>) => ({
  actor: actingStaff(call),
  level: call.body.level,
  expiresAt: call.body.expires_at ?? null,
  dashboardIds: call.body.dashboard_ids,
});

export async function create(call: PanelCall<StaffAccess, unknown, unknown, z.infer<typeof createBody>>): Promise<object> {
  const { profileId, created } = await createAccessProfile({ ...inputOf(call), phone: call.body.target_phone });
  return { id: profileId, created };
}

export async function update(call: ById<Update>): Promise<object> {
  const { profileId } = await updateAccessProfile({ ...inputOf(call), profileId: call.params.id });
  return { id: profileId };
}

const setRevoked =
  (revoked: boolean) =>
  async (call: ById): Promise<void> => {
    await setAccessRevoked({ actor: actingStaff(call), profileId: call.params.id, revoked });
  };
export const revoke = setRevoked(true);
export const restore = setRevoked(false);
