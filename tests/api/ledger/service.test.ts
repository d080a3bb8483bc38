import { captureHold, failTopup, findTopup, hasMoney, onTopup, openWallet, placeHold, postJournal, releaseHold, reverseJournal, settleTopup } from '../../../src/api/ledger';
import { checkLedger } from '../../../src/api/ledger/use-cases/check-ledger';
import { expireOrphanTopups } from '../../../src/api/ledger/use-cases/expire-orphan-topups';
import { releaseOverdueHolds } from '../../../src/api/ledger/use-cases/release-overdue-holds';
import { startTopup } from '../../../src/api/ledger/use-cases/start-topup';
import { db, transaction } from '../../../src/platform/db';
import { type LedgerDatabase, ledgerDatabase } from '../../support/ledger';

/** What other domains use of the ledger. */

let database: LedgerDatabase;

beforeAll(async () => {
  database = await ledgerDatabase();
});
afterAll(() => database?.close());
afterEach(async () => expect(await checkLedger(db)).toEqual([]));

let serial = 0;

async function rich(amountMinor = 10_000): Promise<number> {
  const userId = await database.aUser();
  serial += 1;
  const lines = [
    { account: 'bank', direction: 'debit' as const, amountMinor },
    { account: `wallet:${userId}`, direction: 'credit' as const, amountMinor },
  ];
  await transaction((tx) =>
    postJournal(tx, { event: 'deposit_manual', key: `rich:${serial}`, referenceType: 'manual', referenceId: serial, description: '', actorId: null, currency: 'EGP', lines }),
  );
  return userId;
}

const balances = async (userId: number) => {
  const rows = await database.sql<{ word: string; minor: number }>(
    `select split_part(code, ':', 1) as word, balance_minor::int as minor from ledger_accounts where owner_id = $1 and currency = 'EGP'`,
    [userId],
  );
  return Object.fromEntries(rows.map(({ word, minor }) => [word, minor]));
};
const balanceOf = async (code: string): Promise<number> =>
  (await database.sql<{ minor: number }>('select balance_minor::int as minor from ledger_accounts where code = $1', [code]))[0]?.minor ?? 0;
const rowsOf = (userId: number) =>
  database.sql(
    `select w.transaction_type as type, w.direction, w.amount_minor::int as minor, w.state, w.balance_after_minor::int as after, w.reference_type, w.reference_id
     from wallet_transactions w join ledger_accounts a on a.id = w.wallet_id where a.owner_id = $1 order by w.id offset 1`,
    [userId],
  );
const events = (name: string, userId: number) =>
  database.row(`select count(*)::int as count from graphile_worker._private_jobs where payload ->> 'name' = $1 and (payload -> 'data' ->> 'userId')::int = $2`, [name, userId]);

describe('a journal of several lines on one wallet', () => {
  it('books them in order, each with its balance and its transaction', async () => {
    const seller = await rich(0 + 1_000);
    await transaction((tx) =>
      postJournal(tx, {
        event: 'refund_before_settlement',
        key: 'fund-escrow',
        referenceType: 'order',
        referenceId: 77,
        description: '',
        actorId: null,
        currency: 'EGP',
        lines: [
          { account: 'gateway:mock', direction: 'debit', amountMinor: 3_335 },
          { account: 'escrow:77', direction: 'credit', amountMinor: 3_335 },
        ],
      }),
    );
    await transaction((tx) =>
      postJournal(tx, {
        event: 'fulfilment_settled',
        key: 'settle:77',
        referenceType: 'order',
        referenceId: 77,
        description: 'order 77',
        actorId: null,
        currency: 'EGP',
        lines: [
          { account: 'escrow:77', direction: 'debit', amountMinor: 3_335 },
          { account: `wallet:${seller}`, direction: 'credit', amountMinor: 3_335 },
          { account: `wallet:${seller}`, direction: 'debit', amountMinor: 334 },
          { account: 'commission', direction: 'credit', amountMinor: 334 },
          { account: 'vat', direction: 'credit', amountMinor: 0 },
        ],
      }),
    );
    expect(await rowsOf(seller)).toEqual([
      { type: 'payment', direction: 'credit', minor: 3_335, state: 'completed', after: 4_335, reference_type: 'order', reference_id: '77' },
      { type: 'commission', direction: 'debit', minor: 334, state: 'completed', after: 4_001, reference_type: 'order', reference_id: '77' },
    ]);
    expect([await balanceOf('escrow:77:EGP'), await balanceOf('commission:EGP')]).toEqual([0, 334]);
    expect([await events('wallet.credited', seller), await events('wallet.debited', seller)]).toEqual([{ count: 2 }, { count: 1 }]);
  });

  it('books nothing for a total of 0', async () => {
    const lines = [
      { account: 'bank', direction: 'debit' as const, amountMinor: 0 },
      { account: 'sales', direction: 'credit' as const, amountMinor: 0 },
    ];
    const input = { event: 'invoice_paid' as const, key: 'zero', referenceType: 'invoice', referenceId: 1, description: '', actorId: null, currency: 'SAR', lines };
    expect(await transaction((tx) => postJournal(tx, input))).toEqual({ journalId: 0, repeated: false, rows: [] });
    expect(await database.sql(`select 1 from ledger_journals where idempotency_key = 'zero'`)).toEqual([]);
  });

  it('writes what a line says of its transaction, or none', async () => {
    const userId = await rich();
    const line = { account: `wallet:${userId}`, direction: 'credit' as const };
    await transaction((tx) =>
      postJournal(tx, {
        event: 'refund_after_settlement',
        key: 'rows',
        referenceType: 'refund',
        referenceId: 5,
        description: '',
        actorId: null,
        currency: 'EGP',
        lines: [
          { account: 'commission', direction: 'debit', amountMinor: 30 },
          { ...line, amountMinor: 10, row: { type: 'commission', referenceType: 'order', referenceId: 'A1' } },
          { ...line, amountMinor: 15 },
          { ...line, amountMinor: 5, row: null },
        ],
      }),
    );
    expect(await rowsOf(userId)).toEqual([
      { type: 'commission', direction: 'credit', minor: 10, state: 'completed', after: 10_010, reference_type: 'order', reference_id: 'A1' },
      { type: 'refund', direction: 'credit', minor: 15, state: 'completed', after: 10_025, reference_type: 'payment', reference_id: '5' },
    ]);
  });
});

