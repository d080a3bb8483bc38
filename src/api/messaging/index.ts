export type { ThreadBroadcast } from './realtime-contract';
