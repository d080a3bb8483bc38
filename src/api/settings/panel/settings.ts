import type { PanelCall } from '../../../platform/panel';
import type { StaffAccess } from '../../backoffice';
import type { Update } from '../contract';
import { type PanelSetting, presentPanelSettings } from '../present';
import { saveSettings } from '../use-cases/save-settings';
import { showSettings } from '../use-cases/show-settings';
import { managingActor, requireManager } from './managers';

/** The settings page of the panel: the same acts as the API's, audited alike. */

export const list = async (call: PanelCall<StaffAccess>): Promise<{ results: PanelSetting[] }> => ({ results: presentPanelSettings(await showSettings(managingActor(call))) });

export async function save(call: PanelCall<StaffAccess, unknown, unknown, Update>): Promise<{ updated: number }> {
  const { userId } = call.actor;
  const requireRight = async (tx: Parameters<typeof requireManager>[1]) => void (await requireManager(userId, tx));
  return { updated: await saveSettings({ actor: managingActor(call), wishes: call.body.values, requireRight }) };
}
