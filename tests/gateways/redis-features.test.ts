import { login, withToken } from '../support/http';
import { describeWith } from '../support/optional';
import { eventually } from '../support/poll';
import { freshName, startServer, type TestServer } from '../support/server';

/** What processes keep of a user's features is dropped in all of them (`TEST_REDIS_URL`). */

const redisUrl = process.env['TEST_REDIS_URL'] ?? '';

describeWith('features over several processes (TEST_REDIS_URL)', redisUrl !== '', () => {
  let servers: [TestServer, TestServer];

  beforeAll(async () => {
    const database = freshName();
    const first = await startServer({ REDIS_URL: redisUrl }, { database });
    servers = [first, await startServer({ REDIS_URL: redisUrl, ROLE: 'web', DATABASE_URL: first.databaseUrl })];
  });
  afterAll(() => Promise.all((servers ?? []).map((server) => server.stop())));

  it('a purchase by one is seen by the other, long before what it kept runs out', async () => {
    const buyer = await login(undefined, servers[0].url);
    const elsewhere = withToken(buyer.access, servers[1].url);
    const features = async () => (await elsewhere.get('/api/features/my/').expect(200)).body;
    const { body } = await buyer.post('/api/extras/buy/uploads_10gb_month/').expect(201);
    await eventually(features, ({ max_upload_mb }) => max_upload_mb === 10);
    await buyer.post(`/api/billing/invoices/${body.invoice}/complete-mock-payment/`).send({}).expect(200);
    await eventually(features, ({ max_upload_mb }) => max_upload_mb === 100, 3_000);
  });
});
