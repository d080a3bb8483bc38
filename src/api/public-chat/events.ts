import type { ConversationFrame, StaffMessageFrame, VisitorFrame } from './present';

declare module '../../platform/events' {
  interface EventMap {
    'chat.conversation_opened': { conversation: string };
    'chat.conversation_closed': { conversation: string };
    /** A visitor or a customer of another channel wrote. */
    'chat.visitor_message': { conversation: string; messageId: number };
    /** A customer of another channel wrote; `opened` when it began a conversation. */
    'chat.customer_message': { conversation: string; messageId: number; opened: boolean };
  }
}

declare module '../../platform/realtime' {
  interface BusTopics {
    /** For every staff socket; `clientId` goes to the sockets of its sender only. */
    'chat.to_staff': { frame: StaffMessageFrame | ConversationFrame; senderId?: number; clientId?: string };
    /** For every socket of one of the staff. */
    'chat.to_operator': { userId: number; frame: object };
    /** For the socket of a visitor, wherever it is; the process that has it answers `chat.delivered` with the same receipt. */
    'chat.to_visitor': { conversation: string; frame: VisitorFrame; receipt: string };
    'chat.delivered': { receipt: string };
    /** The conversation was closed: its socket ends. */
    'chat.closed': { conversation: string };
  }
}
