import { randomUUID } from 'node:crypto';
import { row, sql } from '../../support/db';
import type { Client } from '../../support/http';
import { login } from '../../support/http';
import { aHolder, aStaff, bank, fund, moneyOf } from '../../support/ledger';

let staff: Client;

beforeAll(async () => {
  staff = await aStaff();
});

async function rich(amount = '1000.00') {
  const client = await aHolder();
  await fund(staff, client.userId, amount);
  return client;
}

const withdraw = (by: Client, body: object) => by.post('/api/wallet/withdraw/').send(body);
const cancel = (by: Client, id: number) => by.post(`/api/wallet/withdrawals/${id}/cancel/`);

describe('a user', () => {
  it('has the amount on hold at once', async () => {
    const client = await rich();
    const { body } = await withdraw(client, { amount: '400.00', destination: bank, description: 'إيجار' }).expect(201);
    expect(body).toMatchObject({
      message: expect.any(String),
      wallet: { balance: '600.00', held: '400.00' },
      transaction: { amount: '400.00', transaction_type: 'withdrawal', direction: 'debit', status: 'pending', balance_after: '600.00', description: 'إيجار' },
    });
    expect(body.withdrawal).toEqual({ id: expect.any(Number), amount: '400.00', status: 'pending', created_at: expect.any(String) });
    expect(body.transaction).toMatchObject({ reference_type: 'withdrawal', reference_id: String(body.withdrawal.id) });
    expect(await moneyOf(client.userId)).toEqual({ wallet: 60_000, hold: 40_000 });
  });

  it('has the destination kept encrypted and shown by its last four', async () => {
    const client = await rich();
    const { body } = await withdraw(client, { amount: '50.00', destination: bank }).expect(201);
    const { results } = (await client.get('/api/wallet/withdrawals/').expect(200)).body;
    expect(results[0].destination).toEqual({ type: 'bank', account: '****0002', account_last4: '0002', holder_name: 'منى علي', bank_name: 'NBE' });
    const stored = await row<{ destination: string }>('select destination from wallet_withdrawals where id = $1', [body.withdrawal.id]);
    expect(stored.destination).toMatch(/^k1\./);
    expect(stored.destination).not.toContain('0002');
  });

  it('gets the first answer for the same key, and 409 for other content', async () => {
    const client = await rich();
    const body = { amount: '100.00', destination: bank, idempotency_key: randomUUID() };
    const first = await withdraw(client, body).expect(201);
    expect((await withdraw(client, body).expect(201)).body).toEqual(first.body);
    const others = [{ amount: '101.00' }, { destination: { ...bank, account: 'EG00123' } }, { description: 'other' }];
    for (const change of others) expect((await withdraw(client, { ...body, ...change }).expect(409)).body.code).toBe('IDEMPOTENCY_CONFLICT');
    expect(await moneyOf(client.userId)).toEqual({ wallet: 90_000, hold: 10_000 });
  });

  it('is refused more than there is', async () => {
    const client = await rich('80.00');
    const { body } = await withdraw(client, { amount: '80.01', destination: bank }).expect(400);
    expect(body).toMatchObject({ amount: [expect.any(String)], field: 'amount', code: 'INSUFFICIENT_FUNDS' });
    expect(await moneyOf(client.userId)).toEqual({ wallet: 8_000, hold: 0 });
    expect((await client.get('/api/wallet/withdrawals/').expect(200)).body.count).toBe(0);
  });

  it('is refused beyond the limit of a day', async () => {
    const client = await rich('60000.00');
    await withdraw(client, { amount: '49000.00', destination: bank }).expect(201);
    expect((await withdraw(client, { amount: '1000.01', destination: bank }).expect(400)).body).toMatchObject({ code: 'LIMIT_EXCEEDED', amount: [expect.any(String)] });
    await withdraw(client, { amount: '1000.00', destination: bank }).expect(201);
  });

  const { bank_name: _unnamed, ...unnamed } = bank;
  it.each([
    [{ destination: bank }, 'amount'],
    [{ amount: '49.99', destination: bank }, 'amount'],
    [{ amount: '0', destination: bank }, 'amount'],
    [{ amount: '60.00' }, 'destination'],
    [{ amount: '60.00', destination: 'my bank' }, 'destination'],
    [{ amount: '60.00', destination: { ...bank, type: 'cash' } }, 'destination'],
    [{ amount: '60.00', destination: { ...bank, account: '' } }, 'destination'],
    [{ amount: '60.00', destination: { ...bank, holder_name: '' } }, 'destination'],
    [{ amount: '60.00', destination: { type: 'mobile_wallet', account: 'abc', holder_name: 'Mona' } }, 'destination'],
  ])('is refused %p', async (body, field) => {
    const client = await rich();
    expect((await withdraw(client, body).expect(400)).body).toMatchObject({ [field]: [expect.any(String)], field });
  });

  it.each([unnamed, { type: 'mobile_wallet', account: '٠١٠٠١٢٣٤٥٦٧', holder_name: 'Mona' }])('may name %p', async (destination) => {
    await withdraw(await rich(), { amount: '60.00', destination }).expect(201);
  });

  it('needs a verified e-mail, and no block of withdrawals, whatever the body', async () => {
    const unverified = await login();
    expect((await withdraw(unverified, {}).expect(403)).body.code).toBe('EMAIL_NOT_VERIFIED');
    const blocked = await rich();
    await sql(`update up_users set blocked_capabilities = '["SELL", "WITHDRAW"]' where id = $1`, [blocked.userId]);
    expect((await withdraw(blocked, { amount: '60.00', destination: bank }).expect(403)).body.code).toBe('CAPABILITY_BLOCKED');
    expect(await moneyOf(blocked.userId)).toEqual({ wallet: 100_000, hold: 0 });
  });

  it("may not touch another's wallet", async () => {
    const [client, other] = [await rich(), await rich()];
    await withdraw(client, { user_id: other.userId, amount: '60.00', destination: bank }).expect(403);
    await withdraw(client, { user_id: client.userId, amount: '60.00', destination: bank }).expect(201);
  });
});

