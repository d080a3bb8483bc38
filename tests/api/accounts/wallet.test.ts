import { row, sql } from '../../support/db';
import { api, login } from '../../support/http';
import { race, statuses, values } from '../../support/race';

const WALLET = '/api/accounts/wallet/';

describe('wallet/', () => {
  it('is made on first use, empty, and stays the same', async () => {
    const client = await login();
    const first = await client.get(WALLET).expect(200);
    expect(first.body).toEqual({ id: expect.any(Number), balance: '0.00', created_at: expect.any(String) });
    expect(Date.now() - Date.parse(first.body.created_at)).toBeLessThan(60_000);
    const posted = await client.post(WALLET).send({ balance: '5.00', currency: 'USD' }).expect(200);
    expect(posted.body).toEqual(first.body);
  });

  it('ignores the body of a POST, malformed too', async () => {
    const client = await login();
    await client.post(WALLET).set('Content-Type', 'application/json').send('{"a":').expect(200);
    await client.post(WALLET).set('Content-Type', 'application/json').expect(200);
  });

  it('shows the balance of the ledger', async () => {
    const client = await login();
    await client.get(WALLET).expect(200);
    await sql('update ledger_accounts set balance_minor = 22885 where owner_id = $1', [client.userId]);
    expect((await client.get(WALLET)).body.balance).toBe('228.85');
    await sql('update ledger_accounts set balance_minor = 0 where owner_id = $1', [client.userId]);
  });

  it('is one row, however many ask first at once', async () => {
    const client = await login();
    const answers = await race(12, async (index) => (index % 2 ? client.get(WALLET) : client.post(WALLET)));
    expect(statuses(answers)).toEqual({ 200: 12 });
    expect(new Set(values(answers).map(({ body }) => body.id)).size).toBe(1);
    expect(await row('select count(*)::int as count from ledger_accounts where owner_id = $1', [client.userId])).toEqual({ count: 1 });
  });

  it.each([
    ['visitor', false, 403],
    ['visitor', true, 200],
    ['phone_only', false, 200],
    ['client', false, 200],
    ['provider', false, 200],
    ['staff', true, 200],
  ])('for a %s (staff: %s): %d', async (role, isStaff, status) => {
    const client = await login();
    await sql('update up_users set role_state = $2, is_staff = $3 where id = $1', [client.userId, role, isStaff]);
    for (const method of ['get', 'post'] as const) {
      const response = await client[method](WALLET).expect(status);
      if (status === 403) expect(response.body).toEqual({ detail: expect.any(String) });
    }
  });

  it('needs a token', async () => {
    expect((await api().get(WALLET).expect(401)).body).toEqual({ detail: expect.any(String), code: 'not_authenticated' });
    await api().post(WALLET).expect(401);
  });
});
