import { EnvError, parseEnv } from '../../config/env';

const LONG = 'x'.repeat(32);

const PRODUCTION = {
  APP_ENV: 'production',
  DATABASE_URL: 'postgres://souq@db/souq',
  REDIS_URL: 'redis://cache',
  SECRET_KEY: LONG,
  OTP_PEPPER: LONG,
  ENCRYPTION_SECRET: LONG,
  ALLOWED_HOSTS: 'souq.example',
  SMS_GATEWAY: 'kavenegar',
  KAVENEGAR_API_KEY: 'key',
  KAVENEGAR_TEMPLATE: 'verify',
};

function mistakesOf(source: Record<string, string>): string[] {
  try {
    parseEnv(source);
  } catch (error) {
    if (error instanceof EnvError) return error.mistakes;
    throw error;
  }
  return [];
}

describe('defaults', () => {
  it('of development', () => {
    expect(parseEnv({})).toMatchObject({
      APP_ENV: 'development',
      PORT: 1337,
      ROLE: 'all',
      JWT_ACCESS_MIN: 60,
      JWT_REFRESH_DAYS: 30,
      THROTTLE_USER: 200,
      THROTTLE_ANON: 60,
      THROTTLE_OTP: 60,
      THROTTLE_AUTH: 15,
      THROTTLE_REFRESH: 60,
      TRUSTED_PROXY_COUNT: 0,
      OTP_COOLDOWN_SECONDS: 60,
      OTP_PHONE_HOURLY_LIMIT: 5,
      OTP_PHONE_DAILY_LIMIT: 10,
      OTP_IP_HOURLY_LIMIT: 50,
      OTP_DEV_ACCEPT_ANY_CODE: false,
      OTP_TEST_MODE: false,
      OTP_TEST_HEADER: 'X-OTP-TEST-KEY',
      OTP_APP_BYPASS: false,
      URGENT_REQUEST_EXPIRY_MINUTES: 15,
      SMS_GATEWAY: 'console',
      LOG_LEVEL: 'info',
    });
  });

  it.each([
    [{}, 'development'],
    [{ NODE_ENV: 'development' }, 'development'],
    [{ NODE_ENV: 'production', APP_ENV: 'staging' }, 'staging'],
    [{ ...PRODUCTION, APP_ENV: '', NODE_ENV: 'production' }, 'production'],
    [PRODUCTION, 'production'],
  ])('the environment of %j', (source, appEnv) => {
    expect(parseEnv(source).APP_ENV).toBe(appEnv);
  });

  it('limits codes to 5 a minute outside development', () => {
    expect(parseEnv({ APP_ENV: 'staging' }).THROTTLE_OTP).toBe(5);
    expect(parseEnv(PRODUCTION).THROTTLE_OTP).toBe(5);
    expect(parseEnv({ THROTTLE_OTP: '7' }).THROTTLE_OTP).toBe(7);
  });

  it('reads lists, flags and origins', () => {
    const env = parseEnv({ ALLOWED_HOSTS: ' a.example , ,b.example', OTP_DEV_ACCEPT_ANY_CODE: 'true', PUBLIC_URL: 'https://souq.example//', LOG_LEVEL: 'WARN' });
    expect(env).toMatchObject({ ALLOWED_HOSTS: ['a.example', 'b.example'], OTP_DEV_ACCEPT_ANY_CODE: true, PUBLIC_URL: 'https://souq.example', LOG_LEVEL: 'warn' });
  });

  it('reads flags in any case and the level names of other loggers', () => {
    expect(parseEnv({ OTP_DEV_ACCEPT_ANY_CODE: 'True', LOG_LEVEL: 'WARNING' })).toMatchObject({ OTP_DEV_ACCEPT_ANY_CODE: true, LOG_LEVEL: 'warn' });
  });

  it.each([
    [{ TWILIO_ACCOUNT_SID: 'AC1', TWILIO_AUTH_TOKEN: 't', TWILIO_FROM: '+1' }, 'twilio'],
    [{ KAVENEGAR_API_KEY: 'k', KAVENEGAR_TEMPLATE: 't' }, 'kavenegar'],
    [{ SMS_GATEWAY: 'console', KAVENEGAR_API_KEY: 'k' }, 'console'],
  ])('the SMS gateway of %j', (source, gateway) => {
    expect(parseEnv(source).SMS_GATEWAY).toBe(gateway);
  });
});

