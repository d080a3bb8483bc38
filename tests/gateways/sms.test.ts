import { readFileSync } from 'node:fs';
import { type Answer, type FakeSms, fakeSms, type Received } from '../support/fake-sms';
import { api, newPhone } from '../support/http';
import { type OwnDatabase, openDatabase } from '../support/own-database';
import { eventually } from '../support/poll';
import { freshName, startServer, type TestServer } from '../support/server';

/** The SMS gateways against a provider on this machine, through job queue and real SDK. */

interface Gateway {
  name: string;
  environment(url: string): Record<string, string>;
  taken: Answer;
  refusals: [string, Answer][];
  codeOf(call: Received): string | undefined;
  expectCall(call: Received, phone: string): void;
}

const GATEWAYS: Gateway[] = [
  {
    name: 'twilio',
    environment: (url) => ({ TWILIO_ACCOUNT_SID: `AC${'0'.repeat(32)}`, TWILIO_AUTH_TOKEN: 'twilio-secret-token', TWILIO_FROM: '+15005550006', TWILIO_BASE_URL: url }),
    taken: { status: 201, body: { sid: 'SM1', status: 'queued' } },
    refusals: [
      ['400', { status: 400, body: { code: 21211, message: "The 'To' number is not a valid phone number.", status: 400 } }],
      ['401', { status: 401, body: { code: 20003, message: 'Authenticate', status: 401 } }],
      ['500', { status: 500, body: { message: 'Internal error', status: 500 } }],
    ],
    codeOf: ({ fields }) => /(?<!\d)\d{4}(?!\d)/.exec(fields['Body'] ?? '')?.[0],
    expectCall(call, phone) {
      expect(call.method).toBe('POST');
      expect(call.path).toBe(`/2010-04-01/Accounts/AC${'0'.repeat(32)}/Messages.json`);
      expect(call.authorization).toBe(`Basic ${Buffer.from(`AC${'0'.repeat(32)}:twilio-secret-token`).toString('base64')}`);
      expect(call.fields).toMatchObject({ To: `+966${phone.slice(1)}`, From: '+15005550006' });
    },
  },
  {
    name: 'kavenegar',
    environment: (url) => ({ KAVENEGAR_API_KEY: 'kavenegar-secret-key', KAVENEGAR_TEMPLATE: 'souq-verify', KAVENEGAR_SENDER: '10004346', KAVENEGAR_BASE_URL: url }),
    taken: { status: 200, body: { return: { status: 200, message: 'OK' }, entries: [] } },
    refusals: [
      ['418', { status: 418, body: { return: { status: 418, message: 'no credit' } } }],
      ['200 that is none', { status: 200, body: { return: { status: 411, message: 'bad receptor' } } }],
      ['500', { status: 500, body: 'broken' }],
    ],
    codeOf: ({ fields }) => fields['token'],
    expectCall(call, phone) {
      expect(call.method).toBe('POST');
      expect(call.path).toBe('/v1/kavenegar-secret-key/verify/lookup.json');
      expect(call.fields).toMatchObject({ receptor: `00966${phone.slice(1)}`, template: 'souq-verify', sender: '10004346' });
    },
  },
];

