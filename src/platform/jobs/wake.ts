import { db } from '../db';

let added = 0;
let calling = false;

/**
 * Tells the workers that a job is there: one NOTIFY at a time for however many came meanwhile. One that is lost costs seconds at most,
 * because workers look by themselves too.
 */
export function wakeWorkers(): void {
  added += 1;
  if (!calling) void call();
}

async function call(): Promise<void> {
  calling = true;
  while (added > 0) {
    const count = added;
    added = 0;
    // Equal texts within a moment would be one notification.
    await db.run(`select pg_notify('jobs:insert', $1)`, [JSON.stringify({ r: Math.random(), count })]).catch(() => undefined);
  }
  calling = false;
}
