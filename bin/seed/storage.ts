import { mkdir, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { env } from '../../config/env';
import plugins from '../../config/plugins';
import { ROOT } from '../support/paths';

/** Where the server looks for uploads: the bucket when one is configured, else the public folder. */
export interface Storage {
  /** The upload provider's name in the media library. */
  readonly provider: string;
  /** Stores the bytes under `<hash>.webp`; answers the URL the media library records. */
  put(hash: string, bytes: Buffer): Promise<string>;
  remove(hash: string): Promise<void>;
}

const EXTENSION = '.webp';
const MIME = 'image/webp';

/** The storage of this environment, by the server's own configuration. */
export const openStorage = (): Storage => (env().S3_BUCKET ? bucket() : folder(path.resolve(ROOT, env().MEDIA_ROOT || 'public', 'uploads')));

function folder(root: string): Storage {
  return {
    provider: 'local',
    async put(hash, bytes) {
      await mkdir(root, { recursive: true });
      await writeFile(path.join(root, `${hash}${EXTENSION}`), bytes, { flag: 'wx' });
      return `/uploads/${hash}${EXTENSION}`;
    },
    remove: (hash) => rm(path.join(root, `${hash}${EXTENSION}`), { force: true }),
  };
}

interface StoredFile {
  name: string;
  hash: string;
  ext: string;
  mime: string;
  url: string;
  buffer?: Buffer;
}

interface BucketProvider {
  upload(file: StoredFile): Promise<unknown>;
  delete(file: StoredFile): Promise<unknown>;
}

/** The server's own upload provider; loaded only here, because the S3 client takes half a second to load. */
function bucket(): Storage {
  const { config } = plugins().upload;
  const { init } = require('@strapi/provider-upload-aws-s3') as { init(options: object): BucketProvider };
  const client = init(config.providerOptions);
  const file = (hash: string): StoredFile => ({ name: hash, hash, ext: EXTENSION, mime: MIME, url: '' });
  return {
    provider: config.provider,
    async put(hash, buffer) {
      const stored = { ...file(hash), buffer };
      await client.upload(stored);
      return stored.url;
    },
    remove: async (hash) => void (await client.delete(file(hash))),
  };
}
