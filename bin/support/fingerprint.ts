import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { DIST, ROOT } from './paths';

/** Fingerprints of sources, so that only what changed is built again. */

/** Every file below `target` (a file or folder, relative to the project), sorted; `skip` leaves out folders. */
export function filesBelow(target: string, skip: readonly string[] = []): string[] {
  const full = path.join(ROOT, target);
  if (!existsSync(full) || skip.includes(target)) return [];
  if (!statSync(full).isDirectory()) return [target];
  return readdirSync(full)
    .sort()
    .flatMap((name) => filesBelow(`${target}/${name}`, skip));
}

/** SHA-256 over names and contents. */
export function fingerprint(targets: readonly string[], skip: readonly string[] = []): string {
  const hash = createHash('sha256').update(process.versions.modules);
  for (const file of targets.flatMap((target) => filesBelow(target, skip))) hash.update(`\0${file}\0`).update(readFileSync(path.join(ROOT, file)));
  return hash.digest('hex');
}

/** True when `name` was built from sources with this fingerprint. */
export function isFresh(name: string, value: string): boolean {
  const file = path.join(DIST, name);
  return existsSync(file) && readFileSync(file, 'utf8') === value;
}

export const markStale = (name: string): void => rmSync(path.join(DIST, name), { force: true });

export function markFresh(name: string, value: string): void {
  mkdirSync(DIST, { recursive: true });
  writeFileSync(path.join(DIST, name), value);
}
