import { row } from '../../support/db';
import type { Client } from '../../support/http';
import { aHolder, aStaff, bank, fund, moneyOf } from '../../support/ledger';
import { eventually } from '../../support/poll';

let staff: Client;
let second: Client;

beforeAll(async () => {
  [staff, second] = await Promise.all([aStaff(), aStaff()]);
});

async function pending(amount: string) {
  const client = await aHolder();
  await fund(staff, client.userId, amount);
  const { body } = await client.post('/api/wallet/withdraw/').send({ amount, destination: bank }).expect(201);
  return { client, id: body.withdrawal.id as number, transactionId: body.transaction.id as number };
}

const act = (by: Client, id: number, word: string, body: object = {}) => by.post(`/api/admin/wallet/withdrawals/${id}/${word}/`).send(body);
const codeOf = async (call: ReturnType<typeof act>) => (await call.expect(400)).body.code;

describe('withdrawals', () => {
  it('are paid at once up to the two-person amount', async () => {
    const { client, id, transactionId } = await pending('10000.00');
    const { body } = await act(staff, id, 'pay', { reference: 'TRX-1' }).expect(200);
    expect(body).toMatchObject({
      id,
      status: 'paid',
      paid_reference: 'TRX-1',
      reviewed_by: staff.userId,
      user: client.userId,
      decided_at: expect.any(String),
      allowed_actions: [],
    });
    expect(await moneyOf(client.userId)).toEqual({ wallet: 0, hold: 0 });
    expect(await row('select state from wallet_transactions where id = $1', [transactionId])).toEqual({ state: 'completed' });
    expect(await row(`select event from ledger_journals where idempotency_key = $1`, [`hold:withdrawal:${id}:completed`])).toEqual({ event: 'withdrawal_paid' });
    for (const word of ['pay', 'approve', 'reject']) expect(await codeOf(act(second, id, word))).toBe('INVALID_STATE');
  });

  it('above it need the approval of another than the payer', async () => {
    const { id } = await pending('10000.01');
    expect(await codeOf(act(staff, id, 'pay'))).toBe('SECOND_APPROVER_REQUIRED');
    expect((await act(staff, id, 'approve').expect(200)).body).toMatchObject({ status: 'approved', approved_by: staff.userId, allowed_actions: ['reject'] });
    expect(await codeOf(act(staff, id, 'approve'))).toBe('INVALID_STATE');
    expect(await codeOf(act(staff, id, 'pay'))).toBe('SECOND_APPROVER_REQUIRED');
    expect((await act(second, id, 'pay').expect(200)).body.status).toBe('paid');
  });

  it('are rejected with a reason, and the money goes back', async () => {
    const { client, id, transactionId } = await pending('600.00');
    await act(staff, id, 'approve').expect(200);
    expect((await act(staff, id, 'reject', { reason: 'رقم خاطئ' }).expect(200)).body).toMatchObject({ status: 'rejected', reason: 'رقم خاطئ' });
    expect(await moneyOf(client.userId)).toEqual({ wallet: 60_000, hold: 0 });
    expect(await row('select state from wallet_transactions where id = $1', [transactionId])).toEqual({ state: 'failed' });
    const inbox = await eventually(
      async () => (await client.get('/api/notifications/').expect(200)).body.results as { notification_type: string; body: string }[],
      (items) => items.some(({ body }) => body.includes('رقم خاطئ')),
    );
    expect(inbox.filter(({ body }) => body.includes('رقم خاطئ'))).toHaveLength(1);
    expect(inbox[0]?.notification_type).toBe('payment');
  });

  it('tell the staff when they are asked for, and the owner when they are paid', async () => {
    const { client, id } = await pending('123.45');
    const has = (who: Client, text: string) =>
      eventually(
        async () => (await who.get('/api/notifications/').expect(200)).body.results as { body: string }[],
        (items) => items.some(({ body }) => body.includes(text)),
      );
    await has(second, '123.45');
    await act(staff, id, 'pay').expect(200);
    await has(client, '123.45');
  });

  it('are not decided by their owner', async () => {
    const owner = await aHolder();
    await fund(staff, owner.userId, '100.00');
    const { body } = await owner.post('/api/wallet/withdraw/').send({ amount: '100.00', destination: bank }).expect(201);
    await row('update up_users set is_staff = true where id = $1 returning id', [owner.userId]);
    for (const word of ['approve', 'pay', 'reject']) await act(owner, body.withdrawal.id, word).expect(403);
  });

  it('are listed page by page, by status, without accounts in clear; one shows it, audited', async () => {
    const { id } = await pending('77.00');
    const list = await staff.get('/api/admin/wallet/withdrawals/?status=pending&page_size=1').expect(200);
    expect(list.body).toMatchObject({ count: expect.any(Number), previous: null, results: [{ id, destination: { account: '****0002' } }] });
    expect(list.body.count === 1 || new URL(list.body.next).searchParams.get('page') === '2').toBe(true);
    await staff.get('/api/admin/wallet/withdrawals/?page=999999').expect(404);
    expect((await staff.get('/api/admin/wallet/withdrawals/?status=nonsense').expect(200)).body).toEqual({ count: 0, next: null, previous: null, results: [] });
    const one = await staff.get(`/api/admin/wallet/withdrawals/${id}/`).expect(200);
    expect(one.body.destination.account).toBe('EG380019000500000000263180002');
    const audited = `select count(*)::int as count from audit_logs where area = 'shops' and action = 'read' and actor_id = $1 and reference_type = $2 and reference_id = $3`;
    expect(await row(audited, [staff.userId, 'withdrawal', String(id)])).toEqual({ count: 1 });
  });

  it('that are not there are 404', async () => {
    for (const word of ['approve', 'pay', 'reject']) await act(staff, 2_147_483_000, word).expect(404);
    await staff.get('/api/admin/wallet/withdrawals/2147483000/').expect(404);
  });
});

