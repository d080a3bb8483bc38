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

export default () => ({
  upload: { config: { ...(env().S3_BUCKET ? s3() : local), sizeLimit: 200 * 1024 * 1024 } },
  'users-permissions': { config: { jwtSecret: derivedSecret('users-permissions'), register: { allowedFields: [] } } },
});
