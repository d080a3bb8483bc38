import { conflict, type EndpointDocs, fieldMessages, forbidden, httpMessages, IDEMPOTENCY_KEY, invalid, type RoomDocs, refused } from '../../platform/http';
import { caseRefusals } from '../backoffice';
import * as contract from './contract';
import { m } from './messages';
import { DOC_TYPES, MAX_PAPERS } from './rules';

/** What the API page says of verification (spec/verification.md). */

const wrongState = refused(m.wrongState());
const touch = [...caseRefusals.touch, wrongState, conflict()];
const PAPERS =
  'While the request is `new`, `in_review` or `rejected`; a rejected one is in review again then. `.jpg`, `.jpeg`, `.png` and `.pdf`, by extension and bytes, within `max_upload_mb`. Kept in private; the address is signed and lives 15 minutes.';
const badPaper = [
  refused(fieldMessages.notFile()),
  refused(fieldMessages.fileKind()),
  refused(fieldMessages.fileTooLarge({ max: 10 })),
  refused(m.tooManyPapers({ max: MAX_PAPERS })),
];

const own: Record<string, EndpointDocs> = {
  'POST /verification/requests/create/': {
    description:
      'A `badge_type` stands for B1 (blue) or G1 (green); `requirements` name items B1 and G1 to G6 themselves. The plan must open the badge, and only one request a badge may be open or running, also for two calls at once.',
    headers: IDEMPOTENCY_KEY,
    refusals: [
      invalid({ badge_type: m.badgeNeeded() }),
      refused(m.featureBlue()),
      refused(m.featureGreen()),
      refused(m.already()),
      refused(httpMessages.idempotencyKeyLength()),
      conflict(httpMessages.idempotencyKeyReused()),
    ],
    examples: { request: { badge_type: 'blue', requirements: [{ badge_type: 'blue', code: 'B1' }] } },
  },
  'GET /verification/requests/my/': { description: 'With documents, items, decisions and invoice.', refusals: [] },
  'GET /verification/requests/:id/': {
    description: 'For its owner, and staff of verification; level `user` sees what is assigned to him or to nobody.',
    refusals: [forbidden(), ...caseRefusals.touch],
  },
  'POST /verification/requests/:id/documents/': {
    description: PAPERS,
    refusals: [forbidden(), ...touch, refused(m.docType({ types: DOC_TYPES.join(', ') })), ...badPaper],
    examples: { request: { doc_type: 'national_id', title: 'الهوية الوطنية' } },
  },
  'POST /verification/requests/:id/requirements/:req_id/attachments/': {
    description: PAPERS,
    parameters: { req_id: 'Id of the item' },
    refusals: [forbidden(), ...touch, ...badPaper],
  },
};

const DECIDE = 'While the request is `new`, `in_review` or `rejected`; a decision may be changed until the review ends.';

const backoffice: Record<string, EndpointDocs> = {
  'GET /verification/backoffice/requests/': {
    description: 'Level `user` sees what is assigned to him or to nobody.',
    parameters: { q: "Contained in code or the requester's phone" },
    refusals: [],
  },
  'PATCH /verification/backoffice/requests/:id/assign/': {
    description: 'Null, `""` or nothing gives it to nobody. Level `user` assigns himself or nobody.',
    refusals: [...caseRefusals.assign, conflict()],
    examples: { request: { assigned_to: 42 } },
  },
  'PATCH /verification/backoffice/documents/:doc_id/decision/': {
    description: DECIDE,
    parameters: { doc_id: 'Id of the document' },
    refusals: touch,
    examples: { request: { is_approved: true } },
  },
  'PATCH /verification/backoffice/requirements/:req_id/decision/': {
    description: DECIDE,
    parameters: { req_id: 'Id of the item' },
    refusals: touch,
    examples: { request: { is_approved: false, decision_note: 'الوثيقة منتهية' } },
  },
  'POST /verification/backoffice/requests/:id/finalize/': {
    description: 'Items without a decision follow the documents: approved when all of these are. One invoice for the approved items, `rejected` when none is.',
    refusals: [...touch, refused(m.undecided())],
    examples: { request: {} },
  },
};

export const docs: RoomDocs = {
  schemas: { Verification: contract },
  tags: { verification: 'Blue and green badges: papers, decisions, one year from the payment' },
  endpoints: { ...own, ...backoffice },
};