describe('adjustments', () => {
  async function waiting(body: object = {}) {
    const target = await aHolder();
    const answer = await staff
      .post('/api/wallet/deposit/')
      .send({ user_id: target.userId, amount: '15000.00', ...body })
      .expect(202);
    return { target, id: answer.body.adjustment.id as number };
  }

  const decide = (by: Client, id: number, word: string, body: object = {}) => by.post(`/api/admin/wallet/adjustments/${id}/${word}/`).send(body);

  it('are booked when another approves, once', async () => {
    const { target, id } = await waiting();
    await decide(staff, id, 'approve').expect(403);
    await decide(staff, id, 'reject').expect(403);
    expect((await decide(second, id, 'approve', { reason: 'ok' }).expect(200)).body).toMatchObject({ id, status: 'approved', decided_by: second.userId, reason: 'ok' });
    expect(await moneyOf(target.userId)).toEqual({ wallet: 1_500_000, hold: 0 });
    for (const word of ['approve', 'reject']) expect((await decide(second, id, word).expect(400)).body.code).toBe('INVALID_STATE');
  });

  it('answer their author the same 202 again, also when they were decided', async () => {
    const target = await aHolder();
    const body = { user_id: target.userId, amount: '20000.00', idempotency_key: `wait-${target.userId}` };
    const first = await staff.post('/api/wallet/deposit/').send(body).expect(202);
    await decide(second, first.body.adjustment.id, 'approve').expect(200);
    const again = await staff.post('/api/wallet/deposit/').send(body).expect(202);
    expect(again.body.adjustment).toMatchObject({ id: first.body.adjustment.id, status: 'approved' });
    expect(await moneyOf(target.userId)).toEqual({ wallet: 2_000_000, hold: 0 });
  });

  it('are rejected without a trace in the wallet', async () => {
    const { target, id } = await waiting();
    expect((await decide(second, id, 'reject', { reason: 'no' }).expect(200)).body).toMatchObject({ status: 'rejected', reason: 'no' });
    expect(await moneyOf(target.userId)).toEqual({ wallet: 0, hold: 0 });
  });

  it('that take money need it when they are approved', async () => {
    const target = await aHolder();
    await fund(staff, target.userId, '20000.00');
    const { body } = await staff.post('/api/wallet/withdraw/').send({ user_id: target.userId, amount: '15000.00' }).expect(202);
    await staff.post('/api/wallet/withdraw/').send({ user_id: target.userId, amount: '9000.00' }).expect(200);
    expect((await decide(second, body.adjustment.id, 'approve').expect(400)).body.code).toBe('INSUFFICIENT_FUNDS');
    await fund(staff, target.userId, '4000.00');
    await decide(second, body.adjustment.id, 'approve').expect(200);
    expect(await moneyOf(target.userId)).toEqual({ wallet: 0, hold: 0 });
  });

  it('correct a balance either way, with a reason', async () => {
    const target = await aHolder();
    const correct = (body: object) => staff.post('/api/admin/wallet/adjustments/').send({ user_id: target.userId, reason: 'خطأ في القيد', ...body });
    expect((await correct({ amount: '40.00', direction: 'credit' }).expect(200)).body.transaction).toMatchObject({ transaction_type: 'deposit', description: 'خطأ في القيد' });
    expect((await correct({ amount: '15.00', direction: 'debit' }).expect(200)).body.transaction).toMatchObject({ transaction_type: 'withdrawal', balance_after: '25.00' });
    expect((await correct({ amount: '25.01', direction: 'debit' }).expect(400)).body.code).toBe('INSUFFICIENT_FUNDS');
    expect((await correct({ amount: '5.00', direction: 'credit', reason: '' }).expect(400)).body.reason).toEqual([expect.any(String)]);
    await correct({ amount: '10000.01', direction: 'credit' }).expect(202);
  });

  it('are listed by status', async () => {
    const { id } = await waiting();
    const { body } = await second.get('/api/admin/wallet/adjustments/?status=pending').expect(200);
    expect(body.results[0]).toMatchObject({ id, status: 'pending', amount: '15000.00', author: staff.userId });
    await decide(second, 2_147_483_000, 'approve').expect(404);
  });
});

