import { z } from 'zod';
import { choice, field, fieldMessages, id, idParam, queryText } from '../../platform/http';
import { CLIENT_ID_LIMIT, CLIENT_LABELS, FAVORITE_LABELS, isClientId } from './rules';

/** Requests and responses of spec/messaging.md. */

export const byId = z.object({ id: idParam() });
export const byThread = z.object({ tid: idParam() });
export const byMessage = z.object({ tid: idParam(), mid: idParam() });
export type ById = z.infer<typeof byId>;
export type ByThread = z.infer<typeof byThread>;
export type ByMessage = z.infer<typeof byMessage>;

/** Read by a rule that forgives, or that speaks only after the state of the thread. */
const loose = (schema: Record<string, unknown> = { type: 'string' }) => z.unknown().optional().meta({ openapi: schema });

export const modeQuery = z.object({ mode: queryText() });
export const listQuery = modeQuery.extend({ page: queryText(), page_size: queryText() });
export const pageQuery = z.object({ limit: queryText(), offset: queryText() });
export const changesQuery = z.object({ after: queryText(), limit: queryText() });
export type ModeQuery = z.infer<typeof modeQuery>;
export type ListQuery = z.infer<typeof listQuery>;
export type PageQuery = z.infer<typeof pageQuery>;
export type ChangesQuery = z.infer<typeof changesQuery>;

/** The sender's own mark, never cleaned: two marks that differ stay two. `""` counts as none. */
export const clientId = () =>
  field<string>({ type: 'string', maxLength: CLIENT_ID_LIMIT }, (raw) => {
    if (typeof raw !== 'string' && typeof raw !== 'number') return { error: fieldMessages.notText() };
    const mark = String(raw);
    if ([...mark].length > CLIENT_ID_LIMIT) return { error: fieldMessages.tooLong({ max: CLIENT_ID_LIMIT }) };
    return isClientId(mark) ? { value: mark } : { error: fieldMessages.notText() };
  });

export const send = z.object({
  body: loose({ type: 'string', maxLength: 2000 }),
  attachment_type: loose({ type: 'string', enum: ['audio', 'image', 'file'] }),
  client_id: clientId().nullish(),
});
export type Send = z.infer<typeof send>;

export const edit = z.object({ body: loose({ type: 'string', maxLength: 2000 }) });
export const post = z.object({ text: loose({ type: 'string', maxLength: 2000 }), body: loose({ type: 'string', maxLength: 2000 }) });
export const openDirect = z.object({ provider_id: id(), mode: loose() });
export const toggle = z.object({ action: loose({ type: 'string', enum: ['remove'] }) });
export const favoriteLabel = z.object({ label: choice(FAVORITE_LABELS) });
export const clientLabel = z.object({ label: choice(CLIENT_LABELS) });
export const report = z.object({ reason: loose(), details: loose(), reported_label: loose(), description: loose(), text: loose() });
export type Edit = z.infer<typeof edit>;
export type Post = z.infer<typeof post>;
export type OpenDirect = z.infer<typeof openDirect>;
export type Toggle = z.infer<typeof toggle>;
export type Label = z.infer<typeof favoriteLabel> | z.infer<typeof clientLabel>;
export type Report = z.infer<typeof report>;

const instant = z.iso.datetime();
const side = z.enum(['client', 'provider', 'shared']);
const attachmentType = z.enum(['', 'audio', 'image', 'file']);
const ok = z.object({ ok: z.literal(true) });

export const requestThread = z.object({ id: z.int(), request: z.int(), is_direct: z.literal(false), context_mode: side, created_at: instant });
export const directThread = z.object({
  id: z.int(),
  is_direct: z.literal(true),
  context_mode: side,
  participant_1_id: z.int(),
  participant_2_id: z.int(),
  created_at: instant,
});

export const message = z.object({
  id: z.int(),
  sender: z.int(),
  sender_phone: z.string(),
  body: z.string(),
  attachment_url: z.string().nullable(),
  attachment_type: attachmentType,
  attachment_name: z.string(),
  created_at: instant,
  edited_at: instant.nullable(),
  read_by_ids: z.array(z.int()),
});
export const messagePage = z.object({ count: z.int(), next: z.string().nullable(), previous: z.string().nullable(), results: z.array(message) });

export const threadRow = z.object({
  thread_id: z.int(),
  peer_id: z.int(),
  peer_provider_id: z.int().nullable(),
  peer_name: z.string(),
  peer_phone: z.string(),
  last_message: z.string(),
  last_message_at: instant,
  unread_count: z.int(),
});
export const threadList = z.array(threadRow);

export const state = z.object({
  thread: z.int(),
  is_favorite: z.boolean(),
  favorite_label: z.string(),
  client_label: z.string(),
  is_archived: z.boolean(),
  is_blocked: z.boolean(),
  blocked_at: instant.nullable(),
  archived_at: instant.nullable(),
});
export const stateList = z.array(state);
export const ownState = state.extend({ blocked_by_other: z.boolean() });

export const sent = ok.extend({ message_id: z.int() });
export const read = ok.extend({ thread_id: z.int(), marked: z.int(), message_ids: z.array(z.int()) });
export const unread = z.union([ok.extend({ marked: z.literal(1), message_id: z.int(), deleted: z.int() }), ok.extend({ marked: z.literal(0), detail: z.string() })]);
export const deleted = ok.extend({ thread_id: z.int(), message_id: z.int() });
export const edited = deleted.extend({ body: z.string(), edited_at: instant });
export const favorite = ok.extend({ is_favorite: z.boolean(), favorite_label: z.string() });
export const archived = ok.extend({ is_archived: z.boolean() });
export const blocked = ok.extend({ is_blocked: z.boolean() });
export const clientLabelled = ok.extend({ client_label: z.string() });
export const reported = ok.extend({ ticket_id: z.int(), ticket_code: z.string() });
export const posted = ok.extend({ message: z.object({ id: z.int(), text: z.string(), sender_id: z.int(), sender_name: z.string(), sent_at: instant }) });

export const messageEvent = z.object({
  id: z.int(),
  thread_id: z.int(),
  request_id: z.int().nullable(),
  sender_id: z.int(),
  sender_name: z.string(),
  body: z.string(),
  attachment_url: z.string().nullable(),
  attachment_type: attachmentType,
  attachment_name: z.string(),
  created_at: instant,
  edited_at: instant.nullable(),
  client_id: z.string().nullable(),
  seq: z.int(),
});
const seq = z.int();
export const change = z.union([
  z.object({ seq, type: z.enum(['message', 'edited']), message: messageEvent }),
  z.object({ seq, type: z.literal('deleted'), message_id: z.int(), deleted_by: z.int() }),
  z.object({ seq, type: z.literal('read'), user_id: z.int(), read_at: instant, message_ids: z.array(z.int()) }),
]);
export const changes = z.object({ thread_id: z.int(), seq, more: z.boolean(), changes: z.array(change) });
