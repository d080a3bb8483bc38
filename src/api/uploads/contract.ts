import { z } from 'zod';
import { fieldMessages as f, field, int, text } from '../../platform/http';

/** Wire shapes of direct uploads. */

export const announceBody = z.object({ file_name: text({ max: 255 }), size: int({ min: 1 }) });

export const directUpload = z.object({
  upload_id: z.uuid(),
  url: z.url(),
  method: z.literal('PUT'),
  headers: z.record(z.string(), z.string()),
  expires_at: z.iso.datetime(),
});

/** The bytes of a file. */
export const bytes = z.unknown().meta({ openapi: { type: 'string', format: 'binary' } });
export const picture = z.unknown().meta({ openapi: { type: 'string', format: 'binary', contentMediaType: 'image/png' } });

export const uploadParams = z.object({ id: z.uuid() });
export const fileParams = z.object({ key: z.string().regex(/^[0-9a-f]{32}\.[a-z0-9]{1,8}$/) });
export const signedQuery = z.object({ expires: z.string().max(20).default(''), signature: z.string().max(100).default('') });

/** Id of a direct upload in the body of a request that uses it. */
export const uploadId = () =>
  field<string>({ type: 'string', format: 'uuid' }, (raw) =>
    typeof raw === 'string' && z.uuid().safeParse(raw).success ? { value: raw } : { error: f.unknown({ value: typeof raw === 'string' ? raw.slice(0, 40) : '' }) },
  );
