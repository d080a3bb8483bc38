import sharp from 'sharp';
import { row } from '../../support/db';
import { api, type Client } from '../../support/http';
import { newClient, newSubcategory } from '../../support/world';

/** Attachments of a request (spec/marketplace.md, Files): judged by content, saved with the request or not at all. */

const CREATE = '/api/marketplace/requests/create/';
const OCTETS = { contentType: 'application/octet-stream' };
let client: Client;
let subId: number;
let png: Buffer;

beforeAll(async () => {
  subId = (await newSubcategory()).id;
  client = await newClient();
  png = await sharp({ create: { width: 60, height: 40, channels: 3, background: '#0a7' } })
    .png()
    .toBuffer();
});

const form = () =>
  client
    .post(CREATE)
    .field('subcategory', String(subId))
    .field('title', 'مع صور')
    .field('description', 'd')
    .field('request_type', 'competitive')
    .field('city', '')
    .field('provider', '');

const PDF = Buffer.from('%PDF-1.4\n1 0 obj<</Type/Catalog>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n');

test('the kind comes from the content, not from the part', async () => {
  const answer = await form()
    .attach('images', png, { filename: 'a.png', ...OCTETS })
    .attach('images', PDF, { filename: 'b.pdf', ...OCTETS });
  expect(answer.status).toBe(201);
  const { body } = await client.get(`/api/marketplace/client/requests/${answer.body.id}/`);
  expect(body.attachments.map((item: { file_type: string }) => item.file_type)).toEqual(['image', 'document']);
  for (const { file_url: url } of body.attachments) {
    expect(url).toMatch(/^http:\/\//);
    const parsed = new URL(url);
    expect((await api(parsed.origin).get(parsed.pathname)).status).toBe(200);
  }
});

test.each([
  ['HTML as an image', 'images', Buffer.from('<html><script>1</script></html>'), 'a.png'],
  ['SVG', 'images', Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"/>'), 'a.svg'],
  ['an executable', 'files', Buffer.from('MZ\x90\x00aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa'), 'a.exe'],
  ['a script', 'files', Buffer.from('#!/bin/sh\nrm -rf /'), 'a.sh'],
  ['a spoofed extension', 'files', PDF, 'a.docx'],
  ['nothing', 'files', Buffer.alloc(0), 'a.pdf'],
])('400 under the part: %s', async (_name, part, bytes, filename) => {
  const before = await row('select count(*)::int as count from service_requests where client_id = $1', [client.userId]);
  const answer = await form().attach(part, bytes, { filename, ...OCTETS });
  expect([answer.status, Object.keys(answer.body)]).toEqual([400, [part]]);
  expect(await row('select count(*)::int as count from service_requests where client_id = $1', [client.userId])).toEqual(before);
});

test('too many of a part', async () => {
  const request = form();
  for (let index = 0; index < 11; index += 1) request.attach('images', png, { filename: `${index}.png`, ...OCTETS });
  const answer = await request;
  expect([answer.status, Object.keys(answer.body)]).toEqual([400, ['images']]);
});

test('a repeat with the same key stores the files once', async () => {
  const key = `files-${Math.random()}`;
  const send = () =>
    form()
      .set('Idempotency-Key', key)
      .attach('images', png, { filename: 'a.png', ...OCTETS });
  const answers = await Promise.all([send(), send(), send()]);
  expect(new Set(answers.map((answer) => answer.body.id)).size).toBe(1);
  expect(await row('select count(*)::int as count from request_attachments where request_id = $1', [answers[0]?.body.id])).toEqual({ count: 1 });
});
