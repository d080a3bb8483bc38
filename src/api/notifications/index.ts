export { type PreferenceLevel, setPreferenceLevel, setPreferenceLevels } from './levels';
export type { Audience, EventType, Notice, NotificationType, Priority } from './notice';
export { type RequestEvent, requestEvents } from './queries/request-events';
export { notify } from './use-cases/notify';
