import { decrypt, defineEncryptedColumn, encrypt } from '../../platform/crypto';
import type { SettingKey } from './rules';

/** Settings as they lie in the database: each value reads back under its own key only. */

const PURPOSE = 'desk-setting';

defineEncryptedColumn({ table: 'desk_settings', id: 'key', column: 'value', keyId: 'key_id', purpose: PURPOSE, context: 'key' });

/** @throws 503 without ENCRYPTION_SECRET */
export const encryptSetting = (key: SettingKey, value: string): string => encrypt(PURPOSE, value, key);

/** null = no known secret reads it. */
export const decryptSetting = (key: SettingKey, encrypted: string): string | null => decrypt(PURPOSE, encrypted, key);
