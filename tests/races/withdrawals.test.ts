import { randomUUID } from 'node:crypto';
import { row } from '../support/db';
import type { Client } from '../support/http';
import { aHolder, aStaff, bank, fund, moneyOf } from '../support/ledger';
import { race, statuses, values } from '../support/race';

let staff: Client[];

beforeAll(async () => {
  staff = await Promise.all(Array.from({ length: 4 }, () => aStaff()));
});

const clerk = (index: number): Client => staff[index % staff.length] as Client;
const act = (by: Client, id: number, word: string) => by.post(`/api/admin/wallet/withdrawals/${id}/${word}/`);
const stateOf = async (id: number) => (await row<{ state: string }>('select state from wallet_withdrawals where id = $1', [id])).state;

async function rich(amount: string): Promise<Client> {
  const client = await aHolder();
  await fund(clerk(0), client.userId, amount);
  return client;
}

async function asked(client: Client, amount: string): Promise<number> {
  return (await client.post('/api/wallet/withdraw/').send({ amount, destination: bank }).expect(201)).body.withdrawal.id;
}

it('of two requests for 60.00 on 100.00 one is taken', async () => {
  for (let round = 0; round < 3; round += 1) {
    const client = await rich('100.00');
    const answers = await race(2, async () => client.post('/api/wallet/withdraw/').send({ amount: '60.00', destination: bank }));
    expect(statuses(answers)).toEqual({ 201: 1, 400: 1 });
    expect(await moneyOf(client.userId)).toEqual({ wallet: 4_000, hold: 6_000 });
  }
});

it('one key from 20 callers is one request, with one answer', async () => {
  const client = await rich('100.00');
  const body = { amount: '60.00', destination: bank, idempotency_key: randomUUID() };
  const answers = values(await race(20, async () => client.post('/api/wallet/withdraw/').send(body)));
  expect(answers.map(({ status }) => status)).toEqual(answers.map(() => 201));
  expect(new Set(answers.map(({ body: { withdrawal } }) => withdrawal.id)).size).toBe(1);
  expect(await moneyOf(client.userId)).toEqual({ wallet: 4_000, hold: 6_000 });
});

it('requests at once stay within the limit of a day', async () => {
  const client = await rich('60000.00');
  const answers = await race(4, async () => client.post('/api/wallet/withdraw/').send({ amount: '15000.00', destination: bank }));
  expect(statuses(answers)).toEqual({ 201: 3, 400: 1 });
  expect(await moneyOf(client.userId)).toEqual({ wallet: 1_500_000, hold: 4_500_000 });
});

it('cancelled, rejected and paid at once: exactly one happens', async () => {
  for (let round = 0; round < 5; round += 1) {
    const client = await rich('100.00');
    const id = await asked(client, '100.00');
    const ways = [client.post(`/api/wallet/withdrawals/${id}/cancel/`), act(clerk(0), id, 'reject'), act(clerk(1), id, 'pay')];
    const answers = values(await race(3, async (index) => ways[index] as (typeof ways)[number]));
    const won = answers.findIndex(({ status }) => status === 200);
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 400, 400]);
    expect(await stateOf(id)).toBe(['cancelled', 'rejected', 'paid'][won]);
    expect(await moneyOf(client.userId)).toEqual({ wallet: won === 2 ? 0 : 10_000, hold: 0 });
  }
});

it('approved and cancelled at once: one of them, and the money where it belongs', async () => {
  for (let round = 0; round < 5; round += 1) {
    const client = await rich('100.00');
    const id = await asked(client, '100.00');
    const answers = values(await race(2, async (index) => (index === 0 ? act(clerk(0), id, 'approve') : client.post(`/api/wallet/withdrawals/${id}/cancel/`))));
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 400]);
    const approved = answers[0]?.status === 200;
    expect(await stateOf(id)).toBe(approved ? 'approved' : 'cancelled');
    expect(await moneyOf(client.userId)).toEqual(approved ? { wallet: 0, hold: 10_000 } : { wallet: 10_000, hold: 0 });
  }
});

it('paid by many at once is paid once', async () => {
  const client = await rich('100.00');
  const id = await asked(client, '100.00');
  expect(statuses(await race(8, async (index) => act(clerk(index), id, 'pay')))).toEqual({ 200: 1, 400: 7 });
});

it('a large one is never paid by its only approver, however they hurry', async () => {
  const client = await rich('12000.00');
  const id = await asked(client, '12000.00');
  await race(10, async (index) => act(clerk(0), id, index % 2 === 0 ? 'approve' : 'pay'));
  expect(await stateOf(id)).toBe('approved');
  expect(statuses(await race(6, async (index) => act(clerk(1 + (index % 3)), id, 'pay')))).toEqual({ 200: 1, 400: 5 });
});

it('an adjustment approved by many at once is booked once', async () => {
  const client = await aHolder();
  const { body } = await clerk(0).post('/api/wallet/deposit/').send({ user_id: client.userId, amount: '15000.00' }).expect(202);
  const answers = await race(9, async (index) => clerk(1 + (index % 3)).post(`/api/admin/wallet/adjustments/${body.adjustment.id}/${index % 3 === 2 ? 'reject' : 'approve'}/`));
  expect(statuses(answers)).toEqual({ 200: 1, 400: 8 });
  const { state } = await row<{ state: string }>('select state from wallet_adjustments where id = $1', [body.adjustment.id]);
  expect(await moneyOf(client.userId)).toEqual({ wallet: state === 'approved' ? 1_500_000 : 0, hold: 0 });
});

it('one key of a staff deposit from 20 callers credits once', async () => {
  const client = await aHolder();
  const body = { user_id: client.userId, amount: '10.00', idempotency_key: randomUUID() };
  const answers = values(await race(20, async () => clerk(0).post('/api/wallet/deposit/').send(body)));
  expect(new Set(answers.map(({ status, body: { transaction } }) => `${status} ${transaction.id}`)).size).toBe(1);
  expect(await moneyOf(client.userId)).toEqual({ wallet: 1_000, hold: 0 });
});
