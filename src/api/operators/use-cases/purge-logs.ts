import { env } from '../../../../config/env';
import { audit } from '../../../platform/audit';
import { transaction } from '../../../platform/db';

const BATCH = 5_000;

/** Removes the desk's audit entries past `AUDIT_RETENTION_DAYS`, a batch a transaction, each with its entry (spec/settings.md, section 5). */
export async function purgeLogs(): Promise<void> {
  for (let removed = BATCH; removed === BATCH; ) removed = await purgeBatch(env().AUDIT_RETENTION_DAYS);
}

const purgeBatch = (days: number): Promise<number> =>
  transaction(async (tx) => {
    // Tells the table's guard which rows may go, for this transaction.
    await tx.run("select set_config('souq.audit_retention_days', $1, true)", [String(days)]);
    const removed = await tx.run(
      `delete from audit_logs where id in (
         select id from audit_logs where area = 'desk' and created_at < now() - make_interval(days => $1) order by created_at limit ${BATCH} for update skip locked)`,
      [days],
    );
    if (removed > 0) await audit(tx, { area: 'desk', action: 'audit.purged', extra: { count: removed } });
    return removed;
  });
