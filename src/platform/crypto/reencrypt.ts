import type { Tx } from '../db';
import { decrypt, encrypt, newestKeyId } from './vault';

/** Brings what is encrypted under older secrets to the one of now: on demand, in batches, resumable (spec/settings.md, section 6). */

export interface EncryptedColumn {
  table: string;
  /** Column that names the row, unique. */
  id: string;
  column: string;
  /** Column with the id of the secret. */
  keyId: string;
  purpose: string;
  /** SQL of the context, as text. */
  context: string;
}

const columns: EncryptedColumn[] = [];

/** Declares a column that holds what `encrypt` made (at boot). */
export function defineEncryptedColumn(column: EncryptedColumn): void {
  columns.push(column);
}

export interface ReencryptReport {
  /** `<table>.<column>` */
  column: string;
  done: number;
  /** Rows that no known secret reads: left as they are. */
  unreadable: number;
}

type InTransaction = <T>(work: (tx: Tx) => Promise<T>) => Promise<T>;

const BATCH = 200;

/** Every declared column, one after the other; may be broken off and run again. @throws 503 without a secret */
export async function reencryptAll(inTransaction: InTransaction): Promise<ReencryptReport[]> {
  const reports: ReencryptReport[] = [];
  for (const column of columns) reports.push(await reencryptColumn(inTransaction, column));
  return reports;
}

async function reencryptColumn(inTransaction: InTransaction, column: EncryptedColumn): Promise<ReencryptReport> {
  const report: ReencryptReport = { column: `${column.table}.${column.column}`, done: 0, unreadable: 0 };
  let after = '';
  for (;;) {
    const rows = await inTransaction((tx) => reencryptBatch(tx, column, after, report));
    if (rows.length < BATCH) return report;
    after = rows.at(-1)?.id ?? '';
  }
}

interface Row {
  id: string;
  value: string;
  context: string;
}

/** The rows after one, in the order of their ids as texts; those that no secret reads are passed over. */
async function reencryptBatch(tx: Tx, { table, id, column, keyId, purpose, context }: EncryptedColumn, after: string, report: ReencryptReport): Promise<Row[]> {
  const newest = newestKeyId();
  const rows = await tx.rows<Row>(
    `select ${id}::text as id, ${column} as value, ${context} as context from ${table} where ${keyId} <> $1 and ${id}::text > $2 order by ${id}::text limit ${BATCH} for update`,
    [newest, after],
  );
  for (const row of rows) {
    const text = decrypt(purpose, row.value, row.context);
    if (text === null) report.unreadable += 1;
    else report.done += await tx.run(`update ${table} set ${column} = $2, ${keyId} = $3 where ${id}::text = $1`, [row.id, encrypt(purpose, text, row.context), newest]);
  }
  return rows;
}