describe('the ledger', () => {
  it('shows journals with their entries', async () => {
    const target = await aHolder();
    await fund(staff, target.userId, '12.00');
    const code = `wallet:${target.userId}:EGP`;
    const { body } = await staff.get(`/api/admin/ledger/journals/?account=${code}&event=deposit_manual`).expect(200);
    expect(body).toMatchObject({ count: 1, next: null, previous: null });
    expect(body.results[0]).toMatchObject({
      event: 'deposit_manual',
      reference_type: 'manual',
      actor: staff.userId,
      reversal_of: null,
      entries: [
        { account: 'bank:EGP', direction: 'debit', amount: '12.00' },
        { account: code, direction: 'credit', amount: '12.00', balance_after: '12.00', currency: 'EGP' },
      ],
    });
    expect((await staff.get(`/api/admin/ledger/journals/?account=${code}&date_to=2020-01-01`).expect(200)).body.count).toBe(0);
    await staff.get('/api/admin/ledger/journals/?date_from=never').expect(400);
  });

  it('shows accounts', async () => {
    const target = await aHolder();
    await fund(staff, target.userId, '12.00');
    const { body } = await staff.get(`/api/admin/ledger/accounts/?user=${target.userId}&kind=liability`).expect(200);
    expect(body.results).toEqual([expect.objectContaining({ code: `wallet:${target.userId}:EGP`, owner: target.userId, balance: '12.00', allow_negative: false })]);
    const { body: banks } = await staff.get('/api/admin/ledger/accounts/?code=bank&currency=EGP').expect(200);
    expect(banks.results).toEqual([expect.objectContaining({ code: 'bank:EGP', kind: 'asset', owner: null, allow_negative: true })]);
  });
});
