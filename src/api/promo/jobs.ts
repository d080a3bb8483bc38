import { defineSchedule } from '../../platform/jobs';
import { expireAllRequests } from './use-cases/expire-requests';

/** The end of campaigns that nobody looks at; reads apply the same rule themselves. */
defineSchedule('promo.expire', '* * * * *', async () => {
  const expired = await expireAllRequests();
  if (expired > 0) strapi.log.info(`promo: ${expired} campaigns expired`);
});
