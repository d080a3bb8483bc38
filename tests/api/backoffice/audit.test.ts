import { audit } from '../../../src/platform/audit';
import { db } from '../../../src/platform/db';
import { type LedgerDatabase, ledgerDatabase } from '../../support/ledger';

/** The audit table takes every row, and gives none back (spec/backoffice.md, section 5). */

let database: LedgerDatabase;

beforeAll(async () => {
  database = await ledgerDatabase();
});
afterAll(() => database?.close());

const last = () =>
  database.row<{ id: number; reason: string; label: string; extra: object }>('select id, reason, reference_label as label, extra from audit_logs order by id desc limit 1');

it('holds texts that PostgreSQL cannot, without what it cannot', async () => {
  await audit(db, { action: 'webhook_rejected', reason: 'a\0b', referenceLabel: `${'x'.repeat(499)}😀`, extra: { half: '\ud800', deep: { list: ['\0', '\udfff', 5, null] } } });
  expect(await last()).toMatchObject({ reason: 'ab', label: `${'x'.repeat(499)}\ufffd`, extra: { half: '\ufffd', deep: { list: ['', '\ufffd', 5, null] } } });
});

it('holds no more than 8 KiB beside, and the act goes on', async () => {
  await audit(db, { action: 'webhook_rejected', extra: { before: 'ش'.repeat(5_000), after: 1 } });
  expect((await last()).extra).toEqual({ truncated: true, keys: ['before', 'after'] });
  for (const [items, kept] of [
    [2_700, true],
    [2_800, false],
  ] as const) {
    const extra = { list: Array.from({ length: items }, () => 1) };
    await audit(db, { action: 'webhook_rejected', extra });
    expect((await last()).extra).toEqual(kept ? extra : { truncated: true, keys: ['list'] });
  }
});

it('refuses changes, also of a session that replays replication', async () => {
  await audit(db, { action: 'webhook_rejected' });
  const { id } = await last();
  for (const role of ['origin', 'replica']) {
    await database.sql(`set session_replication_role = ${role}`);
    for (const act of [`update audit_logs set action = 'x' where id = ${id}`, `delete from audit_logs where id = ${id}`, 'truncate audit_logs'])
      await expect(database.sql(act)).rejects.toThrow('append-only');
  }
  await database.sql('set session_replication_role = origin');
});
