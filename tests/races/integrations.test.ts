import { standAlone } from '../support/alone';
import { sql } from '../support/db';
import { anOperator, type Operator } from '../support/operators';
import { race, statuses } from '../support/race';

/** Settings saved at the same time: each call whole or not at all, and what is read is what somebody saved. */

let stop: () => Promise<number>;
let admins: Operator[];

beforeAll(async () => {
  stop = await standAlone();
  admins = await Promise.all(Array.from({ length: 8 }, () => anOperator('admin')));
});
afterAll(() => stop());

const admin = (index: number): Operator => admins[index % admins.length] as Operator;
const list = async (): Promise<Record<string, string | null>> => {
  const { body } = await admin(0).get('/api/v1/settings').expect(200);
  return Object.fromEntries((body as { key: string; value: string | null }[]).map(({ key, value }) => [key, value]));
};
const save = (index: number, values: object[]) => admin(index).post('/api/v1/settings').send({ values });

it('the last one wins with all its values', async () => {
  const results = await race(16, (index) =>
    save(index, [
      { key: 'WA_PHONE_ID', value: String(1_000 + index) },
      { key: 'ZID_STORE_ID', value: `store-${1_000 + index}` },
    ]),
  );
  expect(statuses(results)).toEqual({ 200: 16 });
  const { WA_PHONE_ID: phone, ZID_STORE_ID: store } = await list();
  expect(store).toBe(`store-${phone}`);
  expect(await sql(`select 1 from audit_logs where action = 'settings.update'`)).toHaveLength(16);
});

it('a removal counts once', async () => {
  await save(0, [{ key: 'WA_TOKEN', value: 'a-token-to-remove' }]).expect(200);
  const results = await race(8, async (index) => (await save(index, [{ key: 'WA_TOKEN', value: null }]).expect(200)).body.updated as number);
  expect(results.map((result) => (result.status === 'fulfilled' ? result.value : NaN)).sort()).toEqual([0, 0, 0, 0, 0, 0, 0, 1]);
});

it('a mask never becomes a value, whoever changes what it hides meanwhile', async () => {
  await save(0, [{ key: 'ZID_TOKEN', value: 'the-token-of-before' }]).expect(200);
  const results = await race(12, (index) => save(index, [{ key: 'ZID_TOKEN', value: index % 2 === 0 ? '••••fore' : `the-token-number-${1_000 + index}` }]));
  for (const [status] of Object.entries(statuses(results))) expect(['200', '422']).toContain(status);
  expect((await list())['ZID_TOKEN']).toMatch(/^••••10\d\d$/);
});

it('an administrator who is demoted meanwhile saves nothing after it', async () => {
  const falling = await anOperator('admin');
  const [calls] = await Promise.all([
    race(10, (index) => falling.post('/api/v1/settings').send({ values: [{ key: 'OPENAI_API_KEY', value: `key-of-somebody-${index}` }] })),
    sql(`update up_users set operator_role = 'employee' where id = $1`, [falling.userId]),
  ]);
  for (const status of Object.keys(statuses(calls))) expect(['200', '403']).toContain(status);
  await falling
    .post('/api/v1/settings')
    .send({ values: [{ key: 'OPENAI_API_KEY', value: 'after-the-fall-0000' }] })
    .expect(403);
  expect((await list())['OPENAI_API_KEY']).not.toBe('••••0000');
});
