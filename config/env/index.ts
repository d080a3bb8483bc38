import { createHash } from 'node:crypto';
import path from 'node:path';
import { z } from 'zod';
import { type PaymentSettings, paymentSettings } from './payments';
import { extraSkus, factors, planFees, prices } from './price-lists';
import { isServiceAccount } from './service-account';
import { amount, currencies } from './wallet';

/** The whole environment, parsed once. Names, defaults and meanings: spec/operations.md, section 5. */

const flag = <F extends boolean | undefined>(fallback: F) =>
  z
    .string()
    .default('')
    .transform((value) => value.trim().toLowerCase())
    .pipe(z.enum(['0', '1', 'true', 'false', '']))
    .transform((value): boolean | F => (value === '' ? fallback : value === '1' || value === 'true'));

const int = (fallback: number, min = 0, max = Number.MAX_SAFE_INTEGER) =>
  z
    .string()
    .trim()
    .regex(/^\d*$/, 'must be a whole number')
    .default('')
    .transform((value) => (value === '' ? fallback : Number(value)))
    .refine((value) => value >= min && value <= max, `must be between ${min} and ${max}`);

/** A percentage with up to two decimals, as hundredths of a percent: `15` → 1500. */
const percent = (fallback: number) =>
  z
    .string()
    .trim()
    .regex(/^(\d{1,3}(\.\d{1,2})?)?$/, 'must be a percentage with up to two decimals')
    .default('')
    .transform((value) => Math.round(Number(value === '' ? fallback : value) * 100))
    .refine((value) => value <= 10_000, 'must be between 0 and 100');

const list = z
  .string()
  .default('')
  .transform((value) =>
    value
      .split(',')
      .map((item) => item.trim())
      .filter(Boolean),
  );

const text = z.string().trim().default('');
const origin = text.refine((value) => value === '' || URL.canParse(value), 'must be an absolute URL').transform((value) => value.replace(/\/+$/, ''));

/** Names that other loggers give the same levels. */
const LEVEL_ALIASES: Record<string, string> = { warning: 'warn', critical: 'fatal', '': 'info' };

