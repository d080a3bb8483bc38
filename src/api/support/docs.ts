import { type EndpointDocs, fieldMessages, forbidden, invalid, notFound, type RoomDocs, refused } from '../../platform/http';
import { caseRefusals } from '../backoffice';
import * as contract from './contract';
import { m } from './messages';

/** What the API page says of support (spec/support.md). */

const reach = [forbidden(), ...caseRefusals.touch];
const blank = refused(fieldMessages.blank());

const own: Record<string, EndpointDocs> = {
  'GET /support/teams/': { description: 'Active ones by `sort_order`.', refusals: [] },
  'POST /support/tickets/create/': {
    description:
      'The priority is `high` for users whose plan opens `priority_support`, whatever the body says. `assigned_team` is the id or the code of an active team. A complaint names what it is about in `reported_kind`, `reported_object_id` and `reported_user`.',
    refusals: [invalid({ reported_user: m.unknownUser() }), invalid({ assigned_team: m.unknownTeam() })],
    examples: { request: { ticket_type: 'tech', description: 'لا يصلني رمز التحقق' } },
  },
  'GET /support/tickets/my/': { description: 'Without the internal comments of the staff.', refusals: [] },
  'GET /support/tickets/:id/': { description: 'The requester gets no internal comments; level `user` of the staff sees what is assigned to him or to nobody.', refusals: reach },
  'POST /support/tickets/:id/comments/': {
    description: 'In every status. `is_internal` counts for staff on the ticket of somebody else only.',
    refusals: [...reach, blank],
    examples: { request: { text: 'جرّبت مرة أخرى دون نتيجة' } },
  },
  'POST /support/tickets/:id/attachments/': {
    description: 'In every status, as the part `file`, within `max_upload_mb`; HTML, SVG, scripts and programs are refused. Its address is signed and short-lived.',
    refusals: [...reach, refused(fieldMessages.notFile()), refused(fieldMessages.fileKind()), refused(fieldMessages.fileTooLarge({ max: 10 }))],
  },
};

const backoffice: Record<string, EndpointDocs> = {
  'GET /support/backoffice/tickets/': {
    description: 'Level `user` sees what is assigned to him or to nobody.',
    parameters: { q: 'Contained in code or description' },
    refusals: [],
  },
  'PATCH /support/backoffice/tickets/:id/assign/': {
    description: 'A team, an assignee, or both; a new ticket is in progress then.',
    refusals: [...caseRefusals.assign, refused(m.nothingToAssign()), notFound(m.unknownTeam())],
    examples: { request: { assigned_team: 1, assigned_to: 42, note: 'للمتابعة اليوم' } },
  },
  'PATCH /support/backoffice/tickets/:id/status/': {
    description: 'As the process `support_ticket` allows; the requester is told.',
    refusals: [...caseRefusals.touch, refused(m.notAllowed())],
    examples: { request: { status: 'closed', note: 'تم الحل' } },
  },
};

export const docs: RoomDocs = {
  schemas: { Support: contract },
  tags: { support: 'Tickets and complaints, their comments and files' },
  endpoints: { ...own, ...backoffice },
};
