import { createWriteStream } from 'node:fs';
import type { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { S3Client } from '@aws-sdk/client-s3';
import { env } from '../../../config/env';

/** The bucket itself, for what the upload provider cannot do: presigned uploads and reading objects back. */

export const hasBucket = (): boolean => env().S3_BUCKET !== '';

/** Its library is large: loaded only where there is a bucket. */
export const sdk = () => require('@aws-sdk/client-s3') as typeof import('@aws-sdk/client-s3');
const presigner = () => require('@aws-sdk/s3-request-presigner') as typeof import('@aws-sdk/s3-request-presigner');

let shared: S3Client | undefined;

/** The client of the configured store. */
export function s3(): S3Client {
  shared ??= new (sdk().S3Client)({
    credentials: { accessKeyId: env().S3_ACCESS_KEY_ID, secretAccessKey: env().S3_SECRET_ACCESS_KEY },
    region: env().S3_REGION || 'us-east-1',
    ...(env().S3_ENDPOINT ? { endpoint: env().S3_ENDPOINT } : {}),
    forcePathStyle: env().S3_FORCE_PATH_STYLE,
    // A presigned upload cannot carry a checksum of bytes that are not there yet.
    requestChecksumCalculation: 'WHEN_REQUIRED',
  });
  return shared;
}

const place = (key: string) => ({ Bucket: env().S3_BUCKET, Key: key });

/** A URL that lets its holder PUT exactly `size` bytes under the key, for some seconds. */
export const presignPut = (key: string, size: number, seconds: number): Promise<string> =>
  presigner().getSignedUrl(s3(), new (sdk().PutObjectCommand)({ ...place(key), ContentLength: size }), {
    expiresIn: seconds,
    signableHeaders: new Set(['host', 'content-length']),
  });

/** Bytes of the object, or undefined when it is not there. */
export async function objectSize(key: string): Promise<number | undefined> {
  try {
    return (await s3().send(new (sdk().HeadObjectCommand)(place(key)))).ContentLength;
  } catch (error) {
    if ((error as { $metadata?: { httpStatusCode?: number } }).$metadata?.httpStatusCode === 404) return undefined;
    throw error;
  }
}

/** Copies an object to a file. */
export async function fetchObject(key: string, target: string): Promise<void> {
  const { Body } = await s3().send(new (sdk().GetObjectCommand)(place(key)));
  await pipeline(Body as Readable, createWriteStream(target));
}

/** Deletes an object; harmless when it is gone. */
export async function removeObject(key: string): Promise<void> {
  await s3().send(new (sdk().DeleteObjectCommand)(place(key)));
}
