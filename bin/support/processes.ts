import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';

/** Fields of `/proc/<pid>/stat` from the state (field 3) on; undefined where the system has none. */
function statOf(pid: number): string[] | undefined {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    // The name in field 2 may hold spaces: fields are counted after its closing bracket.
    return stat.slice(stat.lastIndexOf(')') + 2).split(' ');
  } catch {
    return undefined;
  }
}

/** True while a process with this id runs, whoever owns it. One that ended and was not yet collected by its parent does not run. */
export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return statOf(pid)?.[0] !== 'Z';
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

const fromPs = (pid: number, column: string): string => {
  try {
    return execFileSync('ps', ['-o', `${column}=`, '-p', String(pid)], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }).trim();
  } catch {
    return '';
  }
};

/** When a process started, in a form that only compares (process ids are used again); empty when the system does not say. */
export function startMark(pid: number): string {
  if (process.platform !== 'linux') return fromPs(pid, 'lstart');
  return statOf(pid)?.[19] ?? '';
}

/** The command line of a process; empty when the system does not say. */
export function commandOf(pid: number): string {
  if (process.platform !== 'linux') return fromPs(pid, 'command');
  try {
    return readFileSync(`/proc/${pid}/cmdline`, 'utf8').replaceAll('\0', ' ').trim();
  } catch {
    return '';
  }
}
