import { defineSchedule } from '../../platform/jobs';
import { expireAllExtras } from './use-cases/expire-extras';
import { refreshAllSubscriptions } from './use-cases/refresh-subscriptions';

/** The time rules for whoever nobody looks at; reads apply the same rules themselves. */
defineSchedule('subscriptions.refresh', '*/5 * * * *', refreshAllSubscriptions);
defineSchedule('subscriptions.expire_extras', '*/5 * * * *', expireAllExtras);
