import sharp from 'sharp';
import { api } from '../../support/http';
import { race, statuses } from '../../support/race';
import { newProvider, newSubcategory, type Provider } from '../../support/world';

/** Direct uploads: announced, put to a signed address, spent once by the act that needs them. */

const PORTFOLIO = '/api/providers/me/portfolio/';
let provider: Provider;
let png: Buffer;

beforeAll(async () => {
  provider = await newProvider({ subcategories: [(await newSubcategory()).id] });
  png = await sharp({ create: { width: 80, height: 60, channels: 3, background: '#c33' } })
    .png()
    .toBuffer();
});

const announce = (fields: object = {}) => provider.post('/api/uploads/direct/').send({ file_name: 'a.png', size: png.length, ...fields });
const put = (url: string, bytes: Buffer) => {
  const { origin, pathname, search } = new URL(url);
  return api(origin).put(`${pathname}${search}`).set('Content-Type', 'application/octet-stream').send(bytes);
};
const use = (upload: string) => provider.post(PORTFOLIO).field('file_type', 'image').field('upload', upload);

test('announce, put, use: the item is there and the upload is spent once of five tries', async () => {
  const { body, status } = await announce();
  expect([status, body]).toEqual([
    201,
    { upload_id: expect.any(String), url: expect.stringMatching(/^http/), method: 'PUT', headers: expect.any(Object), expires_at: expect.any(String) },
  ]);
  expect((await put(body.url, png)).status).toBeLessThan(300);
  const answers = await race(5, () => use(body.upload_id));
  expect(statuses(answers)).toEqual({ 201: 1, 400: 4 });
  expect((await provider.get(PORTFOLIO)).body).toHaveLength(1);
});

test('who and what is refused', async () => {
  expect((await api().post('/api/uploads/direct/').send({ file_name: 'a.png', size: 5 })).status).toBe(401);
  expect(Object.keys((await announce({ size: 0 })).body)).toEqual(['size']);
  expect((await announce({ size: 2_000_000_000 })).status).toBe(400);
  const { body } = await announce();
  expect((await put(body.url.replace(/signature=[^&]{4}/, 'signature=AAAA'), png)).status).toBeGreaterThanOrEqual(400);
  expect((await put(body.url, Buffer.concat([png, png]))).status).toBeGreaterThanOrEqual(400);
  expect(Object.keys((await use(body.upload_id)).body)).toEqual(['upload']);
  expect(Object.keys((await use('00000000-0000-4000-8000-000000000000')).body)).toEqual(['upload']);
});
