import { conflict, type EndpointDocs, forbidden, httpMessages, IDEMPOTENCY_KEY, invalid, notFound, type RoomDocs, refused, TOTAL_COUNT } from '../../platform/http';
import * as contract from './contract';
import { m } from './messages';

/** What the API page says of the marketplace (spec/marketplace.md); row numbers are those of its state machine. */

const PROCESS = 'The states and who may do what are in `GET /api/processes/service_request/`; `allowed_actions` of a detail are those of the caller now.';
const LIST_PARAMETERS = {
  status: 'One of the seven statuses; an unknown one is ignored',
  status_group: '`new`, `in_progress`, `completed` or `cancelled`; an unknown one is ignored',
  type: '`normal`, `competitive` or `urgent`; an unknown one is ignored',
  q: 'Contained in title, description, sub-category or category; Arabic is folded',
  page_size: 'Rows of a page, 1 to 100; with neither `page` nor `page_size` the newest 500 come',
  client_user_id: 'Only requests of this client',
};
const wrongState = refused(m.wrongState());
const raced = conflict();
const assignedOnly = [forbidden(m.notAssigned()), wrongState, raced];
const ownerOnly = [forbidden(m.notOwner()), wrongState, raced];

const matching = [forbidden(m.otherCity()), forbidden(m.otherSubcategory())];

const clientSide: Record<string, EndpointDocs> = {
  'POST /marketplace/requests/create/': {
    description: `A \`normal\` request needs a \`provider\` and a \`city\`; a \`competitive\` one takes offers until \`quote_deadline\`; an \`urgent\` one goes to the first matching provider before it expires. Files come as multipart parts \`images\` (10), \`videos\` (5), \`files\` (10) and \`audio\` (1), each within the caller's \`max_upload_mb\`, and are saved with the request or not at all. ${PROCESS}`,
    headers: IDEMPOTENCY_KEY,
    refusals: [
      invalid({ subcategory: m.subcategoryUnknown() }),
      invalid({ provider: m.providerUnknown() }),
      invalid({ quote_deadline: m.deadlineInPast() }),
      refused(httpMessages.idempotencyKeyLength()),
      conflict(httpMessages.idempotencyKeyReused()),
    ],
    examples: { request: { request_type: 'urgent', subcategory: 12, title: 'تسريب ماء', description: 'تسريب تحت مغسلة المطبخ', city: 'الرياض' } },
  },
  'GET /marketplace/client/requests/': { description: 'Filters combine.', parameters: LIST_PARAMETERS, answerHeaders: TOTAL_COUNT, refusals: [] },
  'GET /marketplace/client/requests/:id/': {
    description: `With attachments, the status log and \`allowed_actions\`. A request of somebody else is a 404. ${PROCESS}`,
    refusals: [],
  },
  'PATCH|PUT /marketplace/client/requests/:id/': {
    description: 'Partial: `title`, `description`, and `provider` for a normal request that waits for one (row 18). Only while the status is `new` or `sent` (row 4).',
    refusals: [refused(m.nothingToChange()), refused(m.providerNotChangeable()), invalid({ provider: m.providerMine() }), wrongState, raced],
    examples: { request: { title: 'تسريب ماء في المطبخ' } },
  },
  'POST /marketplace/requests/:id/cancel/': {
    description: 'By the owner, from `new`, `sent` or `accepted` (row 13): all offers are refused and the provider is told.',
    refusals: ownerOnly,
    examples: { request: { note: 'لم أعد بحاجة إلى الخدمة' } },
  },
  'POST /marketplace/requests/:id/reopen/': {
    description: 'By the owner or staff, from `cancelled` or `expired` (row 17): provider, amounts and decisions are cleared; an urgent request gets a fresh time.',
    refusals: ownerOnly,
  },
  'GET /marketplace/requests/:id/offers/': { description: 'Newest first; an empty list when the request is not the own one.', refusals: [] },
  'POST /marketplace/offers/:id/accept/': {
    description:
      'By the owner while the request is `sent` (row 6): this offer is `selected`, all others are `rejected` in the same act. Of two choices at once one wins, the other gets 400.',
    refusals: [...ownerOnly, refused(m.offerNotPending())],
  },
  'POST /marketplace/requests/:id/provider-inputs/decision/': {
    description:
      'By the owner or staff while `in_progress` (row 11): the delivery date and amounts that the provider sent. A refusal leaves the status; the provider sends new inputs.',
    refusals: [...ownerOnly, refused(m.noInputs()), refused(m.alreadyDecided())],
    examples: { request: { approved: true } },
  },
};

