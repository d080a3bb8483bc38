import type { z } from 'zod';
import { auditQuietly } from '../../../platform/audit';
import { db } from '../../../platform/db';
import { notFound, numberedPage, pageOf, type UserCall } from '../../../platform/http';
import type * as contract from '../contract';
import { currencyOf, windowOf } from '../inputs';
import { m } from '../messages';
import { presentForPayout, presentForStaff, presentWithdrawal } from '../present';
import { allWithdrawals, ownWithdrawals, withdrawalById } from '../queries/withdrawals';
import { cancelWithdrawal, decideWithdrawal, type StaffDecision } from '../use-cases/change-withdrawal';
import { staffRead } from '../use-cases/staff-read';

type Id = z.infer<typeof contract.byId>;

const decided =
  (action: StaffDecision['action']) =>
  async ({ params, user, body, ip }: UserCall<Id, unknown, contract.Decision>) =>
    presentForStaff(await decideWithdrawal({ id: params.id, action, staffId: user.id, reference: body.reference ?? '', reason: body.reason ?? '', ip }), user.id);

export default {
  async own({ user, query }: UserCall<unknown, contract.WithdrawalsQuery>) {
    const { rows, count } = await ownWithdrawals(db, { userId: user.id, currency: currencyOf(query), state: query.status || undefined }, windowOf(query, 20));
    return { count, results: rows.map(presentWithdrawal) };
  },

  async cancel({ params, user, t }: UserCall<Id>) {
    return { message: t(m.withdrawalCancelled()), ...presentWithdrawal(await cancelWithdrawal(params.id, user.id)) };
  },

  async all(call: UserCall<unknown, contract.StaffQuery>) {
    const page = numberedPage(call.query);
    const { rows, count } = await allWithdrawals(db, call.query.status || undefined, page);
    await auditQuietly(staffRead(call, 'wallet_withdrawals'));
    return pageOf(
      call,
      page,
      count,
      rows.map((row) => presentForStaff(row, call.user.id)),
    );
  },

  async show(call: UserCall<Id>) {
    const row = await withdrawalById(db, call.params.id);
    if (!row) throw notFound();
    await auditQuietly(staffRead(call, 'withdrawal', row.id));
    return presentForPayout(row, call.user.id);
  },

  approve: decided('approve'),
  pay: decided('pay'),
  reject: decided('reject'),
};
