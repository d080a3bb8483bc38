import { type ChildProcess, spawn } from 'node:child_process';
import { openSync, readFileSync } from 'node:fs';
import { ROOT } from '../bin/support/paths';
import { messageOf, Sentence } from '../bin/support/report';
import { within } from '../bin/support/waiting';

/** A child of the benchmark: the server, the floor or the load generator. Each says `ready` over IPC and ends when its parent is gone. */

const READY_LIMIT_MS = 120_000;
const STOP_LIMIT_MS = 20_000;

export interface Child {
  process: ChildProcess;
  port: number;
  /** Milliseconds from the spawn to `ready`. */
  bootMs: number;
  stop(): Promise<void>;
}

/** @param flags of node, then the script; @param log file for what it prints */
export async function startChild(flags: string[], environment: NodeJS.ProcessEnv, log: string): Promise<Child> {
  const output = openSync(log, 'a');
  const began = performance.now();
  // Detached: Ctrl+C reaches the parent alone, which stops its children in order.
  const child = spawn(process.execPath, flags, { cwd: ROOT, env: environment, detached: true, stdio: ['ignore', output, output, 'ipc'] });
  const gone = new Promise<void>((resolve) => {
    child.once('exit', () => resolve());
    child.once('error', () => resolve());
  });
  const failed = (): never => {
    child.kill('SIGKILL');
    throw new Sentence(`${flags.at(-1)} did not get ready; the end of its output:\n${readFileSync(log, 'utf8').trimEnd().split('\n').slice(-8).join('\n')}`);
  };
  const ready = new Promise<number>((resolve) => child.once('message', (message: { port?: number }) => resolve(message.port ?? 0)));
  const port = await within(Promise.race([ready, gone.then(failed)]), READY_LIMIT_MS, failed);
  const bootMs = performance.now() - began;
  const stop = async () => {
    child.kill('SIGTERM');
    await within(gone, STOP_LIMIT_MS, () => void child.kill('SIGKILL'));
  };
  return { process: child, port, bootMs, stop };
}

/** Sends one message and waits for the one answer. Throws what the child reports as an error, and when it ends without an answer. */
export function ask<Q extends object, A>(child: ChildProcess, question: Q): Promise<A> {
  return new Promise((resolve, reject) => {
    const ended = () => reject(new Error('the process ended before it answered'));
    child.once('exit', ended);
    child.once('message', (message: { result?: A; error?: string }) => {
      child.off('exit', ended);
      if (message.error === undefined) resolve(message.result as A);
      else reject(new Sentence(message.error));
    });
    child.send(question, (error) => error && reject(new Error(messageOf(error))));
  });
}

/** Resident memory of a process in megabytes, or null where the system does not tell. */
export function residentMb(pid: number | undefined): number | null {
  try {
    const kilobytes = /^VmRSS:\s+(\d+) kB$/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1];
    return kilobytes === undefined ? null : Number(kilobytes) / 1024;
  } catch {
    return null;
  }
}