describe('production refuses', () => {
  it.each([
    ['no database', 'DATABASE_URL', ''],
    ['no Redis', 'REDIS_URL', ''],
    ['no secret', 'SECRET_KEY', ''],
    ['a short secret', 'SECRET_KEY', 'x'.repeat(31)],
    ['no pepper', 'OTP_PEPPER', ''],
    ['a short pepper', 'OTP_PEPPER', 'short'],
    ['no encryption secret', 'ENCRYPTION_SECRET', ''],
    ['a short encryption secret', 'ENCRYPTION_SECRET', 'x'.repeat(31)],
    ['a short older encryption secret', 'ENCRYPTION_SECRETS_OLD', `${LONG},short`],
    ['no hosts', 'ALLOWED_HOSTS', ' , '],
    ['the console as SMS gateway', 'SMS_GATEWAY', 'console'],
  ])('%s', (_name, variable, value) => {
    const mistakes = mistakesOf({ ...PRODUCTION, [variable]: value });
    expect(mistakes).toHaveLength(1);
    expect(mistakes[0]).toContain(`${variable}:`);
  });

  it('a bucket that anyone may read as the only one', () => {
    expect(mistakesOf({ ...PRODUCTION, S3_BUCKET: 'media' })).toEqual([expect.stringContaining('S3_PRIVATE_BUCKET:')]);
    expect(mistakesOf({ ...PRODUCTION, S3_BUCKET: 'media', S3_PRIVATE_BUCKET: 'papers' })).toEqual([]);
  });

  it('no SMS gateway at all', () => {
    const { SMS_GATEWAY: _gateway, KAVENEGAR_API_KEY: _key, ...rest } = PRODUCTION;
    expect(mistakesOf(rest)).toEqual([expect.stringContaining('SMS_GATEWAY:')]);
  });

  it('nothing of a complete environment', () => {
    expect(mistakesOf(PRODUCTION)).toEqual([]);
  });

  it('every helper for one-time codes, and says which were asked for', () => {
    const env = parseEnv({ ...PRODUCTION, OTP_DEV_ACCEPT_ANY_CODE: '1', OTP_TEST_MODE: '1', OTP_APP_BYPASS: '1', OTP_TEST_KEY: 'k'.repeat(16) });
    expect(env).toMatchObject({ OTP_DEV_ACCEPT_ANY_CODE: false, OTP_TEST_MODE: false, OTP_APP_BYPASS: false });
    expect(env.OTP_HELPERS_REFUSED).toEqual(['OTP_DEV_ACCEPT_ANY_CODE', 'OTP_TEST_MODE', 'OTP_TEST_KEY', 'OTP_APP_BYPASS']);
    expect(parseEnv(PRODUCTION).OTP_HELPERS_REFUSED).toEqual([]);
  });
});

describe('the folder of private files', () => {
  it.each([
    [{ PRIVATE_MEDIA_ROOT: '/data/private', MEDIA_ROOT: '/data/media' }, 0],
    [{ PRIVATE_MEDIA_ROOT: '/data/media-private', MEDIA_ROOT: '/data/media' }, 0],
    [{ PRIVATE_MEDIA_ROOT: '/data/media/private', MEDIA_ROOT: '/data/media' }, 1],
    [{ PRIVATE_MEDIA_ROOT: '/data/media/', MEDIA_ROOT: '/data/media' }, 1],
    [{ PRIVATE_MEDIA_ROOT: 'public/papers' }, 1],
    [{ MEDIA_ROOT: '/data/media' }, 0],
  ])('%j', (source, count) => {
    expect(mistakesOf(source)).toHaveLength(count);
  });
});

describe('helpers for one-time codes', () => {
  const ASKED = { OTP_DEV_ACCEPT_ANY_CODE: '1', OTP_TEST_MODE: '1', OTP_TEST_KEY: 'k'.repeat(16), OTP_APP_BYPASS: '1' };
  it.each([
    ['development', { OTP_DEV_ACCEPT_ANY_CODE: true, OTP_TEST_MODE: false, OTP_APP_BYPASS: false }],
    ['staging', { OTP_DEV_ACCEPT_ANY_CODE: false, OTP_TEST_MODE: true, OTP_APP_BYPASS: true }],
  ])('in %s', (appEnv, helpers) => {
    expect(parseEnv({ APP_ENV: appEnv, ...ASKED })).toMatchObject(helpers);
  });

  it('want a long key for the test mode', () => {
    expect(mistakesOf({ APP_ENV: 'staging', OTP_TEST_MODE: '1', OTP_TEST_KEY: 'short' })).toEqual([expect.stringContaining('OTP_TEST_KEY:')]);
  });
});

