import { signedIn } from '../../../platform/auth';
import { endpoint, router } from '../../../platform/http';
import { ownerOrReader, ownerOrWriter } from '../access';
import * as contract from '../contract';
import requests from '../controllers/requests';
import { docs } from '../docs';

export default router(
  'promo',
  [
    endpoint({
      method: 'POST',
      path: '/promo/requests/create/',
      summary: 'Ask for an advertising campaign',
      access: signedIn,
      body: contract.createRequest,
      response: contract.created,
      status: 201,
      handler: requests.create,
    }),
    endpoint({
      method: 'GET',
      path: '/promo/requests/my/',
      summary: 'My campaigns, newest first',
      access: signedIn,
      response: contract.detailList,
      handler: requests.mine,
    }),
    endpoint({
      method: 'GET',
      path: '/promo/requests/:id(\\d+)/',
      summary: 'One campaign, for its owner and the promo staff',
      access: signedIn,
      params: contract.byId,
      before: ownerOrReader,
      response: contract.detail,
      handler: requests.show,
    }),
    endpoint({
      method: 'POST',
      path: '/promo/requests/:id/assets/',
      summary: 'Add a picture, video or PDF to a campaign',
      access: signedIn,
      params: contract.byId,
      before: ownerOrWriter,
      body: contract.addAsset,
      bodyKind: 'multipart',
      fileParts: ['file'],
      response: contract.asset,
      status: 201,
      handler: requests.addAsset,
    }),
  ],
  docs,
);
