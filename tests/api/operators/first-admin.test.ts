import { api } from '../../support/http';
import { type OwnDatabase, openDatabase } from '../../support/own-database';
import { eventually } from '../../support/poll';
import { freshName, startServer } from '../../support/server';

/** spec/settings.md, section 2: where the first administrator comes from, and the audit log's retention. */

const PRODUCTION = {
  ROLE: 'web',
  APP_ENV: 'production',
  OPERATOR_ADMIN_OPTIONAL: '0',
  REDIS_URL: 'redis://127.0.0.1:9',
  SECRET_KEY: 's'.repeat(40),
  OTP_PEPPER: 'p'.repeat(40),
  ALLOWED_HOSTS: '127.0.0.1',
  SMS_GATEWAY: 'kavenegar',
  KAVENEGAR_API_KEY: 'key',
  KAVENEGAR_TEMPLATE: 'verify',
};
const FIRST = { OPERATOR_ADMIN_USERNAME: 'first_admin', OPERATOR_ADMIN_PASSWORD: 'first-password' };

const signIn = (url: string, password: string) => api(url).post('/api/v1/auth/login').set('X-Forwarded-Proto', 'https').send({ username: 'first_admin', password });

it('production does not start without a source of one', async () => {
  await expect(startServer(PRODUCTION, { database: freshName() })).rejects.toThrow(/ended while starting/);
});

it('production starts without one where the desk is not used', async () => {
  const server = await startServer({ ...PRODUCTION, OPERATOR_ADMIN_OPTIONAL: '1' }, { database: freshName() });
  await server.stop();
});

describe('the first one', () => {
  const database = freshName();
  let address: string;
  let own: OwnDatabase;

  afterAll(() => own?.close());

  it('comes from the environment while there is none', async () => {
    const server = await startServer({ ...PRODUCTION, ...FIRST }, { database });
    address = server.databaseUrl;
    own = await openDatabase(address);
    const { body } = await signIn(server.url, 'first-password').expect(200);
    const me = await api(server.url).get('/api/v1/auth/me').set('X-Forwarded-Proto', 'https').set('Authorization', `Bearer ${body.access_token}`).expect(200);
    expect(me.body).toEqual({ username: 'first_admin', role: 'admin', theme_preference: 'dark' });
    expect(await own.sql(`select actor_id, extra->>'role' as role from audit_logs where action = 'users.create'`)).toEqual([{ actor_id: null, role: 'admin' }]);
    await server.stop();
  });

  it('stays as it is when the environment changes', async () => {
    const server = await startServer({ ...PRODUCTION, ...FIRST, OPERATOR_ADMIN_PASSWORD: 'other-password', DATABASE_URL: address });
    await signIn(server.url, 'other-password').expect(401);
    await signIn(server.url, 'first-password').expect(200);
    await server.stop();
  });

  it('is never made of an account that somebody else has', async () => {
    await own.sql('update up_users set operator_role = null');
    await expect(startServer({ ...PRODUCTION, ...FIRST, DATABASE_URL: address })).rejects.toThrow(/ended while starting/);
    expect(await own.sql('select id from up_users where operator_role is not null')).toEqual([]);
  });
});

it('entries past their retention are removed by the job, which says so', async () => {
  const server = await startServer({ AUDIT_RETENTION_DAYS: '90' }, { database: freshName() });
  const own = await openDatabase(server.databaseUrl);
  try {
    for (const age of ['91 days', '200 days', '89 days']) await own.sql(`insert into audit_logs (area, action, created_at) values ('desk', 'test', now() - $1::interval)`, [age]);
    await own.sql(`insert into audit_logs (area, action, created_at) values ('services', 'test', now() - interval '5000 days')`);
    await own.sql(`select graphile_worker.add_job('operators:cleanup')`);
    const purged = () => own.sql(`select extra from audit_logs where area = 'desk' and action = 'audit.purged'`);
    expect(await eventually(purged, (rows) => rows.length > 0)).toEqual([{ extra: { count: 2 } }]);
    expect(await own.row(`select count(*)::int as count from audit_logs where action = 'test'`)).toEqual({ count: 2 });
  } finally {
    await own.close();
    await server.stop();
  }
});
