import path from 'node:path';
import type { Core } from '@strapi/strapi';
import { env } from '../config/env';
import './wiring';
import { prepareToServe } from './platform/boot/before-serving';
import { ensureFirstAdmin } from './platform/boot/first-admin';
import { applyConstraints, BootLock } from './platform/db';
import { keepPanelMiddlewaresOffTheApi } from './platform/http/panel-only';
import { migrateJobs, startWorker, stopWorker } from './platform/jobs';
import { flushReports } from './platform/observability/error-report';
import { bootstrapPanel, registerPanel } from './platform/panel';
import { closeRealtime, openRealtime } from './platform/realtime';
import { closeRedis, openRedis } from './platform/redis';

/** Wiring only: what happens when the process starts and stops. */

const WORKER_CONCURRENCY = 4;
const lock = new BootLock();

export default {
  async register({ strapi }: { strapi: Core.Strapi }): Promise<void> {
    for (const name of env().OTP_HELPERS_REFUSED) strapi.log.warn(`${name} is set but has no effect in production`);
    await lock.take(env().DATABASE_URL);
    keepPanelMiddlewaresOffTheApi(strapi);
    registerPanel(strapi);
    strapi.hook('strapi::content-types.afterSync').register(async () => {
      await applyConstraints(env().DATABASE_URL, path.join(strapi.dirs.app.root, 'database', 'constraints'), (line) => strapi.log.info(line));
      await migrateJobs(env().DATABASE_URL);
    });
  },

  async bootstrap({ strapi }: { strapi: Core.Strapi }): Promise<void> {
    await bootstrapPanel(strapi);
    await ensureFirstAdmin(strapi);
    await prepareToServe();
    await openRedis();
    await openRealtime(env().ROLE === 'worker' ? null : strapi.server.httpServer);
    await lock.release();
    if (env().ROLE !== 'web') await startWorker(env().DATABASE_URL, WORKER_CONCURRENCY);
  },

  async destroy(): Promise<void> {
    await stopWorker();
    await closeRealtime();
    await flushReports();
    await closeRedis();
  },
};
