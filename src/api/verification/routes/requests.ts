import { signedIn } from '../../../platform/auth';
import { endpoint, router } from '../../../platform/http';
import { ownerOrReader, ownerOrWriter, ownerOrWriterOfItem } from '../access';
import * as contract from '../contract';
import requests from '../controllers/requests';
import { docs } from '../docs';

export default router(
  'verification',
  [
    endpoint({
      method: 'POST',
      path: '/verification/requests/create/',
      summary: 'Ask for a blue or green badge',
      access: signedIn,
      body: contract.createRequest,
      response: contract.created,
      status: 201,
      handler: requests.create,
    }),
    endpoint({
      method: 'GET',
      path: '/verification/requests/my/',
      summary: 'My requests, newest first',
      access: signedIn,
      response: contract.detailList,
      handler: requests.mine,
    }),
    endpoint({
      method: 'GET',
      path: '/verification/requests/:id(\\d+)/',
      summary: 'One request, for its owner and the verify staff',
      access: signedIn,
      params: contract.byId,
      before: ownerOrReader,
      response: contract.detail,
      handler: requests.show,
    }),
    endpoint({
      method: 'POST',
      path: '/verification/requests/:id/documents/',
      summary: 'Add a document (picture or PDF); its address is signed and short-lived',
      access: signedIn,
      params: contract.byId,
      before: ownerOrWriter,
      body: contract.addDocument,
      bodyKind: 'multipart',
      fileParts: ['file'],
      response: contract.document,
      status: 201,
      handler: requests.addDocument,
    }),
    endpoint({
      method: 'POST',
      path: '/verification/requests/:id/requirements/:req_id/attachments/',
      summary: 'Add a paper to an item of a request',
      access: signedIn,
      params: contract.byItem,
      before: ownerOrWriterOfItem,
      body: contract.nothing,
      bodyKind: 'multipart',
      fileParts: ['file'],
      response: contract.attachment,
      status: 201,
      handler: requests.addAttachment,
    }),
  ],
  docs,
);