const schema = z.object({
  NODE_ENV: text,
  APP_ENV: z.enum(['', 'development', 'staging', 'production']).default(''),
  HOST: z.string().default('0.0.0.0'),
  PORT: int(1337, 0, 65535),
  ROLE: z.enum(['all', 'web', 'worker']).default('all'),
  PUBLIC_URL: origin,
  SHUTDOWN_SECONDS: int(15, 0, 600),

  DATABASE_URL: text.refine((value) => value === '' || /^postgres(ql)?:\/\//.test(value), 'must start with postgres://'),
  DATABASE_POOL_MAX: int(16, 2, 500),
  DATABASE_SSL: flag(false),
  REDIS_URL: text.refine((value) => value === '' || /^rediss?:\/\//.test(value), 'must start with redis://'),

  SECRET_KEY: text,
  OTP_PEPPER: text,
  ENCRYPTION_SECRET: text,
  ENCRYPTION_SECRETS_OLD: list,
  JWT_ACCESS_MIN: int(60, 1),
  JWT_REFRESH_DAYS: int(30, 1),

  THROTTLE_USER: int(200),
  THROTTLE_ANON: int(60),
  THROTTLE_OTP: text,
  THROTTLE_AUTH: int(15),
  THROTTLE_REFRESH: int(60),
  CHAT_MESSAGES_PER_MINUTE: int(30),
  CHAT_EVENTS_PER_MINUTE: int(60),
  WS_QUERY_TOKEN_ENABLED: flag(undefined),
  THROTTLE_WEBHOOK: int(600),
  THROTTLE_WEBHOOK_BAD: int(30),
  TRUSTED_PROXY_COUNT: int(0, 0, 20),
  ALLOWED_HOSTS: list,
  CORS_ALLOWED_ORIGINS: list,
  CORS_ALLOWED_ORIGIN_REGEXES: list,
  CSRF_TRUSTED_ORIGINS: list,

  OTP_COOLDOWN_SECONDS: int(60),
  OTP_PHONE_HOURLY_LIMIT: int(5),
  OTP_PHONE_DAILY_LIMIT: int(10),
  OTP_IP_HOURLY_LIMIT: int(50),
  OTP_DEV_ACCEPT_ANY_CODE: flag(false),
  OTP_TEST_MODE: flag(false),
  OTP_TEST_KEY: text,
  OTP_TEST_HEADER: z.string().default('X-OTP-TEST-KEY'),
  OTP_TEST_CODE: text.refine((value) => value === '' || /^\d{4}$/.test(value), 'must be 4 digits'),
  OTP_APP_BYPASS: flag(false),
  OTP_APP_BYPASS_ALLOWLIST: list,

  DASHBOARD_SESSION_HOURS: int(12, 1, 24),
  DASHBOARD_IDLE_MINUTES: int(120, 5, 1440),

  SMS_GATEWAY: z.enum(['', 'console', 'twilio', 'kavenegar']).default(''),
  TWILIO_ACCOUNT_SID: text,
  TWILIO_AUTH_TOKEN: text,
  TWILIO_FROM: text,
  TWILIO_BASE_URL: origin,
  KAVENEGAR_API_KEY: text,
  KAVENEGAR_SENDER: text,
  KAVENEGAR_TEMPLATE: text,
  KAVENEGAR_BASE_URL: origin,
  SMS_TIMEOUT_MS: int(5000, 100),

  FCM_SERVICE_ACCOUNT: text.refine(isServiceAccount, 'must be the JSON of a service account, or the path of a file with it'),
  FCM_BASE_URL: origin,
  FCM_TIMEOUT_MS: int(15_000, 100),
  SMTP_HOST: text,
  SMTP_PORT: int(587, 1, 65535),
  SMTP_SECURE: flag(false),
  SMTP_USER: text,
  SMTP_PASSWORD: z.string().default(''),
  SMTP_TIMEOUT_MS: int(10_000, 100),
  MAIL_FROM: text
    .transform((value) => value || 'Souq <no-reply@souq.invalid>')
    .refine((value) => /^[^<>@\r\n]*<?[^\s<>@]+@[^\s<>@]+>?$/.test(value), 'must be an address, or a name with an <address>'),
  NOTIFICATIONS_RETENTION_DAYS: int(90, 1),

  BILLING_CURRENCIES: list,
  DEFAULT_VAT_PERCENT: percent(15),
  INVOICE_SELLER_NAME: text.transform((value) => value || 'سوق'),
  INVOICE_SELLER_VAT_NUMBER: text,
  PAYMENT_MOCK_ENABLED: z.string().default(''),
  PAYMENT_CHECKOUT_BASE_URL: origin,
  PAYMENT_RETURN_URLS: list,
  PAYMENT_TIMEOUT_MS: int(10_000, 100),
  BANK_NAME: text,
  BANK_ACCOUNT_NAME: text,
  BANK_IBAN: text.transform((value) => value.replace(/\s/g, '')),
  WEBHOOK_SECRET_MOCK: text,
  WEBHOOK_SECRET_MANUAL: text,
  CARD_GATEWAY: z.enum(['', 'paymob', 'mock']).default(''),
  PAYMOB_BASE_URL: origin,
  PAYMOB_SECRET_KEY: text,
  PAYMOB_PUBLIC_KEY: text,
  PAYMOB_INTEGRATION_IDS: list.refine((ids) => ids.every((id) => /^\d{1,15}$/.test(id)), 'must be a comma list of whole numbers'),
  PAYMOB_HMAC_SECRET: text,
  PAYMOB_API_KEY: text,
  PAYMOB_IFRAME_ID: text.refine((value) => /^\d*$/.test(value), 'must be a whole number'),
  PAYMOB_FLOW: z.enum(['', 'intention', 'legacy']).default(''),

  CURRENCIES: currencies,
  WITHDRAWAL_MINIMUM: amount('50.00'),
  WITHDRAWAL_DAILY_LIMIT: amount('50000.00'),
  TOPUP_MINIMUM: amount('10.00'),
  TWO_PERSON_AMOUNT: amount('10000.00'),

  URGENT_REQUEST_EXPIRY_MINUTES: int(15, 1),
  SUBS_GRACE_DAYS: int(7, 0, 3650),
  EXTRA_SKUS: extraSkus,
  PROMO_BASE_PRICES: prices,
  PROMO_POSITION_MULTIPLIER: factors,
  PROMO_FREQUENCY_MULTIPLIER: factors,
  VERIFY_BLUE_FEE: amount('100.00'),
  VERIFY_GREEN_FEE: amount('50.00'),
  VERIFY_FEES_BY_PLAN: planFees,
  MEDIA_ROOT: text,
  PRIVATE_MEDIA_ROOT: text,
  S3_BUCKET: text,
  S3_PRIVATE_BUCKET: text,
  S3_REGION: text,
  S3_ENDPOINT: origin,
  S3_ACCESS_KEY_ID: text,
  S3_SECRET_ACCESS_KEY: text,
  S3_PUBLIC_URL: origin,
  S3_FORCE_PATH_STYLE: flag(true),
  UPLOAD_MAX_MB: int(10, 1),

  FFMPEG_PATH: text,

  ZID_BASE_URL: origin.transform((value) => value || 'https://api.zid.sa/v1'),
  ZID_TOKEN: text,
  ZID_MANAGER_TOKEN: text,
  ZID_STORE_ID: text,
  OPENAI_BASE_URL: origin.transform((value) => value || 'https://api.openai.com/v1'),
  OPENAI_API_KEY: text,
  WA_BASE_URL: origin.transform((value) => value || 'https://graph.facebook.com'),
  WA_GRAPH_VERSION: text.transform((value) => value || 'v19.0').refine((value) => /^v\d{1,3}\.\d{1,3}$/.test(value), 'must be a version like v19.0'),
  WA_TOKEN: text,
  WA_APP_SECRET: text,
  WA_VERIFY_TOKEN: text,
  WA_PHONE_ID: text.refine((value) => /^\d{0,32}$/.test(value), 'must be at most 32 digits'),
  EMAIL_TOKENS: text,
  CHAT_ALLOWED_ORIGINS: list,
  CHAT_SUPPORT_NAME: text.transform((value) => value || 'support'),
  CHAT_RETENTION_DAYS: int(365, 1),
  AUDIT_RETENTION_DAYS: int(730, 90),

  SENTRY_DSN: text.refine((value) => value === '' || URL.canParse(value), 'must be a DSN (an absolute URL)'),
  METRICS_TOKEN: text,
  LOG_LEVEL: z
    .string()
    .default('INFO')
    .transform((value) => LEVEL_ALIASES[value.toLowerCase()] ?? value.toLowerCase())
    .pipe(z.enum(['trace', 'debug', 'info', 'warn', 'error', 'fatal', 'silent'])),
  DEMO_CONTENT: flag(true),
  ADMIN_EMAIL: text,
  ADMIN_PASSWORD: text,
  OPERATOR_ADMIN_USERNAME: text,
  OPERATOR_ADMIN_PASSWORD: z.string().default(''),
  OPERATOR_ADMIN_OPTIONAL: flag(false),
});

type Parsed = z.infer<typeof schema>;

export type AppEnv = 'development' | 'staging' | 'production';

export interface Env
  extends Omit<Parsed, 'APP_ENV' | 'THROTTLE_OTP' | 'WS_QUERY_TOKEN_ENABLED' | 'SMS_GATEWAY' | 'PAYMENT_MOCK_ENABLED' | 'CARD_GATEWAY' | 'PAYMOB_FLOW'>,
    PaymentSettings {
  APP_ENV: AppEnv;
  THROTTLE_OTP: number;
  WS_QUERY_TOKEN_ENABLED: boolean;
  SMS_GATEWAY: 'console' | 'twilio' | 'kavenegar';
  /** OTP helpers that the environment asked for and production refused (logged at boot). */
  OTP_HELPERS_REFUSED: string[];
}

/** Every mistake of the environment in one sentence each. */
export class EnvError extends Error {
  constructor(readonly mistakes: string[]) {
    super(`The environment has ${mistakes.length === 1 ? 'a mistake' : `${mistakes.length} mistakes`}:\n${mistakes.map((line) => `  - ${line}`).join('\n')}`);
    this.name = 'EnvError';
  }
}

const DEVELOPMENT_SECRET = 'development-secret-not-for-production-0123456789';
const OTP_HELPERS = ['OTP_DEV_ACCEPT_ANY_CODE', 'OTP_TEST_MODE', 'OTP_TEST_KEY', 'OTP_TEST_CODE', 'OTP_APP_BYPASS'] as const;

function appEnv(parsed: Parsed): AppEnv {
  if (parsed.APP_ENV !== '') return parsed.APP_ENV;
  return parsed.NODE_ENV === 'production' ? 'production' : 'development';
}

function throttleOtp(raw: string, env: AppEnv, mistakes: string[]): number {
  if (raw === '') return env === 'development' ? 60 : 5;
  if (/^\d+$/.test(raw)) return Number(raw);
  mistakes.push('THROTTLE_OTP: must be a whole number');
  return 5;
}

function smsGateway(parsed: Parsed, env: AppEnv, mistakes: string[]): Env['SMS_GATEWAY'] {
  const chosen = parsed.SMS_GATEWAY || (parsed.TWILIO_ACCOUNT_SID ? 'twilio' : parsed.KAVENEGAR_API_KEY ? 'kavenegar' : 'console');
  const needed: Record<Env['SMS_GATEWAY'], (keyof Parsed)[]> = {
    console: [],
    twilio: ['TWILIO_ACCOUNT_SID', 'TWILIO_AUTH_TOKEN', 'TWILIO_FROM'],
    kavenegar: ['KAVENEGAR_API_KEY', 'KAVENEGAR_TEMPLATE'],
  };
  for (const name of needed[chosen]) if (!parsed[name]) mistakes.push(`${name}: is required for SMS_GATEWAY=${chosen}`);
  if (chosen === 'console' && env === 'production') mistakes.push('SMS_GATEWAY: production needs twilio or kavenegar (console would send no codes)');
  return chosen;
}

/** Development's secret is public. Staging without its own gets one that only who holds the database's address can compute. */
const fallbackSecret = (parsed: Parsed, env: AppEnv): string =>
  env === 'development' ? DEVELOPMENT_SECRET : createHash('sha256').update(`souq:${parsed.DATABASE_URL}`).digest('base64url');

function productionMistakes(parsed: Parsed): string[] {
  const mistakes: string[] = [];
  if (!parsed.DATABASE_URL) mistakes.push('DATABASE_URL: is required in production');
  for (const name of ['SECRET_KEY', 'OTP_PEPPER'] as const) if (parsed[name].length < 32) mistakes.push(`${name}: at least 32 characters are required in production`);
  if (!parsed.ENCRYPTION_SECRET) mistakes.push('ENCRYPTION_SECRET: is required in production');
  if (parsed.ALLOWED_HOSTS.length === 0) mistakes.push('ALLOWED_HOSTS: is required in production');
  if (parsed.S3_BUCKET && !parsed.S3_PRIVATE_BUCKET) mistakes.push('S3_PRIVATE_BUCKET: is required in production with S3_BUCKET, whose files anyone may read');
  if (!parsed.REDIS_URL) mistakes.push('REDIS_URL: is required in production (shared limits and realtime fan-out)');
  return mistakes;
}

/** Whatever encrypts for years is long enough wherever it is set. */
const encryptionMistakes = ({ ENCRYPTION_SECRET: now, ENCRYPTION_SECRETS_OLD: old }: Parsed): string[] => [
  ...(now && Buffer.byteLength(now) < 32 ? ['ENCRYPTION_SECRET: at least 32 bytes are required'] : []),
  ...(old.some((secret) => Buffer.byteLength(secret) < 32) ? ['ENCRYPTION_SECRETS_OLD: at least 32 bytes each are required'] : []),
];

/** The first operator needs a name and a password that the desk itself would take (spec/settings.md, section 2). */
function operatorMistakes({ OPERATOR_ADMIN_USERNAME: username, OPERATOR_ADMIN_PASSWORD: password }: Parsed): string[] {
  if (!username && !password) return [];
  if (!username) return ['OPERATOR_ADMIN_USERNAME: is required with OPERATOR_ADMIN_PASSWORD'];
  const length = [...password].length;
  return length < 10 || length > 128 ? ['OPERATOR_ADMIN_PASSWORD: 10 to 128 characters are required with OPERATOR_ADMIN_USERNAME'] : [];
}

/** Whether a folder, when one is named, is another one or lies below it. */
const isInside = (folder: string, other: string): boolean => folder !== '' && !path.relative(path.resolve(other), path.resolve(folder)).startsWith('..');

/** Parses an environment; throws EnvError with every mistake listed. */
export function parseEnv(source: Record<string, string | undefined>): Env {
  const result = schema.safeParse(source);
  if (!result.success) throw new EnvError(result.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`));
  const parsed = result.data;
  const env = appEnv(parsed);
  const mistakes: string[] = env === 'production' ? productionMistakes(parsed) : [];
  const refused = OTP_HELPERS.filter((name) => env === 'production' && parsed[name]);
  const complete: Env = {
    ...parsed,
    APP_ENV: env,
    THROTTLE_OTP: throttleOtp(parsed.THROTTLE_OTP, env, mistakes),
    WS_QUERY_TOKEN_ENABLED: parsed.WS_QUERY_TOKEN_ENABLED ?? env !== 'production',
    SMS_GATEWAY: smsGateway(parsed, env, mistakes),
    ...paymentSettings(parsed, { production: env === 'production', secretKey: parsed.SECRET_KEY || fallbackSecret(parsed, env) }, mistakes),
    SECRET_KEY: parsed.SECRET_KEY || fallbackSecret(parsed, env),
    OTP_PEPPER: parsed.OTP_PEPPER || fallbackSecret(parsed, env),
    OTP_DEV_ACCEPT_ANY_CODE: parsed.OTP_DEV_ACCEPT_ANY_CODE && env === 'development',
    OTP_TEST_MODE: parsed.OTP_TEST_MODE && env === 'staging',
    OTP_APP_BYPASS: parsed.OTP_APP_BYPASS && env === 'staging',
    OTP_HELPERS_REFUSED: refused,
  };
  if (isInside(parsed.PRIVATE_MEDIA_ROOT, parsed.MEDIA_ROOT || 'public')) mistakes.push('PRIVATE_MEDIA_ROOT: must lie outside MEDIA_ROOT, whose files anyone may read');
  if (complete.OTP_TEST_MODE && complete.OTP_TEST_KEY.length < 16) mistakes.push('OTP_TEST_KEY: at least 16 characters are required with OTP_TEST_MODE');
  mistakes.push(...encryptionMistakes(parsed), ...operatorMistakes(parsed));
  if (parsed.SMTP_HOST && !source['MAIL_FROM']) mistakes.push('MAIL_FROM: is required with SMTP_HOST');
  for (const source of parsed.CORS_ALLOWED_ORIGIN_REGEXES)
    try {
      new RegExp(source);
    } catch {
      mistakes.push(`CORS_ALLOWED_ORIGIN_REGEXES: "${source}" is not a regular expression`);
    }
  if (mistakes.length > 0) throw new EnvError(mistakes);
  return complete;
}

let current: Env | undefined;

/** The environment of this process (parsed on first use). */
export function env(): Env {
  current ??= parseEnv(process.env);
  return current;
}
