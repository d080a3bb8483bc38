import type { Pool } from 'pg';

/** Gives the query modules a plain pg pool where they otherwise find Strapi's: the only two things they ask of it. */
export function provideDatabase(pool: Pool): void {
  const transaction = async <T>(work: (tools: { trx: object }) => Promise<T>): Promise<T> => {
    const client = await pool.connect();
    try {
      await client.query('BEGIN;');
      const result = await work({ trx: { client: { acquireConnection: async () => client } } });
      await client.query('COMMIT;');
      return result;
    } catch (error) {
      await client.query('ROLLBACK;');
      throw error;
    } finally {
      client.release();
    }
  };
  const connection = { client: { acquireConnection: () => pool.connect(), releaseConnection: async (client: { release(): void }) => client.release() } };
  Object.assign(globalThis, { strapi: { db: { connection, transaction, inTransaction: () => false }, log: console } });
}
