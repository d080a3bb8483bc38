import { row, sql } from '../../support/db';
import { type Client, login } from '../../support/http';
import { aHolder, aStaff, bank, fund } from '../../support/ledger';

let staff: Client;

beforeAll(async () => {
  staff = await aStaff();
});

const FORMATTED = /^[A-Z][a-z]{2} \d{2}, \d{4} \d{2}:\d{2}$/;
const ISO = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}\.\d{3}Z$/;

describe('GET wallet', () => {
  it('makes an empty one in EGP on the first look', async () => {
    const client = await aHolder();
    const { body } = await client.get('/api/wallet/').expect(200);
    expect(body).toEqual({
      id: expect.any(Number),
      user: client.userId,
      user_email: client.email,
      balance: '0.00',
      held: '0.00',
      currency: 'EGP',
      created_at: expect.stringMatching(ISO),
      updated_at: expect.stringMatching(ISO),
      transactions: [],
    });
    expect((await client.get('/api/wallet').expect(200)).body).toEqual(body);
  });

  it('is the wallet that the services API shows, in its currency', async () => {
    const client = await login();
    const { body: services } = await client.get('/api/accounts/wallet/').expect(200);
    const { body: shops } = await client.get('/api/wallet/?currency=sar').expect(200);
    expect([shops.id, shops.currency, shops.user_email]).toEqual([services.id, 'SAR', null]);
  });

  it('refuses a currency that is not offered', async () => {
    const { body } = await staff.get('/api/wallet/?currency=USD').expect(400);
    expect(body).toMatchObject({ currency: [expect.any(String)], field: 'currency', message: expect.any(String), error: expect.any(String), detail: expect.any(String) });
  });

  it('shows the newest five transactions', async () => {
    const client = await aHolder();
    for (const amount of ['1.00', '2.00', '3.00', '4.00', '5.00', '6.50']) await fund(staff, client.userId, amount);
    const { body } = await client.get('/api/wallet/').expect(200);
    expect(body.balance).toBe('21.50');
    expect(body.transactions.map(({ amount }: { amount: string }) => amount)).toEqual(['6.50', '5.00', '4.00', '3.00', '2.00']);
    expect(body.transactions[0]).toEqual({
      id: expect.any(Number),
      amount: '6.50',
      transaction_type: 'deposit',
      direction: 'credit',
      reference_id: null,
      reference_type: 'manual',
      description: expect.any(String),
      status: 'completed',
      balance_after: '21.50',
      created_at: expect.stringMatching(ISO),
      created_at_formatted: expect.stringMatching(FORMATTED),
    });
  });

  it('takes the word Token before the token', async () => {
    const client = await aHolder();
    await client.get('/api/wallet/').set('Authorization', `Token ${client.access}`).expect(200);
  });
});

describe('lists', () => {
  let client: Client;

  beforeAll(async () => {
    client = await aHolder();
    await fund(staff, client.userId, '200.00');
    await client.post('/api/wallet/withdraw/').send({ amount: '60.00', destination: bank }).expect(201);
    await fund(staff, client.userId, '5.00');
  });

  const transactions = async (query = '') => (await client.get(`/api/wallet/transactions/${query}`).expect(200)).body;

  it('answers own transactions, newest first, with their count', async () => {
    const body = await transactions();
    expect(body.count).toBe(3);
    expect(body.results.map((item: { amount: string; status: string; balance_after: string }) => [item.amount, item.status, item.balance_after])).toEqual([
      ['5.00', 'completed', '145.00'],
      ['60.00', 'pending', '140.00'],
      ['200.00', 'completed', '200.00'],
    ]);
  });

  it.each([
    ['?type=withdrawal', 1],
    ['?type=deposit', 2],
    ['?type=nonsense', 0],
    ['?status=pending', 1],
    ['?status=completed&type=deposit', 2],
    ['?date_from=2020-01-01', 3],
    ['?date_to=2020-01-01', 0],
    [`?date_from=${new Date().toISOString().slice(0, 10)}&date_to=${new Date(Date.now() + 86_400_000).toISOString().slice(0, 10)}`, 3],
  ])('filters by %s', async (query, count) => {
    expect((await transactions(query)).count).toBe(count);
  });

  it('counts before paging', async () => {
    const body = await transactions('?limit=1&offset=1');
    expect([body.count, body.results.length, body.results[0].amount]).toEqual([3, 1, '60.00']);
    expect((await transactions('?limit=5000')).results).toHaveLength(3);
    expect((await transactions('?offset=99')).results).toEqual([]);
  });

  it.each(['limit=-1', 'limit=many', 'offset=-3', 'offset=1.5', 'date_from=2026-02-30', 'date_to=yesterday'])('refuses %s', async (query) => {
    const name = query.split('=')[0] as string;
    for (const path of ['transactions', 'balance-history']) expect((await client.get(`/api/wallet/${path}/?${query}`).expect(400)).body[name]).toEqual([expect.any(String)]);
  });

  it('answers the balance over time', async () => {
    const { body } = await client.get('/api/wallet/balance-history/').expect(200);
    expect([body.count, body.current_balance]).toEqual([3, '145.00']);
    expect(body.results[0]).toEqual({ date: expect.stringMatching(ISO), balance: '145.00', transaction_id: expect.any(Number), transaction_type: 'deposit', amount: '5.00' });
    expect((await client.get('/api/wallet/balance-history/?limit=2').expect(200)).body.results).toHaveLength(2);
  });

  it("never shows another's rows", async () => {
    const stranger = await aHolder();
    expect((await stranger.get('/api/wallet/transactions/').expect(200)).body).toEqual({ count: 0, results: [] });
    expect((await stranger.get('/api/wallet/withdrawals/').expect(200)).body).toEqual({ count: 0, results: [] });
  });
});

describe('a user with money', () => {
  it('cannot close the account, not even with all of it on hold', async () => {
    const client = await aHolder();
    await fund(staff, client.userId, '50.00');
    await client.delete('/api/accounts/me/').expect(409);
    const { body } = await client.post('/api/wallet/withdraw/').send({ amount: '50.00', destination: bank }).expect(201);
    await client.delete('/api/accounts/me/').expect(409);
    await staff.post(`/api/admin/wallet/withdrawals/${body.withdrawal.id}/pay/`).expect(200);
    await client.delete('/api/accounts/me/').expect(200);
    expect(await row('select balance_minor::int as minor from ledger_accounts where owner_id = $1 and code like $2', [client.userId, 'wallet:%'])).toEqual({ minor: 0 });
  });

  it('keeps it when blocked, and staff can pay it out', async () => {
    const client = await aHolder();
    await fund(staff, client.userId, '75.00');
    await sql('update up_users set is_active = false where id = $1', [client.userId]);
    const { body } = await staff.post('/api/wallet/withdraw/').send({ user_id: client.userId, amount: '75.00' }).expect(200);
    expect(body.wallet.balance).toBe('0.00');
  });
});
