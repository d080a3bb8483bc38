import { Door } from '../support/door';
import { api, newPhone } from '../support/http';
import { describeWith } from '../support/optional';
import { eventually } from '../support/poll';
import { freePort, startServer, type TestServer } from '../support/server';

/** Limits shared through Redis, and what remains of them without it (`TEST_REDIS_URL`). */

const redisUrl = process.env['TEST_REDIS_URL'] ?? '';

describeWith('shared limits (TEST_REDIS_URL)', redisUrl !== '', () => {
  let door: Door;
  let servers: [TestServer, TestServer];

  beforeAll(async () => {
    const [target, port] = [new URL(redisUrl), await freePort()];
    door = new Door(port, target);
    await door.open();
    const through = new URL(redisUrl);
    through.hostname = '127.0.0.1';
    through.port = String(port);
    const start = () => startServer({ ROLE: 'web', REDIS_URL: through.toString(), THROTTLE_OTP: '4' });
    servers = await Promise.all([start(), start()]);
  });
  afterAll(async () => {
    await Promise.all((servers ?? []).map((server) => server.stop()));
    await door?.shut();
  });

  const send = async (server: TestServer, ip: string): Promise<number> =>
    (await api(server.url).post('/api/accounts/otp/send/').set('X-Forwarded-For', ip).send({ phone: newPhone() })).status;
  const ready = async (server: TestServer): Promise<number> => (await api(server.url).get('/health/ready/')).status;
  const newIp = () => `198.18.${Math.floor(Math.random() * 250)}.${Math.floor(Math.random() * 250)}`;

  it('count for all servers together', async () => {
    await Promise.all(
      servers.map((server) =>
        eventually(
          () => ready(server),
          (status) => status === 200,
        ),
      ),
    );
    const ip = newIp();
    const seen: number[] = [];
    for (let call = 0; call < 6; call += 1) seen.push(await send(servers[call % 2] as TestServer, ip));
    expect(seen).toEqual([200, 200, 200, 200, 429, 429]);
  });

  it('are exact when all ask at once', async () => {
    const ip = newIp();
    const seen = await Promise.all(Array.from({ length: 20 }, (_, call) => send(servers[call % 2] as TestServer, ip)));
    expect(seen.filter((status) => status === 200)).toHaveLength(4);
  });

  it("fall back to each server's own counters when Redis dies, and come back with it", async () => {
    await door.shut();
    await Promise.all(
      servers.map((server) =>
        eventually(
          () => ready(server),
          (status) => status === 503,
        ),
      ),
    );
    const ip = newIp();
    for (const server of servers) {
      const seen: number[] = [];
      for (let call = 0; call < 6; call += 1) seen.push(await send(server, ip));
      expect(seen).toEqual([200, 200, 200, 200, 429, 429]);
    }
    await door.open();
    await Promise.all(
      servers.map((server) =>
        eventually(
          () => ready(server),
          (status) => status === 200,
        ),
      ),
    );
    const later = newIp();
    const seen: number[] = [];
    for (let call = 0; call < 5; call += 1) seen.push(await send(servers[call % 2] as TestServer, later));
    expect(seen).toEqual([200, 200, 200, 200, 429]);
  });
});
