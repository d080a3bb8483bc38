import { existsSync } from 'node:fs';
import { localUrl, printAddresses } from './support/addresses';
import { buildPanel, buildServer } from './support/build';
import { layDemoContent } from './support/demo-content';
import { loadEnvironment } from './support/environment';
import { updateLock } from './support/lock';
import { PANEL_ENTRY } from './support/paths';
import { runCommand } from './support/report';
import { claimProject } from './support/session';
import { supervised } from './support/supervisor';

/** `npm start`: builds what is stale, starts the local database when there is no other, then the server, and stays until told to stop. */
runCommand(async () => {
  const env = loadEnvironment();
  await claimProject(env);
  await supervised(env, async (supervisor) => {
    await buildServer();
    await buildPanel();
    const session = await supervisor.open();
    const url = localUrl(env, await supervisor.serve(session));
    updateLock({ url, databaseUrl: session.databaseUrl });
    if (env.DEMO_CONTENT && env.APP_ENV !== 'production') await layDemoContent({ ...session.environment, SOUQ_URL: url });
    if (!supervisor.isEnding) await printAddresses(env, url, existsSync(PANEL_ENTRY), session.databaseUrl, session.administrator);
  });
});
