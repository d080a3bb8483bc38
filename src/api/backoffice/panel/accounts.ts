import { z } from 'zod';
import { db } from '../../../platform/db';
import { email, invalid, phone } from '../../../platform/http';
import type { PanelCall } from '../../../platform/panel';
import { m } from '../messages';
import { panelAccounts, staffByPhone } from '../queries/panel';
import type { StaffAccess } from '../rules';
import { linkPanelAccount } from '../use-cases/link-account';
import { actingStaff } from './requests';

/** Accounts of the panel and the users they stand for. */

/** Without a number the account stands for nobody any more. */
export const linkBody = z.object({ email: email(), phone: z.preprocess((raw) => (raw === '' ? null : raw), phone().nullish()) });

export const list = async (): Promise<object> => ({ results: await panelAccounts(db) });

/** @throws 400 under `phone` nobody of the staff, besides what the use-case refuses */
export async function link(call: PanelCall<StaffAccess, unknown, unknown, z.infer<typeof linkBody>>): Promise<void> {
  const { email: address, phone: number } = call.body;
  const userId = number ? await staffByPhone(db, number) : null;
  if (number && userId === null) throw invalid({ phone: m.notStaff() });
  await linkPanelAccount({ actor: actingStaff(call), email: address, userId });
}
