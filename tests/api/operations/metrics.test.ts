import { readFile } from 'node:fs/promises';
import { api } from '../../support/http';
import { startServer, type TestServer } from '../../support/server';

const TOKEN = 'metrics-token-of-a-test';

let staging: TestServer;

beforeAll(async () => {
  staging = await startServer({ APP_ENV: 'staging', METRICS_TOKEN: TOKEN, LOG_LEVEL: 'INFO', ROLE: 'web' });
}, 120_000);

afterAll(async () => {
  await staging?.stop();
}, 60_000);

describe('/metrics', () => {
  it('is open in development', async () => {
    await api().get('/api/accounts/me/').expect(401);
    const response = await api()
      .get('/metrics')
      .expect(200)
      .expect('Content-Type', /^text\/plain/);
    expect(response.text).toContain('souq_http_request_seconds_count{method="GET",route="/accounts/me",status="401"}');
    expect(response.text).toMatch(/^souq_db_connections\{state="free"\} \d+$/m);
    expect(response.text).toContain('# TYPE souq_jobs_total counter');
  });

  it('is no API path and takes no other method', async () => {
    await api().get('/api/metrics').expect(404);
    await api().post('/metrics').expect(404);
  });

  it('asks for the token where there is one', async () => {
    await api(staging.url).get('/metrics').expect(401);
    for (const value of ['Bearer wrong', TOKEN, `Bearer ${TOKEN}x`, 'Bearer ']) await api(staging.url).get('/metrics').set('Authorization', value).expect(401);
    await api(staging.url).get('/metrics').set('Authorization', `Bearer ${TOKEN}`).expect(200);
  });
});

describe('the log outside development', () => {
  it('is one JSON object a line, without query strings, tokens and phones', async () => {
    const id = 'metrics-test-request-id';
    const path = '/api/reviews/providers/1/reviews/';
    await api(staging.url).get(`${path}?page=1&phone=0551234567`).set('X-Request-Id', id).set('Authorization', 'Bearer not-a-token').expect(401);
    await api(staging.url).post('/api/accounts/otp/send/').send({ phone: '0551234567' });
    const text = await readFile(staging.log, 'utf8');
    const lines = text
      .split('\n')
      // Strapi reads its configuration before there is a log.
      .filter((line) => line !== '' && !line.startsWith('Config file not loaded'))
      .map((line) => JSON.parse(line) as Record<string, unknown>);
    expect(lines.find((line) => line['request_id'] === id)).toMatchObject({ level: 'info', method: 'GET', path, status: 401, timestamp: expect.any(String) });
    for (const secret of ['0551234567', 'page=1', 'not-a-token', TOKEN]) expect(text).not.toContain(secret);
  });
});
