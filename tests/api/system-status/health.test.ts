import { api, login } from '../../support/http';

/** spec/system-status.md, section 2. */

it.each(['/healthz', '/healthz/'])('%s says that the process lives', async (path) => {
  const answer = await api().get(path).expect(200);
  expect(answer.body).toEqual({ status: 'ok' });
  expect(answer.headers['cache-control']).toBe('no-store');
  expect((await api().get('/health/live/').expect(200)).body).toEqual(answer.body);
});

it('looks at no token, and takes GET and HEAD only', async () => {
  await api().get('/healthz').set('Authorization', 'Bearer nonsense').expect(200);
  await (await login()).get('/healthz').expect(200);
  await api().head('/healthz').expect(200);
  await api().post('/healthz').expect(405).expect('Allow', 'GET, HEAD');
});
