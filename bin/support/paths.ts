import path from 'node:path';

/** Folders of the project, as seen by the tools that run from source. */
export const ROOT = path.resolve(__dirname, '..', '..');
export const DIST = path.join(ROOT, 'dist');
/** Local state that never leaves this machine: database, passwords, lock. */
export const STATE = path.join(ROOT, '.souq');
export const SERVER_ENTRY = path.join(DIST, 'bin', 'serve.js');
export const PANEL_ENTRY = path.join(DIST, 'build', 'index.html');
