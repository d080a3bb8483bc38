import { mkdirSync, mkdtempSync } from 'node:fs';
import path from 'node:path';

/** What the tests' servers take over from the outside; everything else would make results depend on the machine. */
const INHERITED = ['PATH', 'HOME', 'TMPDIR', 'LANG', 'NODE_OPTIONS'];

/** What signs the sandbox gateway's webhooks. */
export const TEST_WEBHOOK_SECRET = 'webhook-secret-of-the-tests';

/** What settings are encrypted under. */
export const TEST_ENCRYPTION_SECRET = 'encryption-secret-of-the-tests-0123456789';

/** Environment of a server under test: development, no limits, media in a folder of its own. */
export function serverEnvironment(folder: string, overrides: Record<string, string>): NodeJS.ProcessEnv {
  const inherited = Object.fromEntries(INHERITED.filter((name) => process.env[name] !== undefined).map((name) => [name, process.env[name]]));
  return {
    ...inherited,
    NODE_ENV: 'development',
    APP_ENV: 'development',
    HOST: '127.0.0.1',
    LOG_LEVEL: 'WARN',
    DEMO_CONTENT: '0',
    CHECK_RESPONSES: '1',
    MEDIA_ROOT: overrides['MEDIA_ROOT'] ?? mediaFolder(folder),
    PRIVATE_MEDIA_ROOT: path.join(folder, 'private'),
    SHUTDOWN_SECONDS: '5',
    OPERATOR_ADMIN_OPTIONAL: '1',
    TRUSTED_PROXY_COUNT: '1',
    THROTTLE_USER: '0',
    THROTTLE_ANON: '0',
    THROTTLE_OTP: '0',
    THROTTLE_AUTH: '0',
    THROTTLE_REFRESH: '0',
    THROTTLE_WEBHOOK: '0',
    THROTTLE_WEBHOOK_BAD: '0',
    WEBHOOK_SECRET_MOCK: TEST_WEBHOOK_SECRET,
    ENCRYPTION_SECRET: TEST_ENCRYPTION_SECRET,
    CHAT_MESSAGES_PER_MINUTE: '0',
    CHAT_EVENTS_PER_MINUTE: '0',
    OTP_COOLDOWN_SECONDS: '0',
    OTP_PHONE_HOURLY_LIMIT: '0',
    OTP_PHONE_DAILY_LIMIT: '0',
    OTP_IP_HOURLY_LIMIT: '0',
    ...overrides,
  };
}

function mediaFolder(folder: string): string {
  const media = mkdtempSync(path.join(folder, 'media-'));
  mkdirSync(path.join(media, 'uploads'));
  return media;
}
