import { db } from '../../../platform/db';
import type { PanelCall } from '../../../platform/panel';
import type { StaffAccess } from '../../backoffice';
import { managingActor } from '../../settings';
import { type PanelService, presentLast, presentStatus } from '../present';
import { lastStates } from '../queries/states';
import { checkServices } from '../use-cases/check-services';

/** The page of the outside services: what the last scheduled check found, and a look on demand, on record and limited as the API's. */

export const last = async ({ locale }: PanelCall<StaffAccess>): Promise<{ services: PanelService[] }> => ({ services: presentLast(await lastStates(db), locale) });

export const check = async (call: PanelCall<StaffAccess>) => presentStatus(await checkServices(managingActor(call)), call.locale);
