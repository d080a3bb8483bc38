import sharp from 'sharp';
import { row } from '../../support/db';
import { eventually } from '../../support/poll';
import { BASE, countOf, freshDirect, messagesOf } from './support';

/** Files of messages: judged by content, named, and gone with their message. */

const OCTETS = { contentType: 'application/octet-stream' };
const PDF = Buffer.from('%PDF-1.4\n1 0 obj<</Type/Catalog>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n');
const OGG = Buffer.concat([Buffer.from('OggS\0\x02'), Buffer.alloc(22), Buffer.from('\x01\x13OpusHead\x01\x02'), Buffer.alloc(60)]);
let png: Buffer;
let world: Awaited<ReturnType<typeof freshDirect>>;

beforeAll(async () => {
  png = await sharp({ create: { width: 60, height: 40, channels: 3, background: '#07a' } })
    .png()
    .toBuffer();
  world = await freshDirect();
});

const send = () => world.client.post(`${BASE}/direct/thread/${world.threadId}/messages/send/`);
const newest = async () => (await messagesOf(world.provider, world.threadId, '?limit=1')).results[0];

async function statusOf(url: string): Promise<number> {
  return (await fetch(url)).status;
}

test('a picture without a word', async () => {
  await send()
    .attach('attachment', png, { filename: 'C:\\photos\\قطة.png', ...OCTETS })
    .expect(201);
  const message = await newest();
  expect(message).toMatchObject({
    body: '',
    attachment_type: 'image',
    attachment_name: 'قطة.png',
    attachment_url: expect.stringMatching(/^http:\/\/.*\/uploads\/[0-9a-f]{32}\.png$/),
  });
  expect(await statusOf(message.attachment_url)).toBe(200);
  expect((await world.provider.get(`${BASE}/direct/threads/`)).body[0].last_message).toBe('');
});

test('the kind comes from the content, unless the sender says one of the words', async () => {
  const typeOf = async (file: Buffer, filename: string, given?: string) => {
    const request = send()
      .field('body', 'see')
      .attach('attachment', file, { filename, ...OCTETS });
    await (given === undefined ? request : request.field('attachment_type', given)).expect(201);
    return (await newest()).attachment_type;
  };
  expect(await typeOf(PDF, 'plan.pdf')).toBe('file');
  expect(await typeOf(OGG, 'voice.ogg')).toBe('audio');
  expect(await typeOf(png, 'a.png', 'file')).toBe('file');
  expect(await typeOf(PDF, 'b.pdf', 'hologram')).toBe('file');
});

test.each([
  ['HTML', Buffer.from('<html><script>1</script></html>'), 'a.html'],
  ['HTML as a picture', Buffer.from('<html><script>1</script></html>'), 'a.png'],
  ['SVG', Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"/>'), 'a.svg'],
  ['an executable', Buffer.from(`MZ\x90\0${'a'.repeat(80)}`, 'latin1'), 'a.exe'],
  ['a script', Buffer.from('#!/bin/sh\nrm -rf /'), 'a.sh'],
  ['nothing', Buffer.alloc(0), 'a.pdf'],
])('400 for %s', async (_name, bytes, filename) => {
  const before = await countOf('messages', world.threadId);
  const answer = await send()
    .field('body', 'x')
    .attach('attachment', bytes, { filename, ...OCTETS });
  expect([answer.status, answer.body]).toEqual([400, { attachment: [expect.any(String)] }]);
  expect(await countOf('messages', world.threadId)).toBe(before);
});

test('larger than the sender may upload', async () => {
  const answer = await send().attach('attachment', Buffer.concat([PDF, Buffer.alloc(10 * 1024 * 1024)]), { filename: 'big.pdf', ...OCTETS });
  expect([answer.status, answer.body]).toEqual([400, { attachment: [expect.any(String)] }]);
});

test('a retry keeps one file', async () => {
  const once = () =>
    send()
      .field('client_id', 'file-1')
      .attach('attachment', PDF, { filename: 'a.pdf', ...OCTETS });
  const [first, second] = [await once(), await once()];
  expect([first.status, second.body]).toEqual([201, first.body]);
  expect(await row(`select count(*)::int as count from files_related_mph where related_type = 'api::messaging.message' and related_id = $1`, [first.body.message_id])).toEqual({
    count: 1,
  });
});

test('deleting the message deletes the file', async () => {
  const sent = await send().attach('attachment', png, { filename: 'gone.png', ...OCTETS });
  const { attachment_url: url } = await newest();
  await world.client.post(`${BASE}/thread/${world.threadId}/messages/${sent.body.message_id}/delete/`).expect(200);
  await eventually(
    () => statusOf(url),
    (status) => status === 404,
  );
});

test('a message with a file may lose its words', async () => {
  const sent = await send()
    .field('body', 'words')
    .attach('attachment', png, { filename: 'a.png', ...OCTETS });
  const edited = await world.client.post(`${BASE}/thread/${world.threadId}/messages/${sent.body.message_id}/edit/`).send({ body: '' });
  expect([edited.status, edited.body.body, (await newest()).attachment_name]).toEqual([200, '', 'a.png']);
});

test('a blocked sender is refused before his file is looked at', async () => {
  const { client, provider, threadId } = await freshDirect();
  await provider.post(`${BASE}/thread/${threadId}/block/`).expect(200);
  const answer = await client.post(`${BASE}/direct/thread/${threadId}/messages/send/`).attach('attachment', Buffer.from('MZ'), { filename: 'a.exe', ...OCTETS });
  expect(answer.status).toBe(403);
});
