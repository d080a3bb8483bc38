import { defineJob, defineSchedule } from '../../platform/jobs';
import { expireAllDue } from './use-cases/expire-due-requests';
import { type PublishedRequest, tellMatching } from './use-cases/tell-matching';

/** Row 16 for whoever nobody looks at; reads apply the same rule themselves. */
defineSchedule('marketplace.expire_urgent', '* * * * *', expireAllDue);

defineJob<PublishedRequest & { after: number }>('marketplace.tell_matching', tellMatching);
