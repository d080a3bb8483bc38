import { randomUUID } from 'node:crypto';
import { row, sql } from '../../support/db';
import type { Client } from '../../support/http';
import { aHolder, aStaff, fund, moneyOf } from '../../support/ledger';

let [staff, second, client]: Client[] = [];

beforeAll(async () => {
  [staff, second, client] = await Promise.all([aStaff(), aStaff(), aHolder()]);
});

const deposit = (by: Client | undefined, body: object) => (by as Client).post('/api/wallet/deposit/').send(body);
const idOf = (who: Client | undefined) => (who as Client).userId;

describe('staff', () => {
  it('credit a wallet at once, with journal and audit', async () => {
    const target = await aHolder();
    const key = randomUUID();
    const { body } = await deposit(staff, { user_id: target.userId, amount: '120.50', description: 'تعويض', idempotency_key: key }).expect(200);
    expect(body).toMatchObject({
      message: expect.any(String),
      idempotency_key: key,
      wallet: { user: target.userId, user_email: target.email, balance: '120.50', currency: 'EGP' },
      transaction: { amount: '120.50', transaction_type: 'deposit', direction: 'credit', status: 'completed', description: 'تعويض', balance_after: '120.50' },
    });
    const entries = await sql(
      `select a.code, e.direction, e.amount_minor::int as minor, j.event, j.idempotency_key, j.actor_id from ledger_entries e join ledger_accounts a on a.id = e.account_id
       join ledger_journals j on j.id = e.journal_id join wallet_transactions w on w.journal_id = j.id where w.id = $1 order by e.line`,
      [body.transaction.id],
    );
    const common = { minor: 12_050, event: 'deposit_manual', idempotency_key: `deposit:${idOf(staff)}:${key}`, actor_id: idOf(staff) };
    expect(entries).toEqual([
      { code: 'bank:EGP', direction: 'debit', ...common },
      { code: `wallet:${target.userId}:EGP`, direction: 'credit', ...common },
    ]);
    const audited = await row(
      `select area, actor_id, reference_label, reason, ip_address <> '' as from_somewhere, extra ->> 'amount' as amount from audit_logs
       where action = 'deposit' and reference_type = 'user' and reference_id = $1`,
      [String(target.userId)],
    );
    expect(audited).toEqual({ area: 'shops', actor_id: idOf(staff), reference_label: target.email, reason: 'تعويض', from_somewhere: true, amount: '120.50' });
  });

  it('credit another currency by its name', async () => {
    const target = await aHolder();
    const { body } = await (staff as Client).post('/api/wallet/deposit/?currency=DZD').send({ user_id: target.userId, amount: 10 }).expect(200);
    expect([body.wallet.currency, body.wallet.balance]).toEqual(['DZD', '10.00']);
    expect(await moneyOf(target.userId)).toEqual({ wallet: 0, hold: 0 });
  });

  it('get the first answer for the same key, and 409 for other content', async () => {
    const target = await aHolder();
    const body = { user_id: target.userId, amount: '30.00', idempotency_key: randomUUID() };
    const first = await deposit(staff, body).expect(200);
    expect((await deposit(staff, body).expect(200)).body).toEqual(first.body);
    expect(
      (
        await deposit(staff, { ...body, idempotency_key: undefined })
          .set('Idempotency-Key', body.idempotency_key)
          .expect(200)
      ).body,
    ).toEqual(first.body);
    expect((await deposit(staff, { ...body, amount: '31.00' }).expect(409)).body.code).toBe('IDEMPOTENCY_CONFLICT');
    await deposit(second, body).expect(200);
    expect(await moneyOf(target.userId)).toEqual({ wallet: 6_000, hold: 0 });
  });

  it('wait for a second person above the two-person amount', async () => {
    const target = await aHolder();
    await deposit(staff, { user_id: target.userId, amount: '10000.00' }).expect(200);
    const { body } = await deposit(staff, { user_id: target.userId, amount: '10000.01' }).expect(202);
    expect(body).toMatchObject({
      message: expect.any(String),
      adjustment: { type: 'deposit', status: 'pending', amount: '10000.01', user_id: target.userId, author: idOf(staff) },
    });
    expect(await moneyOf(target.userId)).toEqual({ wallet: 1_000_000, hold: 0 });
  });

  it.each([
    [{ amount: '5.00', user_id: null }, 'user_id'],
    [{ amount: '5.00', user_id: '' }, 'user_id'],
    [{ amount: '5.00', user_id: 'me' }, 'user_id'],
    [{ user_id: 1 }, 'amount'],
    [{ user_id: 1, amount: '0' }, 'amount'],
    [{ user_id: 1, amount: '-5.00' }, 'amount'],
    [{ user_id: 1, amount: '1.005' }, 'amount'],
    [{ user_id: 1, amount: '100000000.00' }, 'amount'],
    [{ user_id: 1, amount: 'much' }, 'amount'],
    [{ user_id: 1, amount: '5.00', idempotency_key: 'k'.repeat(81) }, 'idempotency_key'],
  ])('are refused %p', async (body, field) => {
    expect((await deposit(staff, body).expect(400)).body).toMatchObject({ [field]: [expect.any(String)], field });
  });

  it('may write anything into a description', async () => {
    const target = await aHolder();
    const { body } = await deposit(staff, { user_id: target.userId, amount: '1.00', description: 'a\ud800\u0000 <b>b</b> "💰" \\u0000' }).expect(200);
    expect(body.transaction.description).toBe('a b "💰" \\u0000');
  });

  it('get 404 for nobody', async () => {
    await deposit(staff, { user_id: 2_147_483_000, amount: '5.00' }).expect(404);
  });
});

