export { type EffectiveSettings, readSettings } from './effective';
export { settingValue, settingValues } from './kept';
export { managers, managingActor } from './panel/managers';
export { readMailboxes, type SettingKey } from './rules';
export { keepSetting } from './use-cases/keep-setting';
