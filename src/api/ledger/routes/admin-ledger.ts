import { staff } from '../../../platform/auth';
import { endpoint, router } from '../../../platform/http';
import * as contract from '../contract-ledger';
import ledger from '../controllers/ledger';
import { docs } from '../docs';

export default router(
  'ledger',
  [
    endpoint({
      method: 'GET',
      path: '/admin/ledger/journals/',
      summary: 'Journals with their entries',
      access: staff,
      query: contract.journalsQuery,
      response: contract.journals,
      handler: ledger.journals,
    }),
    endpoint({
      method: 'GET',
      path: '/admin/ledger/accounts/',
      summary: 'Accounts and their balances',
      access: staff,
      query: contract.accountsQuery,
      response: contract.accounts,
      handler: ledger.accounts,
    }),
    endpoint({
      method: 'GET',
      path: '/admin/ledger/check/',
      summary: 'Recompute the ledger and name what is wrong',
      access: staff,
      response: contract.check,
      handler: ledger.check,
    }),
  ],
  docs,
);
