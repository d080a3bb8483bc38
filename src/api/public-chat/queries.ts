import type { Sql, SqlValue } from '../../platform/db';

/** SQL reads of the chat. */

export type Channel = 'public' | 'whatsapp';
export type ConversationState = 'open' | 'closed';

/** Seconds without a sign of life after which a socket counts as gone. */
export const SOCKET_LIFE_SECONDS = 45;
const ALIVE = `seen_at > now() - interval '${SOCKET_LIFE_SECONDS} seconds'`;

export interface ConversationRow {
  id: string;
  channel: Channel;
  visitor_name: string;
  state: ConversationState;
  assigned_to: number | null;
  created_at: Date;
  last_message_at: Date;
  online: boolean;
  last_message: string | null;
}

// A visitor's socket carries the id of its conversation.
export const ONLINE = `exists (select 1 from desk_sockets s where s.id = c.id and s.${ALIVE})`;

const CONVERSATION = `select c.id, c.channel, c.visitor_name, c.state, c.assigned_to, c.created_at, c.last_message_at, ${ONLINE} as online,
    (select m.content from desk_messages m where m.conversation_id = c.id order by m.id desc limit 1) as last_message
  from desk_conversations c`;

export const conversationById = (sql: Sql, id: string): Promise<ConversationRow | undefined> => sql.one<ConversationRow>(`${CONVERSATION} where c.id = $1`, [id]);

export const listConversations = (sql: Sql, { state, limit }: { state: ConversationState | undefined; limit: number }): Promise<ConversationRow[]> =>
  state === undefined
    ? sql.rows<ConversationRow>(`${CONVERSATION} order by c.last_message_at desc, c.id desc limit $1`, [limit])
    : sql.rows<ConversationRow>(`${CONVERSATION} where c.state = $1 order by c.last_message_at desc, c.id desc limit $2`, [state, limit]);

export interface LockedConversation {
  channel: Channel;
  state: ConversationState;
  visitor_name: string;
  assigned_to: number | null;
}

/** A conversation, locked until the transaction ends: of writing and closing at once, one waits for the other. */
export const lockConversation = (sql: Sql, id: string): Promise<LockedConversation | undefined> =>
  sql.one<LockedConversation>('select channel, state, visitor_name, assigned_to from desk_conversations where id = $1 for update', [id]);

export interface MessageRow {
  id: number;
  conversation_id: string | null;
  /** Null on the internal channel. */
  channel: Channel | null;
  sender_id: number | null;
  username: string | null;
  visitor_name: string | null;
  content: string;
  is_command: boolean;
  delivered: boolean | null;
  created_at: Date;
}

const MESSAGE = `select m.id, m.conversation_id, c.channel, m.sender_id, u.username, m.visitor_name, m.content, m.is_command, m.delivered, m.created_at
  from desk_messages m left join desk_conversations c on c.id = m.conversation_id left join up_users u on u.id = m.sender_id`;

export const messageById = async (sql: Sql, id: number): Promise<MessageRow> => (await sql.one<MessageRow>(`${MESSAGE} where m.id = $1`, [id])) as MessageRow;

export interface HistoryFilter {
  limit: number;
  channel?: Channel | 'internal' | undefined;
  conversation?: string | undefined;
  beforeId?: number | undefined;
}

/** The last messages that match, oldest first. */
export async function history(sql: Sql, { limit, channel, conversation, beforeId }: HistoryFilter): Promise<MessageRow[]> {
  const values: SqlValue[] = [limit];
  const where = ['true'];
  const add = (condition: string, value: SqlValue) => where.push(condition.replace('?', `$${values.push(value)}`));
  if (channel === 'internal') where.push('m.conversation_id is null');
  else if (channel !== undefined) add('c.channel = ?', channel);
  if (conversation !== undefined) add('m.conversation_id = ?', conversation);
  if (beforeId !== undefined) add('m.id < ?', beforeId);
  return (await sql.rows<MessageRow>(`${MESSAGE} where ${where.join(' and ')} order by m.id desc limit $1`, values)).reverse();
}

/** Whether any socket of the staff is open, in any process. */
export const isStaffConnected = async (sql: Sql): Promise<boolean> => (await sql.one(`select 1 from desk_sockets where user_id is not null and ${ALIVE} limit 1`)) !== undefined;

/** Whether the visitor's socket is open, in any process. */
export const isVisitorOnline = async (sql: Sql, conversation: string): Promise<boolean> =>
  (await sql.one(`select 1 from desk_sockets where id = $1 and ${ALIVE}`, [conversation])) !== undefined;

/** Open sockets of visitors: from one address, and in all. */
export const countVisitors = async (sql: Sql, ipHash: string): Promise<{ here: number; all: number }> =>
  (await sql.one<{ here: number; all: number }>(
    `select count(*) filter (where ip_hash = $1)::int as here, count(*)::int as all from desk_sockets where ip_hash is not null and ${ALIVE}`,
    [ipHash],
  )) as { here: number; all: number };
