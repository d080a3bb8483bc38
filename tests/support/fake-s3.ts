import { createServer, type IncomingMessage, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';

/** An S3-compatible store in memory: PUT, GET, HEAD and DELETE of objects by path, as the AWS SDK sends them. */
export interface FakeS3 {
  url: string;
  objects: Map<string, Buffer>;
  /** The next PUTs answer this status instead. */
  failPuts: number | null;
  close(): Promise<void>;
}

export async function fakeS3(): Promise<FakeS3> {
  const objects = new Map<string, Buffer>();
  const store: FakeS3 = { url: '', objects, failPuts: null, close: () => Promise.resolve() };
  const server: Server = createServer(async (request, response) => {
    const key = decodeURIComponent(new URL(request.url ?? '/', 'http://s3').pathname).replace(/^\//, '');
    const body = unwrap(request, await bytesOf(request));
    if (request.method === 'PUT') {
      if (store.failPuts) {
        response.writeHead(store.failPuts).end('<Error><Code>SlowDown</Code></Error>');
        return;
      }
      objects.set(key, body);
      response.writeHead(200, { ETag: '"etag"' }).end();
      return;
    }
    const object = objects.get(key);
    if (request.method === 'DELETE') {
      objects.delete(key);
      response.writeHead(204).end();
    } else if (!object) response.writeHead(404, { 'Content-Type': 'application/xml' }).end('<Error><Code>NoSuchKey</Code></Error>');
    else response.writeHead(200, { 'Content-Length': object.length, ETag: '"etag"' }).end(request.method === 'HEAD' ? undefined : object);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  store.url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  store.close = () =>
    new Promise((resolve) => {
      server.closeAllConnections();
      server.close(() => resolve());
    });
  return store;
}

async function bytesOf(request: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks);
}

/** Bodies with a trailing checksum come in chunks of their own: `<hex length>[;...]\r\n<bytes>\r\n`. */
function unwrap(request: IncomingMessage, body: Buffer): Buffer {
  if (!String(request.headers['content-encoding'] ?? '').includes('aws-chunked')) return body;
  const parts: Buffer[] = [];
  for (let at = 0; at < body.length; ) {
    const end = body.indexOf('\r\n', at);
    const length = Number.parseInt(body.toString('latin1', at, end), 16);
    if (!length) break;
    parts.push(body.subarray(end + 2, end + 2 + length));
    at = end + 2 + length + 2;
  }
  return Buffer.concat(parts);
}
