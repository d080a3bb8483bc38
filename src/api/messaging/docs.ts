import { ACCOUNT_MODE, type EndpointDocs, fieldMessages, invalid, type RoomDocs, refused } from '../../platform/http';
import * as contract from './contract';
import { m } from './messages';
import { refusals } from './refusals';

/** What the API page says of the conversations (spec/messaging.md). */

const HIDDEN = 'What the caller may not see and what does not exist get the same 403, so that ids cannot be probed.';
const SEND =
  'A text of at most 2000 characters, an `attachment`, or both; a repeated `client_id` answers the first message and sends nothing. It un-archives the conversation for both sides and reaches every open socket.';

const outsider = refusals.forbidden();
const bodyRefusals = [
  refusals.empty_body(),
  refusals.too_long(),
  invalid({ attachment: fieldMessages.fileKind() }),
  invalid({ attachment: fieldMessages.fileTooLarge({ max: 10 }) }),
];
const PAGE = { limit: '30 unless given, at most 100; a bad value is the default' };
const MODE = { mode: '`client` or `provider`: conversations whose side for me is that one; anything else counts as not given' };

const withRequests: Record<string, EndpointDocs> = {
  'GET|POST /messaging/requests/:id/thread/': {
    description: `The conversation with the present provider of the request, opened on first use; the client alone may open it before there is a provider. ${HIDDEN}`,
    refusals: [outsider],
  },
  'GET /messaging/requests/:id/messages/': { description: `An empty page while there is no conversation. ${HIDDEN}`, parameters: PAGE, refusals: [outsider] },
  'POST /messaging/requests/:id/messages/send/': {
    description: `${SEND} ${HIDDEN}`,
    refusals: [outsider, refusals.noProvider(), refusals.blocked(), refusals.closed(), ...bodyRefusals],
    examples: { request: { body: 'متى يمكنكم البدء؟', client_id: 'c-1f6c2e9a' } },
  },
  'POST /messaging/requests/:id/messages/read/': {
    description: 'Every message that the caller has not read yet, his own included. A conversation is made where there is none.',
    refusals: [outsider],
  },
};

const direct: Record<string, EndpointDocs> = {
  'POST /messaging/direct/thread/': {
    description: 'With a `mode` the conversation of that side, without one the pair\u2019s most recent one, else a new one. Two first calls at once make one conversation.',
    headers: ACCOUNT_MODE,
    parameters: MODE,
    refusals: [refusals.notFound(), refused(m.ownProfile())],
  },
  'GET /messaging/direct/threads/': { description: 'With the peer, the last message and how many are unread.', headers: ACCOUNT_MODE, parameters: MODE, refusals: [] },
  'GET /messaging/direct/thread/:tid/messages/': { description: HIDDEN, parameters: PAGE, refusals: [outsider] },
  'POST /messaging/direct/thread/:tid/messages/send/': {
    description: `${SEND} ${HIDDEN}`,
    refusals: [outsider, refusals.blocked(), ...bodyRefusals],
    examples: { request: { body: 'السلام عليكم', client_id: 'c-1f6c2e9a' } },
  },
  'POST /messaging/direct/thread/:tid/messages/read/': { description: 'Every message that the caller has not read yet, his own included.', refusals: [outsider] },
};

const TOGGLE = '`{"action": "remove"}` takes it back.';
const REMOVE = { request: {} };

const states: Record<string, EndpointDocs> = {
  'GET /messaging/threads/states/': { description: 'Only where something was kept.', headers: ACCOUNT_MODE, parameters: MODE, refusals: [] },
  'GET /messaging/thread/:tid/state/': { description: 'Made on first use; `blocked_by_other` says whether the other side has blocked it.', refusals: [outsider] },
  'POST /messaging/thread/:tid/favorite/': { description: `${TOGGLE} The label goes with it.`, refusals: [outsider], examples: REMOVE },
  'POST /messaging/thread/:tid/archive/': { description: `${TOGGLE} A new message takes it out of the archive.`, refusals: [outsider], examples: REMOVE },
  'POST /messaging/thread/:tid/block/': {
    description: `The other side can neither send nor open the conversation in realtime; reading by REST stays possible. The blocker can still send. ${TOGGLE}`,
    refusals: [outsider],
    examples: REMOVE,
  },
  'POST /messaging/thread/:tid/favorite-label/': {
    description: 'A label also marks as favourite; `""` takes it away.',
    refusals: [outsider],
    examples: { request: { label: 'important_conversation' } },
  },
  'POST /messaging/thread/:tid/client-label/': { description: '`""` takes it away.', refusals: [outsider], examples: { request: { label: 'current' } } },
};

const threads: Record<string, EndpointDocs> = {
  'GET /messaging/thread/:tid/changes/': {
    description:
      'Every send, edit, deletion and reading takes the next `seq` of the conversation; this lists those after `after`, oldest first, in their present state. The same as `thread:sync` on a socket. For participants and staff, whose access is audited.',
    parameters: { limit: '100 unless given, at most 500' },
    refusals: [outsider],
  },
  'POST /messaging/thread/:tid/post/': {
    description:
      'For pages of the staff: signed in by the session cookie with its CSRF token, or by a bearer token. Participants, and staff in any conversation, whose access is audited.',
    refusals: [outsider, refusals.notFound(), refusals.noProvider(), refusals.blocked(), refusals.closed(), refusals.empty_body(), refusals.too_long()],
    examples: { request: { text: 'كيف نساعدك؟' } },
  },
  'POST /messaging/thread/:tid/unread/': {
    description: "Takes the caller's read mark from the newest message of the other side; `marked` is 0 where there is none.",
    refusals: [outsider],
  },
  'POST /messaging/thread/:tid/report/': {
    description: 'Opens a support ticket of the type `complaint` about the other participant; older clients send `description` or `text`.',
    refusals: [outsider, refused(m.reportEmpty())],
    examples: { request: { reason: 'إزعاج', details: 'رسائل متكررة' } },
  },
  'POST /messaging/thread/:tid/messages/:mid/delete/': { description: 'By its sender, for both sides, at any time; the file goes too.', refusals: [outsider, refusals.notYours()] },
  'POST /messaging/thread/:tid/messages/:mid/edit/': {
    description: 'By its sender, at any time, under the rules and blocks of sending; only the text changes.',
    refusals: [outsider, refusals.notYours(), refusals.blocked(), refusals.closed(), refusals.empty_body(), refusals.too_long()],
    examples: { request: { body: 'متى يمكنكم البدء غدًا؟' } },
  },
};

export const docs: RoomDocs = {
  schemas: { Messaging: contract },
  tags: { messaging: 'Conversations about requests and with providers; the events are in `x-socket-events`' },
  endpoints: { ...withRequests, ...direct, ...states, ...threads },
};