describe('cancelling', () => {
  it('brings the money back, while the request is pending', async () => {
    const client = await rich();
    const { body } = await withdraw(client, { amount: '300.00', destination: bank }).expect(201);
    expect((await cancel(client, body.withdrawal.id).expect(200)).body).toMatchObject({ id: body.withdrawal.id, status: 'cancelled', message: expect.any(String) });
    expect(await moneyOf(client.userId)).toEqual({ wallet: 100_000, hold: 0 });
    expect(await row('select state, balance_after_minor::int as minor from wallet_transactions where id = $1', [body.transaction.id])).toEqual({ state: 'failed', minor: 70_000 });
    expect((await cancel(client, body.withdrawal.id).expect(400)).body.code).toBe('INVALID_STATE');
    expect((await client.get('/api/wallet/balance-history/').expect(200)).body).toMatchObject({ count: 1, current_balance: '1000.00' });
  });

  it('is nothing for strangers, staff or impossible ids', async () => {
    const client = await rich();
    const { body } = await withdraw(client, { amount: '300.00', destination: bank }).expect(201);
    await cancel(await rich(), body.withdrawal.id).expect(404);
    await cancel(staff, body.withdrawal.id).expect(404);
    await client.post('/api/wallet/withdrawals/0/cancel/').expect(404);
    await client.post('/api/wallet/withdrawals/99999999999/cancel/').expect(404);
  });

  it('is too late after the approval', async () => {
    const client = await rich();
    const { body } = await withdraw(client, { amount: '300.00', destination: bank }).expect(201);
    await staff.post(`/api/admin/wallet/withdrawals/${body.withdrawal.id}/approve/`).expect(200);
    await cancel(client, body.withdrawal.id).expect(400);
  });
});

describe('staff', () => {
  it('debit a wallet at once', async () => {
    const client = await rich();
    const { body } = await withdraw(staff, { user_id: client.userId, amount: '250.00', description: 'cash' }).expect(200);
    expect(body).toMatchObject({
      idempotency_key: expect.any(String),
      wallet: { user: client.userId, balance: '750.00' },
      transaction: { transaction_type: 'withdrawal', direction: 'debit', status: 'completed', balance_after: '750.00', description: 'cash' },
    });
    expect(await row(`select count(*)::int as count from audit_logs where action = 'withdraw' and reference_id = $1`, [String(client.userId)])).toEqual({ count: 1 });
  });

  it("are bound by the target's balance", async () => {
    const client = await rich('20.00');
    await fund(staff, staff.userId, '500.00');
    for (const amount of ['20.01', '20000.00']) expect((await withdraw(staff, { user_id: client.userId, amount }).expect(400)).body.code).toBe('INSUFFICIENT_FUNDS');
    expect(await moneyOf(client.userId)).toEqual({ wallet: 2_000, hold: 0 });
  });

  it('get 404 for nobody', async () => {
    await withdraw(staff, { user_id: 2_147_483_000, amount: '5.00' }).expect(404);
  });

  it('act as normal users without user_id', async () => {
    expect((await withdraw(staff, { amount: '60.00', destination: bank }).expect(403)).body.code).toBe('EMAIL_NOT_VERIFIED');
  });
});
