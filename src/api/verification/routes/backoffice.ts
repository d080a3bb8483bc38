import { endpoint, router } from '../../../platform/http';
import { staffOnly } from '../../backoffice';
import { touchable, touchableDocument, touchableItem } from '../access';
import * as contract from '../contract';
import backoffice from '../controllers/backoffice';
import { docs } from '../docs';

const writers = staffOnly('verify', 'write');

export default router(
  'verification',
  [
    endpoint({
      method: 'GET',
      path: '/verification/backoffice/requests/',
      summary: 'Verification requests for the staff, newest first',
      access: staffOnly('verify', 'read'),
      query: contract.listQuery,
      response: contract.staffList,
      handler: backoffice.list,
    }),
    endpoint({
      method: 'PATCH',
      path: '/verification/backoffice/requests/:id/assign/',
      summary: 'Give a request to a colleague, or to nobody',
      access: writers,
      params: contract.byId,
      before: touchable,
      body: contract.assign,
      response: contract.staffDetail,
      handler: backoffice.assign,
    }),
    endpoint({
      method: 'PATCH',
      path: '/verification/backoffice/documents/:doc_id/decision/',
      summary: 'Accept or refuse a document',
      access: writers,
      params: contract.byDocument,
      before: touchableDocument,
      body: contract.decision,
      response: contract.done,
      handler: backoffice.decideDocument,
    }),
    endpoint({
      method: 'PATCH',
      path: '/verification/backoffice/requirements/:req_id/decision/',
      summary: 'Accept or refuse an item',
      access: writers,
      params: contract.byRequirement,
      before: touchableItem,
      body: contract.decision,
      response: contract.done,
      handler: backoffice.decideRequirement,
    }),
    endpoint({
      method: 'POST',
      path: '/verification/backoffice/requests/:id/finalize/',
      summary: 'End the review: an invoice for what was accepted, or a rejection',
      access: writers,
      params: contract.byId,
      before: touchable,
      body: contract.nothing,
      response: contract.staffDetail,
      handler: backoffice.finalize,
    }),
  ],
  docs,
);
