import path from 'node:path';
import { createStrapi } from '@strapi/strapi';
import { EnvError, env } from '../config/env';

/** The server process: compiled, started by the launcher, by tests and in containers as `node dist/bin/serve.js`. */

process.env['TZ'] = 'UTC';
process.env['STRAPI_TELEMETRY_DISABLED'] = 'true';

async function main(): Promise<void> {
  env();
  const appDir = path.resolve(__dirname, '..', '..');
  const strapi = await createStrapi({ appDir, distDir: path.join(appDir, 'dist'), serveAdminPanel: env().ROLE !== 'worker' }).load();
  if (env().ROLE === 'worker') {
    process.send?.({ type: 'ready' });
    return;
  }
  await new Promise<void>((resolve, reject) => {
    strapi.server.httpServer.once('error', (error: NodeJS.ErrnoException) => {
      reject(error.code === 'EADDRINUSE' ? new Error(`Port ${env().PORT} is taken by another program: stop it or set PORT.`) : error);
    });
    strapi.server.mount();
    strapi.server.httpServer.listen(env().PORT, env().HOST, resolve);
  });
  const address = strapi.server.httpServer.address();
  const port = typeof address === 'object' && address ? address.port : env().PORT;
  process.send?.({ type: 'ready', port });
  strapi.log.info(`listening on port ${port}`);
}

main().catch((error: unknown) => {
  process.stderr.write(`${error instanceof EnvError || process.env['LOG_LEVEL'] !== 'DEBUG' ? (error as Error).message : String((error as Error).stack)}\n`);
  process.exit(1);
});
