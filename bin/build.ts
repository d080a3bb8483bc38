import { buildPanel, buildServer } from './support/build';
import { checkNode } from './support/environment';
import { runCommand, say } from './support/report';

/** `npm run build [-- --server]`: builds server and panel, or only the server, when their sources changed. */
runCommand(async () => {
  checkNode();
  const server = await buildServer();
  const panel = process.argv.includes('--server') ? false : await buildPanel();
  say(server || panel ? 'Built.' : 'Nothing to build.');
});
