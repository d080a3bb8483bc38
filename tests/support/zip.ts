import { inflateRawSync } from 'node:zlib';

const LOCAL_HEADER = 0x04034b50;
const CENTRAL_HEADER = 0x02014b50;

/** The texts of the files in a ZIP archive, by name. */
export function unzipTexts(archive: Buffer): Record<string, string> {
  const texts: Record<string, string> = {};
  for (let at = archive.indexOf(Buffer.from('PK\x01\x02', 'latin1')); at >= 0 && archive.readUInt32LE(at) === CENTRAL_HEADER; ) {
    const [method, size, nameLength] = [archive.readUInt16LE(at + 10), archive.readUInt32LE(at + 20), archive.readUInt16LE(at + 28)];
    const [extraLength, commentLength, local] = [archive.readUInt16LE(at + 30), archive.readUInt16LE(at + 32), archive.readUInt32LE(at + 42)];
    texts[archive.toString('utf8', at + 46, at + 46 + nameLength)] = contentAt(archive, local, size, method).toString('utf8');
    at += 46 + nameLength + extraLength + commentLength;
  }
  return texts;
}

function contentAt(archive: Buffer, at: number, size: number, method: number): Buffer {
  if (archive.readUInt32LE(at) !== LOCAL_HEADER) throw new Error('no file where the archive names one');
  const start = at + 30 + archive.readUInt16LE(at + 26) + archive.readUInt16LE(at + 28);
  const bytes = archive.subarray(start, start + size);
  return method === 0 ? bytes : inflateRawSync(bytes);
}