describe('a reversal', () => {
  it('mirrors entries and transactions, and needs the money', async () => {
    const userId = await rich(1_000);
    const [journal] = await database.sql<{ id: string }>(
      'select j.id from ledger_journals j join ledger_entries e on e.journal_id = j.id join ledger_accounts a on a.id = e.account_id where a.owner_id = $1',
      [userId],
    );
    const reverse = () => transaction((tx) => reverseJournal(tx, { journalId: Number(journal?.id), description: 'mistake', actorId: null }));
    await transaction((tx) =>
      placeHold(tx, { key: `block:${userId}`, userId, currency: 'EGP', amountMinor: 1, referenceType: 'manual', referenceId: 1, description: '', actorId: null }),
    );
    await expect(reverse()).rejects.toMatchObject({ code: 'INSUFFICIENT_FUNDS' });
    await transaction((tx) => releaseHold(tx, { key: `block:${userId}`, description: '', actorId: null }));
    expect((await reverse()).repeated).toBe(false);
    expect((await rowsOf(userId)).at(-1)).toMatchObject({ type: 'deposit', direction: 'debit', minor: 1_000, after: 0, reference_type: 'manual' });
    expect(await balances(userId)).toEqual({ wallet: 0, hold: 0 });
    await expect(transaction((tx) => reverseJournal(tx, { journalId: 999_999, description: '', actorId: null }))).rejects.toMatchObject({ status: 404 });
  });
});

describe('a hold', () => {
  const place = (userId: number, key: string, expiresAt?: Date) =>
    transaction((tx) =>
      placeHold(tx, {
        key,
        userId,
        currency: 'EGP',
        amountMinor: 4_000,
        referenceType: 'order',
        referenceId: key,
        description: 'hold',
        actorId: userId,
        ...(expiresAt ? { expiresAt } : {}),
      }),
    );
  const closing = (key: string) => ({ key, description: 'closed', actorId: null });

  it('is captured once', async () => {
    const userId = await rich();
    await place(userId, `capture:${userId}`);
    expect((await place(userId, `capture:${userId}`)).repeated).toBe(true);
    expect(await balances(userId)).toEqual({ wallet: 6_000, hold: 4_000 });
    expect(await hasMoney(db, userId)).toBe(true);
    await transaction((tx) => captureHold(tx, { ...closing(`capture:${userId}`), to: 'escrow:9' }));
    expect(await balances(userId)).toEqual({ wallet: 6_000, hold: 0 });
    expect(await rowsOf(userId)).toEqual([
      { type: 'payment', direction: 'debit', minor: 4_000, state: 'completed', after: 6_000, reference_type: 'order', reference_id: `capture:${userId}` },
    ]);
    for (const close of [releaseHold, captureHold])
      await expect(transaction((tx) => close(tx, { ...closing(`capture:${userId}`), to: 'bank' }))).rejects.toMatchObject({ code: 'INVALID_STATE' });
  });

  it('is released, and its transaction failed', async () => {
    const userId = await rich();
    await place(userId, `release:${userId}`);
    await transaction((tx) => releaseHold(tx, closing(`release:${userId}`)));
    expect(await balances(userId)).toEqual({ wallet: 10_000, hold: 0 });
    expect(await rowsOf(userId)).toMatchObject([{ state: 'failed', after: 6_000 }]);
  });

  it('that is overdue cannot be captured, and goes back by itself', async () => {
    const [userId, other] = [await rich(), await rich()];
    await place(userId, `due:${userId}`, new Date(Date.now() - 1_000));
    await place(other, `later:${other}`, new Date(Date.now() + 3_600_000));
    await expect(transaction((tx) => captureHold(tx, { ...closing(`due:${userId}`), to: 'bank' }))).rejects.toMatchObject({ code: 'INVALID_STATE' });
    await Promise.all([releaseOverdueHolds(), releaseOverdueHolds(userId), releaseOverdueHolds()]);
    expect(await balances(userId)).toEqual({ wallet: 10_000, hold: 0 });
    expect(await balances(other)).toEqual({ wallet: 6_000, hold: 4_000 });
  });

  it('needs the money', async () => {
    const userId = await rich(3_999);
    await expect(place(userId, `poor:${userId}`)).rejects.toMatchObject({ code: 'INSUFFICIENT_FUNDS' });
  });
});

