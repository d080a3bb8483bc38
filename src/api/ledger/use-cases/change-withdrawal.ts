import { audit } from '../../../platform/audit';
import { type SqlValue, type Tx, transaction } from '../../../platform/db';
import { emit } from '../../../platform/events';
import { conflict, notFound } from '../../../platform/http';
import { DEFAULT_LOCALE, say } from '../../../platform/i18n';
import { formatMinor } from '../../../platform/money';
import { decide } from '../../../platform/process';
import { ownDecision, secondApproverRequired, wrongState } from '../errors';
import { m } from '../messages';
import { type WithdrawalActor, withdrawal } from '../process';
import { lockWithdrawal, type WithdrawalRow, withdrawalById } from '../queries/withdrawals';
import { factsOf } from '../withdrawal-facts';
import { captureHold, releaseHold } from './close-hold';
import { holdKey } from './request-withdrawal';

/** What happens to a withdrawal after it was asked for: lock, decide by the process, conditional write, money, audit, event. */

/** The owner takes a pending request back. @throws 404 for another's; 400 INVALID_STATE when it was decided */
export function cancelWithdrawal(id: number, userId: number): Promise<WithdrawalRow> {
  return transaction(async (tx) => {
    const row = await lockWithdrawal(tx, id);
    if (row?.user_id !== userId) throw notFound();
    await advance(tx, row, { action: 'cancel', actor: 'owner', actorId: userId, set: { decided_at: new Date() } });
    await releaseHold(tx, { key: holdKey(id), event: 'withdrawal_cancelled', description: say(m.withdrawalCancelled(), DEFAULT_LOCALE), actorId: userId });
    return (await withdrawalById(tx, id)) as WithdrawalRow;
  });
}

export interface StaffDecision {
  id: number;
  action: 'approve' | 'pay' | 'reject';
  staffId: number;
  reference: string;
  reason: string;
  ip: string;
}

/**
 * Staff decide.
 * @throws 404; 403 for one's own request; 400 INVALID_STATE, SECOND_APPROVER_REQUIRED when a large amount was not approved by another
 */
export function decideWithdrawal(decision: StaffDecision): Promise<WithdrawalRow> {
  return transaction(async (tx) => {
    const row = await lockWithdrawal(tx, decision.id);
    if (!row) throw notFound();
    if (row.user_id === decision.staffId) throw ownDecision();
    await effects[decision.action](tx, row, decision);
    await writeAudit(tx, row, decision);
    return (await withdrawalById(tx, row.id)) as WithdrawalRow;
  });
}

type Effect = (tx: Tx, row: WithdrawalRow, decision: StaffDecision) => Promise<void>;

const reviewed = (row: WithdrawalRow, { staffId, reason }: StaffDecision) => ({ reviewed_by: staffId, reason: reason || row.reason, decided_at: new Date() });

const approve: Effect = (tx, row, decision) =>
  advance(tx, row, { action: 'approve', actor: 'staff', actorId: decision.staffId, set: { ...reviewed(row, decision), approved_by: decision.staffId } });

const pay: Effect = async (tx, row, decision) => {
  const { staffId, reference } = decision;
  await advance(tx, row, { action: 'pay', actor: 'staff', actorId: staffId, set: { ...reviewed(row, decision), paid_reference: reference } });
  await captureHold(tx, { key: holdKey(row.id), to: 'bank', event: 'withdrawal_paid', description: say(m.withdrawalPaid(), DEFAULT_LOCALE), actorId: staffId });
  await emit(tx, 'withdrawal.paid', changeOf(row, decision));
};

const reject: Effect = async (tx, row, decision) => {
  await advance(tx, row, { action: 'reject', actor: 'staff', actorId: decision.staffId, set: reviewed(row, decision) });
  await releaseHold(tx, { key: holdKey(row.id), event: 'withdrawal_rejected', description: say(m.withdrawalRejected(), DEFAULT_LOCALE), actorId: decision.staffId });
  await emit(tx, 'withdrawal.rejected', changeOf(row, decision));
};

const effects: Record<StaffDecision['action'], Effect> = { approve, pay, reject };

const changeOf = (row: WithdrawalRow, { staffId, reason }: StaffDecision) => ({
  withdrawalId: row.id,
  userId: row.user_id,
  amountMinor: row.amount_minor,
  currency: row.currency,
  actorId: staffId,
  reason,
});

interface Step {
  action: string;
  actor: WithdrawalActor;
  actorId: number;
  set: Record<string, SqlValue>;
}

async function advance(tx: Tx, row: WithdrawalRow, { action, actor, actorId, set }: Step): Promise<void> {
  const decision = decide(withdrawal, action, factsOf(row, actorId), [actor]);
  if (!('transition' in decision)) throw decision.refusal === 'guard' ? secondApproverRequired() : wrongState();
  const columns = Object.keys(set);
  const assignments = columns.map((column, index) => `, ${column} = $${index + 4}`).join('');
  const values = [row.id, row.state, decision.transition.to, ...columns.map((column) => set[column])];
  if ((await tx.run(`update wallet_withdrawals set state = $3${assignments} where id = $1 and state = $2`, values)) !== 1) throw conflict();
}

const AUDIT_ACTIONS = { approve: 'approve', pay: 'withdraw', reject: 'reject' } as const;

const writeAudit = (tx: Tx, row: WithdrawalRow, { action, staffId, reference, reason, ip }: StaffDecision): Promise<void> =>
  audit(tx, {
    area: 'shops',
    action: AUDIT_ACTIONS[action],
    actorId: staffId,
    referenceType: 'withdrawal',
    referenceId: row.id,
    referenceLabel: row.user_email ?? `user_${row.user_id}`,
    reason,
    ip,
    extra: { user_id: row.user_id, amount: formatMinor(row.amount_minor), currency: row.currency, reference },
  });
