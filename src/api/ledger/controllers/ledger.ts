import { auditQuietly } from '../../../platform/audit';
import { db } from '../../../platform/db';
import { numberedPage, pageOf, type UserCall } from '../../../platform/http';
import type * as contract from '../contract-ledger';
import { daysOf } from '../inputs';
import { presentAccount, presentJournal } from '../present-ledger';
import { listAccounts, listJournals } from '../queries/ledger';
import { checkLedger } from '../use-cases/check-ledger';
import { staffRead } from '../use-cases/staff-read';

export default {
  async journals(call: UserCall<unknown, contract.JournalsQuery>) {
    const { event, reference_type: referenceType, reference_id: referenceId, account } = call.query;
    const page = numberedPage(call.query);
    const filter = { event: event || undefined, referenceType: referenceType || undefined, referenceId: referenceId || undefined, account: account || undefined };
    const { rows, entries, count } = await listJournals(db, { ...filter, ...daysOf(call.query) }, page);
    await auditQuietly(staffRead(call, 'ledger_journals'));
    return pageOf(call, page, count, rows.map(presentJournal(entries)));
  },

  async accounts(call: UserCall<unknown, contract.AccountsQuery>) {
    const { code, kind, currency, user } = call.query;
    const page = numberedPage(call.query);
    const { rows, count } = await listAccounts(db, { code: code || undefined, kind: kind || undefined, currency: currency || undefined, owner: user || undefined }, page);
    await auditQuietly(staffRead(call, 'ledger_accounts'));
    return pageOf(call, page, count, rows.map(presentAccount));
  },

  async check(call: UserCall) {
    const problems = await checkLedger(db);
    await auditQuietly(staffRead(call, 'ledger_check'));
    return { ok: problems.length === 0, problems };
  },
};
