import { staff } from '../../../platform/auth';
import { endpoint, router } from '../../../platform/http';
import * as contract from '../contract';
import adjustments from '../controllers/adjustments';
import withdrawals from '../controllers/withdrawals';
import { docs } from '../docs';

const withdrawalAct = (word: 'approve' | 'pay' | 'reject', summary: string) =>
  endpoint({
    method: 'POST',
    path: `/admin/wallet/withdrawals/:id/${word}/`,
    summary,
    access: staff,
    params: contract.byId,
    body: contract.decision,
    response: contract.staffWithdrawal,
    handler: withdrawals[word],
  });

const adjustmentAct = (word: 'approve' | 'reject', summary: string) =>
  endpoint({
    method: 'POST',
    path: `/admin/wallet/adjustments/:id/${word}/`,
    summary,
    access: staff,
    params: contract.byId,
    body: contract.decision,
    response: contract.adjustment,
    handler: adjustments[word],
  });

export default router(
  'wallet administration',
  [
    endpoint({
      method: 'GET',
      path: '/admin/wallet/withdrawals/',
      summary: 'Withdrawal requests of all users',
      access: staff,
      query: contract.staffQuery,
      response: contract.staffWithdrawals,
      handler: withdrawals.all,
    }),
    endpoint({
      method: 'GET',
      path: '/admin/wallet/withdrawals/:id/',
      summary: 'One withdrawal request, with the account to pay to',
      access: staff,
      params: contract.byId,
      response: contract.staffWithdrawal,
      handler: withdrawals.show,
    }),
    withdrawalAct('approve', 'Approve a withdrawal'),
    withdrawalAct('pay', 'Mark a withdrawal paid'),
    withdrawalAct('reject', 'Reject a withdrawal'),
    endpoint({
      method: 'GET',
      path: '/admin/wallet/adjustments/',
      summary: 'Money moved by staff',
      access: staff,
      query: contract.staffQuery,
      response: contract.adjustments,
      handler: adjustments.list,
    }),
    endpoint({
      method: 'POST',
      path: '/admin/wallet/adjustments/',
      summary: "Correct a user's balance",
      access: staff,
      query: contract.currencyQuery,
      body: contract.adjust,
      response: contract.adjusted,
      handler: adjustments.create,
    }),
    adjustmentAct('approve', 'Approve what another staff member wants to move'),
    adjustmentAct('reject', 'Reject what another staff member wants to move'),
  ],
  docs,
);
