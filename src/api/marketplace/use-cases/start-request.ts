import { transaction } from '../../../platform/db';
import { DEFAULT_LOCALE, say } from '../../../platform/i18n';
import type { OwnProvider } from '../../providers';
import type { ExecutionInputs } from '../contract';
import { m } from '../messages';
import { actorsOf, factsOf } from '../rules';
import { allowedTransition, applyChange, lockedRequest, requireAssigned, writeLog } from './change-request';
import { completeInputs, inputColumns, UNDECIDED } from './execution-inputs';

/**
 * Rows 9, 9a and 9b: execution starts, plainly or with all three inputs; a named provider accepts by it in one step (two log rows, one
 * notice), a running execution gets new inputs. @throws 403 not his, 400 fields, state, or inputs missing where they are needed
 */
export async function startRequest(requestId: number, provider: OwnProvider, input: ExecutionInputs): Promise<void> {
  const withInputs = completeInputs(input);
  await transaction(async (tx) => {
    const row = await lockedRequest(tx, requestId);
    requireAssigned(row, provider.id);
    const actors = actorsOf(row, { userId: provider.user_id, isStaff: false, providerId: provider.id });
    const transition = allowedTransition('start', factsOf(row, { withInputs }), actors);
    const accepting = row.state === 'new' || row.state === 'sent';
    if (accepting) await writeLog(tx, { requestId, actorId: provider.user_id, from: row.state, to: 'accepted', note: say(m.logAccept(), DEFAULT_LOCALE) });
    await applyChange(tx, {
      row,
      transition,
      loggedFrom: accepting ? 'accepted' : row.state,
      actor: { id: provider.user_id, side: 'provider' },
      note: input.note,
      fixedNote: row.state === 'in_progress' ? m.logInputs() : m.logStart(),
      set: withInputs ? { ...inputColumns(input), ...UNDECIDED } : {},
    });
  });
}
