import sharp from 'sharp';
import { type FakeS3, fakeS3 } from '../support/fake-s3';
import { api, type Client, login } from '../support/http';
import { freshName, startServer, type TestServer } from '../support/server';

/** Private files through a bucket of their own: stored there, and read by the server only. */

let store: FakeS3;
let server: TestServer;
let user: Client;
let attachments: string;
let png: Buffer;

beforeAll(async () => {
  store = await fakeS3();
  server = await startServer(
    { S3_BUCKET: 'media', S3_PRIVATE_BUCKET: 'papers', S3_ENDPOINT: store.url, S3_REGION: 'us-east-1', S3_ACCESS_KEY_ID: 'key', S3_SECRET_ACCESS_KEY: 'secret' },
    { database: freshName() },
  );
  user = await login(undefined, server.url);
  const { body } = await user.post('/api/support/tickets/create/').send({ ticket_type: 'tech', description: 'See the picture' }).expect(201);
  attachments = `/api/support/tickets/${body.id}/attachments/`;
  png = await sharp({ create: { width: 50, height: 50, channels: 3, background: '#36c' } })
    .png()
    .toBuffer();
});
afterAll(async () => {
  await server?.stop();
  await store?.close();
});

it('a file goes to the private bucket and comes back through its signed address', async () => {
  const { body } = await user.post(attachments).attach('file', png, 'a.png').expect(201);
  expect([...store.objects.keys()]).toEqual([expect.stringMatching(/^papers\/private\/[0-9a-f]{32}\.png$/)]);
  expect(body.file.startsWith(server.url)).toBe(true);
  const { pathname, search } = new URL(body.file);
  const answer = await api(server.url).get(`${pathname}${search}`).buffer(true).expect(200);
  expect((await sharp(answer.body).metadata()).width).toBe(50);
  await api(server.url).get(pathname).expect(403);
});

it('a store that fails leaves no attachment', async () => {
  store.failPuts = 403;
  const answer = await user.post(attachments).attach('file', png, 'b.png');
  store.failPuts = null;
  expect(answer.status).toBeGreaterThanOrEqual(500);
  expect((await user.get(attachments.replace('attachments/', '')).expect(200)).body.attachments).toHaveLength(1);
});
