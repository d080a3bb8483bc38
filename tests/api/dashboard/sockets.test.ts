import { aDesk, askCode, type Browser, type Desk, deskPerson } from '../../support/dashboard';
import { aClient, aProvider, aRequest, aSubcategory } from '../../support/market';
import { closePlains, openPlain, type Plain } from '../../support/plain';
import { currentRun } from '../../support/run';

/** The session of the dashboard at the plain sockets (spec/messaging.md, Realtime A). */

let desk: Desk;
let path: string;

beforeAll(async () => {
  desk = await aDesk('admin');
  const [client, subcategory, provider] = [await aClient(), await aSubcategory(), await aProvider()];
  const id = await aRequest(client, subcategory, 'normal', provider.providerId);
  path = `/ws/thread/${(await client.get(`/api/messaging/requests/${id}/thread/`)).body.id as number}/`;
});
afterAll(closePlains);

const open = (by: Browser, origin: string): Plain => openPlain(path, undefined, { headers: { Cookie: by.cookieHeader(), Origin: origin } });

test('opens on pages of this site, and ends with the session', async () => {
  const own = await aDesk('admin');
  const socket = open(own, new URL(currentRun().url).origin);
  await socket.got('connected');
  await own.post('/logout/');
  expect(await socket.end()).toBe(4401);
});

test('does not open before the code was entered', async () => {
  const browser = await askCode((await deskPerson({ level: 'admin' })).phone);
  expect(await open(browser, new URL(currentRun().url).origin).end()).toBe(4401);
});

test('a page without an origin has no use of the cookie', async () => {
  const socket = openPlain(path, undefined, { headers: { Cookie: desk.cookieHeader() } });
  expect(await socket.end()).toBe(4401);
});
