import { existsSync } from 'node:fs';
import { localUrl, printAddresses } from './support/addresses';
import { buildPanel, buildServer } from './support/build';
import { watchServer } from './support/compiler';
import { layDemoContent } from './support/demo-content';
import { loadEnvironment } from './support/environment';
import { updateLock } from './support/lock';
import { PANEL_ENTRY } from './support/paths';
import { runCommand, say } from './support/report';
import { claimProject } from './support/session';
import { supervised } from './support/supervisor';

/** `npm run develop`: as `npm start`, and the server is compiled and started again at every change of its sources. */
runCommand(async () => {
  const env = loadEnvironment();
  await claimProject(env);
  await supervised(env, async (supervisor) => {
    await buildServer();
    if (!existsSync(PANEL_ENTRY)) await buildPanel();
    const session = await supervisor.open();
    const url = localUrl(env, await supervisor.serve(session));
    updateLock({ url, databaseUrl: session.databaseUrl });
    if (env.DEMO_CONTENT && env.APP_ENV === 'development') await layDemoContent({ ...session.environment, SOUQ_URL: url });
    await printAddresses(env, url, existsSync(PANEL_ENTRY), session.databaseUrl, session.administrator);

    let turn = Promise.resolve();
    let first = true;
    const compiler = watchServer(() => {
      // The first report is of what already runs.
      if (!first) turn = turn.then(() => supervisor.restart(session)).then(() => say(`Restarted at ${url}.`));
      first = false;
    });
    process.once('exit', () => compiler.kill());
    compiler.once('exit', () => void supervisor.end(1, 'The compiler ended by itself.'));
  });
});
