import { createHash, randomBytes } from 'node:crypto';
import { existsSync, renameSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { ROOT } from './paths';
import { freePortNear } from './ports';
import { type Account, binaries, canEnter, databaseAccount, ownFolder } from './postgres-binaries';
import { type Cluster, ensureDatabase, initCluster, startCluster } from './postgres-cluster';
import { clearLeftover } from './postgres-leftover';
import { Sentence, say } from './report';
import { readState, stateFolder, writeState } from './state';

/** The project's own PostgreSQL, for when `DATABASE_URL` is empty: data and password below `.souq`, loopback only. */

const DATABASE = 'souq';
const NAME = 'postgres.json';

interface Remembered {
  port: number;
  password: string;
}

/** A folder outside the project for what the database account must reach and cannot reach inside it. */
const shelter = (): string => {
  const base = existsSync('/var/lib') ? '/var/lib' : tmpdir();
  return ownFolder(path.join(base, `souq-${createHash('sha256').update(ROOT).digest('hex').slice(0, 12)}`));
};

function homeOf(account: Account): string {
  const state = stateFolder();
  if (canEnter(account, state)) return state;
  const outside = shelter();
  say(`The database lives in ${outside}, because its user cannot enter this project's folder.`);
  return outside;
}

/**
 * What to do with data whose password is gone: outside the project it is that of an earlier copy which stood in this place, and is put
 * aside; inside it is this project's own.
 */
async function putAside(data: string): Promise<void> {
  if (path.dirname(data) === stateFolder()) {
    throw new Sentence(`The password of the database in ${data} is gone (.souq/${NAME}): restore that file, or remove the folder to begin with an empty database.`);
  }
  await clearLeftover(data, '');
  const aside = `${data}-${new Date().toISOString().replace(/\D/g, '').slice(0, 14)}`;
  renameSync(data, aside);
  say(`An earlier copy of the project left its database here: it stands in ${aside} now.`);
}

/** Starts the project's PostgreSQL, making it on first use. Answers the running cluster and the address of its database `souq`. */
export async function startLocalPostgres(): Promise<{ cluster: Cluster; url: string }> {
  const account = databaseAccount();
  const home = homeOf(account);
  const data = path.join(home, 'postgres');
  const log = path.join(home, 'postgres.log');
  const programs = binaries(account, shelter);
  const known = readState<Remembered>(NAME);
  if (!known?.password && existsSync(data)) await putAside(data);
  const password = known?.password || randomBytes(24).toString('base64url');
  const settings = { data, password, account, programs };
  if (existsSync(data)) await clearLeftover(data, password);
  const port = await freePortNear(known?.port);
  writeState(NAME, { port, password } satisfies Remembered);
  if (!existsSync(data)) {
    say(`Making a local PostgreSQL in ${data} (DATABASE_URL is empty).`);
    initCluster(settings);
  }
  const cluster = await startCluster({ ...settings, port, log, detached: true });
  await ensureDatabase(cluster.url('postgres'), DATABASE);
  return { cluster, url: cluster.url(DATABASE) };
}
