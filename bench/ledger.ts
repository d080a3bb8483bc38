import { Pool, type PoolClient } from 'pg';
import { type JournalInput, postJournal } from '../src/api/ledger';
import { transaction } from '../src/platform/db';
import { provideDatabase } from './floor-database';
import { layBareLedger, postBare } from './ledger-bare';
import { median } from './measure';
import { CONNECTIONS, type Options } from './options';

/** Journals a second through the ledger's service, against the same rows written by bare statements, measured in turn. */

export interface LedgerResult {
  name: string;
  perSecond: number;
  barePerSecond: number;
  /** Median of the ratios of single rounds. */
  toBare: number;
}

const PEOPLE = 200;
const FUNDS_MINOR = 1_000_000_000_000;
const CURRENCY = 'EGP';

interface Shape {
  name: string;
  make(userId: number, serial: string): JournalInput;
}

const journal = (serial: string) => ({ key: serial, referenceId: serial, description: 'bench', actorId: null, currency: CURRENCY });

const SHAPES: readonly Shape[] = [
  {
    name: 'invoice paid, three accounts that all share',
    make: (_userId, serial) => ({
      ...journal(serial),
      event: 'invoice_paid',
      referenceType: 'invoice',
      lines: [
        { account: 'gateway:bench', direction: 'debit', amountMinor: 11_500 },
        { account: 'sales', direction: 'credit', amountMinor: 10_000 },
        { account: 'vat', direction: 'credit', amountMinor: 1_500 },
      ],
    }),
  },
  {
    name: 'order paid from a wallet, with its transaction and event',
    make: (userId, serial) => ({
      ...journal(serial),
      event: 'order_paid_wallet',
      referenceType: 'order',
      lines: [
        { account: `wallet:${userId}`, direction: 'debit', amountMinor: 1 },
        { account: `escrow:${userId}`, direction: 'credit', amountMinor: 1 },
      ],
    }),
  },
];

/** Gives the seeded users wallets with money, and makes every account that is measured. */
async function fund(pool: Pool): Promise<number[]> {
  const { rows } = await pool.query<{ id: number }>('select id from up_users order by id limit $1', [PEOPLE]);
  const users = rows.map(({ id }) => id);
  const deposit = (userId: number): JournalInput => ({
    ...journal(`fund:${userId}`),
    event: 'deposit_manual',
    referenceType: 'manual',
    lines: [
      { account: 'bank', direction: 'debit', amountMinor: FUNDS_MINOR },
      { account: `wallet:${userId}`, direction: 'credit', amountMinor: FUNDS_MINOR, row: null },
    ],
  });
  for (const userId of users) {
    await transaction((tx) => postJournal(tx, deposit(userId)));
    for (const [index, shape] of SHAPES.entries()) await transaction((tx) => postJournal(tx, shape.make(userId, `first:${index}:${userId}`)));
  }
  return users;
}

type Act = (input: JournalInput) => Promise<unknown>;

/** Journals a second of one act over all connections, after a warm-up. */
async function perSecond(act: Act, make: (turn: number) => JournalInput, { warmMs, measureMs }: Options): Promise<number> {
  const from = performance.now() + warmMs;
  const end = from + measureMs;
  let [turn, done] = [0, 0];
  const loop = async () => {
    while (performance.now() < end) {
      turn += 1;
      await act(make(turn));
      const now = performance.now();
      if (now >= from && now <= end) done += 1;
    }
  };
  await Promise.all(Array.from({ length: CONNECTIONS }, loop));
  return done / (measureMs / 1000);
}

async function measureShape(pool: Pool, users: readonly number[], shape: Shape, options: Options): Promise<LedgerResult> {
  const service: Act = (input) => transaction((tx) => postJournal(tx, input));
  const bare: Act = (input) => onClient(pool, (client) => postBare(client, input));
  const found = { service: [] as number[], bare: [] as number[] };
  for (let round = 0; round < options.rounds; round += 1)
    for (const series of round % 2 === 0 ? (['service', 'bare'] as const) : (['bare', 'service'] as const)) {
      const make = (turn: number) => shape.make(users[turn % users.length] as number, `${shape.name}:${series}:${round}:${turn}`);
      found[series].push(await perSecond(series === 'service' ? service : bare, make, options));
    }
  const toBare = median(found.service.map((value, round) => value / (found.bare[round] as number)));
  return { name: shape.name, perSecond: median(found.service), barePerSecond: median(found.bare), toBare };
}

async function onClient<T>(pool: Pool, work: (client: PoolClient) => Promise<T>): Promise<T> {
  const client = await pool.connect();
  try {
    return await work(client);
  } finally {
    client.release();
  }
}

/** @param url a seeded database of its own: the journals stay in it */
export async function measureLedger(url: string, options: Options): Promise<LedgerResult[]> {
  const pool = new Pool({ connectionString: url, max: CONNECTIONS, options: '-c timezone=UTC', application_name: 'souq-bench-ledger' });
  // The cluster may be stopped under it.
  pool.on('error', () => undefined);
  provideDatabase(pool);
  try {
    const users = await fund(pool);
    await layBareLedger(pool);
    const results: LedgerResult[] = [];
    for (const shape of SHAPES) results.push(await measureShape(pool, users, shape, options));
    return results;
  } finally {
    await pool.end();
  }
}