describe.each(GATEWAYS)('$name', ({ name, environment, taken, refusals, codeOf, expectCall }) => {
  let provider: FakeSms;
  let server: TestServer;
  let database: OwnDatabase;

  beforeAll(async () => {
    provider = await fakeSms(() => taken);
    server = await startServer({ ...environment(provider.url), SMS_GATEWAY: name, SMS_TIMEOUT_MS: '400', LOG_LEVEL: 'INFO' }, { database: freshName() });
    database = await openDatabase(server.databaseUrl);
  });
  afterAll(async () => {
    await database?.close();
    await server?.stop();
    await provider?.close();
  });
  beforeEach(() => {
    provider.received.length = 0;
    provider.answer = () => taken;
  });

  const send = async (phone: string, language = 'en'): Promise<string> =>
    (await api(server.url).post('/api/accounts/otp/send/').set('Accept-Language', language).send({ phone }).expect(200)).body.dev_code;
  const calls = (count: number) =>
    eventually(
      () => provider.received.length,
      (received) => received >= count,
    );
  const jobs = () =>
    database.sql<{ payload: Record<string, unknown>; attempts: number; last_error: string | null }>(
      `select j.payload, j.attempts, j.last_error from graphile_worker._private_jobs j join graphile_worker._private_tasks t on t.id = j.task_id where t.identifier = 'accounts.sms_code'`,
    );
  const settled = () => eventually(jobs, (left) => left.length === 0);
  /** Back-off takes seconds: the test does not wait for it. */
  const hurry = () =>
    database.sql(`with due as (update graphile_worker._private_jobs set run_at = now() where attempts > 0 returning id) select pg_notify('jobs:insert', '{"count":1}') from due`);
  const failedOnce = () => eventually(jobs, ([job]) => job !== undefined && job.attempts > 0 && job.last_error !== null);

  function expectSecret(text: string, code: string): void {
    expect(text).not.toMatch(new RegExp(`(?<![\\w.:-])${code}(?![\\w.:-])`));
    for (const secret of ['twilio-secret-token', 'kavenegar-secret-key']) expect(text).not.toContain(secret);
  }

  it('gets the code', async () => {
    const phone = newPhone();
    const code = await send(phone);
    await calls(1);
    const [call] = provider.received as [Received];
    expectCall(call, phone);
    expect(codeOf(call)).toBe(code);
    await settled();
    expect(provider.received).toHaveLength(1);
    expectSecret(readFileSync(server.log, 'utf8'), code);
  });

  it.each(refusals)('is asked again after %s, with the same code, and nobody else learns it', async (_name, refusal) => {
    provider.answer = () => refusal;
    const phone = newPhone();
    const code = await send(phone);
    const [failed] = await failedOnce();
    expectSecret(JSON.stringify(failed), code);
    expect(Object.keys(failed?.payload ?? {}).sort()).toEqual(['code', 'locale', 'phone', 'until']);
    provider.answer = () => taken;
    await hurry();
    await settled();
    expect(provider.received.map(codeOf)).toEqual([code, code]);
    expectSecret(readFileSync(server.log, 'utf8'), code);
  });

  it('never repeats what a provider says: it may quote the code', async () => {
    provider.answer = (call) => ({ status: 400, body: { code: 1, message: `refused: ${codeOf(call)} `, return: { status: 400, message: ` ${codeOf(call)} ` } } });
    const code = await send(newPhone());
    const [failed] = await failedOnce();
    expectSecret(JSON.stringify(failed), code);
    expectSecret(readFileSync(server.log, 'utf8'), code);
    provider.answer = () => taken;
    await hurry();
    await settled();
  });

  it('is given up on after the time limit, and asked again', async () => {
    provider.answer = () => 'silence';
    const started = Date.now();
    const code = await send(newPhone());
    await failedOnce();
    expect(Date.now() - started).toBeLessThan(5_000);
    provider.answer = () => taken;
    await hurry();
    await settled();
    expect(provider.received.map(codeOf)).toEqual([code, code]);
  });

  it('may get one message twice when its answer was lost: the same code, one row', async () => {
    provider.answer = () => 'hang-up';
    const phone = newPhone();
    const code = await send(phone);
    await failedOnce();
    provider.answer = () => taken;
    await hurry();
    await settled();
    expect(provider.received.map(codeOf)).toEqual([code, code]);
    expect(await database.row('select count(*)::int as count from otp_codes where phone = $1', [phone])).toEqual({ count: 1 });
    await api(server.url).post('/api/accounts/otp/verify/').send({ phone, code }).expect(200);
  });

  it('is not bothered with a code that has expired meanwhile', async () => {
    provider.answer = () => refusals[0]?.[1] as Answer;
    await send(newPhone());
    await failedOnce();
    const tried = provider.received.length;
    await database.sql(`update graphile_worker._private_jobs set payload = jsonb_set(payload::jsonb, '{until}', '1')::json where attempts > 0`);
    await hurry();
    await settled();
    expect(provider.received).toHaveLength(tried);
  });
});