describe('mistakes', () => {
  it.each([
    ['PORT', 'abc'],
    ['PORT', '70000'],
    ['PORT', '-1'],
    ['ROLE', 'both'],
    ['APP_ENV', 'prod'],
    ['PUBLIC_URL', 'souq.example'],
    ['DATABASE_URL', 'mysql://x'],
    ['REDIS_URL', 'http://x'],
    ['JWT_ACCESS_MIN', '0'],
    ['THROTTLE_OTP', 'many'],
    ['OTP_TEST_CODE', '123'],
    ['OTP_APP_BYPASS', 'yes'],
    ['SMS_GATEWAY', 'pigeon'],
    ['LOG_LEVEL', 'LOUD'],
    ['CORS_ALLOWED_ORIGIN_REGEXES', '('],
  ])('%s=%s', (name, value) => {
    expect(mistakesOf({ [name]: value })).toEqual([expect.stringContaining(name)]);
  });

  it.each([
    ['twilio', ['TWILIO_ACCOUNT_SID', 'TWILIO_AUTH_TOKEN', 'TWILIO_FROM']],
    ['kavenegar', ['KAVENEGAR_API_KEY', 'KAVENEGAR_TEMPLATE']],
  ])('a gateway without its settings: %s', (gateway, names) => {
    expect(mistakesOf({ SMS_GATEWAY: gateway })).toEqual(names.map((name) => expect.stringContaining(`${name}:`)));
  });

  it('are all listed at once', () => {
    expect(mistakesOf({ PORT: 'x', ROLE: 'both', DATABASE_URL: 'x', LOG_LEVEL: 'x' })).toHaveLength(4);
    expect(mistakesOf({ APP_ENV: 'production' })).toHaveLength(7);
    expect(() => parseEnv({ APP_ENV: 'production' })).toThrow(/7 mistakes:\n(?: {2}- [A-Z_]+: .+\n?){7}$/);
    expect(() => parseEnv({ PORT: 'x' })).toThrow(/a mistake:\n {2}- PORT: /);
  });
});

describe('the first operator', () => {
  it.each([
    ['a password alone', { OPERATOR_ADMIN_PASSWORD: 'long enough' }, 'OPERATOR_ADMIN_USERNAME:'],
    ['a name alone', { OPERATOR_ADMIN_USERNAME: 'first' }, 'OPERATOR_ADMIN_PASSWORD:'],
    ['a short password', { OPERATOR_ADMIN_USERNAME: 'first', OPERATOR_ADMIN_PASSWORD: 'x'.repeat(9) }, 'OPERATOR_ADMIN_PASSWORD:'],
    ['a long password', { OPERATOR_ADMIN_USERNAME: 'first', OPERATOR_ADMIN_PASSWORD: 'x'.repeat(129) }, 'OPERATOR_ADMIN_PASSWORD:'],
    ['an audit log that is kept too short', { AUDIT_RETENTION_DAYS: '89' }, 'AUDIT_RETENTION_DAYS:'],
  ])('%s is a mistake', (_name, source, mistake) => {
    expect(mistakesOf(source)).toEqual([expect.stringContaining(mistake)]);
  });

  it('needs both', () => {
    expect(parseEnv({ OPERATOR_ADMIN_USERNAME: 'first', OPERATOR_ADMIN_PASSWORD: 'x'.repeat(10) })).toMatchObject({
      OPERATOR_ADMIN_USERNAME: 'first',
      OPERATOR_ADMIN_OPTIONAL: false,
    });
  });
});

it('the chat answers visitors as "support" unless told otherwise', () => {
  expect(parseEnv({})).toMatchObject({ CHAT_SUPPORT_NAME: 'support', CHAT_RETENTION_DAYS: 365, CHAT_ALLOWED_ORIGINS: [], AUDIT_RETENTION_DAYS: 730 });
  expect(parseEnv({ CHAT_SUPPORT_NAME: ' ', CHAT_ALLOWED_ORIGINS: 'https://a.example, https://b.example' })).toMatchObject({
    CHAT_SUPPORT_NAME: 'support',
    CHAT_ALLOWED_ORIGINS: ['https://a.example', 'https://b.example'],
  });
});
