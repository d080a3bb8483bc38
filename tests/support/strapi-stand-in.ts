import type { Knex } from 'knex';
import knexOf from 'knex';

/**
 * The part of Strapi that the platform's SQL stands on, over the test database: for rules that no endpoint reaches yet. Answers what
 * closes it again.
 */
export function standInForStrapi(connectionString: string): () => Promise<void> {
  const knex = knexOf({ client: 'postgres', connection: { connectionString, options: '-c timezone=UTC' }, pool: { min: 0, max: 20 } });
  const transaction = <T>(work: (scope: { trx: Knex.Transaction }) => Promise<T>): Promise<T> => knex.transaction((trx) => work({ trx }));
  const log = { log: () => undefined, info: () => undefined, warn: () => undefined, error: () => undefined };
  Object.assign(globalThis, { strapi: { log, db: { connection: knex, transaction, inTransaction: () => false } } });
  return async () => {
    Reflect.deleteProperty(globalThis, 'strapi');
    await knex.destroy();
  };
}
