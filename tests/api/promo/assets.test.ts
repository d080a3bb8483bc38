import { row, sql } from '../../support/db';
import { api, type Client, login } from '../../support/http';
import { advertiser, staffWith } from '../../support/sales';
import { newRequest, PDF, picture, stateOf, upload, video } from './support';

/** The material of a campaign (spec/promo.md, Assets). */

let owner: Client;
let id: number;
let png: Buffer;

beforeAll(async () => {
  [owner, png] = [await advertiser(), await picture()];
});
beforeEach(async () => {
  id = await newRequest(owner);
});

const assets = async () => (await owner.get(`/api/promo/requests/${id}/`).expect(200)).body.assets;

it.each<[string, () => Buffer, string, string]>([
  ['a.png', () => png, 'image', '.png'],
  ['a.PDF', () => PDF, 'pdf', '.pdf'],
  ['a.mp4', video, 'video', '.mp4'],
  ['a.png', () => png, 'other', '.png'],
])('takes %s as it is', async (name, bytes, assetType, extension) => {
  const { body } = await upload(owner, id, bytes(), name, { asset_type: assetType, title: '<i>صورة</i>' }).expect(201);
  expect(body).toEqual({
    id: expect.any(Number),
    asset_type: assetType,
    title: 'صورة',
    file: expect.stringMatching(/^http/),
    uploaded_by: owner.userId,
    uploaded_at: expect.any(String),
  });
  expect(body.file.endsWith(extension)).toBe(true);
  expect((await fetch(body.file)).status).toBe(200);
  expect(await assets()).toEqual([body]);
});

it('goes by extension and signature: the staff see a picture that cannot be decoded before they quote', async () => {
  await upload(owner, id, Buffer.concat([Buffer.from('ffd8ffe000104a46494600', 'hex'), Buffer.alloc(64)]), 'a.jpg').expect(201);
});

it('is a picture without a title by default, and cuts long titles', async () => {
  expect((await upload(owner, id, png, 'a.png').expect(201)).body).toMatchObject({ asset_type: 'image', title: '' });
  expect((await upload(owner, id, png, 'a.png', { title: 'ط'.repeat(200) }).expect(201)).body.title).toBe('ط'.repeat(160));
});

it.each<[string, string, () => Buffer, Record<string, string>]>([
  ['an unknown kind', 'a.png', () => png, { asset_type: 'audio' }],
  ['no extension', 'a', () => png, {}],
  ['another extension', 'a.gif', () => png, {}],
  ['a document', 'a.txt', () => Buffer.from('text'), {}],
  ['a picture that is none', 'a.jpg', () => PDF, {}],
  ['a PDF that is none', 'a.pdf', () => png, { asset_type: 'pdf' }],
  ['a page with script', 'a.pdf', () => Buffer.from('<html><script>1</script></html>'), { asset_type: 'pdf' }],
  ['an empty file', 'a.png', () => Buffer.alloc(0), {}],
])('refuses %s in a sentence', async (_name, name, bytes, fields) => {
  const { body } = await upload(owner, id, bytes(), name, fields).expect(400);
  expect(body).toEqual({ detail: expect.any(String) });
  expect(await assets()).toEqual([]);
});

it('refuses a form without a file, and JSON', async () => {
  const { body } = await owner.post(`/api/promo/requests/${id}/assets/`).field('title', 'x').expect(400);
  expect(body).toEqual({ detail: expect.any(String) });
  await owner.post(`/api/promo/requests/${id}/assets/`).send({ title: 'x' }).expect(415);
});

it('is limited by what the uploader bought', async () => {
  const large = Buffer.concat([video(), Buffer.alloc(12 * 1024 * 1024)]);
  await upload(owner, id, large, 'a.mp4', { asset_type: 'video' }).expect(201);
  await sql(`update subscriptions set state = 'cancelled' where user_id = $1`, [owner.userId]);
  const poor = await advertiser();
  const other = await newRequest(poor);
  await sql(`update subscriptions set plan_id = (select id from subscription_plans where code = 'BASIC_MONTH') where user_id = $1`, [poor.userId]);
  const { body } = await upload(await staffWith('admin'), other, large, 'a.mp4', { asset_type: 'video' }).expect(400);
  expect(body.detail).toContain('10');
  await sql(`update subscriptions set state = 'active' where user_id = $1`, [owner.userId]);
});

it('a rejected campaign goes back to review', async () => {
  await sql(`update promo_requests set state = 'rejected', reject_reason = 'x' where id = $1`, [id]);
  await upload(owner, id, png, 'a.png').expect(201);
  expect(await stateOf(id)).toBe('in_review');
});

it.each(['quoted', 'expired', 'cancelled'])('is refused in %s', async (state) => {
  await sql('update promo_requests set state = $2 where id = $1', [id, state]);
  const { body } = await upload(owner, id, png, 'a.png').expect(400);
  expect(body).toEqual({ detail: expect.any(String) });
  expect(await row('select count(*)::int as count from promo_assets where request_id = $1', [id])).toEqual({ count: 0 });
});

it('is for the owner and staff who may write', async () => {
  await api().post(`/api/promo/requests/${id}/assets/`).attach('file', png, 'a.png').expect(401);
  await upload(await login(), id, png, 'a.png').expect(403);
  await upload(await staffWith('qa', ['promo']), id, png, 'a.png').expect(403);
  await upload(await staffWith('user', ['verify']), id, png, 'a.png').expect(403);
  await upload(owner, 2_147_483_647, png, 'a.png').expect(404);
  const staff = await staffWith('user', ['promo']);
  expect((await upload(staff, id, png, 'a.png').expect(201)).body.uploaded_by).toBe(staff.userId);
});
