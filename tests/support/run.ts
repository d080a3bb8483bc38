/** What the global set-up hands to the tests, through the environment of their processes. */

const NAMES = { url: 'SOUQ_URL', databaseUrl: 'SOUQ_DATABASE_URL', pgAdminUrl: 'SOUQ_PG_ADMIN_URL', template: 'SOUQ_TEMPLATE', folder: 'SOUQ_TEST_FOLDER' } as const;

export type Run = Record<keyof typeof NAMES, string>;

export function publishRun(run: Run): void {
  for (const [key, name] of Object.entries(NAMES)) process.env[name] = run[key as keyof Run];
}

/** The test run this process belongs to. */
export function currentRun(): Run {
  const read = (name: string): string => {
    const value = process.env[name];
    if (!value) throw new Error(`${name} is not set: tests run through jest, whose global set-up starts the server`);
    return value;
  };
  return Object.fromEntries(Object.entries(NAMES).map(([key, name]) => [key, read(name)])) as Run;
}

/** The same server, another database. */
export function databaseUrl(admin: string, name: string): string {
  const url = new URL(admin);
  url.pathname = `/${name}`;
  return url.toString();
}
