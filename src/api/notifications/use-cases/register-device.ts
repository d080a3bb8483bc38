import { transaction } from '../../../platform/db';
import { tokenNotValid } from '../../../platform/http';
import { type Device, type DeviceRow, dropOldTokens, saveDevice } from '../queries/devices';

/**
 * Registers the token of a device, or moves it to the caller; a device that got a new token loses its old ones.
 * @returns the row, and whether neither token nor device was known
 */
export function registerDevice(userId: number, device: Device): Promise<{ device: DeviceRow; created: boolean }> {
  return transaction(async (tx) => {
    // A closing of the account waits, or has removed it: no token is left behind on a closed one.
    if (!(await tx.one('select 1 from up_users where id = $1 and is_active and deleted_at is null for share', [userId]))) throw tokenNotValid();
    const replaced = device.deviceId ? await dropOldTokens(tx, userId, device.deviceId, device.token) : 0;
    const { created, ...row } = await saveDevice(tx, userId, device);
    return { device: row, created: created && replaced === 0 };
  });
}
