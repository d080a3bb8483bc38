import './revocations';

export { bus } from './bus';
export type { Identity } from './identity';
export { takeTurn } from './limits';
export { type CookieSession, type PlainRoute, type PlainSocket, plainSocket, setCookieSession, type UpgradeCall } from './plain/route';
export { enterRoom, isInRoom } from './presence';
export * from './protocol';
export { type Loss, type Person, type Watch, type Watched, watchSession } from './session-watch';
export { clientEvent, type EventCall, EventRefusal, type EventSpec } from './socketio/event';
export { closeRealtime, openRealtime, takeOutOfRoom, toRoom, toRoomsHere, toUser, userRoom } from './socketio/server';
