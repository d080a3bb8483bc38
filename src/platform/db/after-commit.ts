import type { Sql } from './sql';

type Hook = () => void;

const registers = new WeakMap<Sql, (hook: Hook) => void>();

/** Tells where the hooks of an open transaction go. */
export function collectHooks(tx: Sql, register: (hook: Hook) => void): void {
  registers.set(tx, register);
}

/** Calls `hook` once what was written through `sql` is committed; at once outside a transaction. A crash in between skips it. */
export function afterCommit(sql: Sql, hook: Hook): void {
  const register = registers.get(sql);
  if (register) register(hook);
  else hook();
}
