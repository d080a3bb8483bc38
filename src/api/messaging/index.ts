export type { ThreadBroadcast } from './realtime-contract';
export { removeMessage } from './use-cases/delete-message';