const inputsRefused = [invalid({ expected_delivery_at: m.inputTogether() }), invalid({ received_amount: m.receivedTooMuch() }), refused(m.inputsNeeded())];

const providerSide: Record<string, EndpointDocs> = {
  'GET /marketplace/provider/urgent/available/': {
    description: 'Open urgent requests of the own city and picked sub-categories that have not expired; empty when the provider takes no urgent requests.',
    refusals: [],
  },
  'GET /marketplace/provider/competitive/available/': {
    description: 'Open competitive requests of the own city and picked sub-categories whose deadline has not passed.',
    refusals: [],
  },
  'GET /marketplace/provider/requests/': { description: 'In every status. Filters combine.', parameters: LIST_PARAMETERS, answerHeaders: TOTAL_COUNT, refusals: [] },
  'GET /marketplace/provider/requests/:id/detail/': {
    description: "For its provider, and for any matching one while a competitive or urgent request is open; the client's phone is hidden from the latter.",
    refusals: [forbidden(m.notOpen())],
  },
  'POST /marketplace/provider/requests/:id/accept/': {
    description: 'By the provider whom the client named, from `new` or `sent` (row 7). A competitive request is accepted by the choice of an offer.',
    refusals: [...assignedOnly, refused(m.competitive()), refused(m.expired())],
  },
  'POST /marketplace/provider/requests/:id/reject/': {
    description: 'From `new` or `sent` the reason is optional (row 14); from `accepted` or `in_progress` a `cancel_reason` is needed (row 15).',
    refusals: [...assignedOnly, refused(m.reasonNeeded()), refused(m.competitive())],
    examples: { request: { cancel_reason: 'موعد التسليم لا يناسبني' } },
  },
  'POST /marketplace/requests/urgent/accept/': {
    description:
      'Of any number of providers at once exactly one gets 200, the others 409 (row 8). Checks in this order: exists, urgent, own, taken, expired, status, takes urgent requests, city, sub-category.',
    refusals: [
      notFound(),
      refused(m.notUrgent()),
      forbidden(m.ownRequest()),
      conflict(m.alreadyTaken()),
      refused(m.expired()),
      wrongState,
      forbidden(m.refusesUrgent()),
      ...matching,
      raced,
    ],
  },
  'POST /marketplace/requests/:id/offers/create/': {
    description: 'One offer a provider, until the deadline, while the request is `sent` (row 5); one that a reopening refused is replaced under the same id.',
    refusals: [
      refused(m.notCompetitive()),
      forbidden(m.ownRequest()),
      wrongState,
      forbidden(m.namedToOther()),
      refused(m.deadlinePassed()),
      ...matching,
      conflict(m.offerExists()),
    ],
    examples: { request: { price: '250.00', duration_days: 5, note: 'يشمل قطع الغيار' } },
  },
  'POST /marketplace/requests/:id/start/': {
    description:
      'From `accepted` (row 9), with none or all three of `expected_delivery_at`, `estimated_service_amount`, `received_amount`. With all three also straight from `new` or `sent` (row 9a), and again while `in_progress` to replace them (row 9b); the client decides on them anew.',
    refusals: [...assignedOnly, ...inputsRefused],
    examples: { request: { expected_delivery_at: '2026-02-01T15:00:00+03:00', estimated_service_amount: '250.00', received_amount: '100.00' } },
  },
  'POST /marketplace/provider/requests/:id/progress-update/': {
    description: 'From `accepted` or `in_progress` (row 10): a note, a date, or both amounts together. Another amount makes the inputs undecided again.',
    refusals: [...assignedOnly, invalid({ note: m.progressEmpty() }), invalid({ received_amount: m.amountsTogether() }), invalid({ received_amount: m.receivedTooMuch() })],
    examples: { request: { note: 'وصلت القطع' } },
  },
  'POST /marketplace/requests/:id/complete/': {
    description: 'From `in_progress` (row 12); `delivered_at` is now unless given. The client is asked for a review.',
    refusals: assignedOnly,
    examples: { request: { actual_service_amount: '240.00' } },
  },
};

export const docs: RoomDocs = {
  schemas: { Marketplace: contract },
  tags: { marketplace: 'Service requests: normal, competitive, urgent; offers; execution. Row numbers are those of the state machine in its contract' },
  endpoints: { ...clientSide, ...providerSide },
};
