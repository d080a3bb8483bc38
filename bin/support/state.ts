import { chmodSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { STATE } from './paths';

/** The state folder, made on first use. Others may pass through it (the database runs as another user) but list nothing. */
export function stateFolder(): string {
  mkdirSync(STATE, { recursive: true });
  chmodSync(STATE, 0o711);
  return STATE;
}

/** Reads a JSON file of the state folder; undefined when it is missing or broken. */
export function readState<T>(name: string): T | undefined {
  try {
    return JSON.parse(readFileSync(path.join(STATE, name), 'utf8')) as T;
  } catch {
    return undefined;
  }
}

/** Writes a JSON file of the state folder whole or not at all, readable by its owner only. */
export function writeState(name: string, value: object): string {
  const file = path.join(stateFolder(), name);
  const draft = `${file}.${process.pid}`;
  writeFileSync(draft, `${JSON.stringify(value, null, 2)}\n`, { mode: 0o600 });
  renameSync(draft, file);
  return file;
}
