import { api } from '../../support/http';

describe('health', () => {
  it.each(['/', '/health/', '/health', '/health/live/', '/health/live'])('GET and HEAD %s say that the process lives', async (path) => {
    const answer = await api().get(path);
    expect(answer.status).toBe(200);
    expect(answer.body).toEqual({ status: 'ok' });
    expect((await api().head(path)).status).toBe(200);
  });

  it('GET /health/ready/ names every component', async () => {
    const answer = await api().get('/health/ready/').set('Authorization', 'Bearer nonsense');
    expect(answer.status).toBe(200);
    expect(answer.body).toEqual({ status: 'ok', components: { db: { ok: true }, redis: { ok: true, skipped: true } } });
  });

  it.each([
    ['post', '/'],
    ['post', '/health/'],
    ['delete', '/health/live/'],
    ['put', '/health/ready'],
  ] as const)('%s %s is answered 405 with Allow', async (method, path) => {
    const answer = await api()[method](path).expect(405).expect('Allow', 'GET, HEAD').expect('Content-Type', 'application/json; charset=utf-8');
    expect(answer.body).toEqual({ detail: expect.any(String) });
  });

  it('answers an unknown path beside the probes with a detail', async () => {
    expect((await api().get('/health/nowhere/').expect(404)).body).toEqual({ detail: expect.any(String) });
  });

  it('answers an unknown API path with a detail', async () => {
    const answer = await api().get('/api/no-such-thing/');
    expect(answer.status).toBe(404);
    expect(answer.headers['content-type']).toBe('application/json; charset=utf-8');
    expect(answer.body).toEqual({ detail: expect.any(String) });
  });
});
