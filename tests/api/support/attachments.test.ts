import { createHmac } from 'node:crypto';
import sharp from 'sharp';
import { row, sql } from '../../support/db';
import { api, type Client } from '../../support/http';
import { aCast, aTicket, type Cast, PATH } from './support';

/** Attachments: what is taken, and that only a fresh signed address opens them. */

let cast: Cast;
let id: number;
let png: Buffer;

beforeAll(async () => {
  cast = await aCast();
  id = await aTicket(cast.requester);
  png = await sharp({ create: { width: 60, height: 40, channels: 3, background: '#2a7' } })
    .png()
    .toBuffer();
});

const attach = (bytes: Buffer, name: string, who: Client = cast.requester) =>
  who.post(`${PATH}/tickets/${id}/attachments/`).attach('file', bytes, { filename: name, contentType: 'application/octet-stream' });
const open = (address: string) => {
  const { pathname, search } = new URL(address);
  return api().get(`${pathname}${search}`).buffer(true);
};

describe('taking', () => {
  it('keeps a picture privately and shows it in the ticket', async () => {
    const { body } = await attach(png, 'screen.PNG').expect(201);
    expect(body).toEqual({
      id: expect.any(Number),
      file: expect.stringMatching(/^http:\/\/[^/]+\/api\/files\/[0-9a-f]{32}\.png\?expires=\d+&signature=[\w-]{43}$/),
      created_at: expect.any(String),
      uploaded_by: cast.requester.userId,
    });
    const shown = (await cast.qa.get(`${PATH}/tickets/${id}/`).expect(200)).body.attachments;
    expect(shown).toEqual([body]);
    expect(await row('select count(*)::int as count from files f join private_files p on p.object_key like f.hash || $1', ['%'])).toEqual({ count: 0 });
    await api()
      .get(`/uploads/${new URL(body.file).pathname.split('/').at(-1)}`)
      .expect(404);
  });

  it('keeps a picture that cannot be decoded as it came', async () => {
    const bytes = Buffer.concat([Buffer.from('ffd8ffe000104a46494600', 'hex'), Buffer.alloc(64)]);
    const { body } = await attach(bytes, 'broken.jpg').expect(201);
    const answer = await open(body.file).expect(200);
    expect([answer.headers['content-type'], bytes.equals(answer.body)]).toEqual(['image/jpeg', true]);
  });

  it('takes plain text of staff', async () => {
    const { body } = await attach(Buffer.from('خطوات الحل'), 'steps.txt', cast.admin).expect(201);
    const answer = await open(body.file).expect(200);
    expect(answer.headers['content-disposition']).toMatch(/^attachment/);
    expect(answer.headers['content-type']).toMatch(/^text\/plain/);
    expect(answer.text).toBe('خطوات الحل');
  });

  it.each([
    ['page.html', '<html><body>x</body></html>'],
    ['picture.svg', '<svg xmlns="http://www.w3.org/2000/svg"/>'],
    ['run.sh', '#!/bin/sh\necho'],
    ['script.js', 'alert(1)'],
    ['tool.exe', 'MZ\u0090'],
    ['notes.txt', '<script>alert(1)</script>'],
    ['fake.png', 'not a picture'],
    ['empty.txt', ''],
    ['archive.zip', 'PK\u0005\u0006'.padEnd(22, '\0')],
    ['noextension', 'words'],
  ])('refuses %s with a sentence', async (name, content) => {
    const { body } = await attach(Buffer.from(content, 'latin1'), name).expect(400);
    expect(body).toEqual({ detail: expect.any(String) });
  });

  it('refuses more than the uploader may send', async () => {
    await attach(Buffer.concat([Buffer.alloc(10 * 1024 * 1024, 'a'), Buffer.from('b')]), 'long.txt').expect(400);
  });

  it('refuses JSON, and a form without the file', async () => {
    expect((await cast.requester.post(`${PATH}/tickets/${id}/attachments/`).send({ file: 'x' }).expect(415)).body).toEqual({ detail: expect.any(String) });
    expect((await cast.requester.post(`${PATH}/tickets/${id}/attachments/`).field('other', 'x').expect(400)).body).toEqual({ detail: expect.any(String) });
    expect((await cast.requester.post(`${PATH}/tickets/${id}/attachments/`).attach('wrong', png, 'a.png').expect(400)).body).toEqual({ detail: expect.any(String) });
  });

  it('leaves no unclaimed file behind a refusal', async () => {
    const unclaimed = () => row('select count(*)::int as count from private_files where not claimed');
    const before = await unclaimed();
    await attach(png, 'a.png', cast.stranger).expect(403);
    expect(await unclaimed()).toEqual(before);
  });
});

