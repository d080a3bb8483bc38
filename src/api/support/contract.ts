import { z } from 'zod';
import { bool, choice, field, fieldMessages, id, idParam, queryText, text } from '../../platform/http';
import { cleanText } from '../../platform/text';
import { STATES } from './process';
import { PRIORITIES, TICKET_TYPES } from './rules';

/** Requests and responses of spec/support.md. */

const DESCRIPTION_LENGTH = 300;
const NOTE_LENGTH = 200;

/** Text that is trimmed and cut, never refused for its length. */
const cut = (max: number, { blank = true } = {}) =>
  field<string>({ type: 'string' }, (raw) => {
    if (typeof raw !== 'string' && typeof raw !== 'number') return { error: fieldMessages.notText() };
    const value = [...cleanText(String(raw))].slice(0, max).join('').trim();
    return value === '' && !blank ? { error: fieldMessages.blank() } : { value };
  });

const blankToNull = (raw: unknown): unknown => (typeof raw === 'string' && raw.trim() === '' ? null : raw);

export const byId = z.object({ id: idParam() });
export const listQuery = z.object({ status: queryText(), type: queryText(), page: queryText(), page_size: queryText() });
export const backofficeQuery = listQuery.extend({ priority: queryText(), q: queryText() });

export const createTicket = z.object({
  ticket_type: choice(TICKET_TYPES),
  description: text({ max: DESCRIPTION_LENGTH }),
  priority: choice(PRIORITIES).nullish(),
  reported_kind: cut(30).nullish(),
  reported_object_id: cut(50).nullish(),
  reported_user: z.preprocess(blankToNull, id().nullish()),
  assigned_team: z.preprocess(blankToNull, text({ max: 50 }).nullish()),
});
export type CreateTicket = z.infer<typeof createTicket>;

export const addComment = z.object({ text: cut(300, { blank: false }), is_internal: bool().nullish() });
export type AddComment = z.infer<typeof addComment>;

export const assign = z.object({
  assigned_team: z.preprocess(blankToNull, id().nullish()),
  assigned_to: z.preprocess(blankToNull, id().nullish()),
  note: cut(NOTE_LENGTH).nullish(),
});
export const changeStatus = z.object({ status: choice(STATES), note: cut(NOTE_LENGTH).nullish() });
export type ChangeStatus = z.infer<typeof changeStatus>;

const name = z.string().nullable();
const moment = z.iso.datetime();
const person = z.int().nullable();

export const team = z.object({ id: z.int(), code: z.string(), name_ar: z.string(), is_active: z.boolean(), sort_order: z.int() });
export const teamList = z.array(team);

export const createdTicket = z.object({
  id: z.int(),
  code: z.string(),
  ticket_type: z.enum(TICKET_TYPES),
  description: z.string(),
  priority: z.enum(PRIORITIES),
  reported_kind: z.string(),
  reported_object_id: z.string(),
  reported_user: person,
});

export const comment = z.object({ id: z.int(), text: z.string(), is_internal: z.boolean(), created_at: moment, created_by: person, created_by_name: name });
export const attachment = z.object({ id: z.int(), file: z.url(), created_at: moment, uploaded_by: z.int() });
const statusLog = z.object({ id: z.int(), from_status: z.string(), to_status: z.string(), changed_by: person, note: z.string(), created_at: moment });

export const ticketDetail = createdTicket.extend({
  requester: z.int(),
  requester_name: name,
  status: z.enum(STATES),
  assigned_team: person,
  assigned_team_obj: team.nullable(),
  assigned_to: person,
  assigned_to_name: name,
  assigned_at: moment.nullable(),
  returned_at: moment.nullable(),
  closed_at: moment.nullable(),
  created_at: moment,
  updated_at: moment,
  attachments: z.array(attachment),
  comments: z.array(comment),
  status_logs: z.array(statusLog),
});
export const ticketList = z.array(ticketDetail);
