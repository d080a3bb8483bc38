import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { ApiError, createSouq, NetworkError, TimeoutError } from '../../../clients/typescript/src';
import { watched } from './support';

/** Time limits, aborts and broken connections. */

let open: Server[] = [];

/** A server that answers as told. @returns its address */
async function serving(answer: RequestListener): Promise<string> {
  const server = createServer(answer);
  open.push(server);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

afterEach(() => {
  for (const server of open) {
    server.closeAllConnections();
    server.close();
  }
  open = [];
});

const json =
  (body: unknown): RequestListener =>
  (_request, response) =>
    response.setHeader('Content-Type', 'application/json').end(JSON.stringify(body));

test('silence ends at the time limit', async () => {
  const souq = createSouq({ baseUrl: await serving(() => undefined), timeoutMs: 100 });
  const error = await souq.get('/api/processes/').catch((reason: unknown) => reason);
  expect(error).toBeInstanceOf(TimeoutError);
  expect(error).toMatchObject({ timeoutMs: 100, url: expect.stringContaining('/api/processes/') });
});

test('the caller may give up', async () => {
  const { souq } = watched();
  const gone = AbortSignal.abort(new Error('left the page'));
  await expect(souq.get('/api/processes/', { signal: gone })).rejects.toThrow('left the page');
  const controller = new AbortController();
  const silent = createSouq({ baseUrl: await serving(() => controller.abort(new Error('changed his mind'))) });
  await expect(silent.get('/api/processes/', { signal: controller.signal })).rejects.toThrow('changed his mind');
});

test('nobody there is a network error', async () => {
  const souq = createSouq({ baseUrl: 'http://127.0.0.1:1' });
  await expect(souq.get('/api/processes/')).rejects.toBeInstanceOf(NetworkError);
});

describe('a broken connection', () => {
  /** Breaks the first connection, answers later ones. */
  async function breakingOnce(): Promise<{ url: string; keys: (string | undefined)[] }> {
    const keys: (string | undefined)[] = [];
    const url = await serving((request, response) => {
      keys.push(request.headers['idempotency-key'] as string | undefined);
      if (keys.length === 1) request.socket.destroy();
      else json({ id: 1, detail: 'fine' })(request, response);
    });
    return { url, keys };
  }

  test('is tried again where that does no harm', async () => {
    const { url, keys } = await breakingOnce();
    expect(await createSouq({ baseUrl: url }).get('/api/processes/')).toMatchObject({ id: 1 });
    expect(keys).toHaveLength(2);
  });

  test('is tried again under the same key', async () => {
    const { url, keys } = await breakingOnce();
    await createSouq({ baseUrl: url }).post('/api/subscriptions/subscribe/{plan_id}/', { params: { path: { plan_id: 1 } } });
    expect(keys).toEqual([expect.any(String), keys[0]]);
  });

  test('is left alone elsewhere', async () => {
    const { url, keys } = await breakingOnce();
    await expect(createSouq({ baseUrl: url }).post('/api/support/tickets/create/', { body: { ticket_type: 'tech', description: 'x' } })).rejects.toBeInstanceOf(NetworkError);
    expect(keys).toHaveLength(1);
  });
});

test('a refusal that is no JSON is one all the same', async () => {
  const url = await serving((_request, response) => response.writeHead(502, { 'Content-Type': 'text/html', 'Retry-After': '7' }).end('<h1>Bad gateway</h1>'));
  const error = await createSouq({ baseUrl: url })
    .get('/api/processes/')
    .catch((reason: unknown) => reason);
  expect(error).toBeInstanceOf(ApiError);
  expect(error).toMatchObject({ status: 502, retryAfter: 7, code: null, body: '<h1>Bad gateway</h1>' });
});
