import { signedIn } from '../../../platform/auth';
import { collected, endpoint, router } from '../../../platform/http';
import * as contract from '../contract';
import wallet from '../controllers/wallet';
import withdrawals from '../controllers/withdrawals';
import { docs } from '../docs';

export default router(
  'wallet',
  [
    endpoint({ method: 'GET', path: '/wallet/', summary: 'My wallet', access: signedIn, query: contract.currencyQuery, response: contract.wallet, handler: wallet.show }),
    endpoint({
      method: 'POST',
      path: '/wallet/deposit/',
      summary: 'Top my wallet up; staff: credit a wallet',
      access: signedIn,
      query: contract.currencyQuery,
      body: collected(contract.deposit),
      response: contract.deposited,
      status: 201,
      handler: wallet.deposit,
    }),
    endpoint({
      method: 'POST',
      path: '/wallet/withdraw/',
      summary: 'Ask for my money; staff: debit a wallet',
      access: signedIn,
      query: contract.currencyQuery,
      body: collected(contract.withdraw),
      response: contract.withdrawn,
      status: 201,
      handler: wallet.withdraw,
    }),
    endpoint({
      method: 'GET',
      path: '/wallet/transactions/',
      summary: 'Transactions of my wallet',
      access: signedIn,
      query: contract.transactionsQuery,
      response: contract.transactions,
      handler: wallet.transactions,
    }),
    endpoint({
      method: 'GET',
      path: '/wallet/balance-history/',
      summary: 'My balance over time',
      access: signedIn,
      query: contract.rangeQuery,
      response: contract.history,
      handler: wallet.history,
    }),
    endpoint({
      method: 'GET',
      path: '/wallet/withdrawals/',
      summary: 'My withdrawal requests',
      access: signedIn,
      query: contract.withdrawalsQuery,
      response: contract.withdrawals,
      handler: withdrawals.own,
    }),
    endpoint({
      method: 'POST',
      path: '/wallet/withdrawals/:id/cancel/',
      summary: 'Take a withdrawal request back',
      access: signedIn,
      params: contract.byId,
      response: contract.cancelled,
      handler: withdrawals.cancel,
    }),
  ],
  docs,
);