describe('a signed address', () => {
  let address: string;

  beforeAll(async () => {
    address = (await attach(png, 'a.png').expect(201)).body.file;
  });

  const altered = (change: (url: URL) => void): string => {
    const url = new URL(address);
    change(url);
    return url.toString();
  };

  it('opens the file without a token, for at most 15 minutes, in private caches only', async () => {
    const answer = await open(address).expect(200);
    expect(answer.headers['content-type']).toBe('image/png');
    expect(answer.headers['content-disposition']).toMatch(/^inline/);
    expect(answer.headers['cache-control']).toMatch(/^private, max-age=\d+$/);
    expect(answer.headers['x-content-type-options']).toBe('nosniff');
    expect((await sharp(answer.body).metadata()).width).toBe(60);
    const left = Number(new URL(address).searchParams.get('expires')) - Date.now() / 1000;
    expect(left).toBeGreaterThan(9 * 60);
    expect(left).toBeLessThanOrEqual(15 * 60);
    await api()
      .head(new URL(address).pathname + new URL(address).search)
      .expect(200);
  });

  it('opens parts, as players ask for them', async () => {
    const { pathname, search } = new URL(address);
    const whole = (await open(address)).body as Buffer;
    const part = (range: string) => api().get(`${pathname}${search}`).set('Range', range).buffer(true);
    const first = await part('bytes=0-9').expect(206);
    expect([first.headers['content-range'], first.headers['content-length']]).toEqual([`bytes 0-9/${whole.length}`, '10']);
    expect(first.body).toEqual(whole.subarray(0, 10));
    expect((await part('bytes=-5').expect(206)).body).toEqual(whole.subarray(-5));
    expect((await part(`bytes=${whole.length - 3}-`).expect(206)).body).toEqual(whole.subarray(-3));
    expect((await part(`bytes=${whole.length}-`).expect(416)).headers['content-range']).toBe(`bytes */${whole.length}`);
    await part('bytes=0-1,4-5').expect(200);
    await part('lines=0-1').expect(200);
  });

  it.each<[string, (url: URL) => void]>([
    ['another signature', (url) => url.searchParams.set('signature', 'A'.repeat(43))],
    ['a cut signature', (url) => url.searchParams.set('signature', (url.searchParams.get('signature') as string).slice(0, -1))],
    ['no signature', (url) => url.searchParams.delete('signature')],
    ['a later end', (url) => url.searchParams.set('expires', String(Number(url.searchParams.get('expires')) + 60))],
    ['no end', (url) => url.searchParams.delete('expires')],
    ['a strange end', (url) => url.searchParams.set('expires', '1e99')],
    ['another file', (url) => void Object.assign(url, { pathname: url.pathname.replace(/[0-9a-f]{32}/, 'a'.repeat(32)) })],
    ['another extension', (url) => void Object.assign(url, { pathname: url.pathname.replace('.png', '.gif') })],
  ])('with %s opens nothing', async (_what, change) => {
    expect((await open(altered(change)).expect(403)).body).toEqual({ detail: expect.any(String) });
  });

  it('ends', async () => {
    const expires = Math.floor(Date.now() / 1000) - 1;
    const key = new URL(address).pathname.split('/').at(-1) as string;
    const secret = createHmac('sha256', 'development-secret-not-for-production-0123456789').update('private-file').digest('base64url');
    const signature = (end: number) => createHmac('sha256', secret).update(`${key}.${end}`).digest('base64url');
    const at = (end: number) => open(altered((url) => url.searchParams.set('expires', String(end)) ?? url.searchParams.set('signature', signature(end))));
    await at(expires + 100).expect(200);
    await at(expires).expect(403);
  });

  it('names no folder', async () => {
    for (const key of ['..%2f..%2fpackage.json', '%2e%2e', 'a.png', `${'a'.repeat(32)}.png%00`])
      expect((await api().get(`/api/files/${key}?expires=9999999999&signature=x`)).status).toBe(404);
  });

  it('of a file that nobody claimed opens nothing', async () => {
    const { body } = await attach(png, 'b.png').expect(201);
    const key = new URL(body.file).pathname.split('/').at(-1);
    await sql('update private_files set claimed = false where object_key = $1', [key]);
    await open(body.file).expect(404);
    await sql('update private_files set claimed = true where object_key = $1', [key]);
    await open(body.file).expect(200);
  });
});
