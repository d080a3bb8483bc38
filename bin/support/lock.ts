import { linkSync, renameSync, rmSync } from 'node:fs';
import path from 'node:path';
import { STATE } from './paths';
import { isAlive, startMark } from './processes';
import { Sentence } from './report';
import { readState, writeState } from './state';

/** Who runs this project's server now. Lies in the state folder as `launcher.json`. */
export interface Running {
  pid: number;
  mark: string;
  /** Address of the server, once it answers. */
  url?: string;
  /** Database of the running server. */
  databaseUrl?: string;
}

const NAME = 'launcher.json';
const FILE = path.join(STATE, NAME);

/** The launcher that runs now, or undefined: a lock whose process is gone, or whose id belongs to another by now, counts for nothing. */
export function runningLauncher(): Running | undefined {
  const held = readState<Running>(NAME);
  return held && isAlive(held.pid) && startMark(held.pid) === held.mark ? held : undefined;
}

/** Takes the project's lock for this process. Throws a sentence with the address when another launcher holds it. */
export function takeLock(): void {
  const draft = writeState(`launcher.${process.pid}.json`, { pid: process.pid, mark: startMark(process.pid) } satisfies Running);
  try {
    linkOver(draft);
  } finally {
    rmSync(draft, { force: true });
  }
}

/** A hard link appears whole or not at all, so two launchers never both hold the lock. */
function linkOver(draft: string): void {
  for (let attempt = 1; attempt <= 3; attempt += 1) {
    const other = runningLauncher();
    if (other) throw new Sentence(`Souq already runs in this folder (process ${other.pid})${other.url ? ` at ${other.url}` : ' and is starting'}: stop it first.`);
    try {
      linkSync(draft, FILE);
      return;
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
      clearStale();
    }
  }
  throw new Sentence('Souq is being started in this folder by another command: try again in a moment.');
}

/** Moves the stale lock away under a name of its own, so that a lock taken in between is never deleted. */
function clearStale(): void {
  const aside = `${FILE}.stale-${process.pid}`;
  if (runningLauncher()) return;
  try {
    renameSync(FILE, aside);
    rmSync(aside, { force: true });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
  }
}

/** Adds what is known about the running server to the lock. */
export const updateLock = (facts: Pick<Running, 'url' | 'databaseUrl'>): void => {
  writeState(NAME, { ...readState<Running>(NAME), ...facts, pid: process.pid, mark: startMark(process.pid) });
};

/** Gives the lock back; never another process's. */
export function releaseLock(): void {
  if (readState<Running>(NAME)?.pid === process.pid) rmSync(FILE, { force: true });
}
