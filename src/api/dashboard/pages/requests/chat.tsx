import { type RequestChat, readRequestChats } from '../../../messaging';
import { Card, Empty } from '../../view/parts';
import { when } from '../../view/words';
import type { RequestCall } from './call';

const NEWEST = 30;

/** The newest messages of the request's conversations; looking at them is audited. */
export async function chatTab({ row, actor, origin }: RequestCall) {
  const chats = await readRequestChats(row.id, { userId: actor.userId, isStaff: true, ip: actor.ip, userAgent: actor.userAgent }, { newest: NEWEST, origin });
  if (chats.length === 0) return <Empty text="لا محادثة لهذا الطلب بعد." />;
  return (
    <>
      {chats.map((chat) => (
        <Chat key={chat.threadId} chat={chat} clientId={row.client_id} />
      ))}
    </>
  );
}

const Chat = ({ chat: { closed, messages }, clientId }: { chat: RequestChat; clientId: number }) => (
  <Card title={closed ? 'محادثة سابقة (مغلقة)' : 'محادثة الطلب'}>
    {messages.length === 0 ? <Empty text="لا رسائل." /> : null}
    {messages.map((message) => (
      <article key={message.id} className="bubble">
        <strong>{message.sender === clientId ? 'العميل' : message.sender_phone === null ? 'موظف' : 'مقدم الخدمة'}</strong> <small>{when(message.created_at)}</small>
        <p dir="auto">{message.body}</p>
        {message.attachment_url ? <a href={message.attachment_url}>{message.attachment_name || 'مرفق'}</a> : null}
      </article>
    ))}
  </Card>
);
