import { env } from './env';
import { derivedSecret } from './server';

const s3 = () => ({
  provider: 'aws-s3',
  providerOptions: {
    ...(env().S3_PUBLIC_URL ? { baseUrl: env().S3_PUBLIC_URL } : {}),
    s3Options: {
      credentials: { accessKeyId: env().S3_ACCESS_KEY_ID, secretAccessKey: env().S3_SECRET_ACCESS_KEY },
      region: env().S3_REGION || 'us-east-1',
      ...(env().S3_ENDPOINT ? { endpoint: env().S3_ENDPOINT } : {}),
      forcePathStyle: env().S3_FORCE_PATH_STYLE,
      params: { Bucket: env().S3_BUCKET },
    },
  },
  actionOptions: { upload: {}, uploadStream: {}, delete: {} },
});

const local = { provider: 'local', providerOptions: {} };

/** nodemailer; without a mail server a transport that sends nothing. */
const email = () => ({
  provider: 'nodemailer',
  providerOptions: env().SMTP_HOST ? smtp() : { jsonTransport: true },
  settings: { defaultFrom: env().MAIL_FROM },
});

const smtp = () => ({
  host: env().SMTP_HOST,
  port: env().SMTP_PORT,
  secure: env().SMTP_SECURE,
  // Passwords and one-time links never cross a network in clear.
  requireTLS: env().APP_ENV === 'production' && !env().SMTP_SECURE,
  ...(env().SMTP_USER ? { auth: { user: env().SMTP_USER, pass: env().SMTP_PASSWORD } } : {}),
  connectionTimeout: env().SMTP_TIMEOUT_MS,
  greetingTimeout: env().SMTP_TIMEOUT_MS,
  socketTimeout: env().SMTP_TIMEOUT_MS,
});

export default () => ({
  email: { config: email() },
  upload: { config: { ...(env().S3_BUCKET ? s3() : local), sizeLimit: 200 * 1024 * 1024 } },
  'users-permissions': { config: { jwtSecret: derivedSecret('users-permissions'), register: { allowedFields: [] } } },
});
