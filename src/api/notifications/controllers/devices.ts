import type { z } from 'zod';
import { db } from '../../../platform/db';
import { notFound, Reply, type UserCall } from '../../../platform/http';
import type * as contract from '../contract';
import { m } from '../messages';
import { presentDevice } from '../present';
import { type Device, devicesOf, removeDevice, setDeviceEnabled } from '../queries/devices';
import { registerDevice } from '../use-cases/register-device';

type Path = z.infer<typeof contract.devicePath>;

const deviceOf = (body: contract.RegisterDevice): Device => ({
  token: body.device_token,
  platform: body.platform,
  deviceId: body.device_id ?? undefined,
  appVersion: body.app_version ?? undefined,
  deviceModel: body.device_model ?? undefined,
  osVersion: body.os_version ?? undefined,
  enabled: body.notifications_enabled ?? undefined,
});

export default {
  async saveToken({ user, body }: UserCall<unknown, unknown, contract.DeviceToken>) {
    await registerDevice(user.id, body);
    return { ok: true };
  },

  async register({ user, body, t }: UserCall<unknown, unknown, contract.RegisterDevice>) {
    const { device, created } = await registerDevice(user.id, deviceOf(body));
    return new Reply(created ? 201 : 200, { status: 'success', message: t(m.deviceRegistered()), device: presentDevice(device), created });
  },

  async list({ user }: UserCall) {
    const devices = (await devicesOf(db, user.id)).map(presentDevice);
    return { status: 'success', devices, count: devices.length };
  },

  async update({ user, params, body, t }: UserCall<Path, unknown, contract.SetDevice>) {
    const device = await setDeviceEnabled(db, user.id, params.device_id, body.notifications_enabled);
    if (!device) throw notFound();
    return { status: 'success', message: t(m.deviceUpdated()), device: presentDevice(device) };
  },

  async unregister({ user, params, t }: UserCall<Path>) {
    if (!(await removeDevice(db, user.id, params.device_id))) throw notFound();
    return { status: 'success', message: t(m.deviceRemoved()) };
  },
};
