export type { ThreadBroadcast } from './realtime-contract';
export { type RequestChat, readRequestChats } from './use-cases/read-request-chats';
