import { defineSchedule } from '../../platform/jobs';
import { expireAllDue } from './use-cases/expire-due-requests';

/** Row 16 for whoever nobody looks at; reads apply the same rule themselves. */
defineSchedule('marketplace.expire_urgent', '* * * * *', expireAllDue);
