import type { Knex } from 'knex';
import knexOf from 'knex';

interface Scope {
  trx: Knex.Transaction;
  onCommit(hook: () => void): void;
}

/**
 * The part of Strapi that the platform's SQL stands on, over the test database: for rules that no endpoint reaches yet. Answers what
 * closes it again.
 */
export function standInForStrapi(connectionString: string): () => Promise<void> {
  const knex = knexOf({ client: 'postgres', connection: { connectionString, options: '-c timezone=UTC' }, pool: { min: 0, max: 20 } });
  const transaction = async <T>(work: (scope: Scope) => Promise<T>): Promise<T> => {
    const hooks: (() => void)[] = [];
    const result = await knex.transaction((trx) => work({ trx, onCommit: (hook) => hooks.push(hook) }));
    for (const hook of hooks) hook();
    return result;
  };
  const log = { log: () => undefined, info: () => undefined, warn: () => undefined, error: () => undefined };
  Object.assign(globalThis, { strapi: { log, db: { connection: knex, transaction, inTransaction: () => false } } });
  return async () => {
    Reflect.deleteProperty(globalThis, 'strapi');
    await knex.destroy();
  };
}