describe('a top-up', () => {
  const start = (userId: number, key: string | null = null) =>
    startTopup({ userId, amountMinor: 2_500, currency: 'EGP', method: 'credit_card', description: '', key, returnUrl: null });
  const idOf = async (userId: number): Promise<number> =>
    (await database.row<{ id: number }>('select max(transaction_id)::int as id from wallet_topups where user_id = $1', [userId])).id;
  const settle = (topupId: number) => transaction((tx) => settleTopup(tx, { topupId, account: 'gateway:mock', paymentId: 31 }));

  async function started(): Promise<{ userId: number; id: number }> {
    onTopup(async () => ({ payment: { id: 31 }, checkoutUrl: 'https://pay.example/31' }));
    const userId = await rich();
    expect(await start(userId)).toEqual({ payment: { id: 31 }, checkoutUrl: 'https://pay.example/31' });
    return { userId, id: await idOf(userId) };
  }

  it('is credited once its payment settled, exactly once', async () => {
    const { userId, id } = await started();
    expect(await findTopup(db, id)).toEqual({ id, userId, amountMinor: 2_500, currency: 'EGP', method: 'credit_card', state: 'pending' });
    expect(await rowsOf(userId)).toMatchObject([{ state: 'pending', after: null, reference_type: 'payment', reference_id: '31' }]);
    expect((await openWallet(db, userId, 'EGP')).balance_minor).toBe(10_000);
    expect((await Promise.all([settle(id), settle(id), settle(id)])).sort()).toEqual(['credited', 'repeated', 'repeated']);
    expect(await rowsOf(userId)).toMatchObject([{ state: 'completed', after: 12_500, minor: 2_500 }]);
    expect(await balances(userId)).toEqual({ wallet: 12_500 });
    expect(await transaction((tx) => failTopup(tx, id))).toBe(false);
  });

  it('that failed is late when money comes after all', async () => {
    const { userId, id } = await started();
    expect(await transaction((tx) => failTopup(tx, id))).toBe(true);
    expect(await rowsOf(userId)).toMatchObject([{ state: 'failed', after: 10_000 }]);
    expect(await settle(id)).toBe('late');
    expect(await balances(userId)).toEqual({ wallet: 10_000 });
  });

  it('whose payment cannot be made is over, and its key is free again', async () => {
    const userId = await rich();
    onTopup(async () => {
      throw new Error('the gateway is down');
    });
    await expect(start(userId, 'again')).rejects.toThrow('the gateway is down');
    expect(await rowsOf(userId)).toMatchObject([{ state: 'failed', after: 10_000, reference_id: null }]);
    onTopup(async () => ({ payment: { id: 32 }, checkoutUrl: null }));
    await start(userId, 'again');
    await start(userId, 'again');
    expect(await rowsOf(userId)).toMatchObject([{ state: 'failed' }, { state: 'pending', reference_id: '32' }]);
  });

  it('that may not be is refused before anything is written', async () => {
    const userId = await rich();
    const refused = new Error('foreign address');
    onTopup(
      async () => ({ payment: {}, checkoutUrl: null }),
      () => {
        throw refused;
      },
    );
    await expect(start(userId)).rejects.toBe(refused);
    expect(await rowsOf(userId)).toEqual([]);
  });

  it('whose payment was never made expires after an hour', async () => {
    onTopup(async () => ({ payment: {}, checkoutUrl: null }));
    const userId = await rich();
    await start(userId);
    await expireOrphanTopups();
    expect(await rowsOf(userId)).toMatchObject([{ state: 'pending' }]);
    await database.sql('alter table wallet_transactions disable trigger wallet_transactions_settled');
    await database.sql(`update wallet_transactions set created_at = now() - interval '61 minutes' where id = $1`, [await idOf(userId)]);
    await database.sql('alter table wallet_transactions enable always trigger wallet_transactions_settled');
    await expireOrphanTopups();
    expect(await rowsOf(userId)).toMatchObject([{ state: 'failed' }]);
  });
});
