import { z } from 'zod';
import { idParam, text } from '../../../../platform/http';
import type { StaffActor } from '../../../providers';
import type { DashboardCall } from '../../http/declare';

/** What the pages of the catalogue share. */

export const byId = z.object({ id: idParam() });
export type ById = { params: z.infer<typeof byId> };

/** The actor as the catalogue's use-cases take him. */
export const catalogueActor = ({ actor: { userId, ip, userAgent } }: Pick<DashboardCall, 'actor'>): StaffActor => ({
  userId,
  label: '',
  ...(ip ? { ip } : {}),
  ...(userAgent ? { userAgent } : {}),
});

const NAME = 100;
export const nameField = () => text({ max: NAME });

/** The English name may be empty or left out. */
export const englishName = () => z.preprocess((raw) => (raw === undefined ? undefined : raw), text({ max: NAME, blank: true }).optional());

export const switched = (on: boolean): string => (on ? 'فُعّل، ويظهر للزوار.' : 'أُوقف، ولا يظهر للزوار بعد الآن.');
