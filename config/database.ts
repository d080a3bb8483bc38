import { env } from './env';

export default () => ({
  connection: {
    client: 'postgres',
    connection: {
      connectionString: env().DATABASE_URL,
      ssl: env().DATABASE_SSL ? { rejectUnauthorized: true } : false,
      options: '-c timezone=UTC',
      application_name: 'souq',
    },
    pool: { min: 2, max: env().DATABASE_POOL_MAX },
    acquireConnectionTimeout: 15_000,
    // Messages of failed statements end in the log: without the values.
    compileSqlOnError: false,
  },
});
