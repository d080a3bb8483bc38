import type { Profile } from './types';

/** Key of the word on how a profile stands. */
export const standing = ({ revoked_at: revoked, expired }: Profile): string => (revoked ? 'access.revoked' : expired ? 'access.expired' : 'access.valid');
