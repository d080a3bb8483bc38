import sharp from 'sharp';
import { sniff } from '../../src/platform/uploads/sniff';
import { oleOf, received, removeReceived, zipOf } from './uploads-support';

const judge = async (name: string, bytes: Buffer | string) => {
  const file = await received(name, Buffer.from(bytes));
  return sniff(file.path, file.fileName);
};
const verdict = async (name: string, bytes: Buffer | string): Promise<string> => {
  const result = await judge(name, bytes);
  return result.ok ? `${result.kind} ${result.ext} ${result.mime}` : result.reason;
};
const picture = (format: 'png' | 'jpeg' | 'gif' | 'webp') =>
  sharp({ create: { width: 8, height: 8, channels: 3, background: '#808080' } })
    .toFormat(format)
    .toBuffer();
const hex = (text: string) => Buffer.from(text.replace(/\s/g, ''), 'hex');
const iso = (brand: string) => Buffer.concat([hex('00000018'), Buffer.from(`ftyp${brand}\0\0\0\0isommp42`)]);
const matroska = (type: string, tracks = '') => Buffer.concat([hex('1a45dfa3 9f 4286 81 01 4282'), Buffer.from([0x80 + type.length]), Buffer.from(`${type}${tracks}`)]);
const riff = (form: string) => Buffer.from(`RIFF\x10\0\0\0${form}fmt `);

afterAll(removeReceived);

describe('what is accepted', () => {
  test.each(['png', 'jpeg', 'gif', 'webp'] as const)('%s pictures', async (format) => {
    expect(await verdict(`a.${format.toUpperCase()}`, await picture(format))).toBe(`image .${format === 'jpeg' ? 'jpg' : format} image/${format}`);
  });

  test.each<[string, Buffer, string]>([
    ['a.mp4', iso('isom'), 'video .mp4 video/mp4'],
    ['a.m4v', iso('M4V '), 'video .m4v video/x-m4v'],
    ['a.mov', iso('qt  '), 'video .mov video/quicktime'],
    ['old.mov', Buffer.from('\0\0\0\x08wide\0\0\0\x08mdat'), 'video .mov video/quicktime'],
    ['a.webm', matroska('webm', ' V_VP8 A_OPUS'), 'video .webm video/webm'],
    ['voice.webm', matroska('webm', ' A_OPUS'), 'audio .webm audio/webm'],
    ['a.mkv', matroska('matroska'), 'video .mkv video/x-matroska'],
    ['a.avi', riff('AVI '), 'video .avi video/x-msvideo'],
    ['a.m4a', iso('M4A '), 'audio .m4a audio/mp4'],
    ['a.3gp', iso('3gp4'), 'audio .3gp audio/3gpp'],
    ['a.mp3', hex('fffb9064 00000000'), 'audio .mp3 audio/mpeg'],
    ['tagged.mp3', Buffer.concat([Buffer.from('ID3\x04\0\0\0\0\0\x04'), Buffer.alloc(4), hex('fffb9064')]), 'audio .mp3 audio/mpeg'],
    ['tag-alone.mp3', Buffer.concat([Buffer.from('ID3\x03\0\0\0\0\0\0'), Buffer.alloc(400)]), 'audio .mp3 audio/mpeg'],
    ['a.aac', hex('fff15080 00000000'), 'audio .aac audio/aac'],
    ['a.wav', riff('WAVE'), 'audio .wav audio/wav'],
    ['a.ogg', Buffer.concat([Buffer.from('OggS'), Buffer.alloc(24), Buffer.from('OpusHead')]), 'audio .ogg audio/ogg'],
    ['a.amr', Buffer.from('#!AMR\n<'), 'audio .amr audio/amr'],
    ['a.flac', Buffer.from('fLaC\0'), 'audio .flac audio/flac'],
    ['a.pdf', Buffer.from('%PDF-1.7\n'), 'document .pdf application/pdf'],
    ['a.doc', oleOf('WordDocument'), 'document .doc application/msword'],
    ['a.xls', oleOf('Workbook'), 'document .xls application/vnd.ms-excel'],
    ['a.ppt', oleOf('PowerPoint Document'), 'document .ppt application/vnd.ms-powerpoint'],
    ['a.zip', zipOf('x.txt'), 'document .zip application/zip'],
    ['a.docx', zipOf('[Content_Types].xml', 'word/document.xml'), 'document .docx application/vnd.openxmlformats-officedocument.wordprocessingml.document'],
    ['a.txt', Buffer.from('مرحبا، عرض سعر'), 'document .txt text/plain'],
    ['bom.csv', Buffer.from('\ufeffname,price\nقهوة,12'), 'document .csv text/csv'],
    ['excel.csv', Buffer.from('\ufeffname\tprice', 'utf16le'), 'document .csv text/csv'],
  ])('%s', async (name, bytes, expected) => {
    expect(await verdict(name, bytes)).toBe(expected);
  });
});

