import { endpoint, router } from '../../../platform/http';
import { staffOnly } from '../../backoffice';
import { touchable } from '../access';
import * as contract from '../contract';
import backoffice from '../controllers/backoffice';
import { docs } from '../docs';

export default router(
  'promo',
  [
    endpoint({
      method: 'GET',
      path: '/promo/backoffice/requests/',
      summary: 'Campaigns for the staff, newest first',
      access: staffOnly('promo', 'read'),
      query: contract.listQuery,
      response: contract.staffList,
      handler: backoffice.list,
    }),
    endpoint({
      method: 'PATCH',
      path: '/promo/backoffice/requests/:id/assign/',
      summary: 'Give a campaign to a colleague, or to nobody',
      access: staffOnly('promo', 'write'),
      params: contract.byId,
      before: touchable,
      body: contract.assign,
      response: contract.staffDetail,
      handler: backoffice.assign,
    }),
    endpoint({
      method: 'POST',
      path: '/promo/backoffice/requests/:id/quote/',
      summary: 'Price a campaign and send its invoice',
      access: staffOnly('promo', 'write'),
      params: contract.byId,
      before: touchable,
      body: contract.quote,
      response: contract.staffDetail,
      handler: backoffice.quote,
    }),
    endpoint({
      method: 'POST',
      path: '/promo/backoffice/requests/:id/reject/',
      summary: 'Refuse a campaign',
      access: staffOnly('promo', 'write'),
      params: contract.byId,
      before: touchable,
      body: contract.reject,
      response: contract.staffDetail,
      handler: backoffice.reject,
    }),
  ],
  docs,
);
