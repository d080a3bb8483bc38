export { type PreferenceLevel, setPreferenceLevel, setPreferenceLevels } from './levels';
export type { Audience, EventType, Notice, NotificationType, Priority } from './notice';
export { notify } from './use-cases/notify';
