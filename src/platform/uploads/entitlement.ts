import { env } from '../../../config/env';

type UploadLimit = (userId: number) => Promise<number>;

let rule: UploadLimit = async () => env().UPLOAD_MAX_MB;

/** Installs the rule that knows what a user has bought (spec/subscriptions-extras-features.md). */
export function setUploadLimit(limit: UploadLimit): void {
  rule = limit;
}

/** The longest file a user may upload, in megabytes. */
export const uploadLimitMb = (userId: number): Promise<number> => rule(userId);
