import { env } from '../../../config/env';
import type { WithdrawalFacts } from './process';
import type { WithdrawalRow } from './queries/withdrawals';

/** What the process asks of a withdrawal. @param actorId who acts, or looks at what he may do */
export const factsOf = (row: Pick<WithdrawalRow, 'state' | 'amount_minor' | 'approved_by'>, actorId: number): WithdrawalFacts => ({
  state: row.state,
  needsSecond: row.amount_minor > env().TWO_PERSON_AMOUNT,
  approvedByOther: row.approved_by !== null && row.approved_by !== actorId,
});
