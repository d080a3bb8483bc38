import { randomBytes } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { deflateSync } from 'node:zlib';
import sharp from 'sharp';
import { prepareUpload } from '../../src/platform/uploads/prepare';
import { FileProblem } from '../../src/platform/uploads/problems';
import { received, removeReceived } from './uploads-support';

const rules = { limitMb: 10, kinds: ['image', 'video'] as const };
const prepare = async (name: string, bytes: Buffer) => prepareUpload(await received(name, bytes), rules);
const problem = async (name: string, bytes: Buffer): Promise<string> => {
  const error = await prepare(name, bytes).catch((thrown: unknown) => thrown);
  return error instanceof FileProblem ? error.detail.key : `no problem but ${String(error)}`;
};
const blank = (width: number, height: number) => sharp({ create: { width, height, channels: 3, background: '#3366aa' } });

/** A PNG header that promises many pixels over almost no bytes. */
function bomb(side: number): Buffer {
  const chunk = (type: string, data: Buffer): Buffer => {
    const length = Buffer.alloc(4);
    length.writeUInt32BE(data.length);
    const named = Buffer.concat([Buffer.from(type), data]);
    const checksum = Buffer.alloc(4);
    checksum.writeUInt32BE(crc32(named));
    return Buffer.concat([length, named, checksum]);
  };
  const header = Buffer.alloc(13);
  header.writeUInt32BE(side, 0);
  header.writeUInt32BE(side, 4);
  header.set([1, 0, 0, 0, 0], 8);
  return Buffer.concat([
    Buffer.from('89504e470d0a1a0a', 'hex'),
    chunk('IHDR', header),
    chunk('IDAT', deflateSync(Buffer.alloc((side / 8 + 1) * 64))),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

function crc32(bytes: Buffer): number {
  let crc = 0xffffffff;
  for (const byte of bytes) {
    crc ^= byte;
    for (let bit = 0; bit < 8; bit += 1) crc = (crc >>> 1) ^ (crc & 1 ? 0xedb88320 : 0);
  }
  return (crc ^ 0xffffffff) >>> 0;
}

afterAll(removeReceived);

test('a photo loses its metadata, stands upright and gets a thumbnail', async () => {
  const exif = { IFD0: { Make: 'SecretCamera', Copyright: 'SecretOwner' }, IFD3: { GPSLatitudeRef: 'N', GPSLatitude: '24/1 42/1 0/1' } };
  const photo = await blank(1200, 600).withExif(exif).withMetadata({ orientation: 6, exif }).jpeg().toBuffer();
  expect(photo.includes('SecretCamera')).toBe(true);
  const prepared = await prepare('photo.jpeg', photo);
  const written = await readFile(prepared.path);
  const metadata = await sharp(written).metadata();
  expect(written.includes('Secret')).toBe(false);
  expect([metadata.exif, metadata.orientation, metadata.icc, metadata.xmp]).toEqual([undefined, undefined, undefined, undefined]);
  expect(prepared).toMatchObject({ kind: 'image', ext: '.jpg', mime: 'image/jpeg', width: 600, height: 1200, size: written.length });
  expect(prepared.thumbnail).toMatchObject({ ext: '.webp', mime: 'image/webp', width: 200, height: 400 });
  expect((await sharp(prepared.thumbnail?.path).metadata()).format).toBe('webp');
});

test('bytes hidden behind a picture do not survive', async () => {
  const noise = sharp(randomBytes(64 * 64 * 3), { raw: { width: 64, height: 64, channels: 3 } });
  const prepared = await prepare('a.png', Buffer.concat([await noise.png().toBuffer(), Buffer.from('<script>alert(1)</script>')]));
  expect((await readFile(prepared.path)).includes('script')).toBe(false);
});

test('the longest side is capped at 4096 pixels, smaller pictures are not enlarged', async () => {
  expect(await prepare('wide.png', await blank(5000, 100).png().toBuffer())).toMatchObject({ width: 4096, height: 82 });
  expect(await prepare('tiny.webp', await blank(10, 10).webp().toBuffer())).toMatchObject({ width: 10, height: 10, thumbnail: { width: 10, height: 10 } });
});

test('an animation stays one', async () => {
  const frames = await Promise.all(
    ['#ff0000', '#00ff00', '#0000ff'].map((background) =>
      sharp({ create: { width: 40, height: 30, channels: 3, background } })
        .png()
        .toBuffer(),
    ),
  );
  const gif = await sharp(frames, { join: { animated: true } })
    .gif({ delay: [100, 100, 100] })
    .toBuffer();
  const prepared = await prepare('a.gif', gif);
  expect(prepared).toMatchObject({ mime: 'image/gif', width: 40, height: 30 });
  expect((await sharp(prepared.path).metadata()).pages).toBe(3);
});

test('a decompression bomb is refused', async () => {
  expect(await problem('bomb.png', bomb(30_000))).toBe('field.fileMismatch');
});

test('a picture that cannot be decoded is refused', async () => {
  expect(await problem('broken.png', (await blank(100, 100).png().toBuffer()).subarray(0, 60))).toBe('field.fileMismatch');
  expect(await problem('broken.jpg', Buffer.from('ffd8ffe000104a464946', 'hex'))).toBe('field.fileMismatch');
});

test('where people judge them, pictures that cannot be decoded are kept as they came, but no bombs and nothing of another kind', async () => {
  const kept = async (name: string, bytes: Buffer) => prepareUpload(await received(name, bytes), { ...rules, brokenPictures: 'kept' });
  const broken = Buffer.from('ffd8ffe000104a464946', 'hex');
  const prepared = await kept('broken.JPEG', broken);
  expect(prepared).toMatchObject({ kind: 'image', ext: '.jpg', mime: 'image/jpeg', size: broken.length, width: null, height: null, thumbnail: null });
  expect((await readFile(prepared.path)).equals(broken)).toBe(true);
  expect(await kept('whole.png', await blank(30, 20).png().toBuffer())).toMatchObject({ width: 30, height: 20 });
  for (const [name, bytes] of [
    ['bomb.png', bomb(30_000)],
    ['a.jpg', Buffer.from('%PDF-1.7')],
    ['a.png', Buffer.from('<svg/>')],
  ] as const)
    await expect(kept(name, bytes)).rejects.toMatchObject({ detail: { key: 'field.fileMismatch' } });
});

test('size, kind and emptiness', async () => {
  expect(await problem('a.png', Buffer.alloc(0))).toBe('field.fileEmpty');
  expect(await problem('a.png', Buffer.alloc(10 * 1024 * 1024 + 1))).toBe('field.fileTooLarge');
  expect(await problem('a.pdf', Buffer.from('%PDF-1.7'))).toBe('field.fileKind');
  expect(await problem('a.svg', Buffer.from('<svg/>'))).toBe('field.fileKind');
  const cut = { ...(await received('a.png', await blank(5, 5).png().toBuffer())), truncated: true };
  await expect(prepareUpload(cut, rules)).rejects.toMatchObject({ detail: { key: 'field.fileTooLarge', values: { max: 10 } } });
});