describe('a user', () => {
  it("may not name somebody else's wallet", async () => {
    for (const user_id of [idOf(staff), 'x', -1]) {
      const { body } = await deposit(client, { user_id, amount: '20.00' }).expect(403);
      expect(body).toMatchObject({ code: 'FORBIDDEN', message: expect.any(String) });
    }
  });

  it.each([
    [{}, 'amount'],
    [{ amount: '9.99' }, 'amount'],
    [{ amount: '20.00', payment_method: 'cash' }, 'payment_method'],
  ])('is refused %p', async (body, field) => {
    expect((await deposit(client, body).expect(400)).body[field]).toEqual([expect.any(String)]);
  });

  it('is not credited by asking', async () => {
    const before = await moneyOf(idOf(client));
    await deposit(client, { amount: '20.00', user_id: idOf(client), balance: '1000.00' });
    expect(await moneyOf(idOf(client))).toEqual(before);
  });

  it('gets a pending top-up and a checkout, the same ones for the same key', async () => {
    const payer = await aHolder();
    const body = { amount: '25.00', payment_method: 'bank_transfer', idempotency_key: randomUUID() };
    const first = await deposit(payer, body).expect(201);
    expect(first.body).toMatchObject({ message: expect.any(String), wallet: { balance: '0.00' }, payment: { amount: '25.00', currency: 'EGP', state: 'pending' } });
    expect(first.body.wallet.transactions).toEqual([
      expect.objectContaining({
        amount: '25.00',
        status: 'pending',
        transaction_type: 'deposit',
        balance_after: null,
        reference_type: 'payment',
        reference_id: String(first.body.payment.id),
      }),
    ]);
    const again = await deposit(payer, body).expect(201);
    expect([again.body.payment.id, again.body.wallet.transactions.length]).toEqual([first.body.payment.id, 1]);
    expect((await deposit(payer, { ...body, amount: '26.00' }).expect(409)).body.code).toBe('IDEMPOTENCY_CONFLICT');
  });
});

it('nobody without a token', async () => {
  await fund(staff as Client, idOf(client), '1.00');
  expect((await (client as Client).post('/api/wallet/deposit/').set('Authorization', '').send({ amount: '20.00' })).status).toBe(401);
});
