import { defineSchedule } from '../../platform/jobs';
import { expireAllRequests } from './use-cases/expire-requests';

/** The end of badges that nobody looks at. Requests apply the same rule when they are read; public profiles show the flags that it keeps. */
defineSchedule('verification.expire', '* * * * *', async () => {
  const expired = await expireAllRequests();
  if (expired > 0) strapi.log.info(`verification: ${expired} requests expired`);
});
