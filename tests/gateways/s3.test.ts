import sharp from 'sharp';
import { type FakeS3, fakeS3 } from '../support/fake-s3';
import { api, type Client, login } from '../support/http';
import { type OwnDatabase, openDatabase } from '../support/own-database';
import { eventually } from '../support/poll';
import { freshName, startServer, type TestServer } from '../support/server';

/** Uploads through the official S3 provider and presigned direct uploads, against a store that speaks its protocol. */

const PORTFOLIO = '/api/providers/me/portfolio/';
let store: FakeS3;
let server: TestServer;
let database: OwnDatabase;
let provider: Client;
let png: Buffer;

beforeAll(async () => {
  store = await fakeS3();
  server = await startServer(
    { S3_BUCKET: 'media', S3_ENDPOINT: store.url, S3_REGION: 'us-east-1', S3_ACCESS_KEY_ID: 'key', S3_SECRET_ACCESS_KEY: 'secret' },
    { database: freshName() },
  );
  database = await openDatabase(server.databaseUrl);
  provider = await login(undefined, server.url);
  const registered = await provider.post('/api/providers/register/').send({ provider_type: 'individual', display_name: 'مصور', bio: 'b', city: 'الرياض' });
  expect(registered.status).toBe(201);
  png = await sharp({ create: { width: 900, height: 600, channels: 3, background: '#36c' } })
    .png()
    .toBuffer();
});
afterAll(async () => {
  await database?.close();
  await server?.stop();
  await store?.close();
});

const upload = () => provider.post(PORTFOLIO).field('file_type', 'image').attach('file', png, { filename: 'a.png', contentType: 'application/octet-stream' });

test('a picture and its thumbnail are in the bucket, at the addresses the item names, and go with it', async () => {
  const { status, body } = await upload();
  expect(status).toBe(201);
  for (const url of [body.file_url, body.thumbnail_url]) {
    expect(url).toContain(store.url);
    expect((await api(store.url).get(new URL(url).pathname)).status).toBe(200);
  }
  expect(store.objects.size).toBe(2);
  expect((await provider.delete(`${PORTFOLIO}${body.id}/`)).status).toBe(204);
  await eventually(
    () => store.objects.size,
    (size) => size === 0,
  );
});

test('a store that fails leaves no item and no row', async () => {
  store.failPuts = 403;
  const { status, body } = await upload();
  store.failPuts = null;
  expect(status).toBeGreaterThanOrEqual(500);
  expect(Object.keys(body)).toEqual(['detail']);
  expect((await provider.get(PORTFOLIO)).body).toEqual([]);
  expect(await database.row('select count(*)::int as count from files')).toEqual({ count: 0 });
});

test('a presigned address takes the bytes without passing the server', async () => {
  const { body } = await provider.post('/api/uploads/direct/').send({ file_name: 'a.png', size: png.length });
  expect(body.url).toContain(store.url);
  const target = new URL(body.url);
  const put = await api(store.url).put(`${target.pathname}${target.search}`).set(body.headers).send(png);
  expect(put.status).toBe(200);
  const used = await provider.post(PORTFOLIO).field('file_type', 'image').field('upload', body.upload_id);
  expect(used.status).toBe(201);
  expect((await provider.post(PORTFOLIO).field('file_type', 'image').field('upload', body.upload_id)).status).toBe(400);
});
