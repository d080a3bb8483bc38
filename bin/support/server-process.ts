import { type ChildProcess, spawn } from 'node:child_process';
import { closeSync, openSync } from 'node:fs';
import { ROOT, SERVER_ENTRY } from './paths';
import { Sentence } from './report';
import { within } from './waiting';

/** The compiled server as a child process. */

const READY_LIMIT_MS = 120_000;

export interface ServerProcess {
  /** Resolves with its port once it takes requests (0 for a worker); rejects with a sentence when it ends before or takes too long. */
  readonly ready: Promise<number>;
  /** Resolves with its exit code when it ends: 1 when a signal ended it. */
  readonly ended: Promise<number>;
  signal(name: NodeJS.Signals): void;
  /** Asks it to finish its requests and waits; kills it when `limitMs` passed. Answers the exit code. */
  stop(limitMs: number): Promise<number>;
}

export interface ServerOptions {
  environment: NodeJS.ProcessEnv;
  /** File for its output; the terminal without one. */
  log?: string;
  /** True keeps the terminal's Ctrl+C away from it: its parent passes signals on. */
  detached: boolean;
}

/** Starts the compiled server. */
export function launchServer({ environment, log, detached }: ServerOptions): ServerProcess {
  const output = log === undefined ? 'inherit' : openSync(log, 'a');
  const child = spawn(process.execPath, ['--enable-source-maps', SERVER_ENTRY], { cwd: ROOT, env: environment, detached, stdio: ['ignore', output, output, 'ipc'] });
  if (typeof output === 'number') closeSync(output);
  const ended = new Promise<number>((resolve) => {
    child.once('exit', (code) => resolve(code ?? 1));
    child.once('error', () => resolve(1));
  });
  const where = log ? `; see ${log}` : '; the reason stands above';
  const failed = ended.then((code): never => {
    throw new Sentence(`The server ended while starting (exit code ${code})${where}.`);
  });
  const late = (): never => {
    child.kill('SIGKILL');
    throw new Sentence(`The server did not get ready within ${READY_LIMIT_MS / 1000} seconds${where}.`);
  };
  const ready = within(Promise.race([readiness(child), failed]), READY_LIMIT_MS, late);
  // Whoever waits for readiness hears of the failure; nobody has to.
  for (const promise of [failed, ready]) promise.catch(() => undefined);
  return { ready, ended, signal: (name) => void child.kill(name), stop: (limitMs) => stop(child, ended, limitMs) };
}

function readiness(child: ChildProcess): Promise<number> {
  return new Promise((resolve) => {
    child.on('message', (message: { type?: unknown; port?: unknown }) => {
      if (message.type === 'ready') resolve(Number(message.port ?? 0));
    });
  });
}

function stop(child: ChildProcess, ended: Promise<number>, limitMs: number): Promise<number> {
  child.kill('SIGTERM');
  return within(ended, limitMs, () => {
    child.kill('SIGKILL');
    return ended;
  });
}
