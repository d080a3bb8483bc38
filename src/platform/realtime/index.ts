import './revocations';

export { bus } from './bus';
export type { Identity } from './identity';
export { takeTurn } from './limits';
export {
  type CookieSession,
  type FrameDocs,
  type PlainDocs,
  type PlainRoute,
  type PlainSocket,
  plainRoutes,
  plainSocket,
  setCookieSession,
  type UpgradeCall,
} from './plain/route';
export { enterRoom, isInRoom } from './presence';
export * from './protocol';
export { type Loss, type Person, type Watch, type Watched, watchSession } from './session-watch';
export { clientEvent, clientEvents, type EventCall, EventRefusal, type EventSpec } from './socketio/event';
export { closeRealtime, NAMESPACE, openRealtime, SOCKET_PATH, takeOutOfRoom, toRoom, toRoomsHere, toUser, userRoom } from './socketio/server';
export { type ServerEventSpec, serverEvent, serverEvents } from './socketio/server-event';
