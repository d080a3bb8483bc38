import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { type Env, parseEnv } from '../../config/env';
import { ROOT } from './paths';
import { Sentence } from './report';

const MINIMUM_NODE = 20;
const ASSIGNMENT = /^\s*(?:export\s+)?([A-Za-z_]\w*)\s*=\s*(.*?)\s*$/;

/** Refuses to go on with a Node.js older than the project supports. */
export function checkNode(): void {
  if (Number(process.versions.node.split('.')[0]) < MINIMUM_NODE) throw new Sentence(`Souq needs Node.js ${MINIMUM_NODE} or newer; this is ${process.versions.node}.`);
}

/** Adds the variables of `.env` to the process; what is already set wins. Quotes around a value and `#` comments are dropped. */
export function loadDotEnv(file = path.join(ROOT, '.env')): void {
  if (!existsSync(file)) return;
  for (const line of readFileSync(file, 'utf8').split(/\r?\n/)) {
    const [, name, raw] = ASSIGNMENT.exec(line) ?? [];
    if (name !== undefined && raw !== undefined) process.env[name] ??= unquoted(raw);
  }
}

function unquoted(raw: string): string {
  const quoted = /^(["'])(.*)\1(?:\s+#.*)?$/.exec(raw);
  return quoted?.[2] ?? raw.replace(/(^|\s+)#.*$/, '');
}

/** The parsed environment of a command, `.env` included. Throws EnvError with every mistake listed. */
export function loadEnvironment(): Env {
  checkNode();
  loadDotEnv();
  return parseEnv(process.env);
}
