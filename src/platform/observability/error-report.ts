import type { ServerRuntimeClient } from '@sentry/core';
import { env } from '../../../config/env';

/** Unexpected errors to a Sentry-compatible collector (`SENTRY_DSN`): stack, route and request id; no person, address, body or header. */

/** Hundreds of files: loaded only where a collector is configured. */
const sentry = () => require('@sentry/core') as typeof import('@sentry/core');

let client: ServerRuntimeClient | undefined;

const TIMEOUT_MS = 5_000;

function collector(): ServerRuntimeClient | undefined {
  if (!env().SENTRY_DSN) return undefined;
  if (!client) {
    const { createStackParser, createTransport, nodeStackLineParser, ServerRuntimeClient } = sentry();
    client = new ServerRuntimeClient({
      dsn: env().SENTRY_DSN,
      environment: env().APP_ENV,
      platform: 'node',
      runtime: { name: 'node', version: process.version },
      sendDefaultPii: false,
      integrations: [],
      stackParser: createStackParser(nodeStackLineParser()),
      transport: (options) =>
        createTransport(options, async ({ body }) => {
          const answer = await fetch(options.url, { method: 'POST', body: body as string, headers: { ...options.headers }, signal: AbortSignal.timeout(TIMEOUT_MS) });
          return { statusCode: answer.status };
        }),
    });
    client.init();
  }
  return client;
}

/** Sends an error in the background; does nothing without `SENTRY_DSN`, never throws. @param tags short words: route, request id, job */
export function reportError(error: unknown, tags: Record<string, string>): void {
  const target = collector();
  if (!target) return;
  const scope = new (sentry().Scope)();
  scope.setTags(tags);
  target.captureException(error, undefined, scope);
}

/** Waits shortly for reports on their way. */
export async function flushReports(): Promise<void> {
  await client?.flush(2_000);
}
