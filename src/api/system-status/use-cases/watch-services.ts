import { audit } from '../../../platform/audit';
import { type Tx, transaction } from '../../../platform/db';
import { emit } from '../../../platform/events';
import { dropState, saveState } from '../queries/states';
import type { Check } from '../rules';
import { auditedCheck } from './check-services';
import { sharedRound } from './shared-round';

/** The scheduled check: who goes down or comes back is told once (spec/system-status.md, section 3). */
export async function watchServices(): Promise<void> {
  for (const check of await sharedRound()) await transaction((tx) => note(tx, check));
}

async function note(tx: Tx, check: Check): Promise<void> {
  if (!check.configured) {
    await dropState(tx, check.name);
    return;
  }
  if (!(await saveState(tx, check))) return;
  await audit(tx, { area: 'desk', action: 'system.status_checked', extra: { checks: [auditedCheck(check)] } });
  await emit(tx, check.ok ? 'integration.up' : 'integration.down', { name: check.name, outcome: check.outcome, statusCode: check.statusCode });
}