describe('what is refused', () => {
  test.each([
    ['a.svg', '<svg xmlns="http://www.w3.org/2000/svg"/>'],
    ['a.html', '<!doctype html>'],
    ['a.exe', 'MZ'],
    ['a.sh', '#!/bin/sh'],
    ['noextension', 'text'],
    ['a.jpg.php', 'x'],
    ['__proto__', 'x'],
    ['a.constructor', 'x'],
  ])('%s: kind', async (name, text) => {
    expect(await verdict(name, text)).toBe('kind');
  });

  test('an empty file', async () => {
    expect(await verdict('a.png', '')).toBe('empty');
  });

  test.each<[string, Buffer | string]>([
    ['page.txt', '  \n<!DOCTYPE html><p>x'],
    ['drawing.csv', '\ufeff<svg onload=alert(1)>'],
    ['data.txt', '<?xml version="1.0"?><x/>'],
    ['script.txt', '#!/bin/sh\nrm -rf /'],
    ['nul.txt', 'a\0b'],
    ['latin.txt', Buffer.from([0x63, 0x61, 0x66, 0xe9, 0x20, 0x78])],
    ['late-nul.csv', `${'a,b\n'.repeat(50_000)}\0`],
    ['windows.jpg', Buffer.from('MZ\x90\0', 'latin1')],
    ['elf.pdf', Buffer.from('\x7fELF')],
    ['heic.mp4', iso('heic')],
    ['pdf.docx', '%PDF-1.7'],
    ['zip.docx', zipOf('x.txt')],
    ['sheet.docx', zipOf('[Content_Types].xml', 'xl/workbook.xml')],
    ['macro.docx', zipOf('[Content_Types].xml', 'word/document.xml', 'word/vbaProject.bin')],
    ['half.zip', zipOf('x.txt').subarray(0, 40)],
    ['installer.doc', oleOf('!_StringData')],
    ['sheet.doc', oleOf('Workbook')],
    ['matroska.webm', matroska('matroska')],
    ['wave.avi', riff('WAVE')],
    ['asf.avi', hex('3026b2758e66cf11a6d9 0000000000000000')],
    ['no-tag.mp3', 'ID3 is only a word here'],
    ['tag-alone.aac', Buffer.concat([Buffer.from('ID3\x03\0\0\0\0\0\0'), Buffer.alloc(400)])],
    ['theora.ogg', Buffer.concat([Buffer.from('OggS'), Buffer.alloc(24), Buffer.from('\x80theora', 'latin1')])],
  ])('%s: mismatch', async (name, bytes) => {
    expect(await verdict(name, bytes)).toBe('mismatch');
  });

  test('a picture under the extension of another', async () => {
    expect(await verdict('a.jpg', await picture('png'))).toBe('mismatch');
  });

  test.each(['gif', 'pdf', 'mp3', 'zip'])('a %s whose head carries a page', async (ext) => {
    const heads: Record<string, Buffer> = { gif: Buffer.from('GIF89a'), pdf: Buffer.from('%PDF-1.7\n'), mp3: hex('fffb9064'), zip: zipOf('x.txt') };
    expect(await verdict(`a.${ext}`, Buffer.concat([heads[ext] as Buffer, Buffer.from('/*<ScRiPt>alert(1)</script>*/')]))).toBe('mismatch');
  });
});
